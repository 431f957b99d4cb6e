import type { TSchema } from 'typebox';
import { IdentityReply } from '../features/cip/index.ts';
import { FundingReply } from '../features/funding/index.ts';
import { PayoutReply, trackingKeyOf } from '../features/payouts/index.ts';
import { MidRateAnswer } from '../features/pricing/index.ts';
import type { CheckedPort, Probe } from './check-adapter.ts';

interface PortCalls {
  answer: TSchema;
  /** A call that changes nothing. */
  harmless: { path: string; data(probe: Probe): Record<string, unknown>; results?: readonly string[] };
  checks: { name: string; run(probe: Probe): Promise<string | undefined> }[];
}

const PARTNER = 'ptn_check';
const SAME_TIME = 5;

/** The first problem there is. */
async function first(...steps: (() => Promise<string | undefined>)[]): Promise<string | undefined> {
  for (const step of steps) {
    const problem = await step();
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const order = (operationId: string, minor: unknown = '100') => ({
  partnerId: PARTNER,
  operationId,
  trackingKey: trackingKeyOf(operationId),
  receive: { minor, currency: 'MXN' },
  country: 'MX',
  method: 'bank_account',
  accountNumber: '646180000000000012',
  recipientName: 'Prueba Contrato',
  senderName: 'Contract Check',
  concept: 'Contract check',
});
const payoutRef = (operationId: string) => ({ partnerId: PARTNER, operationId });
const KNOWN = ['submitted', 'deposited', 'rejected', 'returned'];

const payout: PortCalls = {
  answer: PayoutReply,
  harmless: { path: 'payout/status', data: (probe) => payoutRef(probe.id('op')), results: ['not_found'] },
  checks: [
    {
      name: 'takes an order, and says the same of it when it comes again',
      run(probe) {
        const id = probe.id('op');
        const submit = async () => probe.judge(await probe.call('payout/submit', order(id)), PayoutReply, KNOWN);
        return first(submit, submit, async () =>
          probe.judge(await probe.call('payout/status', payoutRef(id)), PayoutReply, KNOWN),
        );
      },
    },
    {
      name: `takes one order of ${SAME_TIME} that come at the same time under one id`,
      async run(probe) {
        const id = probe.id('op');
        const results = await Promise.all(
          Array.from({ length: SAME_TIME }, () => probe.call('payout/submit', order(id))),
        );
        return results
          .map((result) => probe.judge(result, PayoutReply, KNOWN))
          .find((problem) => problem !== undefined);
      },
    },
    {
      name: 'refuses another amount under an id that it knows',
      run(probe) {
        const id = probe.id('op');
        return first(
          async () => probe.judge(await probe.call('payout/submit', order(id)), PayoutReply, KNOWN),
          async () => probe.judgeRefusal(await probe.call('payout/submit', order(id, '200'))),
        );
      },
    },
    {
      name: 'refuses an amount that is a number, negative or zero, and takes no such order',
      run(probe) {
        const id = probe.id('op');
        return first(
          ...[100, '-100', '0', '1.5', '1e2'].map(
            (minor) => async () => probe.judgeRefusal(await probe.call('payout/submit', order(id, minor))),
          ),
          async () => probe.judge(await probe.call('payout/status', payoutRef(id)), PayoutReply, ['not_found']),
        );
      },
    },
    {
      name: 'answers not_found to the recall of an order that it does not know',
      run: async (probe) =>
        probe.judge(await probe.call('payout/recall', payoutRef(probe.id('op'))), PayoutReply, ['not_found']),
    },
    {
      name: 'answers a recall, and a second one alike',
      run(probe) {
        const id = probe.id('op');
        const recall = async () =>
          probe.judge(await probe.call('payout/recall', payoutRef(id)), PayoutReply, [
            ...KNOWN,
            'recalled',
            'recall_refused',
          ]);
        return first(
          async () => probe.judge(await probe.call('payout/submit', order(id)), PayoutReply, KNOWN),
          recall,
          recall,
        );
      },
    },
  ],
};

const fundingRef = (operationId: string) => ({ partnerId: PARTNER, operationId, attempt: 1 });
const authorisation = (operationId: string, minor: unknown = '20399') => ({
  ...fundingRef(operationId),
  method: 'debit_card',
  total: { minor, currency: 'USD' },
  token: 'tok_check',
});
const TAKEN = ['authorised', 'captured', 'pending', 'redirect', 'declined'];
const authorise = async (probe: Probe, id: string) =>
  probe.judge(await probe.call('funding/authorise', authorisation(id)), FundingReply, TAKEN);
const unknownRef = (path: string, more: Record<string, unknown> = {}) => ({
  name: `answers not_found to ${path} of a funding that it does not know`,
  run: async (probe: Probe) =>
    probe.judge(await probe.call(path, { ...fundingRef(probe.id('op')), ...more }), FundingReply, ['not_found']),
});

const funding: PortCalls = {
  answer: FundingReply,
  harmless: { path: 'funding/status', data: (probe) => fundingRef(probe.id('op')), results: ['not_found'] },
  checks: [
    {
      name: 'authorises or declines, and says the same when it is asked again',
      run(probe) {
        const id = probe.id('op');
        return first(
          () => authorise(probe, id),
          () => authorise(probe, id),
          async () => probe.judge(await probe.call('funding/status', fundingRef(id)), FundingReply, TAKEN),
        );
      },
    },
    {
      name: 'refuses another amount under an id and attempt that it knows',
      run(probe) {
        const id = probe.id('op');
        return first(
          () => authorise(probe, id),
          async () => probe.judgeRefusal(await probe.call('funding/authorise', authorisation(id, '1'))),
        );
      },
    },
    {
      name: 'refuses an amount that is a number, and charges nothing',
      run(probe) {
        const id = probe.id('op');
        return first(
          async () => probe.judgeRefusal(await probe.call('funding/authorise', authorisation(id, 20_399))),
          async () => probe.judge(await probe.call('funding/status', fundingRef(id)), FundingReply, ['not_found']),
        );
      },
    },
    unknownRef('funding/capture'),
    unknownRef('funding/void'),
    unknownRef('funding/refund', { refundId: 'rfd_check', minor: '100' }),
  ],
};

const identity: PortCalls = {
  answer: IdentityReply,
  harmless: {
    path: 'identity/check',
    data: (probe) => ({
      partnerId: PARTNER,
      checkId: probe.id('cip'),
      attempt: 1,
      person: {
        name: { firstName: 'Prueba', lastName: 'Contrato' },
        dob: '2000-01-01',
        idType: 'CURP',
        idNumber: 'TEXX000101HNEXXXA9',
      },
    }),
  },
  checks: [],
};

const rates: PortCalls = {
  answer: MidRateAnswer,
  harmless: { path: 'rates/mid', data: () => ({ source: 'USD', destination: 'MXN' }) },
  checks: [],
};

/** What the contract promises for a port, beyond signatures. */
export const callsOf = (port: CheckedPort): PortCalls => ({ payout, funding, identity, rates })[port];
