import type { Deps, Owner } from '../../../core/context.ts';
import type { DatabaseTransaction } from '../../../core/db/connect.ts';
import type { ApiError } from '../../../core/errors.ts';
import { refuse } from '../../../core/http/validation.ts';
import { partnerObjectId } from '../../../core/ids.ts';
import { chooseFundingProvider, isSandboxToken } from '../../funding/index.ts';
import { holdOperation, inTurnOfLink, requireLinkForUpdate, type LinkRow } from '../../links/index.ts';
import type { PartnerFace } from '../../partners/index.ts';
import { choosePayoutRail, isMagicClabe } from '../../payouts/index.ts';
import {
  corridorSettings,
  markQuoteUsed,
  railNotConfigured,
  type FundingMethod,
  type Quote,
} from '../../pricing/index.ts';
import { screenUser } from '../../screening/index.ts';
import { bankNameOf, lockUser, openPersonKey, readStoredUnits, valuesOf, type Units } from '../../users/index.ts';
import { findOperation, findOperationOfQuote, insertChange, insertOperation, type OperationRow } from '../queries.ts';
import { sealFunding, sealPerson } from '../secrets.ts';
import {
  beingChecked,
  requireAgreement,
  requirePerson,
  requireShownRecipient,
  requireUsable,
  type ConfirmInput,
} from './judge-confirm.ts';
import { subjectsOf, wholeName } from './person.ts';
import { runTasksOf } from './run-tasks.ts';
import { scheduleTasks } from './schedule-tasks.ts';
import { publishOperation } from './write-steps.ts';

const HOUR_MS = 3_600_000;
const MAX_TOKEN_LENGTH = 1_000;
/** Numbers of cards stay in the provider's form: what never reaches us need not be protected here. */
const CARD_NUMBER = /^(?:[ -]?\d){12,19}$/;
/** When a payment is given up that the person began and nobody authorised; manual ones have the corridor's hours. */
const LAPSE_HOURS: Record<FundingMethod, number | undefined> = {
  debit_card: 1,
  ach: 10 * 24,
  manual_cash: undefined,
  manual_wire: undefined,
};

export interface Hosted {
  owner: Owner;
  face: PartnerFace;
  link: LinkRow;
}

/**
 * The person confirms: one transaction makes the operation, uses the quote and takes the link; the provider is asked
 * after it, here for a quick answer and by the worker if that fails. The same confirm again is the same operation.
 *
 * @throws DISCLOSURE_STALE, LIMIT_EXCEEDED, CIP_NOT_READY, CORRIDOR_CLOSED, RAIL_NOT_CONFIGURED, and those of the link
 */
export async function confirmTransfer(deps: Deps, hosted: Hosted, input: ConfirmInput): Promise<OperationRow> {
  const { owner } = hosted;
  judgeToken(owner, input.funding.token);
  if (!(await chooseFundingProvider(deps, owner, input.funding.method))) throw railNotConfigured();
  const make = () => deps.app.asOwner(owner, (trx) => makeOperation(trx, deps, hosted, input));
  const made = await inTurnOfLink(hosted.link.id, make);
  deps.wakeDeliveries();
  if ('refusal' in made) throw made.refusal;
  await runTasksOf(deps, owner, made.id);
  return deps.app.asOwner(owner, async (trx) => (await findOperation(trx, owner, made.id)) ?? made);
}

function judgeToken(owner: Owner, token: string | undefined): void {
  if (token === undefined) return;
  if (token.length > MAX_TOKEN_LENGTH)
    throw refuse([{ path: 'token', message: `must have at most ${MAX_TOKEN_LENGTH} characters.` }]);
  if (CARD_NUMBER.test(token))
    throw refuse([{ path: 'token', message: 'is a card or account number; send the token that stands for it.' }]);
  if (owner.environment === 'live' && isSandboxToken(token))
    throw refuse([{ path: 'token', message: 'is a test value; pay with a real card or account.' }]);
}

/** A refusal that must not undo what was written: the screening case that it comes from. */
type Made = OperationRow | { refusal: ApiError };

async function makeOperation(
  trx: DatabaseTransaction,
  deps: Deps,
  { owner, link: found }: Hosted,
  input: ConfirmInput,
): Promise<Made> {
  const { now } = input;
  const link = await requireLinkForUpdate(trx, owner, found.id);
  const before = await findOperationOfQuote(trx, owner, input.quoteId);
  if (before?.linkId === link.id) return before;
  const slug = await requireUsable(trx, owner, link, now);
  // Before anything is read of the person: what is judged here is what is paid.
  await lockUser(trx, owner, link.userId);
  const { quote, disclosure } = await requireAgreement(trx, deps, owner, link, input);
  await requirePerson(trx, owner, link, quote, now);
  const { stored } = await readStoredUnits(trx, deps, owner, link.userId);
  const units = valuesOf(stored);
  requireShownRecipient(disclosure, units);
  const payout = await requirePayout(deps, owner, units, quote);
  const id = partnerObjectId('op', slug);
  const { userId } = link;
  const screened = await screenUser(trx, deps, owner, {
    userId,
    linkId: link.id,
    operationId: id,
    subjects: subjectsOf(units),
    now,
  });
  if (screened.status !== 'clear') return { refusal: beingChecked() };
  const row = await insertOperation(trx, owner, {
    id,
    linkId: link.id,
    userId,
    referenceId: link.referenceId,
    quoteId: quote.id,
    disclosureId: disclosure.id,
    disclosureHash: disclosure.hash,
    esignConsentId: input.esignConsentId,
    ...amountsOf(quote),
    ...(await fundingOf(trx, deps, owner, link, id, quote, input)),
    ...payout.shown,
    payoutDelaySeconds: (await settingsOf(trx, quote)).payoutDelaySeconds,
    personCopy: sealPerson(await openPersonKey(trx, deps, owner, userId), owner, id, payout.copy),
    createdAt: now,
  });
  await markQuoteUsed(trx, owner, quote.id, id);
  await holdOperation(trx, owner, link, { operationId: id, now });
  const eventType = 'operation.created';
  await insertChange(trx, owner, row, { fact: 'confirm', actor: 'user', eventType, details: {}, now });
  const open = { owner, link: { ...link, operationId: id }, row, refund: undefined, now, trueNow: deps.clock.now() };
  await publishOperation(trx, deps, open, eventType);
  await scheduleTasks(trx, open);
  return row;
}

const settingsOf = (trx: DatabaseTransaction, { send, receive }: Quote) =>
  corridorSettings(trx, send.currency, receive.currency);

const amountsOf = ({ send, receive, rate, fee, tax, total }: Quote) => ({
  source: send.currency,
  destination: receive.currency,
  send: Number(send.minor),
  receive: Number(receive.minor),
  rate: Number(rate),
  fee: Number(fee),
  tax: Number(tax),
  total: Number(total),
});

async function fundingOf(
  trx: DatabaseTransaction,
  deps: Deps,
  owner: Owner,
  link: LinkRow,
  id: string,
  quote: Quote,
  { funding, now }: ConfirmInput,
) {
  const { method, token } = funding;
  const hours = LAPSE_HOURS[method] ?? (await settingsOf(trx, quote)).manualFundingHours;
  const returnUrl = `${deps.config.widgetUrl.origin}/${link.id}/${link.flow}`;
  return {
    fundingMethod: method,
    fundingLapsesAt: new Date(now.getTime() + hours * HOUR_MS),
    fundingSecret: sealFunding(deps.keyring, owner, id, { returnUrl, ...(token === undefined ? {} : { token }) }),
  };
}

/** Where the money goes, as it is kept with the operation; refused where no rail of the operator reaches. */
async function requirePayout(deps: Deps, owner: Owner, units: Units, quote: Quote) {
  const { paymentMethod } = units;
  if (paymentMethod?.type !== 'bank_account')
    throw refuse([{ path: 'accountNumber', message: 'is needed: the account that gets the money.' }]);
  const { country, accountNumber } = paymentMethod.bankAccount;
  if (owner.environment === 'live' && isMagicClabe(accountNumber))
    throw refuse([{ path: 'accountNumber', message: 'is a test value; give a real account.' }]);
  const route = { country, currency: quote.receive.currency, method: paymentMethod.type };
  if (!(await choosePayoutRail(deps, owner, route))) throw railNotConfigured();
  const name = wholeName(units);
  return {
    copy: { accountNumber, recipientName: name, senderName: name },
    shown: {
      payoutMethod: paymentMethod.type,
      payoutCountry: country,
      payoutLast4: accountNumber.slice(-4),
      payoutBankName: country === 'MX' ? (bankNameOf(accountNumber) ?? null) : null,
    },
  };
}
