import type { Context, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { notFound } from '../../../core/errors.ts';
import type { Answer } from '../../../core/idempotency.ts';
import type { Found, FoundKind } from '../schema.ts';
import {
  findKeyByStart,
  findLinkOfDataRequest,
  findUserOfCheck,
  hasDelivery,
  hasEvent,
  hasRow,
  type PlainKind,
} from '../search-queries.ts';

type Look = (trx: DatabaseTransaction, owner: Owner, id: string) => Promise<string | undefined>;

/** How an id with a prefix is found, with which scope, and on which page below the frame it is shown. */
interface Kind {
  kind: FoundKind;
  scope: string;
  look: Look;
}

const plain =
  (kind: PlainKind, page: string): Look =>
  async (trx, owner, id) =>
    (await hasRow(trx, owner, kind, id)) ? `${page}/${id}` : undefined;

const KINDS: Record<string, Kind> = {
  link: { kind: 'link', scope: 'links:read', look: plain('link', 'links') },
  op: { kind: 'operation', scope: 'operations:read', look: plain('operation', 'operations') },
  user: { kind: 'user', scope: 'links:read', look: plain('user', 'users') },
  key: { kind: 'key', scope: 'keys:read', look: plain('key', 'keys') },
  ep: { kind: 'endpoint', scope: 'webhooks:read', look: plain('endpoint', 'webhooks') },
  req: { kind: 'request', scope: 'logs:read', look: plain('request', 'logs') },
  evt: {
    kind: 'event',
    scope: 'webhooks:read',
    look: async (trx, owner, id) =>
      (await hasEvent(trx, owner, id)) ? `webhooks/deliveries?eventId=${id}` : undefined,
  },
  dlv: {
    kind: 'delivery',
    scope: 'webhooks:read',
    look: async (trx, owner, id) => ((await hasDelivery(trx, owner, id)) ? `webhooks/deliveries/${id}` : undefined),
  },
  dr: {
    kind: 'data_request',
    scope: 'links:read',
    look: async (trx, owner, id) => {
      const found = await findLinkOfDataRequest(trx, owner, id);
      return found && `links/${found.linkId}`;
    },
  },
  cip: {
    kind: 'identity_check',
    scope: 'cip:read',
    look: async (trx, owner, id) => {
      const found = await findUserOfCheck(trx, owner, id);
      return found && `users/${found.userId}`;
    },
  },
};

const ID = /^([a-z]{2,4})_[0-9a-z_]{1,100}$/;
/** A masked key, or only its beginning; a whole key is never sent here. */
const MASKED = /^m2m_(test|live)_([0-9a-z]{2,4})(?:(?:\.{3}|…|\*+)([0-9a-z]{4}))?$/;

/** Where an id leads. What is unknown, of another partner or environment, or not for this role answers alike. */
export async function findById(ctx: Context, text: string): Promise<Answer> {
  const id = text.trim();
  const found = MASKED.test(id) ? await findMasked(ctx, id) : await findPlain(ctx, id);
  if (!found) throw notFound();
  return { status: 200, data: found };
}

async function findPlain(ctx: Context, id: string): Promise<Found | undefined> {
  const prefix = ID.exec(id)?.[1];
  const kind = prefix !== undefined && Object.hasOwn(KINDS, prefix) ? KINDS[prefix] : undefined;
  if (!kind || !ctx.principal.scopes.has(kind.scope)) return undefined;
  const path = await ctx.app.asOwner(ctx.owner, (trx) => kind.look(trx, ctx.owner, id));
  return path === undefined ? undefined : { kind: kind.kind, id, path };
}

async function findMasked(ctx: Context, text: string): Promise<Found | undefined> {
  const [, mode, start, end] = MASKED.exec(text)!;
  const isHere = (mode === 'live') === (ctx.owner.environment === 'live');
  if (!isHere || !ctx.principal.scopes.has('keys:read')) return undefined;
  const key = await ctx.app.asOwner(ctx.owner, (trx) => findKeyByStart(trx, ctx.owner, start!, end));
  return key && { kind: 'key', id: key.keyId, path: `keys/${key.keyId}` };
}
