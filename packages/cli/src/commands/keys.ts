import { readTime, readWhole } from '../arguments.ts';
import { flag, many, need, text, type Command, type Run } from '../command.ts';
import { usageError } from '../exit.ts';
import { listOptions, pageOf, showMore } from '../lists.ts';
import { shortTime, type Output } from '../output.ts';

const KEY_ID = { name: 'keyId', description: 'The id of the key, key_….' } as const;
const STATES = ['active', 'disabled', 'expired', 'revoked'];
const TEMPLATES = ['full', 'send', 'quotes', 'reporting', 'webhooks'];
const DAY_MS = 86_400_000;

interface KeyFacts {
  keyId: string;
  name: string;
  environment: string;
  state: string;
  masked: string;
  scopes: string[];
  expiresAt: string | null;
}

function showKey(out: Output, key: KeyFacts): void {
  out.facts({
    key: key.keyId,
    name: key.name,
    environment: key.environment,
    state: key.state,
    masked: key.masked,
    scopes: key.scopes.join(', '),
    expires: shortTime(key.expiresAt) ?? 'never',
  });
}

/** A secret that is shown this once: alone on its line, so that it can be piped and copied. */
function showSecretOnce(out: Output, secret: string): void {
  out.note('Shown this once; keep it in your secret store, never in the code:', 'yellow');
  out.line(secret);
}

async function create(run: Run): Promise<void> {
  const scopes = many(run, 'scope');
  const template = text(run, 'template');
  if (scopes.length === 0 && template === undefined) {
    throw usageError('Say what the key may do: --scope links:write (may be repeated) or --template send.');
  }
  if (scopes.length > 0 && template !== undefined) throw usageError('Give --scope or --template, not both.');
  const ipRules = many(run, 'ip');
  const days = readWhole('expires-days', text(run, 'expires-days'), 1, 3_650);
  const client = await run.api();
  const body = {
    name: need(run, 'name'),
    ...(template === undefined ? { scopes } : { template }),
    ...(ipRules.length > 0 ? { ipRules } : {}),
    ...(days === undefined ? {} : { expiresAt: new Date(Date.now() + days * DAY_MS).toISOString() }),
    ...(flag(run, 'rotatable') ? { isRotatable: true } : {}),
  };
  const key = await client.keys.create(body as never, { signal: run.signal });
  if (run.out.isJson) return run.out.json(key);
  showKey(run.out, key);
  showSecretOnce(run.out, key.key);
}

async function list(run: Run): Promise<void> {
  const query = {
    ...pageOf(run),
    state: text(run, 'state'),
    from: readTime('from', text(run, 'from')),
    to: readTime('to', text(run, 'to')),
  };
  const page = await (await run.api()).keys.list(query as never, { signal: run.signal });
  if (run.out.isJson) return run.out.json(page);
  run.out.table(
    page.items,
    [
      { title: 'KEY', of: (key) => key.keyId },
      { title: 'NAME', of: (key) => key.name },
      { title: 'MASKED', of: (key) => key.masked },
      { title: 'STATE', of: (key) => key.state, paint: (state) => (state === 'active' ? 'green' : 'red') },
      { title: 'LAST USED', of: (key) => shortTime(key.lastUsed?.at) ?? 'never' },
      { title: 'EXPIRES', of: (key) => shortTime(key.expiresAt) ?? 'never' },
    ],
    'No keys.',
  );
  showMore(run.out, page);
}

async function get(run: Run): Promise<void> {
  const key = await (await run.api()).keys.get(need(run, 'keyId'), { signal: run.signal });
  if (run.out.isJson) return run.out.json(key);
  showKey(run.out, key);
  run.out.facts({ 'last used': shortTime(key.lastUsed?.at) ?? 'never', uses: key.uses, note: key.note });
}

async function rotate(run: Run): Promise<void> {
  const graceHours = readWhole('grace-hours', text(run, 'grace-hours'), 0, 720);
  const body = {
    ...(flag(run, 'now') ? { activation: 'now' } : {}),
    ...(graceHours === undefined ? {} : { graceSeconds: graceHours * 3_600 }),
    ...(flag(run, 'leak') ? { leak: true } : {}),
  };
  const rotation = await (await run.api()).keys.rotate(need(run, 'keyId'), body as never, { signal: run.signal });
  if (run.out.isJson) return run.out.json(rotation);
  run.out.facts({
    rotation: rotation.rotationId,
    state: rotation.state,
    'old ends at the latest': shortTime(rotation.latestAt),
  });
  showSecretOnce(run.out, rotation.key);
  run.out.note(`Look who still uses the old one: m2m keys rotation ${rotation.keyId}`, 'dim');
}

async function rotation(run: Run): Promise<void> {
  const data = await (await run.api()).keys.rotation(need(run, 'keyId'), { signal: run.signal });
  if (run.out.isJson) return run.out.json(data);
  run.out.facts({ rotation: data.rotationId, state: data.state, 'still using the old one': data.stillUsing.places });
  for (const { address, userAgent, lastUsedAt } of data.stillUsing.items) {
    run.out.line(`  ${address ?? '?'}  ${userAgent ?? '?'}  ${shortTime(lastUsedAt)}`);
  }
  run.out.line(run.out.paint(data.isSafeToFinish ? 'green' : 'yellow', data.reason));
}

type State = 'disable' | 'enable';

const changeState =
  (act: State) =>
  async (run: Run): Promise<void> => {
    const key = await (await run.api()).keys[act](need(run, 'keyId'), { signal: run.signal });
    if (run.out.isJson) return run.out.json(key);
    run.out.line(`${key.keyId} is ${key.state}.`);
  };

async function revoke(run: Run): Promise<void> {
  const reason = text(run, 'reason');
  const client = await run.api();
  const key = await client.keys.revoke(need(run, 'keyId'), reason === undefined ? {} : { reason }, {
    signal: run.signal,
  });
  if (run.out.isJson) return run.out.json(key);
  const { allProcessesAt } = key.effective;
  run.out.line(
    `${key.keyId} is revoked for good${allProcessesAt ? `; every server knows since ${shortTime(allProcessesAt)}` : ''}.`,
  );
}

const endRotation =
  (act: 'cancelRotation' | 'finishRotation') =>
  async (run: Run): Promise<void> => {
    const data = await (await run.api()).keys[act](need(run, 'keyId'), { signal: run.signal });
    if (run.out.isJson) return run.out.json(data);
    run.out.line(`The rotation is ${data.state}.`);
  };

export const keyCommands: Command[] = [
  {
    name: 'keys create',
    summary: 'Make an API key, never wider than the one that you use',
    options: {
      name: { type: 'string', value: 'TEXT', isRequired: true, description: 'What the key is for.' },
      scope: { type: 'string', value: 'SCOPE', isMultiple: true, description: 'What it may do, such as links:write.' },
      template: { type: 'string', value: 'NAME', choices: TEMPLATES, description: 'A named set instead of scopes.' },
      ip: {
        type: 'string',
        value: 'NETWORK',
        isMultiple: true,
        description: 'Where it may be used from, 203.0.113.0/24.',
      },
      'expires-days': {
        type: 'string',
        value: 'DAYS',
        description: 'Its life; not longer than that of the key that you use. Default: no end.',
      },
      rotatable: { type: 'boolean', description: 'It may rotate itself.' },
    },
    examples: ['m2m keys create --name "checkout server" --template send --expires-days 30'],
    run: create,
  },
  {
    name: 'keys list',
    summary: 'List API keys, newest first',
    options: { state: { type: 'string', value: 'STATE', choices: STATES, description: 'Only these.' }, ...listOptions },
    run: list,
  },
  { name: 'keys get', summary: 'Show one API key', positionals: [KEY_ID], run: get },
  {
    name: 'keys rotate',
    summary: 'Give a key a new secret without interruption',
    positionals: [KEY_ID],
    options: {
      now: { type: 'boolean', description: 'The new secret is in force at once; default: with its first use.' },
      'grace-hours': {
        type: 'string',
        value: 'HOURS',
        description: 'How long the old one goes on, 0 to 720. Default 24.',
      },
      leak: { type: 'boolean', description: 'The key leaked: the old secrets end first and at once.' },
    },
    run: rotate,
  },
  { name: 'keys rotation', summary: 'Who still uses the old secret of a key', positionals: [KEY_ID], run: rotation },
  {
    name: 'keys rotation-finish',
    summary: 'End the old secret of a key',
    positionals: [KEY_ID],
    run: endRotation('finishRotation'),
  },
  {
    name: 'keys rotation-cancel',
    summary: 'Withdraw the new secret of a key',
    positionals: [KEY_ID],
    run: endRotation('cancelRotation'),
  },
  {
    name: 'keys disable',
    summary: 'Stop a key until it is enabled again',
    positionals: [KEY_ID],
    run: changeState('disable'),
  },
  { name: 'keys enable', summary: 'Let a disabled key work again', positionals: [KEY_ID], run: changeState('enable') },
  {
    name: 'keys revoke',
    summary: 'End a key for good',
    positionals: [KEY_ID],
    options: { reason: { type: 'string', value: 'TEXT', description: 'Kept with the key.' } },
    run: revoke,
  },
];
