import { ApiError, type M2M } from '@m2m/sdk';
import { statSync } from 'node:fs';
import type { Command, Run } from '../command.ts';
import { credentialsFile } from '../credentials.ts';
import { EXIT } from '../exit.ts';
import { plain, shortTime } from '../output.ts';
import { VERSION } from '../version.ts';

interface Check {
  name: string;
  state: 'ok' | 'warning' | 'failed';
  says: string;
  fix?: string;
}

const TIMEOUT_MS = 10_000;
/** Receivers refuse at 300 s; long before that something is wrong with the clock. */
const SKEW = { warning: 5, failed: 60 } as const;
const SOON_MS = 7 * 86_400_000;

async function doctor(run: Run): Promise<number> {
  const checks: Check[] = [];
  const add = (check: Check): void => {
    checks.push(check);
    show(run, check);
  };
  add(checkNode());
  const server = await checkServer(run);
  server.forEach(add);
  const isReachable = server.every(({ state }) => state !== 'failed');
  add(checkFile());
  if (isReachable) for (const check of await checkKey(run)) add(check);
  const isWell = checks.every(({ state }) => state !== 'failed');
  if (run.out.isJson) run.out.json({ isWell, checks });
  if (isWell) return EXIT.ok;
  return isReachable ? EXIT.failed : EXIT.network;
}

function show({ out }: Run, { name, state, says, fix }: Check): void {
  const style = { ok: 'green', warning: 'yellow', failed: 'red' } as const;
  out.line(`${out.paint(style[state], state.padEnd(7))}  ${name.padEnd(10)}  ${plain(says)}`);
  if (fix && state !== 'ok') out.line(`${' '.repeat(21)}${plain(fix)}`);
}

function checkNode(): Check {
  const { node } = process.versions;
  const isWell = Number(node.split('.')[0]) >= 20;
  return {
    name: 'version',
    state: isWell ? 'ok' : 'failed',
    says: `m2m ${VERSION} on Node ${node}`,
    fix: 'Node 20 or newer is needed.',
  };
}

async function checkServer({ settings, signal }: Run): Promise<Check[]> {
  const startedAtMs = performance.now();
  let response: Response;
  try {
    response = await fetch(`${settings.url}/readyz`, {
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.text();
  } catch (error) {
    signal.throwIfAborted();
    const { code } = ((error as Error).cause ?? {}) as { code?: string };
    return [
      {
        name: 'server',
        state: 'failed',
        says: `${settings.url} does not answer${code ? ` (${code})` : ''}.`,
        fix: 'Is it running, and is --url (or M2M_URL) right?',
      },
    ];
  }
  const tookMs = Math.round(performance.now() - startedAtMs);
  if (!response.ok) {
    return [
      {
        name: 'server',
        state: 'failed',
        says: `${settings.url} answers ${response.status}: it is not ready, or not M2M.`,
        fix: 'Is --url the address of the M2M server?',
      },
    ];
  }
  return [
    { name: 'server', state: 'ok', says: `${settings.url} answers in ${tookMs} ms.` },
    checkClock(response, tookMs),
  ];
}

function checkClock(response: Response, tookMs: number): Check {
  const name = 'clock';
  const date = Date.parse(response.headers.get('date') ?? '');
  if (Number.isNaN(date)) return { name, state: 'warning', says: 'The server does not tell its time.' };
  // The header has whole seconds, cut: half of one is added.
  const skewSeconds = (Date.now() - tookMs / 2 - (date + 500)) / 1000;
  const away = Math.abs(skewSeconds);
  const state = away > SKEW.failed ? 'failed' : away > SKEW.warning ? 'warning' : 'ok';
  const says =
    away <= 1
      ? "This clock and the server's agree."
      : `This clock is ${Math.round(away)} s ${skewSeconds > 0 ? 'ahead of' : 'behind'} the server's.`;
  return { name, state, says, fix: 'Synchronise it (NTP): webhooks are refused from 300 s on.' };
}

function checkFile(): Check {
  const name = 'login';
  const file = credentialsFile();
  try {
    const { mode } = statSync(file);
    const isOpen = process.platform !== 'win32' && (mode & 0o077) !== 0;
    return {
      name,
      state: isOpen ? 'failed' : 'ok',
      says: isOpen ? `${file} can be read by others.` : file,
      fix: `Run: chmod 600 ${file}`,
    };
  } catch {
    return { name, state: 'ok', says: 'Nobody is signed in on this machine.' };
  }
}

async function checkKey(run: Run): Promise<Check[]> {
  let client: M2M;
  try {
    client = await run.api();
    const me = await client.partner.get({ signal: run.signal });
    const { key } = run.settings;
    const expiresAt = key!.login?.expiresAt;
    const isSoon = expiresAt !== undefined && Date.parse(expiresAt) < Date.now() + SOON_MS;
    const until = expiresAt === undefined ? '' : `, until ${shortTime(expiresAt)}`;
    const works: Check = {
      name: 'key',
      state: me.status !== 'active' ? 'failed' : isSoon ? 'warning' : 'ok',
      says: me.status === 'active' ? `It works: ${me.name}, ${me.environment}${until}.` : `${me.name} is ${me.status}.`,
      fix: isSoon ? 'Run m2m login soon.' : 'Ask whoever runs the platform.',
    };
    return [works, ...(await checkScopes(client, run.signal)), ...(await checkEndpoints(client, run.signal))];
  } catch (error) {
    run.signal.throwIfAborted();
    const { message, hint } = error as Error & { hint?: string };
    return [{ name: 'key', state: 'failed', says: message, fix: hint ?? 'Run: m2m login, or set another M2M_KEY.' }];
  }
}

async function checkScopes(client: M2M, signal: AbortSignal): Promise<Check[]> {
  const { scopes } = await client.keys.scopes({ signal });
  const lacking = scopes.filter(({ isHeld }) => !isHeld).map(({ scope }) => scope);
  const says = lacking.length === 0 ? 'All of them.' : `All but ${lacking.join(', ')}.`;
  return [{ name: 'scopes', state: 'ok', says }];
}

async function checkEndpoints(client: M2M, signal: AbortSignal): Promise<Check[]> {
  const name = 'endpoints';
  try {
    const { items } = await client.webhookEndpoints.list({ limit: 100, cursor: '' } as never, { signal });
    const ill = items.filter(({ status, health }) => status === 'disabled' || health.state !== 'well');
    if (ill.length === 0) return [{ name, state: 'ok', says: `${items.length} webhook endpoints, all well.` }];
    return ill.map(({ endpointId, status, health, url }) => ({
      name,
      state: status === 'disabled' ? ('warning' as const) : ('failed' as const),
      says: `${endpointId} is ${status === 'disabled' ? 'disabled' : health.state}: ${url}`,
      fix: `What was not delivered: m2m webhooks deliveries list --endpoint ${endpointId} --state undelivered`,
    }));
  } catch (error) {
    if (error instanceof ApiError && error.code === 'INSUFFICIENT_SCOPE') {
      return [{ name, state: 'ok', says: 'Not looked at: the key lacks webhooks:read.' }];
    }
    throw error;
  }
}

export const doctorCommands: Command[] = [
  {
    name: 'doctor',
    summary: 'Look for what is wrong: server, clock, key, endpoints',
    run: doctor,
  },
];
