import { Button } from '@mantine/core';
import type { AnswerOf, PortalPaths } from '../../../api/client.ts';
import { DataTable, EmptyState, Status, useOpenItem } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { EditCorridor } from './edit-corridor.tsx';
import { PricesFrame, useCorridors } from './prices-frame.tsx';
import { currencyOf } from './rule-values.ts';
import { priceTexts } from './texts.ts';

export type Corridor = AnswerOf<PortalPaths, '/operator/api/corridors', 'get'>['items'][number];

/** The corridors, and what keeps one closed. */
export function CorridorsPage() {
  const t = useText(priceTexts);
  const { openId, open, close } = useOpenItem();
  const { data, error, refetch } = useCorridors();
  const opened = data?.items.find(({ corridor }) => corridor === openId);
  return (
    <PricesFrame>
      <DataTable
        caption={t.corridors}
        list={{ items: data?.items ?? [], isPending: !data && !error, error, reload: () => void refetch() }}
        rowKey={({ corridor }) => corridor}
        skeletonRows={3}
        columns={[
          {
            key: 'corridor',
            title: t.corridor,
            width: 120,
            cell: ({ corridor }) => <strong className="number">{corridor}</strong>,
          },
          {
            key: 'state',
            title: t.state,
            cell: ({ isOpen, closedBecause }) => (
              <span>
                <Status tone={isOpen && !closedBecause ? 'good' : 'bad'}>
                  {isOpen && !closedBecause ? t.open : t.closed}
                </Status>{' '}
                {closedBecause && <span className="none">{closedBecause}</span>}
              </span>
            ),
          },
          {
            key: 'limits',
            title: t.limits,
            cell: ({ corridor, min, max }) => (
              <span className="number">{`${min} – ${max} ${currencyOf(corridor)}`}</span>
            ),
          },
          { key: 'delay', title: t.delay, cell: ({ payoutDelaySeconds }) => t.delays[payoutDelaySeconds] },
          {
            key: 'adapter',
            title: t.adapter,
            isHiddenOnPhone: true,
            cell: ({ rateAdapter }) => rateAdapter ?? t.byHand,
          },
          {
            key: 'act',
            title: '',
            width: 110,
            align: 'end',
            cell: ({ corridor }) => (
              <Button size="xs" variant="default" aria-label={`${t.edit} ${corridor}`} onClick={() => open(corridor)}>
                {t.edit}
              </Button>
            ),
          },
        ]}
        empty={
          <EmptyState icon="chart" title={t.emptyTitle}>
            {t.emptyText}
          </EmptyState>
        }
      />
      {opened && <EditCorridor key={opened.corridor} corridor={opened} onClose={close} />}
    </PricesFrame>
  );
}
