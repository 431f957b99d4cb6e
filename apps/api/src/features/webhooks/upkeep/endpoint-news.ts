import type { Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';

/** What a partner's persons are told of an endpoint, besides the event to the other endpoints. */
export type EndpointNews = Owner & { endpointId: string; origin: string; now: Date } & (
    | { kind: 'failing'; details: { percent: number; failingSince: string; disabledAfter: string } }
    | { kind: 'disabled'; details: { reason: 'gone' | 'no_success'; disabledAt: string } }
  );

/** Given by the composition root, since the feature that writes notices and mails stands on this one. */
export type TellOwner = (trx: DatabaseTransaction, news: EndpointNews) => Promise<void>;
