export { mergeUserData, readUser, readUsers, type KnownUser, type MergeOutcome } from './service.ts';
export { readReferenceId } from './reference-id.ts';
export {
  BODY_WITH_USER_DATA_BYTES,
  MaskedUserDataBody,
  ReferenceIdBody,
  UserDataBody,
  WarningsBody,
} from './schema.ts';
export { reindexUnits } from './reindex.ts';
export { toUnits, type Units } from './user-data.ts';
export type { FieldWarning } from './field-findings.ts';
