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
  /** The operator has opened live: its people may make live keys. */
  isLiveOpen: boolean;
  clockOffsetMs: number;
}

/** Who does something, as the audit trail and rows name them. */
export interface Actor {
  kind: 'key' | 'member' | 'operator' | 'system';
  id: string;
}

/** What a route that asks for a step-up must know of a signed-in caller. */
export interface StepUpState {
  /** Until when the session counts as freshly proved; 0 when it never was. */
  steppedUpUntilMs: number;
  /** How this person can prove it again. */
  methods: readonly string[];
}

/**
 * Who calls, whatever the credential was. For a member of the partner's team `keyId` is `mem_…` and `secretId` the
 * session; for an operator who views the partner it is `opr_…`. Code that needs a living key asks `actor`.
 */
export interface Principal extends Owner {
  keyId: string;
  secretId: string;
  scopes: ReadonlySet<string>;
  partner: PartnerProfile;
  actor: Actor;
  /** Of a signed-in person; keys have none and are never asked to step up. */
  stepUp?: StepUpState;
}

/** A person's session of the portal, as read for one request. */
export interface PortalSession {
  id: string;
  userId: string;
  email: string;
  name: string;
  language: 'en' | 'es' | null;
  createdAt: Date;
  userCreatedAt: Date;
  /** Signed in with a passkey, or with a password and a code. */
  hasSecondFactor: boolean;
  stepUp: StepUpState;
  /** The partner that an operator looks at as its people would. */
  viewAs: { partnerId: string; until: Date } | null;
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
