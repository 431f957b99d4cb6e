import { createEndpoint } from '../features/webhooks/index.ts';
import { requireEnvironment, requireText, type Command } from './command.ts';

const text = { type: 'string' } as const;

export const endpointCommands: Command[] = [
  {
    name: 'endpoint create',
    usage: '--partner <slug> --environment sandbox|live --url <url> [--events a,b]',
    summary: 'Make a webhook endpoint and show its secret.',
    options: { partner: text, environment: text, url: text, events: text },
    async run({ deps }, { values }) {
      const { events } = values;
      const { endpointId, secret } = await createEndpoint(deps, {
        partnerSlug: requireText(values, 'partner'),
        environment: requireEnvironment(values),
        url: requireText(values, 'url'),
        ...(typeof events === 'string'
          ? {
              eventTypes: events
                .split(',')
                .map((event) => event.trim())
                .filter(Boolean),
            }
          : {}),
      });
      return { json: { endpointId, secret }, text: `${endpointId}\nSecret: ${secret}` };
    },
  },
];
