import type { AnswerOf, PortalPaths } from '../../api/client.ts';

export type Home = AnswerOf<PortalPaths, '/portal/api/home', 'get'>;
export const RANGES = ['24h', '7d', '30d'] as const;
export type Range = (typeof RANGES)[number];
/** The same times as the log's page names them. */
export const IN_LOGS: Record<Range, string> = { '24h': 'day', '7d': 'week', '30d': 'month' };
