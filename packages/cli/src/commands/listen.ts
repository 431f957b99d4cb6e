import { readTime } from '../arguments.ts';
import { flag, many, need, text, type Command, type Run } from '../command.ts';
import { usageError } from '../exit.ts';
import { cursorFile, readProgress, writeProgress } from '../listen/cursor-file.ts';
import { forward, type Forwarded, type StreamEvent } from '../listen/forward.ts';
import { readStream } from '../listen/stream.ts';
import { plain } from '../output.ts';
import { didYouMean } from '../suggest.ts';

async function listen(run: Run): Promise<void> {
  const { out, settings, signal } = run;
  if (settings.environment === 'live') throw usageError('m2m listen works in the sandbox only.', 'Leave --live out.');
  const client = await run.api();
  const { secret } = await client.sandbox.listenSecret({ signal });
  if (flag(run, 'print-secret')) return out.isJson ? out.json({ secret }) : out.line(secret);
  const to = readTarget(text(run, 'forward-to'));
  const wanted = new Set(many(run, 'event'));
  const { partnerId, name } = await client.partner.get({ signal });
  const file = cursorFile(partnerId, settings.url, to);
  const from = readTime('from', text(run, 'from'));
  const before = from === undefined && !flag(run, 'from-now') ? readProgress(file) : undefined;
  out.line(`Listening to the sandbox of ${plain(name)}; forwarding to ${out.paint('cyan', to)}`);
  out.line(`Secret of this listener, for your receiver: ${out.paint('bold', secret)}`);
  if (before) out.note('Going on where the last one ended; --from-now leaves that out.', 'dim');
  if (out.isJson) out.json({ listening: true, forwardTo: to, secret }, true);
  let sequence = before?.sequence ?? 0;
  const news = {
    lost: (reason: string) => out.note(`The connection is lost; reconnecting. (${plain(reason)})`, 'yellow'),
    found: () => out.note('Connected again.', 'green'),
  };
  const start = from === undefined ? (before ? { cursor: before.cursor } : {}) : { from };
  for await (const { events, cursor } of readStream(client, start, signal, news)) {
    for (const event of events) {
      if (wanted.size === 0 || wanted.has(event.eventType)) {
        sequence += 1;
        await forwardOne(run, to, event, secret, sequence);
      }
      // After each: a listener that ends now goes on with the next one.
      writeProgress(file, { cursor: event.cursor, sequence });
    }
    if (events.length === 0) writeProgress(file, { cursor, sequence });
  }
}

async function forwardOne(run: Run, to: string, event: StreamEvent, secret: string, sequence: number): Promise<void> {
  const { out, signal } = run;
  let isTold = false;
  const result = await forward(to, event, secret, sequence, signal, (reason) => {
    if (!isTold) out.note(`${to} does not answer (${plain(reason)}); ${event.eventType} waits for it.`, 'yellow');
    isTold = true;
  });
  if (out.isJson) {
    const { eventId, eventType, linkId, isTest } = event;
    return out.json(
      { eventId, eventType, ...(linkId ? { linkId } : {}), isTest, ...result, body: bodyOf(event) },
      true,
    );
  }
  out.line(describe(run, event, result));
  if (flag(run, 'print-body')) out.line(plain(event.body));
}

const bodyOf = (event: StreamEvent): unknown => JSON.parse(event.body);

function describe({ out }: Run, event: StreamEvent, { status, durationMs }: Forwarded): string {
  const isTaken = typeof status === 'number' && status >= 200 && status < 300;
  const time = new Date().toTimeString().slice(0, 8);
  const shown = out.paint(isTaken ? 'green' : 'red', String(status).padStart(3));
  const test = event.isTest ? out.paint('dim', '  test') : '';
  return `${out.paint('dim', time)}  ${shown}  ${plain(event.eventType).padEnd(22)}  ${String(durationMs).padStart(5)} ms  ${plain(event.eventId)}${test}`;
}

/** `localhost:3000/hooks` and `3000/hooks` are URLs to the person who types them. */
function readTarget(typed: string | undefined): string {
  if (typed === undefined)
    throw usageError(
      '--forward-to is missing: where are the events to go?',
      'm2m listen --forward-to localhost:3000/hooks',
    );
  const short = /^\d{1,5}(\/|$)/.test(typed) ? `localhost:${typed}` : typed;
  const url = /^https?:\/\//.test(short) ? short : `http://${short}`;
  const isOther = /^[a-z][a-z0-9+.-]*:\/\//i.test(short) && url !== short;
  const parsed = !isOther && URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && !parsed.username) return parsed.href;
  throw usageError(`${JSON.stringify(typed)} is no address.`, 'm2m listen --forward-to localhost:3000/hooks');
}

async function trigger(run: Run): Promise<void> {
  if (run.settings.environment === 'live')
    throw usageError('m2m trigger works in the sandbox only.', 'Leave --live out.');
  const event = need(run, 'event');
  const client = await run.api();
  const { items } = await client.eventTypes.list({ signal: run.signal });
  const known = items.map(({ type }) => type as string);
  if (!known.includes(event)) {
    throw usageError(
      `There is no event ${JSON.stringify(event)}.${didYouMean(event, known)}`,
      `There are: ${known.join(', ')}.`,
    );
  }
  const data = await client.sandbox.triggerEvent({ event } as never, { signal: run.signal });
  if (run.out.isJson) return run.out.json(data);
  run.out.line(
    `${data.eventType} is on its way as ${data.eventId}: to all who listen, and to ${data.deliveries} endpoint${data.deliveries === 1 ? '' : 's'}.`,
  );
}

export const listenCommands: Command[] = [
  {
    name: 'listen',
    summary: "Forward the sandbox's events to a server on this machine, signed",
    details:
      'Over an outgoing connection: no tunnel, no public address. What happens while this machine or the server is away is\nforwarded afterwards; an event may come twice, as webhooks may.',
    options: {
      'forward-to': { type: 'string', value: 'URL', description: 'Where to, such as localhost:3000/hooks.' },
      event: { type: 'string', value: 'TYPE', isMultiple: true, description: 'Forward only this type.' },
      from: { type: 'string', value: 'TIME', description: 'Begin there: an ISO time, or so long ago: 10m, 2h.' },
      'from-now': { type: 'boolean', description: 'Leave out what happened since the last listener ended.' },
      'print-body': { type: 'boolean', description: 'Print each body too.' },
      'print-secret': { type: 'boolean', description: 'Print the secret of listeners and end.' },
    },
    examples: [
      'm2m listen --forward-to localhost:3000/hooks',
      'm2m listen --forward-to 3000/hooks --event link.opened --json',
    ],
    run: listen,
  },
  {
    name: 'trigger',
    summary: 'Send an example event to all endpoints and listeners',
    positionals: [{ name: 'event', description: 'The event type, such as link.created.' }],
    examples: ['m2m trigger operation.completed'],
    run: trigger,
  },
];
