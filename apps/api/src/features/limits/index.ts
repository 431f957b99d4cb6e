export {
  judgeLimits,
  LEVELS,
  levelLimits,
  limitRefusal,
  type Level,
  type LevelLimits,
  type LimitPeriod,
  type LimitRefusal,
  type LimitTable,
  type SentSums,
} from './judge-limits.ts';
export { readLimits, setLimits } from './service.ts';
export { judgeKeyCaps, type KeySums } from './judge-key-caps.ts';
