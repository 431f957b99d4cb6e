export {
  forgetTypedUnits,
  isKnownElsewhere,
  lastChangeOf,
  mergeUserData,
  openPersonKey,
  readStoredUnits,
  readUser,
  readUsers,
  type KnownUser,
  type MergeOutcome,
} from './service.ts';
export {
  missingFields,
  type Source,
  type StoredUnits,
  unitOfField,
  valuesOf,
  WIRE_FIELDS,
  WIRE_NAMES,
} from './merge-user-data.ts';
export { lockUser, moveUserState, requireUser } from './user-state.ts';
export type { UserRow } from './queries.ts';
export { eraseUserData, restrictUserData } from './erase.ts';
export { setResidenceState } from './residence.ts';
export { US_STATES } from './us-states.ts';
export { setPolicy, showPolicy, type PolicyChange } from './set-policy.ts';
export { readPolicy, requiredFor, type CipPolicy } from './policy.ts';
export { isTestCurp, MAGIC_CURPS, magicOutcome, type MagicOutcome } from './magic-curps.ts';
export { judgeCurp, type CurpFinding, type CurpName } from './judge-curp.ts';
export { maskedFields, maskForWidget, maskUserData, type MaskedUserData } from './mask-user-data.ts';
export { readReferenceId } from './reference-id.ts';
export {
  BODY_WITH_USER_DATA_BYTES,
  MaskedUserDataBody,
  ReferenceIdBody,
  UserDataBody,
  WarningsBody,
} from './schema.ts';
export { reindexUnits } from './reindex.ts';
export { toUnits, type Unit, type Units } from './user-data.ts';
export type { FieldWarning } from './field-findings.ts';
export { ID_TYPES } from './id-number.ts';
export { bankNameOf } from './clabe.ts';
