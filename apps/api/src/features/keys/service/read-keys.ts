import { isIP } from 'node:net';
import type { Context, Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { notFound } from '../../../core/errors.ts';
import { iso, present } from '../../../core/http/wire.ts';
import type { Answer } from '../../../core/idempotency.ts';
import { networkOf } from '../../../core/outbound/address-bits.ts';
import { pageAnswer, readListing } from '../../../core/pagination.ts';
import { plainAddress } from '../ip-rules.ts';
import { maskedKeyText } from '../key-format.ts';
import { keyState } from '../key-state.ts';
import { listKeys } from '../list-queries.ts';
import { findKey, type ApiKeyRow } from '../queries.ts';
import { listSecretUses, type SecretUse } from '../rotation-queries.ts';
import type { KeysInput, KeyView, SecretView } from '../schema.ts';
import { capsOf } from './caller.ts';

export async function readKeys(ctx: Context, { state, ...query }: KeysInput): Promise<Answer> {
  const listing = readListing(query);
  const now = ctx.clock.now();
  return ctx.app.asOwner(ctx.owner, async (trx) => {
    const page = await listKeys(trx, ctx.owner, state, listing, now);
    const uses = await usesByKey(
      trx,
      ctx.owner,
      page.rows.map(({ id }) => id),
    );
    return { status: 200, data: pageAnswer(listing, page, (row) => viewOf(row, uses.get(row.id) ?? [], now)) };
  });
}

export const readKey = (ctx: Context, keyId: string): Promise<Answer> =>
  ctx.app.asOwner(ctx.owner, async (trx) => ({ status: 200, data: await readKeyView(trx, ctx, ctx.owner, keyId) }));

export async function readKeyView(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'clock'>,
  owner: Owner,
  keyId: string,
): Promise<KeyView> {
  const row = await findKey(trx, owner, keyId);
  if (!row) throw notFound();
  const uses = await usesByKey(trx, owner, [keyId]);
  return viewOf(row, uses.get(keyId) ?? [], deps.clock.now());
}

export const usesByKey = async (
  trx: DatabaseTransaction,
  owner: Owner,
  keyIds: string[],
): Promise<Map<string, SecretUse[]>> =>
  keyIds.length === 0 ? new Map() : Map.groupBy(await listSecretUses(trx, owner, keyIds), ({ keyId }) => keyId);

/** A key as its owner sees it: never more of a secret than its mask. */
export function viewOf(row: ApiKeyRow, secrets: SecretUse[], now: Date): KeyView {
  const last = secrets
    .filter(({ lastUsedAt }) => lastUsedAt)
    .sort((a, b) => b.lastUsedAt!.getTime() - a.lastUsedAt!.getTime())[0];
  const shown = secrets.find(({ status }) => status === 'active') ?? secrets[0];
  return {
    keyId: row.id,
    name: row.name,
    note: row.note,
    environment: row.environment,
    state: keyState(row, now),
    masked: shown ? maskedKeyText(row.environment, shown.start4, shown.end4) : '',
    scopes: row.scopes,
    template: row.template,
    ipRules: row.ipRules,
    isIpObserveOnly: row.isIpObserveOnly,
    amountCaps: capsOf(row),
    isRotatable: row.isRotatable,
    expiresAt: row.expiresAt && iso(row.expiresAt),
    lastUsed: last ? lastUsedOf(last) : null,
    uses: secrets.reduce((sum, { uses }) => sum + uses, 0),
    wouldHaveBlocked: {
      count: secrets.reduce((sum, { wouldHaveBlocked }) => sum + wouldHaveBlocked, 0),
      lastAddress: secrets.find(({ lastOutsideAddress }) => lastOutsideAddress)?.lastOutsideAddress ?? null,
    },
    secrets: secrets.map((secret) => secretViewOf(row, secret, now)),
    ...present('seenInUrlAt', row.seenInUrlAt && iso(row.seenInUrlAt)),
    ...present('disabledAt', row.disabledAt && iso(row.disabledAt)),
    ...present('disabledBy', row.disabledBy),
    ...present('revokedAt', row.revokedAt && iso(row.revokedAt)),
    ...present('revokedBy', row.revokedBy),
    ...present('revokeReason', row.revokeReason),
    createdBy: row.createdBy,
    createdAt: iso(row.createdAt),
  };
}

function lastUsedOf({ lastUsedAt, lastAddress, lastUserAgent, lastRoute }: SecretUse): KeyView['lastUsed'] {
  const address = lastAddress && plainAddress(lastAddress);
  return {
    at: iso(lastUsedAt!),
    address,
    network: address && networkAround(address),
    userAgent: lastUserAgent,
    route: lastRoute,
  };
}

/** The /24 or /48 around an address. */
export function networkAround(address: string): string | null {
  const family = isIP(address);
  if (family === 0) return null;
  const length = family === 4 ? 24 : 48;
  return `${networkOf(address, family as 4 | 6, length).text}/${length}`;
}

/** When a secret ends or ended by time: the earlier of the end of its grace and the hard latest date. */
export const endOf = ({ expiresAt, latestAt }: Pick<SecretUse, 'expiresAt' | 'latestAt'>): Date | null =>
  expiresAt && latestAt ? (expiresAt < latestAt ? expiresAt : latestAt) : (expiresAt ?? latestAt);

export function secretViewOf(
  { environment }: Pick<ApiKeyRow, 'environment'>,
  secret: SecretUse,
  now: Date,
): SecretView {
  const endsAt = endOf(secret);
  const endedAt = secret.revokedAt ?? (endsAt && endsAt <= now ? endsAt : null);
  return {
    secretId: secret.id,
    masked: maskedKeyText(environment, secret.start4, secret.end4),
    status: endedAt || secret.status === 'revoked' ? 'ended' : secret.status,
    createdAt: iso(secret.createdAt),
    ...present('activatedAt', secret.activatedAt && iso(secret.activatedAt)),
    ...present('endsAt', endedAt ? null : endsAt && iso(endsAt)),
    ...present('endedAt', endedAt && iso(endedAt)),
    ...present('firstUsedAt', secret.firstUsedAt && iso(secret.firstUsedAt)),
    ...present('lastUsedAt', secret.lastUsedAt && iso(secret.lastUsedAt)),
    uses: secret.uses,
  };
}
