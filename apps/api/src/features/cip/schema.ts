import { Type } from 'typebox';
import { Instant } from '../../core/http/wire.ts';

export const CipLinkParams = Type.Object({ linkId: Type.String() });

/** Contract 6.7. */
export const ReadinessBody = Type.Object({
  linkId: Type.String(),
  referenceId: Type.String(),
  ready: Type.Boolean(),
  missingFields: Type.Array(Type.String()),
  cipStatus: Type.String(),
});

/** Contract 6.8. */
export const TicketBody = Type.Object({
  ticketId: Type.String(),
  linkId: Type.String(),
  status: Type.Literal('pending'),
  widgetUrl: Type.String(),
  expiresAt: Instant(),
  createdAt: Instant(),
});
