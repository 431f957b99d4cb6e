import type { Deps, Owner } from '../../../core/context.ts';
import { sha256 } from '../../../core/crypto/sha256.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import { ApiError } from '../../../core/errors.ts';
import { inTurnOfLink, markOpened, requireLinkForUpdate, type LinkRow } from '../../links/index.ts';
import type { PartnerFace } from '../../partners/index.ts';
import type { HostedLink } from '../find-link.ts';
import { platformOf } from '../is-person.ts';
import type { Language } from '../page.ts';
import { ownerTime, refuseUnlessReady, stateOf } from '../link-state.ts';
import { forgetTypedUnits, readStoredUnits } from '../../users/index.ts';
import { requireLivingSession } from '../sessions.ts';
import { stepUpAsksOf, type StepUpAsk } from './step-up-asks.ts';
import {
  deleteTrustedDevices,
  findDraft,
  insertTrustedDevice,
  isDeviceTrusted,
  upsertDraft,
  type DraftChange,
  type DraftRow,
} from './visit-queries.ts';

/** What the browser shows to be let in: the session, and the device's own secret, if it has one. */
export interface Credentials {
  session: string;
  device: string | undefined;
  language: Language;
  userAgent: string;
}

/** One call of the page, inside its transaction. */
export interface Visit {
  deps: Deps;
  trx: DatabaseTransaction;
  owner: Owner;
  face: PartnerFace;
  link: LinkRow;
  draft: DraftRow;
  /** The owner's time: the sandbox has its own. */
  now: Date;
  language: Language;
  /** Null for a browser that kept no device cookie. */
  deviceHash: Buffer | null;
  /** True on another device than the one that submitted personal data, until its step-up: it is shown nothing. */
  isStranger: boolean;
  /** What a strange device must answer; with nothing to ask for, it starts over. */
  stepUpAsks: StepUpAsk[];
}

/**
 * `read` shows; `write` changes what a transfer will be, so the link must be usable and hold no transfer; `after` acts on
 * the transfer that there is; `step-up` is the one call of a strange device.
 */
export type VisitKind = 'read' | 'write' | 'after' | 'step-up';

/** Opens a call of the page: the session lives, the link allows it, the device may see it. One transaction. */
export function visit<T>(
  deps: Deps,
  found: HostedLink,
  credentials: Credentials,
  kind: VisitKind,
  work: (visit: Visit) => Promise<T>,
): Promise<T> {
  const { owner, face } = found;
  const now = ownerTime(deps, face);
  const open = (): Promise<T> =>
    deps.app.asOwner(owner, async (trx) => {
      const link = kind === 'read' ? found.link : await requireLinkForUpdate(trx, owner, found.link.id);
      await requireLivingSession(trx, deps, owner, link, credentials.session);
      const here = await arrive(deps, trx, { ...found, link }, credentials, now);
      if (kind === 'write') await prepareWrite(here, credentials.userAgent);
      if (here.isStranger && (kind === 'write' || kind === 'after')) throw stepUpRequired();
      return work(here);
    });
  return kind === 'read' ? open() : inTurnOfLink(found.link.id, open);
}

/** What holds for a browser on a link; the caller has let it in. */
export async function arrive(
  deps: Deps,
  trx: DatabaseTransaction,
  { owner, face, link }: HostedLink,
  credentials: Credentials,
  now: Date,
): Promise<Visit> {
  const draft = (await findDraft(trx, owner, link.id)) ?? emptyDraft(link.id, now);
  const deviceHash = credentials.device === undefined ? null : sha256(credentials.device);
  const isKnown = deviceHash !== null && (await isDeviceTrusted(trx, owner, link.id, deviceHash));
  const isStranger = draft.personalDataAt !== null && !isKnown;
  const stepUpAsks = isStranger ? stepUpAsksOf((await readStoredUnits(trx, deps, owner, link.userId)).stored) : [];
  const { language } = credentials;
  return { deps, trx, owner, face, link, draft, now, language, deviceHash, isStranger, stepUpAsks };
}

async function prepareWrite(visit: Visit, userAgent: string): Promise<void> {
  const { trx, deps, owner, face, link, draft, now, language } = visit;
  refuseUnlessReady(stateOf(link, face, now));
  if (link.operationId !== null)
    throw new ApiError('LINK_REVOKED', 'This link has its transfer. Ask for a new link to send again.');
  if (draft.disputedAt !== null) throw beingCorrected();
  if (visit.isStranger && visit.stepUpAsks.length === 0) await startOver(visit);
  // Whoever submits a step has opened the link, whatever the trade of its token looked like.
  const device = { userAgent, platform: platformOf(userAgent), language };
  visit.link = await markOpened(trx, deps, owner, link, { now, slug: face.slug, device });
}

/**
 * Somebody whom nothing can be asked is not shown what another device typed: it goes. So does the trust in that device,
 * or it would see and change what this person types from here on.
 */
async function startOver(visit: Visit): Promise<void> {
  const { trx, deps, owner, link, now, deviceHash } = visit;
  if (deviceHash === null) return;
  await forgetTypedUnits(trx, deps, owner, link.userId, now);
  await changeDraft(visit, NOTHING_CHOSEN);
  await deleteTrustedDevices(trx, owner, link.id);
  await insertTrustedDevice(trx, owner, { linkId: link.id, deviceHash, trustedBy: 'empty', createdAt: now });
  visit.isStranger = false;
}

export const beingCorrected = (): ApiError =>
  new ApiError('LINK_REVOKED', 'The data of this link is being corrected. Wait for a new message.');

export const stepUpRequired = (): ApiError =>
  new ApiError('STEP_UP_REQUIRED', 'This link was used on another device. Answer the question first.');

/** Writes to the draft, and shows it in the visit at hand. */
export async function changeDraft(visit: Visit, change: DraftChange): Promise<void> {
  const { trx, owner, link, now } = visit;
  const spanish = visit.language === 'es' && visit.draft.spanishUsedAt === null ? { spanishUsedAt: now } : {};
  const all = { ...change, ...spanish };
  await upsertDraft(trx, owner, link.id, all, now);
  visit.draft = { ...visit.draft, ...all };
}

/** From the first submit of personal data on, this device is the one that goes on, and others must prove themselves. */
export async function notePersonalData(visit: Visit): Promise<void> {
  const { trx, owner, link, now, deviceHash } = visit;
  if (visit.draft.personalDataAt === null) await changeDraft(visit, { personalDataAt: now });
  if (deviceHash !== null)
    await insertTrustedDevice(trx, owner, { linkId: link.id, deviceHash, trustedBy: 'first_data', createdAt: now });
}

const NOTHING_CHOSEN = {
  side: null,
  amountMinor: null,
  residenceState: null,
  fundingMethod: null,
  quoteId: null,
  recipientWarnedAt: null,
  recipientWarnedLanguage: null,
  personConfirmedAt: null,
  disputedAt: null,
} satisfies DraftChange;

const emptyDraft = (linkId: string, now: Date): DraftRow => ({
  ...NOTHING_CHOSEN,
  linkId,
  personalDataAt: null,
  spanishUsedAt: null,
  updatedAt: now,
});
