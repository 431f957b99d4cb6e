import { hostname } from 'node:os';
import { M2M } from '@m2m/sdk';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Command, Run } from '../command.ts';
import { credentialsFile, readCredentials, writeLogin, type Login } from '../credentials.ts';
import { CliError, EXIT } from '../exit.ts';
import { refusePlainHttp } from '../plain-http.ts';
import { shortTime } from '../output.ts';
import { postPublicly } from '../public-call.ts';

interface Started {
  pairingId: string;
  code: string;
  deviceSecret: string;
  url: string;
  expiresAt: string;
  pollSeconds: number;
}

type Taken =
  | { status: 'waiting' | 'refused' | 'expired' | 'taken' }
  | (Omit<Login, 'url'> & { status: 'approved'; environment: 'sandbox' | 'live' });

/** How long a server may be away while somebody is signing in. */
const MAX_MISSES = 30;

async function login(run: Run): Promise<void> {
  const { out, settings, signal } = run;
  refusePlainHttp(settings.url);
  const clientName = `${hostname()} (${process.platform})`.replace(/[^\x20-\x7e]/g, '?').slice(0, 80);
  const started = await postPublicly<Started>(settings.url, '/cli/pairings', { clientName }, signal);
  if (out.isJson) out.json({ code: started.code, url: started.url, expiresAt: started.expiresAt }, true);
  out.line(`Open   ${out.paint('cyan', started.url)}`);
  out.line(`Code   ${out.paint('bold', started.code)}`);
  out.line();
  out.line(
    `Approve this machine there, in the ${settings.environment} environment. The code lives until ${shortTime(started.expiresAt)}.`,
  );
  const taken = await waitForKey(run, started);
  if (taken.environment !== settings.environment) {
    out.note(`The key that was given is of the ${taken.environment} environment.`, 'yellow');
  }
  const { status: _status, environment, ...rest } = taken;
  writeLogin(environment, { ...rest, url: settings.url });
  if (out.isJson)
    return out.json(
      { environment, keyId: rest.keyId, partner: rest.partner, expiresAt: rest.expiresAt, file: credentialsFile() },
      true,
    );
  out.line(
    `${out.paint('green', 'Signed in')} to ${rest.partner.name} (${environment}). The key is in ${credentialsFile()} until ${shortTime(rest.expiresAt)}.`,
  );
}

async function waitForKey({ out, settings, signal }: Run, started: Started) {
  const path = `/cli/pairings/${encodeURIComponent(started.pairingId)}/take`;
  for (let misses = 0; ;) {
    const leftSeconds = Math.round((Date.parse(started.expiresAt) - Date.now()) / 1000);
    out.progress(`Waiting for the approval, ${leftSeconds} s left`);
    await sleep(started.pollSeconds * 1_000, undefined, { signal });
    let taken: Taken;
    try {
      taken = await postPublicly<Taken>(settings.url, path, { deviceSecret: started.deviceSecret }, signal);
      misses = 0;
    } catch (error) {
      const isAway = error instanceof CliError && error.exitCode === EXIT.network;
      if (!isAway || (misses += 1) > MAX_MISSES) throw error;
      continue;
    }
    out.endProgress();
    if (taken.status === 'approved') return taken;
    if (taken.status === 'refused') throw new CliError(EXIT.auth, 'The request was refused on the portal.');
    if (taken.status !== 'waiting') throw new CliError(EXIT.auth, 'The code is over.', 'Run m2m login again.');
  }
}

async function logout(run: Run): Promise<void> {
  const { out, settings } = run;
  const login = readCredentials()[settings.environment];
  if (!login) throw new CliError(EXIT.auth, `There is no ${settings.environment} login on this machine.`);
  let isRevoked = false;
  try {
    const client = new M2M({ apiKey: login.key, baseUrl: login.url, maxRetries: 0, timeoutMs: 5_000 });
    await client.keys.revoke(login.keyId, { reason: 'm2m logout' }, { signal: run.signal });
    isRevoked = true;
  } catch {
    // A key without keys:write, or a server that is away: the file goes all the same.
  }
  writeLogin(settings.environment, undefined);
  if (out.isJson) return out.json({ environment: settings.environment, keyId: login.keyId, isRevoked });
  out.line(isRevoked ? 'Signed out; the key is revoked.' : 'Signed out: the key is gone from this machine.');
  if (!isRevoked)
    out.note(`It still works until ${shortTime(login.expiresAt)}; revoke ${login.keyId} on the portal.`, 'yellow');
}

async function whoami(run: Run): Promise<void> {
  const { out, settings, signal } = run;
  const client = await run.api();
  const me = await client.partner.get({ signal });
  const { scopes } = await client.keys.scopes({ signal });
  const held = scopes.filter(({ isHeld }) => isHeld).map(({ scope }) => scope);
  const { key } = settings;
  const facts = {
    partner: `${me.name} (${me.slug})`,
    status: me.status,
    environment: me.environment,
    server: settings.url,
    key: `${key!.text.slice(0, 13)}...${key!.text.slice(-4)} from ${key!.from === 'login' ? credentialsFile() : 'M2M_KEY'}`,
    expires: shortTime(key!.login?.expiresAt),
    scopes: held.join(', '),
  };
  if (out.isJson) {
    const { partnerId, slug, name, status, environment } = me;
    return out.json({
      partnerId,
      slug,
      name,
      status,
      environment,
      url: settings.url,
      scopes: held,
      keyId: key!.login?.keyId,
      expiresAt: key!.login?.expiresAt,
    });
  }
  out.facts(facts);
}

export const loginCommands: Command[] = [
  {
    name: 'login',
    summary: 'Sign in through the portal; the key is kept on this machine',
    details: 'Shows a code and an address. A member of your team approves it there; nothing is typed or copied back.',
    run: login,
  },
  { name: 'logout', summary: 'Revoke the key of the login and forget it', run: logout },
  { name: 'whoami', summary: 'Which partner, environment, server and scopes', run: whoami },
];
