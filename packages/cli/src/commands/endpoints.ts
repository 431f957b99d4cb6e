import { readWhole } from '../arguments.ts';
import { flag, many, need, text, type Command, type Option, type Run } from '../command.ts';
import { usageError } from '../exit.ts';
import { listOptions, pageOf, showMore } from '../lists.ts';
import { shortTime, type Output } from '../output.ts';

const ENDPOINT_ID = { name: 'endpointId', description: 'The id of the endpoint, ep_….' } as const;

const SETTINGS: Record<string, Option> = {
  event: {
    type: 'string',
    value: 'TYPE',
    isMultiple: true,
    description: 'An event type that it gets. Default: the documented ones.',
  },
  description: { type: 'string', value: 'TEXT', description: 'What it is for.' },
  ordering: {
    type: 'string',
    value: 'HOW',
    choices: ['none', 'endpoint', 'link'],
    description: 'Whether one waits for the one before.',
  },
  schedule: {
    type: 'string',
    value: 'HOW',
    choices: ['documented', 'long'],
    description: 'long: eleven attempts over about three days.',
  },
  'max-concurrency': { type: 'string', value: 'COUNT', description: 'Deliveries at a time at most, 1 to 128.' },
};

function readSettings(run: Run): Record<string, unknown> {
  const events = many(run, 'event');
  const settings = {
    eventTypes: events.length > 0 ? events : undefined,
    description: text(run, 'description'),
    ordering: text(run, 'ordering'),
    schedule: text(run, 'schedule'),
    maxConcurrency: readWhole('max-concurrency', text(run, 'max-concurrency'), 1, 128),
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

interface EndpointFacts {
  endpointId: string;
  url: string;
  status: string;
  eventTypes: string[];
  health: { state: string; failingSince?: string; pausedUntil?: string };
}

function showEndpoint(out: Output, endpoint: EndpointFacts & Record<string, unknown>): void {
  const { health } = endpoint;
  out.facts({
    endpoint: endpoint.endpointId,
    url: endpoint.url,
    status: endpoint.status,
    reason: endpoint['disabledReason'],
    health: health.state,
    'failing since': shortTime(health.failingSince),
    'paused until': shortTime(health.pausedUntil),
    events: endpoint.eventTypes.join(', '),
  });
}

async function create(run: Run): Promise<void> {
  const body = { url: need(run, 'address'), ...readSettings(run) };
  const endpoint = await (await run.api()).webhookEndpoints.create(body as never, { signal: run.signal });
  if (run.out.isJson) return run.out.json(endpoint);
  showEndpoint(run.out, endpoint as never);
  run.out.note('Its secret; set it where the webhooks are received:', 'yellow');
  run.out.line(endpoint.secret);
}

async function list(run: Run): Promise<void> {
  const page = await (await run.api()).webhookEndpoints.list(pageOf(run) as never, { signal: run.signal });
  if (run.out.isJson) return run.out.json(page);
  run.out.table(
    page.items,
    [
      { title: 'ENDPOINT', of: (endpoint) => endpoint.endpointId },
      {
        title: 'STATUS',
        of: (endpoint) => endpoint.status,
        paint: (status) => (status === 'enabled' ? 'green' : 'red'),
      },
      { title: 'HEALTH', of: ({ health }) => health.state, paint: (state) => (state === 'well' ? 'green' : 'yellow') },
      { title: 'EVENTS', of: ({ eventTypes }) => eventTypes.length },
      { title: 'URL', of: (endpoint) => endpoint.url },
    ],
    'No endpoints. Make one: m2m webhooks endpoints create https://example.com/hooks  or try: m2m listen',
  );
  showMore(run.out, page);
}

async function get(run: Run): Promise<void> {
  const endpoint = await (await run.api()).webhookEndpoints.get(need(run, 'endpointId'), { signal: run.signal });
  if (run.out.isJson) return run.out.json(endpoint);
  showEndpoint(run.out, endpoint as never);
}

async function update(run: Run): Promise<void> {
  const url = text(run, 'to');
  const body = { ...(url === undefined ? {} : { url }), ...readSettings(run) };
  if (Object.keys(body).length === 0)
    throw usageError('Say what to change, for instance --event link.created or --to URL.');
  const client = await run.api();
  const endpoint = await client.webhookEndpoints.update(need(run, 'endpointId'), body as never, { signal: run.signal });
  if (run.out.isJson) return run.out.json(endpoint);
  showEndpoint(run.out, endpoint as never);
}

const changeState =
  (act: 'enable' | 'disable') =>
  async (run: Run): Promise<void> => {
    const endpoint = await (await run.api()).webhookEndpoints[act](need(run, 'endpointId'), { signal: run.signal });
    if (run.out.isJson) return run.out.json(endpoint);
    run.out.line(`${endpoint.endpointId} is ${endpoint.status}.`);
  };

async function remove(run: Run): Promise<void> {
  if (!flag(run, 'yes'))
    throw usageError(
      'Deleting an endpoint cannot be undone: say --yes.',
      'm2m webhooks endpoints disable stops it for a time.',
    );
  const data = await (await run.api()).webhookEndpoints.delete(need(run, 'endpointId'), { signal: run.signal });
  if (run.out.isJson) return run.out.json(data);
  run.out.line(`${data.endpointId} is deleted; what waited for it is skipped.`);
}

async function test(run: Run): Promise<void> {
  const eventType = text(run, 'event');
  const client = await run.api();
  const body = eventType === undefined ? {} : { eventType };
  const sent = await client.webhookEndpoints.test(need(run, 'endpointId'), body, { signal: run.signal });
  if (run.out.isJson) return run.out.json(sent);
  run.out.line(`${sent.eventType} is on its way as ${sent.deliveryId}.`);
  run.out.note(`How it went: m2m webhooks deliveries get ${sent.deliveryId}`, 'dim');
}

async function secret(run: Run): Promise<void> {
  const data = await (await run.api()).webhookEndpoints.secret(need(run, 'endpointId'), { signal: run.signal });
  if (run.out.isJson) return run.out.json(data);
  run.out.line(data.secret);
}

const one = { positionals: [ENDPOINT_ID] } as const;

export const endpointCommands: Command[] = [
  {
    name: 'webhooks endpoints create',
    summary: 'Add a webhook endpoint',
    positionals: [{ name: 'address', description: 'The https address that gets the webhooks.' }],
    options: SETTINGS,
    examples: [
      'm2m webhooks endpoints create https://example.com/hooks --event link.created --event operation.completed',
    ],
    run: create,
  },
  {
    name: 'webhooks endpoints list',
    summary: 'List webhook endpoints with their health',
    options: { limit: listOptions['limit']!, cursor: listOptions['cursor']! },
    run: list,
  },
  { ...one, name: 'webhooks endpoints get', summary: 'Show one webhook endpoint', run: get },
  {
    ...one,
    name: 'webhooks endpoints update',
    summary: 'Change a webhook endpoint',
    options: { to: { type: 'string', value: 'URL', description: 'Its new address.' }, ...SETTINGS },
    run: update,
  },
  { ...one, name: 'webhooks endpoints enable', summary: 'Enable a webhook endpoint again', run: changeState('enable') },
  { ...one, name: 'webhooks endpoints disable', summary: 'Disable a webhook endpoint', run: changeState('disable') },
  {
    ...one,
    name: 'webhooks endpoints delete',
    summary: 'Delete a webhook endpoint',
    options: { yes: { type: 'boolean', description: 'Yes, for good.' } },
    run: remove,
  },
  {
    ...one,
    name: 'webhooks endpoints test',
    summary: 'Send an example event to an endpoint',
    options: { event: { type: 'string', value: 'TYPE', description: 'Default link.created.' } },
    run: test,
  },
  { ...one, name: 'webhooks endpoints secret', summary: 'Show the secret of an endpoint', run: secret },
];
