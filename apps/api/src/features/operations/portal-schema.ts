import { Type, type Static } from 'typebox';
import { Body, Instant } from '../../core/http/wire.ts';

const MaybeInstant = Type.Union([Instant(), Type.Null()]);

export const HistoryBody = Type.Object({
  operationId: Type.String(),
  quoteId: Type.String(),
  items: Type.Array(
    Type.Object({
      fact: Type.String({ description: 'What was learnt or done, such as funding.authorised.' }),
      actor: Type.String({ description: 'partner, user, system or operator.' }),
      status: Type.String(),
      fundingStatus: Type.String(),
      payoutStatus: Type.String(),
      eventType: Type.Union([Type.String(), Type.Null()], { description: 'The event that told it.' }),
      timestamp: Instant(),
    }),
    { description: 'Oldest first.' },
  ),
  documents: Type.Object(
    { disclosure: MaybeInstant, receipt: MaybeInstant },
    { description: 'When each was made; null: there is none.' },
  ),
});

export const DocumentParams = Type.Object({
  operationId: Type.String(),
  kind: Type.Enum(['disclosure', 'receipt'], { wants: 'disclosure or receipt' }),
});
export const DocumentQuery = Body({
  format: Type.Optional(Type.Enum(['html', 'pdf'], { wants: 'html or pdf', description: 'Default pdf.' })),
});
export const DocumentBody = Type.Object({
  fileName: Type.String(),
  contentType: Type.String(),
  base64: Type.String(),
});
export type DocumentAsk = Static<typeof DocumentParams> & Static<typeof DocumentQuery>;
