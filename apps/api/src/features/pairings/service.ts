import { timingSafeEqual } from 'node:crypto';
import type { Context, Deps } from '../../core/context.ts';
import { sha256 } from '../../core/crypto/sha256.ts';
import { ApiError, insufficientScope, notFound } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { iso } from '../../core/http/wire.ts';
import type { Answer } from '../../core/idempotency.ts';
import { randomText } from '../../core/ids.ts';
import { randomBytes } from '../../core/random.ts';
import { createKey, TEMPLATES } from '../keys/index.ts';
import { findMember, roleScopes } from '../team/index.ts';
import { loadProfileById, requireLiveOpen } from '../partners/index.ts';
import { mintCode, readCode, showCode } from './code.ts';
import {
  countWaiting,
  decidePairing,
  findPairing,
  findWaiting,
  insertPairing,
  takeApproval,
  type PairingRow,
} from './queries.ts';
import type { ApproveInput, StartInput } from './schema.ts';

const LIFE_MS = 600_000;
const DAY_MS = 86_400_000;
const POLL_SECONDS = 2;
const DEFAULT_DAYS = 90;
/** Of all who may just be signing in; beyond it somebody fills the table. */
const MAX_WAITING = 1_000;

/** A code to be shown and a device secret to be kept: the one without the other gives nothing. */
export async function startPairing(deps: Deps, input: StartInput, clientAddress: string): Promise<Answer> {
  const now = deps.clock.now();
  if ((await countWaiting(deps.system.db, now, MAX_WAITING)) >= MAX_WAITING) {
    throw new ApiError('SERVICE_UNAVAILABLE', 'Too many sign-ins wait just now.', { retryAfterSeconds: 60 });
  }
  const deviceSecret = randomBytes(32).toString('base64url');
  const pairing = {
    id: `pair_${randomText(20)}`,
    code: mintCode(),
    deviceHash: sha256(deviceSecret),
    clientName: input.clientName ?? 'm2m',
    clientAddress,
    createdAt: now,
    expiresAt: new Date(now.getTime() + LIFE_MS),
  };
  await insertPairing(deps.system.db, pairing);
  const code = showCode(pairing.code);
  const url = `${deps.config.publicUrl.origin}/portal/pair#${code}`;
  const { id, expiresAt } = pairing;
  return {
    status: 201,
    data: { pairingId: id, code, deviceSecret, url, expiresAt: iso(expiresAt), pollSeconds: POLL_SECONDS },
  };
}

/** Where the pairing stands; once, when it is approved, the key, made in this moment. */
export async function takePairing(deps: Deps, pairingId: string, deviceSecret: string): Promise<Answer> {
  const now = deps.clock.now();
  const row = await findPairing(deps.system.db, pairingId);
  if (!row || !timingSafeEqual(row.deviceHash, sha256(deviceSecret))) throw notFound();
  if (row.status !== 'approved') {
    const isOver = row.status === 'waiting' && row.expiresAt <= now;
    return { status: 200, data: { status: isOver ? 'expired' : row.status } };
  }
  const taken = await takeApproval(deps.system.db, pairingId, now);
  if (!taken) return { status: 200, data: { status: row.expiresAt <= now ? 'expired' : 'taken' } };
  return makePairedKey(deps, taken);
}

async function makePairedKey(deps: Deps, row: PairingRow): Promise<Answer> {
  const owner = { partnerId: row.approvedPartnerId!, environment: row.approvedEnvironment! };
  const partner = await loadProfileById(deps, owner);
  if (!partner || partner.status !== 'active') {
    throw new ApiError('PARTNER_SUSPENDED', 'Partner account is suspended or not found');
  }
  // Whoever approved may have left the team since, or hold less: then the approval is worth as much less.
  const member = await findMember(deps.system.db, owner.partnerId, row.approvedBy!);
  const role = member?.roles[owner.environment];
  const held: ReadonlySet<string> = role ? roleScopes(role, owner.environment) : new Set();
  const left = row.scopes!.filter((scope) => held.has(scope));
  if (!held.has('keys:write') || left.length === 0) return { status: 200, data: { status: 'refused' } };
  const { keyId, key, scopes } = await createKey(deps, {
    partnerSlug: partner.slug,
    environment: owner.environment,
    name: `m2m on ${row.clientName}`.slice(0, 80),
    note: 'Made by m2m login.',
    scopes: left,
    expiresAt: iso(row.keyExpiresAt!),
    createdBy: row.approvedBy!,
    actor: { kind: 'member', id: row.approvedBy! },
  });
  return {
    status: 200,
    data: {
      status: 'approved',
      key,
      keyId,
      environment: owner.environment,
      partner: { partnerId: owner.partnerId, slug: partner.slug, name: partner.name },
      scopes,
      expiresAt: iso(row.keyExpiresAt!),
    },
  };
}

/** What a member is shown before they decide. */
export async function readPairing(ctx: Context, code: string): Promise<Answer> {
  const row = await findWaiting(ctx.system.db, readCode(code), ctx.clock.now());
  if (!row) throw noSuchCode();
  const { clientName, clientAddress, createdAt, expiresAt } = row;
  return {
    status: 200,
    data: {
      code: showCode(row.code),
      clientName,
      clientAddress,
      createdAt: iso(createdAt),
      expiresAt: iso(expiresAt),
    },
  };
}

/** Lets the machine that shows the code fetch a key, no wider than the member, of the environment that they are in. */
export async function approvePairing(ctx: Context, code: string, input: ApproveInput): Promise<Answer> {
  const { principal, owner } = ctx;
  if (!principal.scopes.has('keys:write')) throw insufficientScope('keys:write');
  requireLiveOpen(ctx);
  const scopes = chooseScopes(principal.scopes, input);
  const now = ctx.clock.now();
  const keyExpiresAt = new Date(now.getTime() + (input.expiresInDays ?? DEFAULT_DAYS) * DAY_MS);
  const row = await decidePairing(ctx.system.db, readCode(code), now, {
    status: 'approved',
    owner,
    by: principal.actor.id,
    scopes,
    keyExpiresAt,
  });
  if (!row) throw noSuchCode();
  return {
    status: 200,
    data: { code: showCode(row.code), environment: owner.environment, scopes, keyExpiresAt: iso(keyExpiresAt) },
  };
}

function chooseScopes(own: ReadonlySet<string>, { scopes, template }: ApproveInput): string[] {
  if (scopes && template !== undefined) throw refuse([{ path: 'scopes', message: 'and template exclude each other.' }]);
  if (scopes) {
    const lacking = scopes.find((scope) => !own.has(scope));
    if (lacking !== undefined) throw insufficientScope(lacking);
    return [...new Set(scopes)];
  }
  const held = TEMPLATES[template ?? 'full']!.filter((scope) => own.has(scope));
  if (held.length === 0) throw refuse([{ path: 'template', message: 'has no scope that you hold yourself.' }]);
  return held;
}

export async function refusePairing(ctx: Context, code: string): Promise<Answer> {
  const row = await decidePairing(ctx.system.db, readCode(code), ctx.clock.now(), { status: 'refused' });
  if (!row) throw noSuchCode();
  return { status: 200, data: { code: showCode(row.code) } };
}

const noSuchCode = (): ApiError =>
  new ApiError('RESOURCE_NOT_FOUND', 'No sign-in waits under this code. It lives ten minutes; run m2m login again.');
