import { operatorApi, type ItemOf, type PortalPaths } from '../../../api/client.ts';
import { useCursorList } from '../../../api/queries.ts';
import { DataTable, Section, Time, useGo } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { partnersTexts } from './texts.ts';

type Request = ItemOf<PortalPaths, '/operator/api/go-live-requests'>;

/** Partners that ask for live, the oldest first; nothing while nobody asks. */
export function GoLiveRequests() {
  const t = useText(partnersTexts);
  const go = useGo();
  const list = useCursorList<Request>(
    ['go-live-requests'],
    ({ query, signal }) => operatorApi.get('/operator/api/go-live-requests', { query, signal }),
    { refetchIntervalMs: 15_000 },
  );
  if (list.items.length === 0) return null;
  return (
    <Section title={t.goLiveRequests}>
      <DataTable
        caption={t.goLiveRequests}
        list={list}
        rowKey={({ requestId }) => requestId}
        onOpen={({ partnerId }) => go(`partners/${partnerId}`)}
        columns={[
          { key: 'name', title: t.name, cell: ({ name }) => name },
          { key: 'note', title: t.note, cell: ({ note }) => note ?? '–' },
          {
            key: 'asked',
            title: t.asked,
            width: 150,
            cell: ({ requestedAt }) => <Time at={requestedAt} format="relative" />,
          },
        ]}
        empty={null}
      />
    </Section>
  );
}
