import { setProvider } from '../features/disclosures/index.ts';
import { requireOperator } from '../features/operators/index.ts';
import { requireEnvironment, requireText, type Command } from './command.ts';

const text = { type: 'string' } as const;

export const providerCommands: Command[] = [
  {
    name: 'provider set',
    usage: '--name <legal name> --phone <phone> --website <website> [--environment sandbox|live] --as <operator>',
    summary: 'Name the legal entity that is the provider of the transfers; disclosures and receipts show it.',
    options: { name: text, phone: text, website: text, environment: text, as: text },
    async run(platform, { values }) {
      const operator = await requireOperator(platform, values);
      const contact = {
        name: requireText(values, 'name'),
        phone: requireText(values, 'phone'),
        website: requireText(values, 'website'),
      };
      const environments =
        values['environment'] === undefined ? (['sandbox', 'live'] as const) : [requireEnvironment(values)];
      await setProvider(platform.deps, { ...contact, environments, operator });
      return {
        json: { ...contact, environments },
        text: `The provider of ${environments.join(' and ')} is ${contact.name}, ${contact.phone}, ${contact.website}.`,
      };
    },
  },
];
