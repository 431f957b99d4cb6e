import type { Clock } from './clock.ts';
import type { Config } from '../config.ts';
import type { Keyring } from './crypto/keyring.ts';
import type { AppDatabase, SystemDatabase } from './db/connect.ts';
import type { Log } from './log.ts';
import type { EgressProxy, PartnerEgressPolicy, Resolve } from './outbound/index.ts';
import type { Metrics } from './metrics.ts';
import type { IdempotencyClaim } from './idempotency.ts';

export const ENVIRONMENTS = ['sandbox', 'live'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** Whom a row belongs to. A required argument of every query. */
export interface Owner {
  partnerId: string;
  environment: Environment;
}

/** What the partner has set for one environment; travels with the Principal so that no request reads it again. */
export interface PartnerProfile {
  partnerId: string;
  slug: string;
  name: string;
  status: 'active' | 'suspended';
  branding: { displayName: string; logoUrl: string | null; primaryColor: string | null; theme: string };
  settings: {
    defaultLinkExpirationMinutes: number;
    allowedPaymentMethods: string[];
    defaultFlow: string;
    defaultLanguage: string | null;
    returnUrl: string | null;
  };
  themes: string[];
  limits: { create: number; default: number };
  clockOffsetMs: number;
}

/** Who calls, whatever the credential was. */
export interface Principal extends Owner {
  keyId: string;
  secretId: string;
  scopes: ReadonlySet<string>;
  partner: PartnerProfile;
}

/** What the whole process shares. */
export interface Deps {
  config: Config;
  clock: Clock;
  keyring: Keyring;
  app: AppDatabase;
  system: SystemDatabase;
  log: Log;
  metrics: Metrics;
  /** Which URLs of partners may be saved and called. */
  egress: { policy: PartnerEgressPolicy; resolve: Resolve; proxy?: EgressProxy | undefined };
  /** Tells the worker that deliveries may be due; called after commit, never inside a transaction. */
  wakeDeliveries(): void;
}

/** One request of an authenticated caller. */
export interface Context extends Deps {
  principal: Principal;
  owner: Owner;
  requestId: string;
  clientAddress: string;
  idempotency: IdempotencyClaim | undefined;
  /** The time of the caller's objects: the sandbox's own clock, or the true one in live. Contract 6.12. */
  ownerNow(): Date;
}
