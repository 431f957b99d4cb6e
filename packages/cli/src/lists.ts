import { readWhole } from './arguments.ts';
import { text, type Option, type Run } from './command.ts';
import type { Output } from './output.ts';

const TIME = 'ISO 8601, or so long ago: 10m, 2h, 7d.';

/** Of every list. */
export const listOptions: Record<string, Option> = {
  from: { type: 'string', value: 'TIME', description: `Created from then on. ${TIME}` },
  to: { type: 'string', value: 'TIME', description: `Created until then. ${TIME}` },
  limit: { type: 'string', value: 'COUNT', description: 'How many, 1 to 100. Default 20.' },
  cursor: { type: 'string', value: 'CURSOR', description: 'Go on where an earlier list ended.' },
};

/** Always by cursor: constant cost, and nothing moves while one reads on. */
export const pageOf = (run: Run): { limit: number; cursor: string } => ({
  limit: readWhole('limit', text(run, 'limit'), 1, 100) ?? 20,
  cursor: text(run, 'cursor') ?? '',
});

export function showMore(out: Output, page: { pagination: object }): void {
  const { nextCursor } = page.pagination as { nextCursor?: string | null };
  if (nextCursor) out.note(`There is more: --cursor ${nextCursor}`, 'dim');
}
