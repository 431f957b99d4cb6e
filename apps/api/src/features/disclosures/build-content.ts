import { convert, type Money } from '../../core/money.ts';
import type { CivilDay } from '../calendar/index.ts';
import { amountText, rateText } from './amount-text.ts';
import { LANGUAGES, type Contact, type DisclosureContent, type DisclosureLine, type Language } from './content.ts';
import type { LineId, Words } from './content.ts';
import { CURRENT } from './current-texts.ts';
import { dateText } from './date-text.ts';
import { requireSoundLabels } from './label-lint.ts';
import { fill, type DisclosureTexts } from './texts.ts';

export interface ContentFacts {
  quoteId: string;
  /** i; `fee` and `tax` are minor units of its currency; `receive` is what it buys at `rate`. */
  send: Money;
  fee: bigint;
  tax: bigint;
  total: bigint;
  rate: bigint;
  receive: Money;
  /** vi: fees of third parties that we know and that are taken from what arrives, in minor units of `receive`. */
  otherFees?: bigint;
  /** viii: fees of the recipient's own bank or foreign taxes may apply. */
  mayReceiveLess: boolean;
  languages: readonly Language[];
  provider: Contact;
  agency: Contact & { state: string };
  recipient: { name: string; last4: string; bankName?: string | undefined };
  dateAvailable: CivilDay;
}

/** 12 CFR 1005.31(b)(2)(vi): the same for everybody. */
export const CFPB = {
  name: 'Consumer Financial Protection Bureau',
  phone: '855-411-2372',
  tty: '855-729-2372',
  website: 'www.consumerfinance.gov',
} as const;

/** Makes what is shown; throws when the amounts do not add up, so that no wrong disclosure is ever shown. */
export function buildContent(facts: ContentFacts): DisclosureContent {
  requireSoundAmounts(facts);
  // English always, and once: 31(g).
  const languages = LANGUAGES.filter((language) => language === 'en' || facts.languages.includes(language));
  const words = (of: (texts: DisclosureTexts) => string): Words => ({
    en: of(CURRENT.en),
    ...(languages.includes('es') ? { es: of(CURRENT.es) } : {}),
  });
  const { provider, agency, recipient } = facts;
  const places = placesOf(provider, agency);
  const content: DisclosureContent = {
    version: words(({ version }) => version),
    languages,
    title: words(({ titles }) => titles.prepayment),
    groups: groupsOf(facts, words),
    dateAvailable: {
      date: facts.dateAvailable,
      label: words(({ dateAvailable }) => dateAvailable),
      text: words((texts) => dateText(facts.dateAvailable, texts)),
      note: words(({ mayBeSooner }) => mayBeSooner),
    },
    recipient: {
      label: words((texts) => texts.recipient),
      name: recipient.name,
      account: {
        label: words(({ account }) => account),
        text: [recipient.bankName, `•••• ${recipient.last4}`].filter(Boolean).join(' '),
      },
    },
    notices: (['errors', 'cancel', 'complaints'] as const).map((id) => ({
      id,
      text: words(({ notices }) => fill(notices[id], places)),
    })),
    provider,
    agency,
    cfpb: CFPB,
    quoteId: facts.quoteId,
  };
  requireSoundLabels(content);
  return content;
}

const placesOf = (provider: Contact, agency: Contact): Record<string, string> => ({
  provider: provider.name,
  phone: provider.phone,
  website: provider.website,
  agency: agency.name,
  agencyPhone: agency.phone,
  agencyWebsite: agency.website,
  cfpb: CFPB.name,
  cfpbPhone: CFPB.phone,
  cfpbTty: CFPB.tty,
  cfpbWebsite: CFPB.website,
});

function groupsOf(
  facts: ContentFacts,
  words: (of: (texts: DisclosureTexts) => string) => Words,
): DisclosureContent['groups'] {
  const { send, fee, tax, total, rate, receive, otherFees = 0n } = facts;
  const line = (id: Exclude<LineId, 'mayReceiveLess'>, { minor, currency }: Money): DisclosureLine => ({
    id,
    label: words(({ labels }) => fill(labels[id], { currency })),
    value: amountText({ minor, currency }),
    currency,
  });
  const inSource = (minor: bigint): Money => ({ minor, currency: send.currency });
  const inDestination = (minor: bigint): Money => ({ minor, currency: receive.currency });
  const sentence = { id: 'mayReceiveLess', label: words((texts) => texts.mayReceiveLess), value: '', currency: null };
  return [
    {
      id: 'charges',
      lines: [
        line('transferAmount', send),
        line('transferFees', inSource(fee)),
        // A line that does not apply may be left out (comment 31(b)-1).
        ...(tax > 0n ? [line('transferTaxes', inSource(tax))] : []),
        line('total', inSource(total)),
      ],
    },
    {
      id: 'rate',
      lines: [
        {
          id: 'exchangeRate',
          label: words(({ labels }) => labels.exchangeRate),
          value: rateText(rate, send.currency, receive.currency),
          currency: null,
        },
      ],
    },
    {
      id: 'recipient',
      lines: [
        ...(otherFees > 0n
          ? [line('transferAmountReceived', receive), line('otherFees', inDestination(otherFees))]
          : []),
        line('totalToRecipient', inDestination(receive.minor - otherFees)),
        ...(facts.mayReceiveLess ? [sentence as DisclosureLine] : []),
      ],
    },
  ];
}

/** i + ii = iii; i at the shown rate = v, to the minor unit below; nothing negative. */
function requireSoundAmounts({ send, fee, tax, total, rate, receive, otherFees = 0n }: ContentFacts): void {
  const isSound =
    send.minor > 0n &&
    fee >= 0n &&
    tax >= 0n &&
    otherFees >= 0n &&
    total === send.minor + fee + tax &&
    convert(send, rate, receive.currency).minor === receive.minor &&
    receive.minor > otherFees;
  if (!isSound) throw new Error('The amounts of this quote do not add up: nothing was disclosed.');
}
