import { createHash } from 'node:crypto';
import { iso, present } from '../../../core/http/wire.ts';
import { formatAmount } from '../../../core/money.ts';
import { stateOf, wishesOf, type LinkState } from '../link-state.ts';
import { DESTINATION, SOURCE } from './corridor.ts';
import { hasConsent } from './rights.ts';
import { readOffer, type Offer } from './offer.ts';
import { viewPerson, type PersonView, type RecipientView } from './person-view.ts';
import { STEP_UP_TRIES } from './step-up.ts';
import type { StepUpAsk } from './step-up-asks.ts';
import { stepOf, type Step } from './step.ts';
import { viewTransfer, type TransferView } from './transfer-view.ts';
import type { Visit } from './visit.ts';

/** One link as its holder may see it. Never more of a person's data than a mask of it. */
export interface LinkView extends Offer {
  linkId: string;
  status: string;
  state: LinkState;
  flow: string;
  partner: { displayName: string; logoUrl?: string; primaryColor?: string; returnUrl?: string };
  language?: string;
  theme?: string;
  expiresAt: string;
  serverTime: string;
  step: Step;
  stepUp: { asks: StepUpAsk[]; triesLeft: number } | null;
  draft: {
    side: 'send' | 'receive' | null;
    amount: string | null;
    residenceState: string | null;
    fundingMethod: string | null;
    recipientWarningShownAt: string | null;
  };
  person: PersonView | null;
  recipient: RecipientView | null;
  isDisputed: boolean;
  operation: TransferView | null;
  /** A transfer that ended before anything was paid: the link makes another. */
  failedOperation: TransferView | null;
  /** Of a transfer: whether its receipts still go out electronically. */
  hasEsignConsent: boolean;
  isSandbox: boolean;
  /** Equal as long as nothing that is shown here has changed. */
  version: number;
}

export async function viewLink(visit: Visit): Promise<LinkView> {
  const { owner, face, link, now } = visit;
  const state = visit.isStranger && link.blockedAt !== null ? 'blocked' : stateOf(link, face, now);
  const shown = state === 'ready' ? await viewReady(visit) : nothingOf(visit);
  const view = {
    linkId: link.id,
    status: link.status,
    state,
    flow: link.flow,
    partner: {
      displayName: face.displayName,
      ...present('logoUrl', face.logoUrl),
      ...present('primaryColor', face.primaryColor),
      ...present('returnUrl', face.returnUrl),
    },
    ...wishesOf(link, face),
    expiresAt: iso(link.expiresAt),
    ...shown,
    isSandbox: owner.environment === 'sandbox',
  };
  return { ...view, serverTime: iso(now), version: versionOf(view) };
}

type Shown = Omit<
  LinkView,
  | 'linkId'
  | 'status'
  | 'state'
  | 'flow'
  | 'partner'
  | 'language'
  | 'theme'
  | 'expiresAt'
  | 'serverTime'
  | 'isSandbox'
  | 'version'
>;

async function viewReady(visit: Visit): Promise<Shown> {
  const { stepUpAsks } = visit;
  const { offer, needed } = await readOffer(visit);
  const { person, recipient } = await viewPerson(visit, needed);
  // Another device learns nothing but the question; with nothing to ask for, it starts empty.
  if (visit.isStranger && stepUpAsks.length > 0) {
    const triesLeft = STEP_UP_TRIES - visit.link.stepUpFailures;
    return { ...nothingOf(visit), ...offer, price: null, limits: null, stepUp: { asks: stepUpAsks, triesLeft } };
  }
  const transfer = await viewTransfer(visit);
  const hasTransfer = visit.link.operationId !== null;
  const step = stepOf({
    hasTransfer,
    draft: visit.isStranger ? NO_PROGRESS : visit.draft,
    isVerified: person.check === 'verified',
    missing: person.missing,
    needsDocument: person.needsDocument,
    hasRecipient: recipient !== null,
  });
  return {
    ...nothingOf(visit),
    ...offer,
    step,
    person,
    recipient,
    draft: visit.isStranger ? nothingOf(visit).draft : draftOf(visit),
    operation: hasTransfer ? transfer : null,
    failedOperation: hasTransfer ? null : transfer,
    hasEsignConsent: transfer !== null && (await hasConsent(visit)),
  };
}

const NO_PROGRESS = {
  amountMinor: null,
  residenceState: null,
  personConfirmedAt: null,
  recipientWarnedAt: null,
  fundingMethod: null,
};

const draftOf = ({ draft }: Visit): LinkView['draft'] => ({
  side: draft.side,
  amount:
    draft.amountMinor === null
      ? null
      : formatAmount(BigInt(draft.amountMinor), draft.side === 'receive' ? DESTINATION : SOURCE),
  residenceState: draft.residenceState,
  fundingMethod: draft.fundingMethod,
  recipientWarningShownAt: draft.recipientWarnedAt && iso(draft.recipientWarnedAt),
});

/** What a link that is over, and a strange device, are shown. */
const nothingOf = ({ draft }: Visit): Shown => ({
  step: 'amount',
  stepUp: null,
  open: false,
  draft: { side: null, amount: null, residenceState: null, fundingMethod: null, recipientWarningShownAt: null },
  price: null,
  person: null,
  recipient: null,
  isDisputed: draft.disputedAt !== null,
  isDataRequestOpen: false,
  fundingMethods: [],
  limits: null,
  states: [],
  idTypes: [],
  operation: null,
  failedOperation: null,
  hasEsignConsent: false,
  provider: null,
});

/** 48 bits of a digest: fits a JSON number. */
function versionOf(view: object): number {
  return createHash('sha256').update(JSON.stringify(view)).digest().readUIntBE(0, 6);
}
