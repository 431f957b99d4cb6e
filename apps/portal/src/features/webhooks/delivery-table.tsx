import { type ReactNode } from 'react';
import { partnerApi } from '../../api/client.ts';
import { useCursorList } from '../../api/queries.ts';
import { DataTable, DetailDrawer, EmptyState, GoTo, Time, useOpenItem, type Column } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { DeliveryView, useDelivery } from './delivery-view.tsx';
import { DeliveryState, WhyIt } from './delivery-state.tsx';
import { deliveryTexts } from './delivery-texts.ts';
import { shortUrl, useAddressOf, type Delivery } from './webhook-queries.ts';

export interface DeliveryTableProps {
  filter: Record<string, string | undefined>;
  isFiltered: boolean;
  onClearFilters?: () => void;
  limit?: number;
  hidesEndpoint?: boolean;
  /** Shows why each one has not arrived. */
  showsWhy?: boolean;
  empty?: ReactNode;
}

/** Deliveries, live, with the drawer of the open one. */
export function DeliveryTable(props: DeliveryTableProps) {
  const { filter, isFiltered, onClearFilters, limit, hidesEndpoint, showsWhy } = props;
  const t = useText(deliveryTexts);
  const addressOf = useAddressOf();
  const { openId, open, close } = useOpenItem();
  const list = useCursorList<Delivery>(
    ['webhook-deliveries', 'list', filter],
    ({ query, signal }) =>
      partnerApi.get('/partner/webhook-deliveries', { query: { ...filter, ...query } as never, signal }),
    { refetchIntervalMs: 4_000, ...(limit ? { limit } : {}) },
  );
  const columns: (Column<Delivery> | false)[] = [
    { key: 'event', title: t.event, cell: ({ eventType }) => <code>{eventType}</code> },
    !hidesEndpoint && {
      key: 'endpoint',
      title: t.endpoint,
      cell: ({ endpointId }) => {
        const url = addressOf(endpointId);
        return url ? <code className="clip">{shortUrl(url)}</code> : <span className="none">{t.callback}</span>;
      },
    },
    { key: 'state', title: t.state, width: 120, cell: ({ state }) => <DeliveryState state={state} /> },
    !!showsWhy && { key: 'why', title: t.why, cell: (delivery) => <WhyIt delivery={delivery} /> },
    { key: 'attempts', title: t.attempts, width: 90, align: 'end', cell: ({ attempts }) => attempts },
    {
      key: 'made',
      title: t.made,
      width: 150,
      cell: ({ createdAt }) => <Time at={createdAt} format="relative" />,
    },
  ];
  return (
    <>
      <DataTable
        caption={t.title}
        list={list}
        rowKey={(delivery) => delivery.deliveryId}
        rowLabel={({ eventType, state }) => `${eventType}, ${t.states[state] ?? state}`}
        onOpen={({ deliveryId }) => open(deliveryId)}
        isFiltered={isFiltered}
        onClearFilters={onClearFilters}
        columns={columns.filter((column) => column !== false)}
        empty={
          props.empty ?? (
            <EmptyState icon="webhook" title={t.emptyTitle}>
              {t.emptyText}
            </EmptyState>
          )
        }
      />
      <DeliveryDrawer deliveryId={openId} onClose={close} />
    </>
  );
}

function DeliveryDrawer({ deliveryId, onClose }: { deliveryId: string | undefined; onClose: () => void }) {
  const t = useText(deliveryTexts);
  const delivery = useDelivery(deliveryId);
  return (
    <DetailDrawer
      title={delivery.data?.eventType ?? t.title}
      isOpen={deliveryId !== undefined}
      onClose={onClose}
      isPending={delivery.isPending}
      error={delivery.data ? undefined : delivery.error}
      onRetry={() => void delivery.refetch()}
      width={720}
    >
      {delivery.data && (
        <>
          <DeliveryView delivery={delivery.data} />
          <p>
            <GoTo to={`webhooks/deliveries/${delivery.data.deliveryId}`}>{t.openPage}</GoTo>
          </p>
        </>
      )}
    </DetailDrawer>
  );
}
