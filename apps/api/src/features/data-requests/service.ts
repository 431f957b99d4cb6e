import type { Context, Deps, Owner } from '../../core/context.ts';
import { bodyHash } from '../../core/canonical-json.ts';
import type { Keyring } from '../../core/crypto/keyring.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import { refuse } from '../../core/http/validation.ts';
import { iso } from '../../core/http/wire.ts';
import { answerOnce, type Answer } from '../../core/idempotency.ts';
import { partnerObjectId } from '../../core/ids.ts';
import { mergeUserData, readReferenceId, readUser, toUnits } from '../users/index.ts';
import { publishEvent, type EventTarget } from '../webhooks/index.ts';
import {
  findDataRequestForUpdate,
  findLinkState,
  hasOpenDocumentRequest,
  insertDataRequest,
  updateDataRequestFulfilled,
} from './queries.ts';
import type { FulfilInput } from './schema.ts';

export { hasOpenDataRequest } from './queries.ts';

/**
 * Asks the partner, on a link's first opening, for the CIP fields that are missing of a user who is not verified.
 * Written in the transaction of the opening; nothing missing = nothing asked. Contract section 7.
 */
export async function requestMissingData(
  trx: DatabaseTransaction,
  deps: Pick<Deps, 'keyring'>,
  owner: Owner,
  asked: RequestAsk & { slug: string },
): Promise<{ id: string } | undefined> {
  const user = await readUser(trx, deps, owner, asked.link.userId);
  if (user.state === 'cip_verified' || user.missingFields.length === 0) return undefined;
  const id = await writeRequest(trx, deps.keyring, owner, { ...asked, requiredFields: user.missingFields });
  return { id };
}

/**
 * Asks the partner for a photo of the document, when a reviewer or a verifier wants one. At most one such request is
 * open for a link; a link that has ended asks for nothing, since nobody could answer.
 */
export async function requestDocument(
  trx: DatabaseTransaction,
  keyring: Keyring,
  owner: Owner,
  asked: RequestAsk & { link: { status: string } },
): Promise<void> {
  const { link, now } = asked;
  if (link.status === 'revoked' || link.expiresAt <= now) return;
  if (await hasOpenDocumentRequest(trx, owner, link.id)) return;
  await writeRequest(trx, keyring, owner, { ...asked, slug: slugOf(link.id), requiredFields: ['idImage'] });
}

interface RequestAsk {
  link: { id: string; userId: string; referenceId: string; expiresAt: Date };
  now: Date;
  target: EventTarget;
  addMetadata: (data: object) => object;
}

/** The partner's slug stands in the ids of its objects. Contract section 5. */
const slugOf = (linkId: string): string => linkId.split('_')[1]!;

async function writeRequest(
  trx: DatabaseTransaction,
  keyring: Keyring,
  owner: Owner,
  request: RequestAsk & { slug: string; requiredFields: string[] },
): Promise<string> {
  const { link, now, requiredFields } = request;
  const id = partnerObjectId('dr', request.slug);
  const { referenceId } = link;
  await insertDataRequest(trx, owner, {
    id,
    linkId: link.id,
    userId: link.userId,
    referenceId,
    requiredFields,
    createdAt: now,
  });
  const data = {
    dataRequestId: id,
    referenceId,
    linkId: link.id,
    requiredFields,
    replyEndpoint: `/partner/data-requests/${id}`,
    expiresAt: iso(link.expiresAt),
  };
  await publishEvent(trx, keyring, owner, {
    type: 'user.data_request',
    now,
    ...request.target,
    data: request.addMetadata(data),
  });
  return id;
}

/** Contract 6.9: the partner's answer, merged at the precedence of `partner_webhook`. */
export async function fulfilDataRequest(ctx: Context, id: string, input: FulfilInput): Promise<Answer> {
  const { units, problems, warnings } = toUnits(input.userData, {
    today: iso(ctx.ownerNow()).slice(0, 10),
    allowedPaymentMethods: ctx.principal.partner.settings.allowedPaymentMethods,
    environment: ctx.owner.environment,
  });
  if (problems.length > 0) throw refuse(problems.map((problem) => ({ ...problem })));
  // An empty answer would close the request for good and tell nothing.
  if (Object.keys(units).length === 0) throw refuse([{ path: 'userData', message: 'must hold at least one field.' }]);
  const hash = bodyHash(input);
  return answerOnce(ctx, async (trx) => {
    const { owner } = ctx;
    const request = await findDataRequestForUpdate(trx, owner, id);
    if (!request) throw notFound();
    if (request.referenceId !== readReferenceId(input.referenceId)) throw referenceMismatch();
    if (request.status === 'fulfilled') {
      if (request.answerHash?.equals(hash)) return { status: 200, data: request.answer };
      throw new ApiError('DATA_REQUEST_ALREADY_FULFILLED', 'This data request was already answered.');
    }
    const link = await findLinkState(trx, owner, request.linkId);
    if (link?.status === 'revoked') throw new ApiError('LINK_REVOKED', 'The link of this data request was revoked.');
    const now = ctx.ownerNow();
    if (!link || link.expiresAt <= now) {
      throw new ApiError('LINK_EXPIRED', 'The data request ended with its link. Create a new link.');
    }
    const merged = await mergeUserData(trx, ctx, owner, {
      userId: request.userId,
      units,
      source: 'partner_webhook',
      now,
    });
    const data = {
      dataRequestId: id,
      status: 'fulfilled',
      linkId: request.linkId,
      message:
        merged.missingFields.length === 0
          ? 'All data received.'
          : `Data received; still missing: ${merged.missingFields.join(', ')}.`,
      fulfilledAt: iso(now),
      ...(merged.ignoredFields.length > 0 ? { ignoredFields: merged.ignoredFields } : {}),
      ...(warnings.length > 0 ? { warnings } : {}),
    };
    await updateDataRequestFulfilled(trx, owner, id, { hash, data, fulfilledAt: now });
    return { status: 200, data };
  });
}

const referenceMismatch = (): ApiError => {
  const message = 'referenceId is not the one of this data request.';
  return new ApiError('REFERENCE_ID_MISMATCH', message, { details: [{ path: 'referenceId', message }] });
};
