import { Table, Text, Title } from '@mantine/core';
import { GoTo, Money, Sparkline } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Home } from './home.ts';
import { homeTexts } from './texts.ts';

/** The list has no filter for two statuses, nor for what came back: there the nearest is opened. */
const STATUS_OF: Record<string, string | undefined> = {
  sent: 'completed',
  failed: 'failed',
  returned: 'failed',
  cancelled: 'cancelled',
};

/** What was sent, waits, failed and came back, in all and by corridor. */
export function MoneyTiles({ money }: { money: NonNullable<Home['money']> }) {
  const t = useText(homeTexts);
  const formats = useFormats();
  const groups = money.groups.filter(({ count, group }) => count > 0 || group !== 'cancelled');
  const from = money.groups[0]?.series[0]?.start;
  const listOf = (group: string): string => {
    const status = STATUS_OF[group];
    return `operations?${new URLSearchParams({ ...(status ? { status } : {}), ...(from ? { from } : {}) })}`;
  };
  const isEmpty = money.groups.every(({ count }) => count === 0);
  return (
    <section className="section">
      <Title order={2} size="h4">
        {t.money}
      </Title>
      {isEmpty ? (
        <Text c="dimmed">{t.noMoney}</Text>
      ) : (
        <>
          <div className="tiles">
            {groups.map(({ group, count, amounts, series }) => (
              <GoTo key={group} to={listOf(group)} className="card tile">
                <span className="label">{t.groups[group]}</span>
                <strong>{formats.number(count)}</strong>
                <span className="change">
                  {amounts.map(({ amount, currency }) => (
                    <Money key={currency} amount={amount} currency={currency} />
                  ))}
                </span>
                <Sparkline values={series.map((point) => point.count)} label={t.groups[group]} width={200} />
              </GoTo>
            ))}
          </div>
          {money.corridors.length > 0 && (
            <div className="table-box">
              <Table className="table" role="table">
                <caption className="skip">{t.corridor}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t.corridor}</th>
                    {groups.map(({ group }) => (
                      <th key={group} scope="col" data-align="end">
                        {t.groups[group]}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  {money.corridors.map((corridor) => (
                    <tr key={`${corridor.source}${corridor.destination}`} role="row">
                      <td role="cell" data-label={t.corridor}>
                        {corridor.source} → {corridor.destination}
                      </td>
                      {groups.map(({ group }) => {
                        const cell = corridor.groups.find((one) => one.group === group);
                        return (
                          <td key={group} role="cell" data-label={t.groups[group]} data-align="end">
                            {cell && cell.count > 0 ? <Money amount={cell.send} currency={corridor.source} /> : '–'}
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </tbody>
              </Table>
            </div>
          )}
        </>
      )}
    </section>
  );
}
