import { createHmac, randomBytes, type KeyObject } from 'node:crypto';
import { noteChange } from '../../core/changes.ts';
import type { Deps, Environment, Owner } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import { requirePartner } from '../partners/index.ts';
import { maskKey, mintKey } from './key-format.ts';
import { findKeyOwner, insertKey, updateKeyRevoked } from './queries.ts';
import { SCOPES, TEMPLATES, unknownScope } from './scopes.ts';

type KeyDeps = Pick<Deps, 'app' | 'system' | 'keyring' | 'clock'>;

/** What the database keeps of a key: an HMAC under the pepper, so that a dump neither confirms nor plants one. */
export const hashKey = (pepper: KeyObject, key: string): Buffer => createHmac('sha256', pepper).update(key).digest();

const FORMAT_VERSION = 1;

export interface CreateKeyInput {
  partnerSlug: string;
  environment: Environment;
  name: string;
  scopes?: string[];
  template?: string;
  createdBy: string;
}

/** Mints a key. The full text is in the answer and nowhere else. */
export async function createKey(
  deps: KeyDeps,
  input: CreateKeyInput,
): Promise<{ keyId: string; key: string; scopes: readonly string[]; template: string | null }> {
  const name = input.name.trim();
  if (name.length < 1 || name.length > 80) throw refused('name', 'must be 1 to 80 characters long');
  const { scopes, template } = chooseScopes(input);
  const partner = await requirePartner(deps, input.partnerSlug);
  const owner = { partnerId: partner.id, environment: input.environment };
  const key = mintKey(input.environment, randomBytes);
  const { start4, end4 } = maskKey(key);
  const { version, key: pepper } = deps.keyring.currentPepper;
  const now = deps.clock.now();
  const keyId = newId('key');
  const row = { id: keyId, name, note: null, scopes: [...scopes], template, createdBy: input.createdBy, createdAt: now, ...NOTHING_YET };
  const secret = {
    id: newId('sec'),
    keyId,
    pepperVersion: version,
    formatVersion: FORMAT_VERSION,
    start4,
    end4,
    status: 'active' as const,
    activatedAt: now,
    createdAt: now,
    expiresAt: null,
    revokedAt: null,
  };
  await deps.app.asOwner(owner, (trx) => insertKey(trx, owner, row, secret, hashKey(pepper, key)));
  return { keyId, key, scopes, template };
}

const NOTHING_YET = {
  amountCaps: null,
  expiresAt: null,
  seenInUrlAt: null,
  disabledAt: null,
  revokedAt: null,
  revokedBy: null,
  revokeReason: null,
};

function chooseScopes(input: CreateKeyInput): { scopes: readonly string[]; template: string | null } {
  if (input.scopes && input.template) throw refused('scopes', 'and template exclude each other; send one');
  if (input.scopes) {
    const unknown = unknownScope(input.scopes);
    if (unknown !== undefined) throw refused('scopes', `has no scope "${unknown}"; there are ${SCOPES.join(', ')}`);
    if (input.scopes.length === 0) throw refused('scopes', 'must name at least one scope');
    return { scopes: [...new Set(input.scopes)], template: null };
  }
  const template = input.template ?? 'full';
  const scopes = Object.hasOwn(TEMPLATES, template) ? TEMPLATES[template] : undefined;
  if (!scopes) throw refused('template', `must be one of ${Object.keys(TEMPLATES).join(', ')}`);
  return { scopes, template };
}

const refused = (path: string, message: string): ApiError =>
  new ApiError('INVALID_REQUEST', `${path} ${message}.`, { details: [{ path, message }] });

/** Revokes a key for good; within a second no process accepts it. */
export async function revokeKey(
  deps: KeyDeps,
  input: { keyId: string; revokedBy: string; reason?: string },
): Promise<{ keyId: string; revokedAt: Date }> {
  const owner: Owner | undefined = await findKeyOwner(deps.system.db, input.keyId);
  if (!owner) throw new ApiError('RESOURCE_NOT_FOUND', `There is no key with the id "${input.keyId}".`);
  const revokedAt = deps.clock.now();
  await deps.app.asOwner(owner, async (trx) => {
    const revocation = { revokedAt, revokedBy: input.revokedBy, reason: input.reason ?? null };
    if (!(await updateKeyRevoked(trx, owner, input.keyId, revocation))) {
      throw new ApiError('INVALID_REQUEST', `The key ${input.keyId} is already revoked.`);
    }
    await noteChange(trx, 'key', input.keyId);
  });
  return { keyId: input.keyId, revokedAt };
}
