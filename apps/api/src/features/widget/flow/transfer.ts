import type { Deps } from '../../../core/context.ts';
import { ApiError } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { chooseFundingProvider } from '../../funding/index.ts';
import { cancelOperation, confirmTransfer } from '../../operations/index.ts';
import type { FundingMethod } from '../../pricing/index.ts';
import type { HostedLink } from '../find-link.ts';
import { ownerTime } from '../link-state.ts';
import { rotateSession } from '../sessions.ts';
import { review } from './review.ts';
import { say } from './say.ts';
import type { ConfirmInput } from './schema.ts';
import { beingCorrected, changeDraft, visit, type Credentials, type Visit } from './visit.ts';

/** The way to pay; the price may depend on it, so a quote that was shown ends. */
export async function chooseFunding(visit: Visit, method: FundingMethod): Promise<void> {
  if ((await chooseFundingProvider(visit.deps, visit.owner, method)) === undefined) {
    const message = say(visit.language, 'Choose one of the ways to pay that are offered.');
    throw refuse([{ path: 'method', message }]);
  }
  await changeDraft(visit, { fundingMethod: method, quoteId: null });
}

/**
 * Confirm: the operation is committed by the operations themselves; then the session is changed for a fresh one. What
 * became stale meanwhile is answered with the new disclosure, so that the page can show it at once.
 */
export async function confirm(
  deps: Deps,
  found: HostedLink,
  credentials: Credentials,
  input: ConfirmInput,
): Promise<{ session: string }> {
  // Also by a second confirm of the same: the link then has its transfer, and the answer is that one.
  const draft = await visit(deps, found, credentials, 'after', async (now) => {
    // What was shown before the person said that it is wrong is agreed to no more.
    if (now.link.operationId === null && now.draft.disputedAt !== null) throw beingCorrected();
    return now.draft;
  });
  const { token, ...consented } = input;
  const method = draft.fundingMethod as FundingMethod | null;
  if (method === null) throw refuse([{ path: 'method', message: say(credentials.language, 'This is still missing.') }]);
  try {
    await confirmTransfer(deps, found, {
      ...consented,
      funding: { method, ...(token === undefined ? {} : { token }) },
      now: ownerTime(deps, found.face),
    });
  } catch (error) {
    throw error instanceof ApiError && error.code === 'DISCLOSURE_STALE'
      ? await withFreshReview(deps, found, credentials, error)
      : error;
  }
  return visit(deps, found, credentials, 'after', async ({ trx, owner, link }) => ({
    session: await rotateSession(trx, deps, owner, link, credentials.session),
  }));
}

async function withFreshReview(
  deps: Deps,
  found: HostedLink,
  credentials: Credentials,
  stale: ApiError,
): Promise<ApiError> {
  const fresh = await visit(deps, found, credentials, 'write', async (now) => {
    await changeDraft(now, { quoteId: null });
    return review(now);
  });
  const [first] = stale.details;
  const detail = { path: 'disclosureHash', message: stale.message, ...first, review: fresh };
  return new ApiError('DISCLOSURE_STALE', stale.message, { details: [detail] });
}

/** The person's own cancellation, judged by when it reached us. */
export async function cancel(
  deps: Deps,
  found: HostedLink,
  credentials: Credentials,
  reason: string | undefined,
): Promise<void> {
  const receivedAt = ownerTime(deps, found.face);
  const operationId = await visit(deps, found, credentials, 'after', async ({ link }) => link.operationId);
  if (operationId === null) throw new ApiError('RESOURCE_NOT_FOUND', 'There is no transfer to cancel.');
  const act = { actor: 'user' as const, receivedAt, ...(reason === undefined ? {} : { reason }) };
  await cancelOperation(deps, found.owner, operationId, act);
}
