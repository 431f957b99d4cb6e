import { listEventTypes } from '../../apps/api/src/features/webhooks/catalogue/event-types.ts';
import type { Page } from './page.ts';
import { listFields, fieldTable, type Schema } from './schema-table.ts';

/** One page for each event type, from the catalogue that the server itself answers and is tested against. */
export const eventPages = (): Page[] =>
  listEventTypes().map(({ type, description, isDefault, schema, example }) => ({
    path: `events/${type}`,
    markdown: [
      `# ${type}`,
      description,
      isDefault
        ? 'Sent to every endpoint without a filter of its own, and to a link’s `callbackUrl`.'
        : `Opt-in: sent to endpoints whose \`eventTypes\` name \`${type}\`.`,
      '## Body',
      fieldTable(listFields(schema as unknown as Schema)),
      'Members marked with "if set" are left out when there is nothing to tell.',
      '## Example',
      ['```json', JSON.stringify(example, null, 2), '```'].join('\n'),
      '## Try it',
      'Sends this example, signed, to an endpoint of your sandbox:',
      [
        '```sh',
        'curl -s -X POST http://localhost:3000/partner/webhook-endpoints/$ENDPOINT_ID/test \\',
        `  -H "X-API-Key: $M2M_KEY" -H 'Content-Type: application/json' -d '{"eventType":"${type}"}'`,
        '```',
      ].join('\n'),
      'Verify before you act: [webhook security](../webhook-security.md). All events: [list](../webhook-events.md).',
    ].join('\n\n'),
  }));

/** The table of all events, for the page that lists them. */
export function eventTable(): string {
  const rows = listEventTypes().map(
    ({ type, description, isDefault }) =>
      `| [\`${type}\`](events/${type}.md) | ${description} | ${isDefault ? 'always' : 'opt-in'} |`,
  );
  return ['| event | when | sent |', '| --- | --- | --- |', ...rows].join('\n');
}
