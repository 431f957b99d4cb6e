export { choosePayoutRail } from './choose-rail.ts';
export { httpPayoutRail, payoutOrderData, PayoutReply } from './http-rail.ts';
export { createBatch, listBatches, releaseBatch, showBatch, type Batch, type BatchInput } from './manual/batches.ts';
export { BATCH_FORMATS, exportBatch, type BatchFormat } from './manual/export-batch.ts';
export { importResults, previewResults, type ImportReport } from './manual/import-results.ts';
export type { PayoutAnswer, PayoutOrder, PayoutRail, PayoutRef, PayoutRoute } from './port.ts';
export { isMagicClabe, PAYOUT_MAGIC, type PayoutMagic } from './sandbox/magic.ts';
export { pushSandboxPayout, sandboxPayoutRail } from './sandbox/rail.ts';
export { trackingKeyOf } from './tracking-key.ts';
