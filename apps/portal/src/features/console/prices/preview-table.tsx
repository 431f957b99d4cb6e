import { Alert } from '@mantine/core';
import type { ReactNode } from 'react';
import { Money } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import type { Preview } from './rule-values.ts';
import { priceTexts } from './texts.ts';
import './prices.css';

type Price = NonNullable<Preview['before']['price']>;
const LINES = ['rate', 'send', 'fee', 'tax', 'total', 'receive'] as const;

const shown = (price: Price | null, line: (typeof LINES)[number]): ReactNode => {
  if (!price) return '–';
  const value = price[line];
  return typeof value === 'string' ? <span className="number">{value}</span> : <Money {...value} />;
};

export const isSamePrice = ({ before, after }: Preview): boolean =>
  JSON.stringify(before.price) === JSON.stringify(after.price);

/** One transfer without and with the rule, line by line; what changes stands out. */
export function PreviewTable({ preview }: { preview: Preview }) {
  const t = useText(priceTexts);
  const { before, after } = preview;
  return (
    <div className="stack" role="status">
      {(before.problem ?? after.problem) && (
        <Alert variant="light" color={after.problem ? 'yellow' : 'blue'}>
          {before.problem && <div>{`${t.before}: ${before.problem}`}</div>}
          {after.problem && <div>{`${t.after}: ${after.problem}`}</div>}
        </Alert>
      )}
      {(before.price ?? after.price) && (
        <table className="before-after">
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              <th scope="col">{t.before}</th>
              <th scope="col">{t.after}</th>
            </tr>
          </thead>
          <tbody>
            {LINES.map((line) => {
              const isChanged = JSON.stringify(before.price?.[line]) !== JSON.stringify(after.price?.[line]);
              return (
                <tr key={line} data-changed={isChanged || undefined}>
                  <th scope="row">{t.lines[line]}</th>
                  <td>{shown(before.price, line)}</td>
                  <td>{shown(after.price, line)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {before.price && isSamePrice(preview) && (
        <Alert variant="light" color="yellow">
          {t.hidden}
        </Alert>
      )}
    </div>
  );
}
