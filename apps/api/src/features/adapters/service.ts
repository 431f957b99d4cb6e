import { generateWebhookSecret } from '@m2m/webhook-signature';
import type { Deps, Environment } from '../../core/context.ts';
import type { Database } from '../../core/db/connect.ts';
import { keyVersionOf } from '../../core/crypto/envelope.ts';
import { refuse } from '../../core/http/validation.ts';
import { createOriginPolicy, judgeUrl } from '../../core/outbound/index.ts';
import { OPERATOR_CHAIN, recordAct, type Actor } from '../audit/index.ts';
import { adapterKeyVersion, adapterOf, openAdapterSecret, sealAdapterSecret, type Adapter } from './adapter.ts';
import {
  deleteAdapter,
  findAdapterRow,
  listAdapterRows,
  listAdapterRowsOf,
  updateAdapterSecret,
  upsertAdapter,
  type AdapterPort,
  type AdapterRow,
} from './queries.ts';

type AdapterDeps = Pick<Deps, 'system' | 'keyring' | 'clock' | 'log'>;

export interface AdapterInput {
  name: string;
  environment: Environment;
  port: AdapterPort;
  kind: 'manual' | 'http';
  url?: string | undefined;
  routes: readonly string[];
  settings: Readonly<Record<string, string>>;
  /** Makes a new secret for an adapter that has one. */
  isNewSecret?: boolean;
  actor: Actor;
}

/** An adapter as a list shows it: without its secret. */
export type AdapterItem = Omit<AdapterRow, 'secret' | 'updatedAt'>;

const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;
const ROUTE: Record<AdapterPort, RegExp | undefined> = {
  funding: /^[a-z][a-z_]{1,39}$/,
  payout: /^[A-Z]{2}\/[A-Z]{3}\/[a-z][a-z_]{1,39}$/,
  identity: undefined,
  rates: undefined,
};
const MAX_ROUTES = 64;
const MAX_ADAPTERS = 64;
const MANUAL_PORTS: readonly AdapterPort[] = ['funding', 'payout', 'identity'];

/**
 * Sets an adapter up or changes it. Returns the secret when one was made. Throws ApiError INVALID_REQUEST that names the
 * option: a name of another port, a route that another adapter of the port has, a URL that cannot be called.
 */
export async function setAdapter(deps: AdapterDeps, input: AdapterInput): Promise<{ secret: string | undefined }> {
  checkAdapter(input);
  const { name, environment, port, kind, actor } = input;
  return deps.system.transaction(async (trx) => {
    const all = await listAdapterRows(trx);
    const before = all.find((row) => row.name === name);
    checkAgainst(all, before, input);
    const now = deps.clock.now();
    const isKept = before?.secret !== undefined && before.secret !== null && input.isNewSecret !== true;
    const secret = kind === 'http' && !isKept ? generateWebhookSecret() : undefined;
    await upsertAdapter(trx, {
      name,
      environment,
      port,
      kind,
      url: kind === 'http' ? input.url! : null,
      secret: kind === 'manual' ? null : secret ? sealAdapterSecret(deps.keyring, input, secret) : before!.secret,
      routes: [...input.routes],
      settings: JSON.stringify(input.settings),
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
    });
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor,
      action: 'adapter.set',
      subject: { kind: 'adapter', id: name },
      details: {
        environment,
        port,
        kind,
        url: input.url ?? null,
        routes: input.routes,
        isNewSecret: secret !== undefined,
      },
    });
    return { secret };
  });
}

function checkAdapter({ name, port, kind, url, routes }: AdapterInput): void {
  if (!NAME.test(name)) {
    throw refuse([{ path: '<name>', message: 'must be 1 to 40 lower-case letters, digits and hyphens.' }]);
  }
  if (kind === 'manual' && !MANUAL_PORTS.includes(port)) {
    throw refuse([{ path: '--manual', message: `there is nothing by hand for ${port}; give --url.` }]);
  }
  if (kind === 'http') checkServiceUrl(url);
  const form = ROUTE[port];
  if (!form && routes.length > 0) throw refuse([{ path: '--routes', message: `are not for the port ${port}.` }]);
  const example = port === 'payout' ? 'MX/MXN/bank_account' : 'debit_card,ach';
  if (form && routes.length === 0) throw refuse([{ path: '--routes', message: `is missing, such as ${example}.` }]);
  if (routes.length > MAX_ROUTES) throw refuse([{ path: '--routes', message: `are more than ${MAX_ROUTES}.` }]);
  const odd = routes.find((route) => form && !form.test(route));
  if (odd !== undefined) {
    throw refuse([{ path: '--routes', message: `"${odd.slice(0, 60)}" must look like ${example}.` }]);
  }
}

/** Scheme, form and port; the address is judged at each call, as names may move. Throws ApiError INVALID_REQUEST. */
export function checkServiceUrl(text: string | undefined): URL {
  if (text === undefined || !URL.canParse(text)) {
    throw refuse([
      { path: '--url', message: 'must be the URL of your service, such as https://rail.example.com/m2m.' },
    ]);
  }
  const url = new URL(text);
  if (url.search !== '') throw refuse([{ path: '--url', message: 'must not hold a query; calls add their own path.' }]);
  const judgement = judgeUrl(text, createOriginPolicy(url));
  if (judgement.ok) return url;
  const isPlain = judgement.reason === 'http_not_allowed';
  throw refuse([
    {
      path: '--url',
      message: isPlain ? 'may be http:// on an inner address only; use https://.' : `${judgement.message}.`,
    },
  ]);
}

function checkAgainst(all: readonly AdapterRow[], before: AdapterRow | undefined, input: AdapterInput): void {
  const { name, environment, port, routes } = input;
  if (before && (before.environment !== environment || before.port !== port)) {
    const what = `${before.port} in ${before.environment}`;
    throw refuse([
      { path: '<name>', message: `${name} is the adapter for ${what}; choose another name or remove it.` },
    ]);
  }
  if (!before && all.length >= MAX_ADAPTERS) {
    throw refuse([{ path: '<name>', message: `there are ${MAX_ADAPTERS} adapters already; remove one first.` }]);
  }
  const others = all.filter((row) => row.name !== name && row.environment === environment && row.port === port);
  const [first] = others;
  // Rates may have several: a corridor names the one that it takes.
  if (port === 'identity' && first) {
    throw refuse([
      { path: '<name>', message: `identity in ${environment} is served by ${first.name}; remove it first.` },
    ]);
  }
  for (const route of routes) {
    const taken = others.find((row) => row.routes.includes(route));
    if (taken)
      throw refuse([{ path: '--routes', message: `${route} is served by ${taken.name}; remove it there first.` }]);
  }
}

export async function listAdapters(deps: Pick<Deps, 'system'>): Promise<AdapterItem[]> {
  const rows = await listAdapterRows(deps.system.db);
  return rows.map(({ name, environment, port, kind, url, routes, settings, createdAt }) => ({
    name,
    environment,
    port,
    kind,
    url,
    routes,
    settings,
    createdAt,
  }));
}

export async function removeAdapter(deps: AdapterDeps, { name, actor }: { name: string; actor: Actor }): Promise<void> {
  await deps.system.transaction(async (trx) => {
    const row = await findAdapterRow(trx, name);
    if (!row) throw noAdapter(name);
    await deleteAdapter(trx, name);
    await recordAct(trx, deps, OPERATOR_CHAIN, {
      actor,
      action: 'adapter.removed',
      subject: { kind: 'adapter', id: name },
      details: { environment: row.environment, port: row.port },
    });
  });
}

export async function showAdapterSecret(
  deps: AdapterDeps,
  { name, actor }: { name: string; actor: Actor },
): Promise<string> {
  return deps.system.transaction(async (trx) => {
    const row = await findAdapterRow(trx, name);
    if (!row) throw noAdapter(name);
    if (row.secret === null) throw refuse([{ path: '<name>', message: `${name} is manual and has no secret.` }]);
    const subject = { kind: 'adapter', id: name };
    await recordAct(trx, deps, OPERATOR_CHAIN, { actor, action: 'secret.shown', subject });
    return openAdapterSecret(deps.keyring, row, row.secret);
  });
}

const noAdapter = (name: string) => refuse([{ path: '<name>', message: `there is no adapter ${name}.` }]);

/** The adapter of this name with its secret, for a callback. */
export async function findAdapter(deps: Pick<Deps, 'system' | 'keyring'>, name: string): Promise<Adapter | undefined> {
  const row = NAME.test(name) ? await findAdapterRow(deps.system.db, name) : undefined;
  return row && adapterOf(deps.keyring, row);
}

/** What serves a port (and, where the port has routes, this route) in an environment; undefined: nothing is set up. */
export async function chooseAdapter(
  deps: Pick<Deps, 'system' | 'keyring'>,
  environment: Environment,
  port: AdapterPort,
  route?: string,
): Promise<Adapter | undefined> {
  const rows = await listAdapterRowsOf(deps.system.db, environment, port);
  const row = rows.find(({ routes }) => route === undefined || routes.includes(route));
  return row && adapterOf(deps.keyring, row);
}

/** Whether money can be taken and paid out at all: both ports are served by something of the operator's. */
export async function hasRails(deps: Pick<Deps, 'system'>, environment: Environment): Promise<boolean> {
  const rows = await listAdapterRows(deps.system.db);
  return (['funding', 'payout'] as const).every((port) =>
    rows.some((row) => row.environment === environment && row.port === port),
  );
}

/** Seals every secret under the newest encryption key; returns how many were not. Part of `key-material rewrap`. */
export async function resealAdapterSecrets(deps: Pick<Deps, 'system' | 'keyring'>): Promise<number> {
  return deps.system.transaction(async (trx) => {
    const old = (await listAdapterRows(trx)).filter((row) => isUnderOtherVersion(deps, row));
    for (const row of old) {
      const secret = openAdapterSecret(deps.keyring, row, row.secret!);
      await updateAdapterSecret(trx, row.name, sealAdapterSecret(deps.keyring, row, secret));
    }
    return old.length;
  });
}

const isUnderOtherVersion = ({ keyring }: Pick<Deps, 'keyring'>, { secret }: AdapterRow): boolean =>
  secret !== null && keyVersionOf(secret) !== adapterKeyVersion(keyring);

/** How many secrets each version of the encryption key seals. */
export async function countAdapterSecrets(db: Database): Promise<{ version: number; count: number }[]> {
  const versions = (await listAdapterRows(db)).flatMap(({ secret }) => (secret ? [keyVersionOf(secret)] : []));
  return [...Map.groupBy(versions, (version) => version)].map(([version, all]) => ({ version, count: all.length }));
}
