export { createKey, revokeKey } from './service.ts';
export { KeyVerifier } from './verify-key.ts';
export { LastUsedRecorder } from './last-used.ts';
export { SCOPES, TEMPLATES } from './scopes.ts';
