import { setTimeout as sleep } from 'node:timers/promises';
import { readTime } from '../arguments.ts';
import { flag, many, need, text, type Command, type Run } from '../command.ts';
import { EXIT, usageError } from '../exit.ts';
import { listOptions, pageOf, showMore } from '../lists.ts';
import { shortTime } from '../output.ts';

const STATES = ['pending', 'delivered', 'failed', 'skipped', 'undelivered'];
const LOOK_EVERY_MS = 500;
/** A dry run above this many asks for --yes. */
const MANY = 100;

async function list(run: Run): Promise<void> {
  const query = {
    ...pageOf(run),
    state: text(run, 'state'),
    endpointId: text(run, 'endpoint'),
    eventType: text(run, 'event'),
    eventId: text(run, 'event-id'),
    linkId: text(run, 'link'),
    from: readTime('from', text(run, 'from')),
    to: readTime('to', text(run, 'to')),
  };
  const page = await (await run.api()).webhookDeliveries.list(query as never, { signal: run.signal });
  if (run.out.isJson) return run.out.json(page);
  run.out.table(
    page.items,
    [
      { title: 'DELIVERY', of: (delivery) => delivery.deliveryId },
      { title: 'EVENT', of: (delivery) => delivery.eventType },
      {
        title: 'STATE',
        of: (delivery) => delivery.state,
        paint: (state) => (state === 'delivered' ? 'green' : state === 'pending' ? 'yellow' : 'red'),
      },
      { title: 'TRIES', of: (delivery) => delivery.attempts },
      { title: 'CREATED', of: (delivery) => shortTime(delivery.createdAt) },
      { title: 'NEXT', of: (delivery) => shortTime(delivery.nextAttemptAt) },
    ],
    'No deliveries.',
  );
  showMore(run.out, page);
}

async function get(run: Run): Promise<void> {
  const delivery = await (await run.api()).webhookDeliveries.get(need(run, 'deliveryId'), { signal: run.signal });
  if (run.out.isJson) return run.out.json(delivery);
  const { attemptLog, createdAt, endedAt, ...rest } = delivery;
  run.out.facts({ ...rest, createdAt: shortTime(createdAt), endedAt: shortTime(endedAt) });
  run.out.line();
  run.out.table(
    attemptLog,
    [
      { title: 'TRY', of: (attempt) => attempt.number },
      { title: 'STARTED', of: (attempt) => shortTime(attempt.startedAt) },
      {
        title: 'OUTCOME',
        of: ({ outcome }) => outcome,
        paint: (outcome) => (outcome === 'delivered' ? 'green' : 'red'),
      },
      { title: 'STATUS', of: (attempt) => attempt.httpStatus },
      { title: 'MS', of: (attempt) => attempt.durationMs },
      { title: 'ANSWER', of: (attempt) => attempt.responseHead?.slice(0, 60) },
    ],
    'No attempt yet.',
  );
}

async function replay(run: Run): Promise<number | void> {
  const deliveryId = text(run, 'deliveryId');
  const endpointId = text(run, 'endpoint');
  if ((deliveryId === undefined) === (endpointId === undefined)) {
    throw usageError('Name one delivery (m2m webhooks replay dlv_…), or --endpoint with --from for many.');
  }
  if (deliveryId !== undefined) return replayOne(run, deliveryId);
  const from = readTime('from', text(run, 'from'));
  if (from === undefined) throw usageError('--from is missing: since when? For instance --from 2h');
  const events = many(run, 'event');
  const to = readTime('to', text(run, 'to'));
  const selection = {
    endpointId: endpointId!,
    from,
    ...(to === undefined ? {} : { to }),
    ...(events.length > 0 ? { eventTypes: events } : {}),
    what: text(run, 'what') ?? 'undelivered',
  };
  return replayMany(run, selection);
}

async function replayOne(run: Run, deliveryId: string): Promise<void> {
  const data = await (await run.api()).webhookDeliveries.replay(deliveryId, { signal: run.signal });
  if (run.out.isJson) return run.out.json(data);
  run.out.line(`${data.eventId} goes out again as ${data.deliveryId}.`);
}

/** Counts first; then queues, and shows how far it is until it is done. */
async function replayMany(run: Run, selection: object): Promise<number | void> {
  const { webhookReplays } = await run.api();
  const { signal, out } = run;
  const counted = (await webhookReplays.create({ ...selection, dryRun: true } as never, { signal })) as {
    matched: number;
  };
  if (flag(run, 'dry-run')) {
    if (out.isJson) return out.json({ matched: counted.matched, isDryRun: true });
    return out.line(`${counted.matched} deliveries would go out again. Nothing was sent.`);
  }
  if (counted.matched > MANY && !flag(run, 'yes')) {
    throw usageError(`${counted.matched} deliveries would go out again: say --yes.`, '--dry-run only counts.');
  }
  let replay = (await webhookReplays.create(selection as never, { signal })) as Awaited<
    ReturnType<typeof webhookReplays.get>
  >;
  while (replay.status === 'running') {
    out.bar(replay.queued, replay.matched, 'queued');
    await sleep(LOOK_EVERY_MS, undefined, { signal });
    replay = await webhookReplays.get(replay.replayId, { signal });
  }
  out.endProgress();
  if (out.isJson) out.json(replay);
  else
    out.line(
      `${replay.queued} of ${replay.matched} deliveries are on their way (${replay.replayId}, ${replay.status}).`,
    );
  return replay.status === 'done' ? EXIT.ok : EXIT.failed;
}

export const deliveryCommands: Command[] = [
  {
    name: 'webhooks deliveries list',
    summary: 'List deliveries, newest first',
    options: {
      state: { type: 'string', value: 'STATE', choices: STATES, description: 'undelivered: all that did not arrive.' },
      endpoint: { type: 'string', value: 'ID', description: 'Only of this endpoint.' },
      event: { type: 'string', value: 'TYPE', description: 'Only of this event type.' },
      'event-id': { type: 'string', value: 'ID', description: 'Only of this event.' },
      link: { type: 'string', value: 'ID', description: 'Only of this link.' },
      ...listOptions,
    },
    run: list,
  },
  {
    name: 'webhooks deliveries get',
    summary: 'Show one delivery with every attempt',
    positionals: [{ name: 'deliveryId', description: 'The id of the delivery, dlv_….' }],
    run: get,
  },
  {
    name: 'webhooks replay',
    summary: 'Send one delivery again, or what an endpoint missed',
    positionals: [{ name: 'deliveryId', description: 'One delivery, dlv_….', isOptional: true }],
    options: {
      endpoint: { type: 'string', value: 'ID', description: 'Many of this endpoint, with --from.' },
      from: listOptions['from']!,
      to: listOptions['to']!,
      what: {
        type: 'string',
        value: 'WHICH',
        choices: ['failed', 'skipped', 'undelivered', 'everything'],
        description: 'Default undelivered; everything: delivered before or not.',
      },
      event: { type: 'string', value: 'TYPE', isMultiple: true, description: 'Only of this event type.' },
      'dry-run': { type: 'boolean', description: 'Only count.' },
      yes: { type: 'boolean', description: `Also more than ${MANY}.` },
    },
    examples: ['m2m webhooks replay --endpoint ep_0123 --from 2h --dry-run'],
    run: replay,
  },
];
