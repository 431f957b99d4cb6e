import type { Owner } from '../src/core/context.ts';
import { beginCheck, runCipTasks } from '../src/features/cip/index.ts';
import { makeDisclosure, recordEsignConsent } from '../src/features/disclosures/index.ts';
import { requireLink } from '../src/features/links/index.ts';
import {
  confirmTransfer,
  runOperationTasks,
  type ConfirmInput,
  type Hosted,
} from '../src/features/operations/index.ts';
import { findPartnerFaces } from '../src/features/partners/index.ts';
import { makeFirmQuote, type FundingMethod, type Quote } from '../src/features/pricing/index.ts';
import { setResidenceState } from '../src/features/users/index.ts';
import type { TestPartner, useApi } from './harness.ts';

type Api = ReturnType<typeof useApi>;

export const VERIFIED_CURP = 'TEXX000101HNEXXXA9';
export const DEBIT_CARD = 'tok_sandbox_visa_debit';

export interface TransferWish {
  referenceId?: string;
  curp?: string;
  clabe?: string;
  method?: FundingMethod;
  token?: string;
  /** Minor units of USD. */
  send?: bigint;
  metadata?: Record<string, unknown>;
}

/** A person with an opened link and a verified identity: everything that comes before the review. */
export interface Person {
  owner: Owner;
  partner: TestPartner;
  linkId: string;
  userId: string;
}

let made = 0;

export const ownerOf = ({ partnerId, environment }: TestPartner): Owner => ({ partnerId, environment });

/** Opens a link for a person with all data and has the identity checked. */
export async function makePerson(api: Api, partner: TestPartner, wish: TransferWish = {}): Promise<Person> {
  const owner = ownerOf(partner);
  const created = await partner.post('/partner/links', {
    referenceId: wish.referenceId ?? `person-${(made += 1)}`,
    ...(wish.metadata ? { metadata: wish.metadata } : {}),
    expiresInMinutes: 10_080,
    userData: {
      name: { firstName: 'Ana', secondName: '', lastName: 'Ruiz', secondLastName: 'Mena' },
      dob: '2000-01-01',
      idType: 'CURP',
      idNumber: wish.curp ?? VERIFIED_CURP,
      paymentMethod: {
        type: 'bank_account',
        bankAccount: { country: 'MX', accountNumber: wish.clabe ?? '646180000000000012' },
      },
    },
  });
  if (created.status !== 201) throw new Error(JSON.stringify(created.body));
  const { linkId } = created.body.data;
  await partner.post(`/partner/sandbox/links/${linkId}/open`);
  const { userId } = (await partner.get(`/partner/links/${linkId}`)).body.data;
  const now = await ownerNow(api, owner);
  await api.deps.app.asOwner(owner, async (trx) => {
    await setResidenceState(trx, owner, userId, 'TX', now);
    await beginCheck(trx, api.deps, owner, { userId, linkId, now });
  });
  await runCipTasks(api.deps);
  return { owner, partner, linkId, userId };
}

export async function ownerNow(api: Api, { partnerId, environment }: Owner): Promise<Date> {
  const [row] = await api.sql<{ offset: string }>(
    'select clock_offset_ms as offset from partner_environments where partner_id = $1 and environment = $2',
    [partnerId, environment],
  );
  return new Date(api.clock.now().getTime() + Number(row!.offset));
}

/** What the person would see in the review, and agree to. */
export async function prepareConfirm(
  api: Api,
  { owner, linkId, userId }: Person,
  wish: TransferWish = {},
): Promise<{ quote: Quote; input: ConfirmInput }> {
  const { method = 'debit_card', send = 20_000n } = wish;
  const now = await ownerNow(api, owner);
  return api.deps.app.asOwner(owner, async (trx) => {
    const quote = await makeFirmQuote(trx, api.deps, owner, {
      side: 'send',
      minor: send,
      source: 'USD',
      destination: 'MXN',
      fundingMethod: method,
      residenceState: 'TX',
      now,
      linkId,
      userId,
    });
    const recipient = { name: 'Ana Ruiz Mena', last4: (wish.clabe ?? '0012').slice(-4) };
    const disclosure = await makeDisclosure(trx, api.deps, owner, {
      quote,
      languages: ['en'],
      recipient,
      residenceState: 'TX',
      now,
    });
    const consent = { linkId, userId, language: 'en' as const, textVersion: 'en-1', now };
    const token = wish.token ?? (method === 'debit_card' ? DEBIT_CARD : undefined);
    return {
      quote,
      input: {
        quoteId: quote.id,
        disclosureHash: disclosure.hash,
        esignConsentId: await recordEsignConsent(trx, owner, consent),
        funding: { method, ...(token === undefined ? {} : { token }) },
        now,
      },
    };
  });
}

/** The link as the hosted page finds it. */
export async function hostedOf(api: Api, { owner, partner, linkId }: Person): Promise<Hosted> {
  const faces = await findPartnerFaces(api.deps, partner.slug);
  const face = faces.find(({ environment }) => environment === owner.environment)!;
  const link = await api.deps.app.asOwner(owner, (trx) => requireLink(trx, owner, linkId));
  return { owner, face, link };
}

/** A confirmed transfer; its provider was asked, its rail not yet. */
export async function makeTransfer(api: Api, partner: TestPartner, wish: TransferWish = {}) {
  const person = await makePerson(api, partner, wish);
  const { input } = await prepareConfirm(api, person, wish);
  const operation = await confirmTransfer(api.deps, await hostedOf(api, person), input);
  return { ...person, input, operationId: operation.id, operation };
}

/** Lets the partner's time pass and does what is due, as the worker would. */
export async function passTime(api: Api, partner: TestPartner, seconds: number): Promise<void> {
  const { status, body } = await partner.post('/partner/sandbox/clock/advance', { seconds });
  if (status !== 200) throw new Error(JSON.stringify(body));
  await runOperationTasks(api.deps);
}

/** Difference of debits and credits by currency of everything that was posted: all zero, or the ledger is broken. */
export const differences = (api: Api) =>
  api.sql<{ currency: string; difference: string }>(
    `select l.currency, sum(case l.side when 'debit' then l.minor else -l.minor end)::text as difference
     from ledger_lines l join ledger_entries e on (e.partner_id, e.environment, e.id) = (l.partner_id, l.environment, l.entry_id)
     where e.state = 'posted' group by 1 having sum(case l.side when 'debit' then l.minor else -l.minor end) <> 0`,
  );
