import type { Deps, Owner } from '../../core/context.ts';
import { blindIndex, blindIndexes, type Place } from '../../core/crypto/envelope.ts';
import { makePersonKey, unwrapPersonKey, type PersonKey } from '../../core/crypto/person-key.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import type { UserState } from '../../core/db/schema.ts';
import { notFound } from '../../core/errors.ts';
import { maskForWidget, maskUserData, type MaskedUserData } from './mask-user-data.ts';
import {
  IDENTITY_UNITS,
  mergeUnits,
  missingFields,
  valuesOf,
  type Source,
  type StoredUnits,
} from './merge-user-data.ts';
import {
  deleteUnitsOf,
  findLastChange,
  findUserForUpdate,
  hasUnitOfAnother,
  listUnits,
  listUsersByIds,
  updateUser,
  upsertUnits,
  wakeChecksForDocument,
  type UnitRow,
  type UserRow,
} from './queries.ts';
import type { Unit, Units } from './user-data.ts';
import { BY_DATA, FROZEN, lockUser } from './user-state.ts';

type UserDeps = Pick<Deps, 'keyring'>;

export const unitPlace = (owner: Owner, userId: string, unit: string): Place => ({
  ...owner,
  table: 'user_units',
  column: 'ciphertext',
  row: `${userId}/${unit}`,
});

export interface MergeOutcome {
  ignoredFields: string[];
  missingFields: string[];
  state: UserState;
}

/** Merges data into a user by contract 8.3, in the caller's transaction, under the user's row lock. */
export async function mergeUserData(
  trx: DatabaseTransaction,
  deps: UserDeps,
  owner: Owner,
  change: { userId: string; units: Units; source: Source; now: Date },
): Promise<MergeOutcome> {
  const { userId, now } = change;
  const user = await findUserForUpdate(trx, owner, userId);
  if (!user) throw notFound();
  const rows = await listUnits(trx, owner, [userId], change.units.idImage !== undefined);
  const stored = openUnits(deps, owner, user, rows);
  const { write, ignoredFields } = mergeUnits(stored, change.units, change.source, {
    identityFrozen: FROZEN.has(user.state),
  });
  const merged = { ...stored, ...write };
  const missing = missingFields(merged);
  const state = stateAfter(user.state, merged, missing, Object.keys(write) as Unit[]);
  if (Object.keys(write).length > 0) {
    const key = user.dataKey
      ? unwrapPersonKey(deps.keyring, owner, userId, user.dataKey)
      : makePersonKey(deps.keyring, owner, userId);
    await upsertUnits(trx, owner, userId, sealUnits(deps, owner, userId, key, write), now);
    await updateUser(trx, owner, userId, { dataKey: key.wrapped, state, updatedAt: now });
    if (write.idImage !== undefined) await wakeChecksForDocument(trx, owner, userId);
  }
  return { ignoredFields, missingFields: missing, state };
}

/** A failed check ends when what it judged has changed; from `cip_pending` on, data moves no state. Contract 8.2. */
function stateAfter(state: UserState, merged: StoredUnits, missing: string[], written: Unit[]): UserState {
  const isNewTry = state === 'cip_failed' && written.some((unit) => unit === 'idImage' || IDENTITY_UNITS.has(unit));
  return isNewTry || BY_DATA.has(state) ? stateOf(merged, missing) : state;
}

const stateOf = (units: StoredUnits, missing: string[]): UserState =>
  missing.length === 0 ? 'data_complete' : Object.keys(units).length === 0 ? 'pending' : 'data_incomplete';

function sealUnits(deps: UserDeps, owner: Owner, userId: string, key: PersonKey, units: StoredUnits) {
  return Object.entries(units).map(([unit, { source, value }]) => ({
    unit,
    source,
    ciphertext: key.seal(Buffer.from(JSON.stringify(value)), unitPlace(owner, userId, unit)),
    blindIndex: indexOf(deps, owner, unit as Unit, value),
  }));
}

/** Ids and accounts can be looked up without being readable: the same person under another referenceId, for one. */
export function indexOf(deps: UserDeps, owner: Owner, unit: Unit, value: unknown): Buffer | null {
  if (unit !== 'identity' && unit !== 'paymentMethod') return null;
  return blindIndex(deps.keyring, unit, JSON.stringify(value), owner);
}

/** Whether the same id document is stored of another referenceId of this (partner, environment). */
export const isKnownElsewhere = (
  trx: DatabaseTransaction,
  deps: UserDeps,
  owner: Owner,
  userId: string,
  identity: NonNullable<Units['identity']>,
): Promise<boolean> =>
  hasUnitOfAnother(
    trx,
    owner,
    userId,
    'identity',
    blindIndexes(deps.keyring, 'identity', JSON.stringify(identity), owner),
  );

/** The key of a person, made when there is none: what other features keep of a person is sealed under it too. */
export async function openPersonKey(
  trx: DatabaseTransaction,
  deps: UserDeps,
  owner: Owner,
  userId: string,
): Promise<PersonKey> {
  const [user] = await listUsersByIds(trx, owner, [userId]);
  if (user?.dataKey) return unwrapPersonKey(deps.keyring, owner, userId, user.dataKey);
  const locked = await lockUser(trx, owner, userId);
  if (locked.dataKey) return unwrapPersonKey(deps.keyring, owner, userId, locked.dataKey);
  const key = makePersonKey(deps.keyring, owner, userId);
  await updateUser(trx, owner, userId, { dataKey: key.wrapped, updatedAt: locked.updatedAt });
  return key;
}

function openUnits(deps: UserDeps, owner: Owner, user: UserRow, rows: UnitRow[]): StoredUnits {
  if (!user.dataKey) return {};
  const key = unwrapPersonKey(deps.keyring, owner, user.id, user.dataKey);
  const entries = rows.map(({ unit, source, ciphertext }) => {
    if (ciphertext.length === 0) return [unit, { source, value: '' }];
    const value: unknown = JSON.parse(key.open(ciphertext, unitPlace(owner, user.id, unit)).toString());
    return [unit, { source, value }];
  });
  return Object.fromEntries(entries) as StoredUnits;
}

/** What is known of a person, without the id image itself. */
export interface KnownUser {
  id: string;
  referenceId: string;
  state: UserState;
  missingFields: string[];
  /** Rises with every change of what is known. */
  version: number;
  residenceState: string | null;
  isRestricted: boolean;
  userData: MaskedUserData;
  widgetData: MaskedUserData;
}

/** What is known of some users, masked for the API and for the page. */
export async function readUsers(
  trx: DatabaseTransaction,
  deps: UserDeps,
  owner: Owner,
  userIds: string[],
): Promise<Map<string, KnownUser>> {
  if (userIds.length === 0) return new Map();
  const ids = [...new Set(userIds)];
  const users = await listUsersByIds(trx, owner, ids);
  const units = Map.groupBy(await listUnits(trx, owner, ids), (row) => row.userId);
  return new Map(
    users.map((user) => {
      const stored = openUnits(deps, owner, user, units.get(user.id) ?? []);
      const isRestricted = user.restrictedAt !== null;
      // Restricted data is kept, and shown to nobody.
      const values = isRestricted ? {} : valuesOf(stored);
      const known: KnownUser = {
        id: user.id,
        referenceId: user.referenceId,
        state: user.state,
        missingFields: missingFields(stored),
        version: user.version,
        residenceState: user.residenceState,
        isRestricted,
        userData: maskUserData(values),
        widgetData: maskForWidget(values),
      };
      return [user.id, known];
    }),
  );
}

export async function readUser(
  trx: DatabaseTransaction,
  deps: UserDeps,
  owner: Owner,
  userId: string,
): Promise<KnownUser> {
  const user = (await readUsers(trx, deps, owner, [userId])).get(userId);
  if (!user) throw notFound();
  return user;
}

/**
 * Everything stored of a person, unmasked and with its sources, for the page, the check and the money. Of the id image
 * only that it is there (an empty text), unless it is asked for: it may be megabytes.
 */
export async function readStoredUnits(
  trx: DatabaseTransaction,
  deps: UserDeps,
  owner: Owner,
  userId: string,
  { withImage = false }: { withImage?: boolean } = {},
): Promise<{ user: UserRow; stored: StoredUnits }> {
  const [user] = await listUsersByIds(trx, owner, [userId]);
  if (!user) throw notFound();
  return { user, stored: openUnits(deps, owner, user, await listUnits(trx, owner, [userId], withImage)) };
}

/** Deletes what was typed on the hosted page of a person who is not under check; what partners sent stays. */
export async function forgetTypedUnits(
  trx: DatabaseTransaction,
  deps: UserDeps,
  owner: Owner,
  userId: string,
  now: Date,
): Promise<void> {
  const user = await lockUser(trx, owner, userId);
  if (!BY_DATA.has(user.state)) return;
  await deleteUnitsOf(trx, owner, userId, 'widget');
  const left = openUnits(deps, owner, user, await listUnits(trx, owner, [userId]));
  await updateUser(trx, owner, userId, { state: stateOf(left, missingFields(left)), updatedAt: now });
}

/** When what a disclosure names of a person (names, account) last changed. */
export const lastChangeOf = (trx: DatabaseTransaction, owner: Owner, userId: string): Promise<Date | undefined> =>
  findLastChange(trx, owner, userId);
