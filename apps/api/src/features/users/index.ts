export { mergeUserData, readUser, readUsers, type KnownUser, type MergeOutcome } from './service.ts';
export { BODY_WITH_USER_DATA_BYTES, MaskedUserDataBody, UserDataBody, WarningsBody } from './schema.ts';
export { toUnits, type Units } from './user-data.ts';
export type { FieldWarning } from './field-findings.ts';
