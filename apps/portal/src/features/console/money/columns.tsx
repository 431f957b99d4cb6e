import { Button } from '@mantine/core';
import { GoTo, Money, type Column } from '../../../components/index.ts';
import type { moneyTexts } from './texts.ts';

interface Owed {
  operationId: string;
  partner: string;
  amount: { amount: string; currency: string };
}

/** Whose money it is, at the left of both lists. */
export const whoseColumns = <T extends Owed>(t: (typeof moneyTexts)['en']): Column<T>[] => [
  {
    key: 'operation',
    title: t.operation,
    cell: ({ operationId }) => <GoTo to={`operations/${operationId}`}>{operationId}</GoTo>,
  },
  { key: 'partner', title: t.partner, cell: ({ partner }) => partner },
];

/** How much, and the button that says it was done, at the right of both. */
export const amountColumns = <T extends Owed>(
  t: (typeof moneyTexts)['en'],
  label: string,
  ask: (row: T) => void,
): Column<T>[] => [
  { key: 'amount', title: t.amount, width: 140, align: 'end', cell: ({ amount }) => <Money {...amount} /> },
  {
    key: 'act',
    title: '',
    width: 120,
    align: 'end',
    cell: (row) => (
      <Button size="xs" variant="default" aria-label={`${label} ${row.operationId}`} onClick={() => ask(row)}>
        {label}
      </Button>
    ),
  },
];
