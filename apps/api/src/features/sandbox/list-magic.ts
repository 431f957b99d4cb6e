import { Type, type Static } from 'typebox';
import { FUNDING_MAGIC } from '../funding/index.ts';
import { LINK_EFFECTS } from '../links/index.ts';
import { PAYOUT_MAGIC } from '../payouts/index.ts';
import { QUOTE_MAGIC } from '../pricing/index.ts';
import { MAGIC_CURPS } from '../users/index.ts';
import { WEBHOOK_EFFECTS } from '../webhooks/index.ts';

const Value = Type.Object({ value: Type.String(), result: Type.String() });

export const MagicBody = Type.Object(
  {
    curps: Type.Array(Value, { description: 'idNumber of a person. H, M and X have the same result.' }),
    clabes: Type.Array(Value, { description: 'accountNumber of the recipient.' }),
    cards: Type.Array(Value, { description: 'Card numbers that the page takes; none reaches the server.' }),
    bankAccounts: Type.Array(Value, { description: 'Routing and account number that the page takes.' }),
    sendCents: Type.Array(Value, { description: 'Cents of the sent amount; first firm quote of a link.' }),
    referenceIdSuffixes: Type.Array(Type.Object({ suffix: Type.String(), result: Type.String() })),
  },
  { title: 'Magic' },
);

/** Every special value, gathered from the tables that the code itself acts by. Contract 6.12. */
export function listMagic(): Static<typeof MagicBody> {
  const funding = (method: string) =>
    FUNDING_MAGIC.filter((magic) => magic.method === method).map(({ value, result }) => ({ value, result }));
  return {
    curps: Object.entries(MAGIC_CURPS).map(([value, { result }]) => ({ value, result })),
    clabes: PAYOUT_MAGIC.map(({ value, result }) => ({ value, result })),
    cards: funding('debit_card'),
    bankAccounts: funding('ach'),
    sendCents: Object.entries(QUOTE_MAGIC).map(([value, result]) => ({ value, result })),
    referenceIdSuffixes: Object.entries({ ...LINK_EFFECTS, ...WEBHOOK_EFFECTS }).map(([suffix, { result }]) => ({
      suffix,
      result,
    })),
  };
}
