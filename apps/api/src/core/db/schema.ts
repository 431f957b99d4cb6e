import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Environment } from '../context.ts';

/** The tables as Kysely sees them; `schema.test.ts` holds this file against the migrated database. */
interface Owned {
  partnerId: string;
  environment: Environment;
}

export type LinkStatus = 'created' | 'opened' | 'revoked';
export type UserState = 'pending' | 'data_incomplete' | 'data_complete' | 'cip_pending' | 'cip_verified' | 'cip_failed';
export type UnitSource = 'partner_api' | 'partner_webhook' | 'widget';

export interface Schema {
  partners: {
    id: string;
    slug: string;
    name: string;
    status: Generated<'active' | 'suspended'>;
    suspendedAt: Date | null;
    createdAt: Date;
  };
  partnerEnvironments: Owned & {
    defaultSecret: Buffer;
    displayName: string | null;
    logoUrl: string | null;
    primaryColor: string | null;
    theme: Generated<string>;
    themes: Generated<string[]>;
    defaultLinkExpirationMinutes: Generated<number>;
    allowedPaymentMethods: Generated<string[]>;
    defaultFlow: Generated<string>;
    defaultLanguage: string | null;
    returnUrl: string | null;
    allowedOrigins: Generated<string[]>;
    createLimitPerMinute: Generated<number>;
    requestLimitPerMinute: Generated<number>;
    clockOffsetMs: Generated<number>;
  };
  apiKeys: Owned & {
    id: string;
    name: string;
    note: string | null;
    scopes: string[];
    template: string | null;
    ipRules: Generated<string[]>;
    isIpObserveOnly: Generated<boolean>;
    isRotatable: Generated<boolean>;
    amountCaps: ColumnType<unknown, string | null, string | null>;
    expiresAt: Date | null;
    seenInUrlAt: Date | null;
    disabledAt: Date | null;
    revokedAt: Date | null;
    revokedBy: string | null;
    revokeReason: string | null;
    createdBy: string;
    createdAt: Date;
  };
  apiKeySecrets: Owned & {
    id: string;
    keyId: string;
    pepperVersion: number;
    formatVersion: number;
    start4: string;
    end4: string;
    status: 'pending' | 'active' | 'retiring' | 'revoked';
    activatedAt: Date | null;
    expiresAt: Date | null;
    revokedAt: Date | null;
    createdAt: Date;
  };
  apiKeyHashes: Owned & { secretHash: Buffer; keyId: string; secretId: string };
  apiKeyLastUsed: Owned & {
    secretId: string;
    firstUsedAt: Date;
    lastUsedAt: Date;
    lastAddress: string | null;
    lastUserAgent: string | null;
    lastRoute: string | null;
    uses: number;
  };
  changes: { seq: number; kind: 'key' | 'partner'; id: string; createdAt: Generated<Date> };
  users: Owned & {
    id: string;
    referenceId: string;
    state: Generated<UserState>;
    dataKey: Buffer | null;
    activeLinkId: string | null;
    activeLinkExpiresAt: Date | null;
    createdAt: Date;
    updatedAt: Date;
  };
  userUnits: Owned & {
    userId: string;
    unit: string;
    source: UnitSource;
    ciphertext: Buffer;
    blindIndex: Buffer | null;
    updatedAt: Date;
  };
  webhookEndpoints: Owned & {
    id: string;
    kind: 'endpoint' | 'callback';
    url: string;
    secret: Buffer | null;
    eventTypes: string[];
    status: Generated<'enabled' | 'disabled'>;
    disabledReason: string | null;
    disabledAt: Date | null;
    createdAt: Date;
  };
  links: Owned & {
    id: string;
    userId: string;
    referenceId: string;
    status: Generated<LinkStatus>;
    tokenVersion: Generated<number>;
    tokenKeyVersion: number;
    flow: string;
    theme: string | null;
    language: 'en' | 'es' | null;
    callbackEndpointId: string | null;
    callbackUrl: string | null;
    metadata: Buffer | null;
    createdBy: string;
    createdAt: Date;
    expiresAt: Date;
    openedAt: Date | null;
    revokedAt: Date | null;
    revokeReason: string | null;
    blockedAt: Date | null;
    operationId: string | null;
  };
  linkActivities: Owned & {
    linkId: string;
    id: string;
    type: string;
    actor: 'partner' | 'user' | 'system';
    details: JSONColumnType<Record<string, unknown>>;
    createdAt: Date;
  };
  widgetSessions: Owned & {
    linkId: string;
    tokenHash: Buffer;
    tokenVersion: number;
    createdAt: Date;
    lastSeenAt: Date;
    expiresAt: Date;
  };
  dataRequests: Owned & {
    id: string;
    linkId: string;
    userId: string;
    referenceId: string;
    requiredFields: string[];
    status: Generated<'pending' | 'fulfilled'>;
    answerHash: Buffer | null;
    answer: ColumnType<unknown, string | null, string | null>;
    createdAt: Date;
    fulfilledAt: Date | null;
  };
  idempotencyKeys: Owned & {
    scopeHash: Buffer;
    bodyHash: Buffer;
    status: number;
    answer: Buffer;
    createdAt: Date;
    expiresAt: Date;
  };
  ownerCounters: Owned & { name: string; slot: number; total: number };
  events: Owned & { id: string; type: string; linkId: string | null; body: Buffer; createdAt: Date };
  deliveryQueue: Owned & {
    deliveryId: string;
    endpointId: string;
    eventId: string;
    targetUrl: string | null;
    attempt: Generated<number>;
    lane: Generated<number>;
    runAt: Generated<Date>;
    leaseUntil: Date | null;
    claimId: string | null;
    createdAt: Generated<Date>;
  };
  deliveries: Owned & {
    id: string;
    eventId: string;
    endpointId: string;
    state: 'pending' | 'delivered' | 'failed' | 'skipped';
    reason: string | null;
    attempts: Generated<number>;
    createdAt: Date;
    updatedAt: Date;
  };
  deliveryAttempts: Owned & {
    deliveryId: string;
    number: number;
    eventId: string;
    endpointId: string;
    outcome: string;
    httpStatus: number | null;
    durationMs: number;
    timings: JSONColumnType<Record<string, number | null>>;
    remoteAddress: string | null;
    isConnectionReused: boolean | null;
    responseHead: Buffer | null;
    workerId: string;
    startedAt: Date;
  };
  workers: { id: string; lastSeenAt: Date };
  rateExchanges: { id: Generated<number>; processId: string; admitted: JSONColumnType<object>; createdAt: Generated<Date> };
  sandboxEffects: Owned & { linkId: string; effect: 'expire' | 'revoke' | 'block'; dueAt: Date };
  keyMaterial: { name: string; version: number; fingerprint: Buffer; createdAt: Generated<Date> };
  schemaMigrations: { version: number; name: string; checksum: string; appliedAt: Generated<Date> };
}
