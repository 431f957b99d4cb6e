export type { HitOutcome, HitReason, ScreenHit, ScreenResult, ScreenSubject } from './screen-hit.ts';
export { screeningStatus, screenUser, type ScreeningAsk } from './service/screen-user.ts';
export { screenAgain, screenOpenOperations } from './service/screen-again.ts';
export { settleSanctions } from './service/settle-sanctions.ts';
export { readHits } from './service/read-hits.ts';
export { importList, type ImportReport } from './service/import-list.ts';
export { readListStatus, type ListStatus } from './service/read-list-status.ts';
export {
  registerScreeningListener,
  registerScreeningSource,
  type ScreeningListener,
  type ScreeningNews,
  type ScreeningPersons,
  type ScreeningSource,
} from './screening-hooks.ts';
export { SAMPLE_FOLDER } from './current-list.ts';
export { SANCTIONS_MAGIC } from './sandbox-magic.ts';
export { ofacParity } from './ofac-parity.ts';
