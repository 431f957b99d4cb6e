import { Skeleton, Stack } from '@mantine/core';
import { ErrorState, Page, useParam } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useRequest } from './log-queries.ts';
import { RequestView } from './request-view.tsx';
import { logsTexts } from './texts.ts';
import './logs.css';

/** One request under an address of its own, for links and the search. */
export function RequestPage() {
  const t = useText(logsTexts);
  const request = useRequest(useParam('requestId'));
  return (
    <Page
      title={request.data ? `${request.data.method} ${request.data.route}` : t.detail}
      crumbs={[{ label: t.title, to: 'logs' }]}
    >
      {request.data ? (
        <RequestView request={request.data} />
      ) : request.error ? (
        <ErrorState error={request.error} onRetry={() => void request.refetch()} />
      ) : (
        <Stack aria-busy="true">
          <Skeleton height={20} width="30%" />
          <Skeleton height={120} />
        </Stack>
      )}
    </Page>
  );
}
