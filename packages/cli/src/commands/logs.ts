import { setTimeout as sleep } from 'node:timers/promises';
import { readTime, readWhole } from '../arguments.ts';
import { flag, text, type Command, type Run } from '../command.ts';
import { plain } from '../output.ts';

const LOOK_EVERY_MS = 2_000;
/** The log is written some seconds after a request, not always in order: so far back it is read again. */
const LOOK_BACK_MS = 30_000;
const PAGE = 100;
const MAX_PAGES = 50;
const REMEMBERED = 20_000;

interface LogItem {
  requestId: string;
  timestamp: string;
  method: string;
  route: string;
  status: number;
  code: string | null;
  durationMs: number;
  objectId: string | null;
}

async function tail(run: Run): Promise<void> {
  const { signal } = run;
  const client = await run.api();
  const filter = {
    status: readWhole('status', text(run, 'status'), 100, 599),
    code: text(run, 'code'),
    method: text(run, 'method'),
    route: text(run, 'route'),
    keyId: text(run, 'key'),
    address: text(run, 'address'),
    objectId: text(run, 'object'),
  };
  const query = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
  const count = readWhole('lines', text(run, 'lines'), 0, 100) ?? 20;
  const from = readTime('from', text(run, 'from'));
  const first = await client.requestLogs.list(
    { ...query, limit: Math.max(1, count), ...(from === undefined ? {} : { from }) } as never,
    { signal },
  );
  const shown = first.items.slice(0, count).toReversed() as LogItem[];
  for (const item of shown) show(run, item);
  if (flag(run, 'no-follow')) return;
  await follow(run, query, first.items as LogItem[]);
}

/** New ones by their id, read from a little before the newest that was seen. */
async function follow(run: Run, query: object, known: readonly LogItem[]): Promise<void> {
  const client = await run.api();
  const seen = new Set(known.map(({ requestId }) => requestId));
  let newestMs = Math.max(Date.now() - LOOK_BACK_MS, ...known.map(({ timestamp }) => Date.parse(timestamp)));
  for (;;) {
    await sleep(LOOK_EVERY_MS, undefined, { signal: run.signal });
    const from = new Date(newestMs - LOOK_BACK_MS).toISOString();
    const fresh: LogItem[] = [];
    let cursor = '';
    for (let page = 0; page < MAX_PAGES; page += 1) {
      const { items, pagination } = await client.requestLogs.list({ ...query, from, limit: PAGE, cursor } as never, {
        signal: run.signal,
      });
      fresh.push(...(items as LogItem[]).filter(({ requestId }) => !seen.has(requestId)));
      const next = (pagination as { nextCursor: string | null }).nextCursor;
      if (next === null) break;
      cursor = next;
    }
    for (const item of fresh.toReversed()) {
      seen.add(item.requestId);
      newestMs = Math.max(newestMs, Date.parse(item.timestamp));
      show(run, item);
    }
    // The oldest ones are behind what is read again.
    for (const oldest of seen) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
  }
}

function show({ out }: Run, item: LogItem): void {
  if (out.isJson) return out.json(item, true);
  const style = item.status >= 500 ? 'red' : item.status >= 400 ? 'yellow' : 'green';
  const time = new Date(item.timestamp).toTimeString().slice(0, 8);
  const parts = [
    out.paint('dim', time),
    out.paint(style, String(item.status)),
    item.method.padEnd(6),
    plain(item.route).padEnd(44),
    `${Math.round(item.durationMs)} ms`.padStart(8),
    item.code === null ? '' : out.paint(style, plain(item.code)),
    out.paint('dim', plain(item.objectId ?? item.requestId)),
  ];
  out.line(parts.filter(Boolean).join('  '));
}

export const logCommands: Command[] = [
  {
    name: 'logs tail',
    summary: 'Follow the calls of your API keys',
    options: {
      lines: { type: 'string', value: 'COUNT', description: 'So many of before, 0 to 100. Default 20.' },
      'no-follow': { type: 'boolean', description: 'Show those of before and end.' },
      from: { type: 'string', value: 'TIME', description: 'Those of before only from then on: 10m, 2h, or ISO.' },
      status: { type: 'string', value: 'STATUS', description: 'Only answers with this HTTP status.' },
      code: { type: 'string', value: 'CODE', description: 'Only this error code, such as ACTIVE_LINK_EXISTS.' },
      method: {
        type: 'string',
        value: 'METHOD',
        choices: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
        description: 'Only this method.',
      },
      route: { type: 'string', value: 'ROUTE', description: 'Only this route: /partner/links/{linkId}.' },
      key: { type: 'string', value: 'ID', description: 'Only calls of this key.' },
      address: { type: 'string', value: 'IP', description: 'Only calls from this address.' },
      object: { type: 'string', value: 'ID', description: 'Only calls about this link, key, operation….' },
    },
    examples: ['m2m logs tail --status 409', 'm2m logs tail --object link_acme_… --no-follow --json'],
    run: tail,
  },
];
