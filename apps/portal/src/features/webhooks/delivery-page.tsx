import { Skeleton, Stack } from '@mantine/core';
import { ErrorState, Page, useParam } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { DeliveryView, useDelivery } from './delivery-view.tsx';
import { deliveryTexts } from './delivery-texts.ts';
import { webhooksTexts } from './texts.ts';
import './webhooks.css';

/** One delivery under an address of its own, for links and the search. */
export function DeliveryPage() {
  const t = useText(deliveryTexts);
  const { title } = useText(webhooksTexts);
  const delivery = useDelivery(useParam('deliveryId'));
  return (
    <Page
      title={delivery.data?.eventType ?? t.title}
      crumbs={[
        { label: title, to: 'webhooks' },
        { label: t.title, to: 'webhooks/deliveries' },
      ]}
    >
      {delivery.data ? (
        <DeliveryView delivery={delivery.data} />
      ) : delivery.error ? (
        <ErrorState error={delivery.error} onRetry={() => void delivery.refetch()} />
      ) : (
        <Stack aria-busy="true">
          <Skeleton height={20} width="30%" />
          <Skeleton height={120} />
          <Skeleton height={240} />
        </Stack>
      )}
    </Page>
  );
}
