import type { Context, Deps, Owner } from '../../core/context.ts';
import { present } from '../../core/http/wire.ts';
import type { Answer } from '../../core/idempotency.ts';
import { pageAnswer, readListing } from '../../core/pagination.ts';
import { exportAudit } from './export-audit.ts';
import { findHead, listEntries, type EntryFilter } from './queries.ts';
import type { AuditExportInput, AuditInput } from './schema.ts';
import { entryItem } from './write-export.ts';

/** Acts on the partner as one environment may see them: its own and those on the whole partner, newest first. */
export async function readAudit(ctx: Context, input: AuditInput): Promise<Answer> {
  const { limit, cursor = '', from, to, ...filter } = input;
  const listing = readListing({ cursor, ...present('limit', limit), ...present('from', from), ...present('to', to) });
  if (listing.paging.kind !== 'cursor') throw new Error('the audit trail is read by cursor');
  const before = listing.paging.after ? Number(listing.paging.after.id) : undefined;
  const { partnerId } = ctx.owner;
  return ctx.app.asOwner(ctx.owner, async (trx) => {
    const rows = await listEntries(
      trx,
      partnerId,
      filterOf(ctx.owner, filter, listing),
      before,
      listing.paging.limit + 1,
    );
    const head = await findHead(trx, partnerId);
    const page = pageAnswer(
      listing,
      { rows: rows.map((row) => ({ ...row, id: String(row.number) })), total: undefined },
      entryItem,
    );
    return { status: 200, data: { ...page, head: head ? { count: head.count, mac: head.mac.toString('hex') } : null } };
  });
}

const filterOf = (
  owner: Owner,
  filter: EntryFilter,
  { from, to }: { from: Date | undefined; to: Date | undefined },
): EntryFilter => ({
  ...filter,
  environment: owner.environment,
  from,
  to,
});

/** The same as text in pieces, oldest first. */
export function exportOwnAudit(
  deps: Pick<Deps, 'app'>,
  owner: Owner,
  input: AuditExportInput,
): Promise<AsyncGenerator<string>> {
  const { format, from, to, ...filter } = input;
  const listing = readListing({ ...present('from', from), ...present('to', to) });
  return exportAudit(
    (work) => deps.app.asOwner(owner, work),
    owner.partnerId,
    filterOf(owner, filter, listing),
    format,
  );
}
