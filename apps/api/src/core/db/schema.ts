import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Environment } from '../context.ts';
import type { AccountTables } from './tables/accounts.ts';
import type { AdapterTables } from './tables/adapters.ts';
import type { CipTables } from './tables/cip.ts';
import type { ConsoleTables } from './tables/console.ts';
import type { DashboardTables } from './tables/dashboard.ts';
import type { DisclosureTables } from './tables/disclosures.ts';
import type { OperationTables } from './tables/operations.ts';
import type { OperatorTables } from './tables/operators.ts';
import type { PairingTables } from './tables/pairings.ts';
import type { PricingTables } from './tables/pricing.ts';
import type { ScreeningTables } from './tables/screening.ts';
import type { TeamTables } from './tables/team.ts';
import type { WidgetTables } from './tables/widget.ts';

/** Every partner-owned table starts so. */
export interface Owned {
  partnerId: string;
  environment: Environment;
}

export type LinkStatus = 'created' | 'opened' | 'revoked';
export type UserState = 'pending' | 'data_incomplete' | 'data_complete' | 'cip_pending' | 'cip_verified' | 'cip_failed';
export type UnitSource = 'partner_api' | 'partner_webhook' | 'widget';

/** One row shape for minutes, hours and days. */
type Usage = Owned & {
  startAt: Date;
  keyId: string;
  secretId: string;
  route: string;
  statusClass: number;
  code: string;
  count: number;
  latency: number[];
};

/** The tables as Kysely sees them; `schema.test.ts` holds them against the migrated database. */
export interface Schema
  extends
    AccountTables,
    OperatorTables,
    PairingTables,
    PricingTables,
    ScreeningTables,
    DisclosureTables,
    OperationTables,
    AdapterTables,
    CipTables,
    ConsoleTables,
    TeamTables,
    DashboardTables,
    WidgetTables {
  partners: {
    id: string;
    slug: string;
    name: string;
    status: Generated<'active' | 'suspended'>;
    suspendedAt: Date | null;
    createdAt: Date;
    contactEmails: Generated<string[]>;
    liveOpenedAt: Date | null;
  };
  partnerEnvironments: Owned & {
    defaultSecret: Buffer;
    nextSecret: Buffer | null;
    nextSecretLapsesAt: Date | null;
    previousSecret: Buffer | null;
    previousSecretEndsAt: Date | null;
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
    disabledBy: string | null;
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
    latestAt: Date | null;
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
    wouldHaveBlocked: Generated<number>;
    lastOutsideAddress: string | null;
  };
  apiKeyRotations: Owned & {
    id: string;
    keyId: string;
    oldSecretId: string;
    newSecretId: string;
    activation: 'first_use' | 'now';
    graceSeconds: number;
    isLeak: boolean;
    state: 'pending' | 'overlap' | 'finished' | 'cancelled';
    latestAt: Date;
    createdBy: string;
    createdAt: Date;
    activatedAt: Date | null;
    endedAt: Date | null;
    endedBy: string | null;
  };
  keyPolicies: {
    partnerId: string;
    requiresIpRules: Generated<boolean>;
    requiresExpiry: Generated<boolean>;
    maxLifeDays: number | null;
    maxLiveKeys: number | null;
    updatedBy: string;
    updatedAt: Date;
  };
  processHeartbeats: { id: string; appliedSeq: number; seenAt: Date };
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
    residenceState: string | null;
    maxLevel: number | null;
    version: Generated<number>;
    restrictedAt: Date | null;
    erasedAt: Date | null;
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
    description: string | null;
    secret: Buffer | null;
    nextSecret: Buffer | null;
    nextSecretLapsesAt: Date | null;
    previousSecret: Buffer | null;
    previousSecretEndsAt: Date | null;
    eventTypes: string[];
    headers: Buffer | null;
    maxConcurrency: Generated<number>;
    maxPerSecond: number | null;
    ordering: Generated<'none' | 'endpoint' | 'link'>;
    parkAfterAttempts: number | null;
    schedule: Generated<'documented' | 'long'>;
    disableAfterHours: Generated<number>;
    status: Generated<'enabled' | 'disabled'>;
    disabledReason: string | null;
    disabledAt: Date | null;
    deletedAt: Date | null;
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
    amountCaps: ColumnType<unknown, never, never>;
    createdAt: Date;
    expiresAt: Date;
    openedAt: Date | null;
    revokedAt: Date | null;
    revokeReason: string | null;
    blockedAt: Date | null;
    operationId: string | null;
    expiryToldAt: Date | null;
    stepUpFailures: Generated<number>;
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
  events: Owned & {
    id: string;
    type: string;
    linkId: string | null;
    isTest: Generated<boolean>;
    body: Buffer;
    createdAt: Date;
    writtenAt: Generated<Date>;
    tx: Generated<number>;
  };
  deliveryQueue: Owned & {
    deliveryId: string;
    endpointId: string;
    eventId: string;
    eventType: string;
    eventWrittenAt: Generated<Date>;
    linkId: string | null;
    targetUrl: string | null;
    orderingKey: string | null;
    sequence: number | null;
    replayOf: string | null;
    attempt: Generated<number>;
    lane: Generated<number>;
    runAt: Generated<Date>;
    leaseUntil: Date | null;
    workerId: string | null;
    claimId: string | null;
    lastOutcome: string | null;
    createdAt: Generated<Date>;
  };
  deliveries: Owned & {
    id: string;
    eventId: string;
    eventType: string;
    eventWrittenAt: Date;
    endpointId: string;
    linkId: string | null;
    targetUrl: string | null;
    sequence: number | null;
    replayOf: string | null;
    state: 'delivered' | 'failed' | 'skipped';
    reason: string | null;
    attempts: Generated<number>;
    createdAt: Date;
    endedAt: Generated<Date>;
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
    writtenAt: Generated<Date>;
  };
  webhookEndpointHealth: Owned & {
    endpointId: string;
    lastSequence: Generated<number>;
    openCount: Generated<number>;
    openUntil: Date | null;
    failingSince: Date | null;
    lastFailureAt: Date | null;
    warnedPercent: Generated<number>;
    exhausted: Generated<number>;
    exhaustedSince: Date | null;
    exhaustedToldAt: Date | null;
  };
  goneCallbacks: Owned & { linkId: string; createdAt: Generated<Date> };
  webhookReplays: Owned & {
    id: string;
    endpointId: string;
    what: 'failed' | 'skipped' | 'undelivered' | 'everything';
    eventTypes: string[];
    fromAt: Date;
    toAt: Date;
    status: 'running' | 'paused' | 'done' | 'cancelled';
    position: Generated<string>;
    matched: number;
    queued: Generated<number>;
    createdBy: string;
    createdAt: Date;
    endedAt: Date | null;
  };
  workers: { id: string; lastSeenAt: Generated<Date> };
  rateExchanges: {
    id: Generated<number>;
    processId: string;
    admitted: JSONColumnType<object>;
    createdAt: Generated<Date>;
  };
  sandboxEffects: Owned & { linkId: string; effect: 'expire' | 'revoke' | 'block'; dueAt: Date };
  usageMinutes: Usage;
  usageHours: Usage;
  usageDays: Usage;
  usageDrops: Owned & { startAt: Date; usage: number; requestLogs: number };
  apiKeySources: Owned & {
    secretId: string;
    day: string;
    address: string;
    userAgent: string;
    routes: string[];
    uses: number;
    firstUsedAt: Date;
    lastUsedAt: Date;
  };
  requestLogs: Owned & {
    createdAt: Date;
    id: string;
    method: string;
    route: string;
    status: number;
    code: string | null;
    durationMs: number;
    keyId: string;
    secretId: string;
    address: string;
    userAgent: string;
    idempotencyKey: string | null;
    objectId: string | null;
    isReplay: boolean;
    errorPaths: string[];
    body: ColumnType<unknown, string | null, never>;
  };
  /** `partnerId` is a partner's id, or `operator`. */
  auditHeads: { partnerId: string; count: number; mac: Buffer };
  auditEntries: {
    partnerId: string;
    number: number;
    environment: Environment | null;
    createdAt: Date;
    actorKind: 'key' | 'member' | 'operator' | 'system';
    actorId: string;
    action: string;
    subjectKind: string;
    subjectId: string;
    details: JSONColumnType<Record<string, unknown>>;
    requestId: string | null;
    address: string | null;
    keyVersion: number;
    mac: Buffer;
  };
  apiKeyRefusals: Owned & {
    secretId: string;
    startAt: Date;
    reason: 'expired' | 'revoked' | 'disabled' | 'address';
    address: string;
    keyId: string;
    userAgent: string;
    count: number;
    lastAt: Date;
  };
  badKeyAddresses: { address: string; windowAt: Date; distinctKeys: number; refused: number };
  alertStates: Owned & { rule: string; keyId: string; subject: string; firedAt: Date };
  notices: Owned & {
    id: string;
    rule: string;
    severity: 'info' | 'warning' | 'critical';
    /** Either a key or an endpoint is what it is about. */
    keyId: string | null;
    endpointId: string | null;
    title: string;
    text: string;
    details: JSONColumnType<Record<string, unknown>>;
    isMuted: boolean;
    createdAt: Date;
    acknowledgedAt: Date | null;
    acknowledgedBy: string | null;
  };
  noticeMutes: Owned & {
    id: string;
    rule: string;
    keyId: string | null;
    untilAt: Date | null;
    createdBy: string;
    createdAt: Date;
  };
  mailOutbox: Owned & {
    id: string;
    recipients: string[];
    subject: string;
    body: string;
    attempts: Generated<number>;
    nextAt: Date;
    createdAt: Date;
    sentAt: Date | null;
    failedAt: Date | null;
    lastError: string | null;
  };
  routeScopes: { route: string; scope: string };
  operatorNotices: {
    rule: string;
    subject: string;
    details: JSONColumnType<Record<string, unknown>>;
    times: number;
    firedAt: Date;
  };
  keyMaterial: {
    name: string;
    version: number;
    fingerprint: Buffer;
    createdAt: Generated<Date>;
    retiredAt: Date | null;
  };
  schemaMigrations: { version: number; name: string; checksum: string; appliedAt: Generated<Date> };
}
