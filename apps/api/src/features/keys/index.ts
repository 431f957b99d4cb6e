export { keyRoutes } from './routes.ts';
export {
  createKey,
  disableKeyByOperator,
  enableKeyByOperator,
  endRotationByOperator,
  findKeys,
  revokeKey,
  rotateKeyByOperator,
  setKeyPolicy,
  showKey,
  showKeyPolicy,
  showRotation,
  updateKeyByOperator,
  whenApplied,
  type KeyPolicy,
} from './service.ts';
export { KeyVerifier } from './verify-key.ts';
export { LastUsedRecorder } from './last-used.ts';
export { startHeartbeat, type Effective, type Heartbeat } from './heartbeat.ts';
export { SCOPES, TEMPLATES } from './scopes.ts';
export type { KeyView, RotationView } from './schema.ts';
