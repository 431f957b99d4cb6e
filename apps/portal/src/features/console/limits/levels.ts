import type { AnswerOf, PortalPaths } from '../../../api/client.ts';

export type Limits = AnswerOf<PortalPaths, '/operator/api/limits', 'get'>;
export type Level = Limits['levels'][number];
export const PERIODS = ['perTransfer', 'perDay', 'perMonth', 'perHalfYear'] as const;
