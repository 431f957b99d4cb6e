import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { readTime, readWhole } from '../arguments.ts';
import { need, text, type Command, type Run } from '../command.ts';
import { usageError } from '../exit.ts';
import { listOptions, pageOf, showMore } from '../lists.ts';
import { shortTime } from '../output.ts';

const LINK_ID = { name: 'linkId', description: 'The id of the link, link_….' } as const;

async function create(run: Run): Promise<void> {
  const body = {
    referenceId: need(run, 'reference'),
    expiresInMinutes: readWhole('expires', text(run, 'expires'), 5, 10_080),
    flow: text(run, 'flow'),
    theme: text(run, 'theme'),
    language: text(run, 'language') as 'en' | 'es' | undefined,
    callbackUrl: text(run, 'callback'),
    metadata: await readJsonOption(run, 'metadata'),
    userData: await readJsonOption(run, 'user-data'),
  };
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const link = await (
    await run.api()
  ).links.create(given as typeof body & { referenceId: string } as never, {
    signal: run.signal,
  });
  if (run.out.isJson) return run.out.json(link);
  run.out.facts({ link: link.linkId, reference: link.referenceId, expires: shortTime(link.expiresAt) });
  run.out.line();
  run.out.line(link.url);
  for (const warning of link.warnings ?? []) run.out.note(`${warning.path}: ${warning.message}`, 'yellow');
}

/** JSON as text, or `@file`. */
async function readJsonOption(run: Run, name: string): Promise<object | undefined> {
  const given = text(run, name);
  if (given === undefined) return undefined;
  const json = given.startsWith('@') ? await readFile(given.slice(1), 'utf8') : given;
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Refused below.
  }
  throw usageError(`--${name} must be a JSON object, or @file with one.`, `For instance: --${name} '{"orderId":"42"}'`);
}

async function list(run: Run): Promise<void> {
  const query = {
    ...pageOf(run),
    referenceId: text(run, 'reference'),
    status: text(run, 'status'),
    visibility: text(run, 'visibility'),
    from: readTime('from', text(run, 'from')),
    to: readTime('to', text(run, 'to')),
  };
  const page = await (await run.api()).links.list(query as never, { signal: run.signal });
  if (run.out.isJson) return run.out.json(page);
  run.out.table(
    page.items,
    [
      { title: 'LINK', of: (link) => link.linkId },
      { title: 'REFERENCE', of: (link) => link.referenceId },
      {
        title: 'STATUS',
        of: (link) => link.status,
        paint: (status) => (status === 'opened' ? 'green' : status === 'revoked' ? 'red' : undefined),
      },
      { title: 'CREATED', of: (link) => shortTime(link.createdAt) },
      { title: 'EXPIRES', of: (link) => shortTime(link.expiresAt) },
    ],
    'No links. Make one: m2m links create --reference user_123',
  );
  showMore(run.out, page);
}

async function get(run: Run): Promise<void> {
  const link = await (await run.api()).links.get(need(run, 'linkId'), { signal: run.signal });
  if (run.out.isJson) return run.out.json(link);
  const { createdAt, expiresAt, openedAt, revokedAt, ...rest } = link;
  run.out.facts({
    ...rest,
    created: shortTime(createdAt),
    expires: shortTime(expiresAt),
    opened: shortTime(openedAt),
    revoked: shortTime(revokedAt),
  });
}

async function revoke(run: Run): Promise<void> {
  const reason = text(run, 'reason');
  const client = await run.api();
  const data = await client.links.revoke(need(run, 'linkId'), reason === undefined ? {} : { reason }, {
    signal: run.signal,
  });
  if (run.out.isJson) return run.out.json(data);
  run.out.line(
    `${run.out.paint('green', 'Revoked.')} Nobody can use ${data.linkId} from ${shortTime(data.revokedAt)} on.`,
  );
}

/** The browser of the machine, without a shell, so that no URL is ever read as a command. */
function browserCommand(url: string): [string, string[]] {
  if (process.platform === 'darwin') return ['open', [url]];
  if (process.platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return ['xdg-open', [url]];
}

async function open(run: Run): Promise<void> {
  const { url, status } = await (await run.api()).links.get(need(run, 'linkId'), { signal: run.signal });
  if (!/^https?:\/\//.test(url)) throw usageError('The server gave no web address.');
  if (run.out.isJson) return run.out.json({ url, status });
  run.out.line(url);
  if (!run.out.isTerminal) return;
  const [program, args] = browserCommand(url);
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => run.out.note('No browser was found; open the address by hand.', 'yellow'));
  child.unref();
}

export const linkCommands: Command[] = [
  {
    name: 'links create',
    summary: 'Make a magic link',
    options: {
      reference: { type: 'string', value: 'ID', isRequired: true, description: 'Your own id of the user.' },
      expires: {
        type: 'string',
        value: 'MINUTES',
        description: 'Life of the link, 5 to 10080. Default: your setting, else 60.',
      },
      metadata: {
        type: 'string',
        value: 'JSON',
        description: 'An object, or @file; comes back in every webhook of the link.',
      },
      'user-data': { type: 'string', value: 'JSON', description: 'What you know of the user, or @file.' },
      language: { type: 'string', value: 'LANGUAGE', choices: ['en', 'es'], description: 'Of the page.' },
      theme: { type: 'string', value: 'NAME', description: 'light, dark or one of your own.' },
      flow: { type: 'string', value: 'NAME', description: 'Default m2m-basic.' },
      callback: { type: 'string', value: 'URL', description: "Gets this link's events instead of your endpoints." },
    },
    examples: [
      'm2m links create --reference user_123',
      `m2m links create --reference user_124 --metadata '{"orderId":"42"}' --json`,
    ],
    run: create,
  },
  {
    name: 'links list',
    summary: 'List links, newest first',
    options: {
      reference: { type: 'string', value: 'ID', description: 'Only of this user.' },
      status: {
        type: 'string',
        value: 'STATUS',
        choices: ['created', 'opened', 'revoked'],
        description: 'Only these.',
      },
      visibility: { type: 'string', value: 'WHICH', choices: ['active', 'expired'], description: 'Only these.' },
      ...listOptions,
    },
    run: list,
  },
  { name: 'links get', summary: 'Show one link', positionals: [LINK_ID], run: get },
  {
    name: 'links revoke',
    summary: 'Stop a link at once',
    positionals: [LINK_ID],
    options: { reason: { type: 'string', value: 'TEXT', description: 'Kept with the link.' } },
    run: revoke,
  },
  {
    name: 'links open',
    summary: 'Open a link in the browser, or print its address',
    positionals: [LINK_ID],
    run: open,
  },
];
