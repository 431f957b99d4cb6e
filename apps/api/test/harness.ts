import { randomBytes } from 'node:crypto';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { buildApp, type Api } from '../src/app.ts';
import { readConfig, type Config } from '../src/config.ts';
import { DatabaseClock } from '../src/core/clock.ts';
import type { Deps, Environment } from '../src/core/context.ts';
import { openAppDatabase, openSystemDatabase } from '../src/core/db/connect.ts';
import { roleUrl } from '../src/core/db/roles.ts';
import { openLog } from '../src/core/log.ts';
import { openMetrics } from '../src/core/metrics.ts';
import { createEgressPolicy } from '../src/core/outbound/index.ts';
import { createKey } from '../src/features/keys/index.ts';
import { createPartner } from '../src/features/partners/index.ts';
import { openKeyring } from '../src/key-material.ts';
import type { Platform } from '../src/platform.ts';
import { startWorker, type Worker } from '../src/worker.ts';
import { ROLE_PASSWORDS, TEMPLATE } from './postgres.ts';

/** Time that a test moves; between moves it stands on the database's. */
export class TestClock extends DatabaseClock {
  #offsetMs = 0;

  advance(ms: number): void {
    this.#offsetMs += ms;
  }

  override nowMs(): number {
    return super.nowMs() + this.#offsetMs;
  }
}

export interface Reply {
  status: number;
  // Tests look into answers of many shapes.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
  headers: LightMyRequestResponse['headers'];
}

export interface TestPartner {
  partnerId: string;
  slug: string;
  keyId: string;
  key: string;
  environment: Environment;
  request(method: string, url: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  get(url: string, headers?: Record<string, string>): Promise<Reply>;
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  put(url: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
}

export interface TestApiOptions {
  env?: Record<string, string>;
  /** A clock that the test makes itself, for instance one that stands still. */
  clock?: TestClock;
  /** Also run the worker of this process. */
  worker?: boolean;
}

/** Another process of the same system, as far as one process can hold two. */
export interface AnotherApi {
  http: Api['http'];
  platform: Platform;
  clock: TestClock;
  logLines: string[];
  close(): Promise<void>;
}

export interface AnotherApiOptions {
  env?: Record<string, string>;
  /** False cuts the notify path, so that changes are heard of by the polled sequence alone. */
  isListening?: boolean;
  /** Where the database is for this one, for instance behind a proxy that can be cut. */
  through?: (databaseUrl: string) => string;
}

const KEY_MATERIAL = { M2M_KEY_PEPPER: '11'.repeat(32), M2M_ENCRYPTION_KEY: '22'.repeat(32) };

/** The whole system in this process, on a copy of the migrated template: a database of its own for each test file. */
export function useApi(options: TestApiOptions = {}) {
  const adminUrl = inject('adminUrl');
  const database = `m2m_test_${randomBytes(6).toString('hex')}`;
  const clock = options.clock ?? new TestClock();
  const logLines: string[] = [];
  let platform: Platform;
  let api: Api;
  let worker: Worker | undefined;
  let slugs = 0;
  const others: AnotherApi[] = [];

  const url = (role: 'm2m_owner' | 'm2m_app' | 'm2m_system'): string =>
    roleUrl(adminUrl, role, ROLE_PASSWORDS[role], database);

  const configOf = (through: (databaseUrl: string) => string, env: Record<string, string> = {}): Config =>
    readConfig({
      ...KEY_MATERIAL,
      DATABASE_URL: through(url('m2m_app')),
      DATABASE_SYSTEM_URL: through(url('m2m_system')),
      M2M_EGRESS_ALLOW: '127.0.0.0/8,::1',
      M2M_LOG: 'json',
      ...options.env,
      ...env,
    });

  beforeAll(async () => {
    await admin(adminUrl, `create database ${database} template ${TEMPLATE} owner m2m_owner`);
    const config = configOf((databaseUrl) => databaseUrl);
    platform = openTestPlatform(config, clock, logLines);
    api = await buildApp(platform);
    if (options.worker) worker = await startWorker(platform);
  });

  afterAll(async () => {
    await Promise.all(others.map((other) => other.close()));
    await worker?.drain();
    await api?.drain();
    await platform?.close();
    await admin(adminUrl, `drop database if exists ${database} with (force)`);
  });

  return {
    clock,
    logLines,
    adminUrl: () => {
      const inside = new URL(adminUrl);
      inside.pathname = `/${database}`;
      return inside.href;
    },
    url,
    get platform() {
      return platform;
    },
    get deps() {
      return platform.deps;
    },
    get http() {
      return api.http;
    },
    /** Listens on a free port of loopback; returns the base URL. */
    listen: async (): Promise<string> => api.http.listen({ host: '127.0.0.1', port: 0 }),
    /** Reads or prepares rows as the database's administrator, who sees everything. */
    async sql<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
      const inside = new URL(adminUrl);
      inside.pathname = `/${database}`;
      const client = new pg.Client({ connectionString: inside.href });
      await client.connect();
      try {
        return (await client.query(text, values)).rows as T[];
      } finally {
        await client.end();
      }
    },
    async partner(input: { scopes?: string[]; environment?: Environment; slug?: string } = {}): Promise<TestPartner> {
      const environment = input.environment ?? 'sandbox';
      const slug = input.slug ?? `p${(slugs += 1)}${randomBytes(3).toString('hex')}`;
      const { id } = input.slug ? { id: '' } : await createPartner(platform.deps, { name: `Partner ${slug}`, slug });
      return partnerWithKey(platform.deps, () => api, { partnerId: id, slug, environment, scopes: input.scopes });
    },
    /** Another key of a partner. */
    key: (partner: { slug: string; partnerId: string }, input: { scopes?: string[]; environment?: Environment } = {}) =>
      partnerWithKey(platform.deps, () => api, {
        ...partner,
        environment: input.environment ?? 'sandbox',
        scopes: input.scopes,
      }),
    inject: (request: InjectOptions) => api.http.inject(request),
    /** A second process on the same database: its own pools, caches and change feed. Closed with the file. */
    async openAnother(input: AnotherApiOptions = {}): Promise<AnotherApi> {
      const own = { clock: new TestClock(), logLines: [] as string[] };
      const otherPlatform = openTestPlatform(
        configOf(input.through ?? ((same) => same), input.env),
        own.clock,
        own.logLines,
      );
      const { isListening } = input;
      const other = await buildApp(otherPlatform, isListening === undefined ? {} : { isListening });
      let isClosed = false;
      const close = async (): Promise<void> => {
        if (isClosed) return;
        isClosed = true;
        await other.drain();
        await otherPlatform.close();
      };
      others.push({ http: other.http, platform: otherPlatform, ...own, close });
      return others.at(-1)!;
    },
  };
}

export function openTestPlatform(config: Config, clock: DatabaseClock, logLines: string[]): Platform {
  const onError = (): void => undefined;
  const urls = config.database!;
  const app = openAppDatabase(urls.app, { maxConnections: 10, applicationName: 'm2m test app', onError });
  const system = openSystemDatabase(urls.system, { maxConnections: 6, applicationName: 'm2m test system', onError });
  const sink = { write: (line: string) => logLines.push(line) };
  const deps: Deps = {
    config,
    clock,
    keyring: openKeyring(config),
    app,
    system,
    log: openLog('json', sink),
    metrics: openMetrics(),
    egress: {
      policy: createEgressPolicy(config.egressAllow),
      // Tests have no DNS: names do not resolve, except the one that every machine knows.
      resolve: async (name) => (name === 'localhost' ? ['127.0.0.1'] : []),
    },
    wakeDeliveries: () => undefined,
  };
  const database = { appUrl: urls.app, systemUrl: urls.system, embedded: undefined, stop: async () => undefined };
  return {
    deps,
    clock,
    database,
    async close() {
      await Promise.allSettled([app.close(), system.close()]);
    },
  };
}

async function partnerWithKey(
  deps: Deps,
  api: () => Api,
  input: { partnerId: string; slug: string; environment: Environment; scopes?: string[] | undefined },
): Promise<TestPartner> {
  const { slug, environment } = input;
  const created = await createKey(deps, {
    partnerSlug: slug,
    environment,
    name: 'test key',
    createdBy: 'test',
    ...(input.scopes ? { scopes: input.scopes } : {}),
  });
  const request: TestPartner['request'] = async (method, url, body, headers = {}) => {
    const response = await api().http.inject({
      method: method as 'GET',
      url,
      headers: {
        'x-api-key': created.key,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return {
      status: response.statusCode,
      body: response.body === '' ? undefined : response.json(),
      headers: response.headers,
    };
  };
  return {
    partnerId: input.partnerId,
    slug,
    environment,
    keyId: created.keyId,
    key: created.key,
    request,
    get: (url, headers) => request('GET', url, undefined, headers),
    post: (url, body, headers) => request('POST', url, body, headers),
    put: (url, body, headers) => request('PUT', url, body, headers),
  };
}

async function admin(adminUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
