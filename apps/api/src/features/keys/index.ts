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
export type { KeyRefusal } from './bad-keys.ts';
export { LastUsedRecorder } from './last-used.ts';
export { startHeartbeat, type Effective, type Heartbeat } from './heartbeat.ts';
export { MONEY_SCOPES, SCOPES, TEMPLATES } from './scopes.ts';
export type { KeyView, RotationView } from './schema.ts';
export { disableLeakedKey, findIssuedKeys, type IssuedKey } from './service/leaked-key.ts';
export { finishEndedRotations } from './service/end-rotation.ts';
export { findKeysInText } from './key-format.ts';
export type { AmountCaps } from './amount-caps.ts';
