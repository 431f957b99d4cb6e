import { createHash } from 'node:crypto';
import {
  CamelCasePlugin,
  Kysely,
  PostgresDialect,
  sql,
  type IsolationLevel,
  type PostgresPoolClient,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import type { Owner } from '../context.ts';
import type { Schema } from './schema.ts';

// Counts and sequences stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

export type Database = Kysely<Schema>;
export type DatabaseTransaction = Transaction<Schema>;

/** The serving role's door: nothing is visible outside `asOwner`. */
export interface AppDatabase {
  /** One transaction in which exactly one (partner, environment) exists. */
  asOwner<T>(owner: Owner, work: (trx: DatabaseTransaction) => Promise<T>): Promise<T>;
  /** As `asOwner`, for an answer made of several statements: all of them see the database of one instant. */
  snapshotAsOwner<T>(owner: Owner, work: (trx: DatabaseTransaction) => Promise<T>): Promise<T>;
  /** One statement that names its owner itself (a function whose first act is `set_owner`). */
  readonly statement: Database;
  close(): Promise<void>;
}

/** The role that crosses partners; has no grant on users' data. */
export interface SystemDatabase {
  readonly db: Database;
  /** A transaction that `afterCommit` knows. */
  transaction<T>(work: (trx: DatabaseTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface PoolOptions {
  maxConnections: number;
  applicationName: string;
  onError: (error: Error) => void;
}

const STATEMENT_NAMES_KEPT = 500;

/**
 * A pool whose statements are prepared once per connection: 1.9 times the rate of unnamed ones (bench/choices.ts).
 * Names are digests of the text; beyond a bound (lists of varying length) statements stay unnamed.
 */
function namedStatementPool(url: string, options: PoolOptions): pg.Pool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    let name = names.get(text);
    if (name === undefined && names.size < STATEMENT_NAMES_KEPT) {
      name = createHash('sha256').update(text).digest('base64url').slice(0, 20);
      names.set(text, name);
    }
    return name;
  };
  class NamingClient extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super(config);
      // The pool listens on idle clients only: a connection cut between two statements of a transaction would end us.
      this.on('error', () => undefined);
    }

    // Kysely calls query(text, values); everything else keeps its meaning.
    override query(...args: unknown[]): never {
      const [text, values] = args;
      const superQuery = super.query as (...inner: unknown[]) => never;
      if (typeof text !== 'string' || !Array.isArray(values) || args.length !== 2)
        return superQuery.call(this, ...args);
      const answer: Promise<unknown> = superQuery.call(this, { name: nameOf(text), text, values });
      // A server gone silent: this connection's rollback would wait as long again, and so would who gets it next.
      answer.catch((error: Error) => {
        if (error.message === 'Query read timeout') this.connection.stream.destroy();
      });
      return answer as never;
    }
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: options.maxConnections,
    application_name: options.applicationName,
    Client: NamingClient as unknown as typeof pg.Client,
    connectionTimeoutMillis: 4_000,
    idleTimeoutMillis: 60_000,
    // The server's own limits end a statement; this one ends the wait when the server has gone silent. No call is to
    // hang for 5 s.
    query_timeout: 4_500,
    statement_timeout: 4_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
  } as pg.PoolConfig);
  pool.on('error', options.onError);
  return pool;
}

function openKysely(url: string, options: PoolOptions): Database {
  const pool = namedStatementPool(url, options);
  return new Kysely<Schema>({
    dialect: new PostgresDialect({
      pool: pool as unknown as { connect(): Promise<PostgresPoolClient>; end(): Promise<void>; options: object },
    }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

const commitHooks = new WeakMap<DatabaseTransaction, (() => void)[]>();

async function transact<T>(
  db: Database,
  work: (trx: DatabaseTransaction) => Promise<T>,
  isolation: IsolationLevel = 'read committed',
): Promise<T> {
  const hooks: (() => void)[] = [];
  const result = await db
    .transaction()
    .setIsolationLevel(isolation)
    .execute((trx) => {
      commitHooks.set(trx, hooks);
      return work(trx);
    });
  for (const hook of hooks) hook();
  return result;
}

/** Runs `hook` when the transaction has committed; never when it was rolled back. */
export function afterCommit(trx: DatabaseTransaction, hook: () => void): void {
  const hooks = commitHooks.get(trx);
  if (!hooks) throw new Error('afterCommit knows the transactions of asOwner and SystemDatabase.transaction only');
  hooks.push(hook);
}

export function openAppDatabase(url: string, options: PoolOptions): AppDatabase {
  const db = openKysely(url, options);
  const owned =
    <T>(owner: Owner, work: (trx: DatabaseTransaction) => Promise<T>) =>
    async (trx: DatabaseTransaction): Promise<T> => {
      await sql`select set_owner(${owner.partnerId}, ${owner.environment})`.execute(trx);
      return work(trx);
    };
  return {
    statement: db,
    asOwner: (owner, work) => transact(db, owned(owner, work)),
    snapshotAsOwner: (owner, work) => transact(db, owned(owner, work), 'repeatable read'),
    close: () => db.destroy(),
  };
}

export function openSystemDatabase(url: string, options: PoolOptions): SystemDatabase {
  const db = openKysely(url, options);
  return { db, transaction: (work) => transact(db, work), close: () => db.destroy() };
}

/** SQLSTATE of an error of PostgreSQL, or the driver's own code (`ECONNREFUSED`); undefined for anything else. */
export function databaseErrorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** True when a statement broke this constraint, by its name. */
export const isBrokenConstraint = (error: unknown, name: string): boolean =>
  databaseErrorCode(error)?.startsWith('23') === true && (error as { constraint?: unknown }).constraint === name;

/**
 * True when the database could not be asked or gave up (down, restarting, full, time-out, deadlock): the caller may
 * try again, so the answer is 503 and never 500 or 401.
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  const code = databaseErrorCode(error);
  if (code !== undefined) {
    // Connection, resources, shutdown, conflicts; no such database or role just now; read-only after a switch of servers.
    if (/^(08|28|3D|40|53|57P|58)/.test(code) || /^(57014|55P03|25P03|25006)$/.test(code)) return true;
    if (/^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code))
      return true;
  }
  const message = error instanceof Error ? error.message : '';
  return /Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|not queryable|AggregateError/i.test(
    message,
  );
}
