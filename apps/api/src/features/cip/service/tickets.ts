import type { Context, Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError } from '../../../core/errors.ts';
import { iso } from '../../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../../core/idempotency.ts';
import { newId } from '../../../core/ids.ts';
import { linkBlocked, linkExpired, linkRevoked, requireLinkForUpdate, type LinkRow } from '../../links/index.ts';
import { readUser } from '../../users/index.ts';
import { findLatestTicket, findOpenTicket, insertTicket, type TicketRow } from '../queries.ts';
import { isTicketToken, ticketTokenOf } from '../ticket-token.ts';
import { beginCheck, notReady } from './begin-check.ts';

/** Contract 6.8: starts the check of the link's user and gives an address to follow it. One open ticket per link. */
export function createTicket(ctx: Context, linkId: string): Promise<Answer> {
  return answerOnce(ctx, async (trx) => {
    const { owner } = ctx;
    const link = await requireLinkForUpdate(trx, owner, linkId);
    if (link.status === 'revoked') throw linkRevoked();
    const now = ctx.ownerNow();
    if (link.expiresAt <= now) throw linkExpired();
    if (link.blockedAt !== null) throw linkBlocked();
    const open = await findOpenTicket(trx, owner, linkId);
    if (open) return { status: 200, data: ticketItem(ctx, open, link) };
    const user = await readUser(trx, ctx, owner, link.userId);
    if (user.state === 'cip_verified') {
      throw new ApiError('CIP_ALREADY_VERIFIED', 'This person is verified already: nothing is left to do.');
    }
    if (user.state === 'cip_failed') throw failedBefore();
    if (user.missingFields.length > 0) throw notReady(user.missingFields);
    await beginCheck(trx, ctx, owner, { userId: link.userId, linkId, now });
    const ticket = await insertTicket(trx, owner, { id: newId('tkt'), linkId, createdAt: now });
    return { status: 201, data: ticketItem(ctx, ticket, link) };
  });
}

/** Another try needs other data: the same would fail again. */
const failedBefore = (): ApiError => {
  const message = 'The verification of this data failed. Send corrected data with a new link first.';
  return new ApiError('CIP_NOT_READY', message, { details: [{ path: 'userData', message }] });
};

const ticketItem = ({ keyring, config }: Context, ticket: TicketRow, link: LinkRow) => ({
  ticketId: ticket.id,
  linkId: link.id,
  status: ticket.status,
  widgetUrl: `${config.widgetUrl.origin}/${link.id}/cip#${ticketTokenOf(keyring, ticket.id, link)}`,
  expiresAt: iso(link.expiresAt),
  createdAt: iso(ticket.createdAt),
});

/** The ticket that a token of the page opens: the link's newest. Undefined for any other. */
export async function findTicketByToken(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'keyring'>,
  owner: Owner,
  link: LinkRow,
  token: string,
): Promise<TicketRow | undefined> {
  const ticket = await findLatestTicket(trx, owner, link.id);
  return ticket && isTicketToken(deps.keyring, ticket.id, link, token) ? ticket : undefined;
}
