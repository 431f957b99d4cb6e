import { Alert, Button } from '@mantine/core';
import { operatorApi } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import { DataTable, EmptyState, Icon, useSearchState } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { DisclosuresFrame } from './disclosures-frame.tsx';
import { ReplaceAgencies } from './replace-agencies.tsx';
import { disclosureTexts } from './texts.ts';

/** Who hears complaints in each State. */
export function AgenciesPage() {
  const t = useText(disclosureTexts);
  const [search, change] = useSearchState();
  const { data, error, refetch } = useOne(['agencies'], (signal) =>
    operatorApi.get('/operator/api/agencies', { signal }),
  );
  const replace = <Button onClick={() => change({ replace: '1' })}>{t.replace}</Button>;
  return (
    <DisclosuresFrame actions={data && data.items.length > 0 && replace}>
      {data && data.items.length > 0 && (
        <Alert
          role="status"
          variant="light"
          color={data.without.length === 0 ? 'teal' : 'yellow'}
          icon={<Icon name={data.without.length === 0 ? 'check' : 'alert'} />}
          title={t.agenciesText(data.items.length, data.without.length)}
        >
          {data.without.length > 0 && `${t.without} ${data.without.join(', ')}.`}
        </Alert>
      )}
      <DataTable
        caption={t.agencies}
        list={{ items: data?.items ?? [], isPending: !data && !error, error, reload: () => void refetch() }}
        rowKey={({ state }) => state}
        columns={[
          { key: 'state', title: t.stateCode, width: 80, cell: ({ state }) => <strong>{state}</strong> },
          { key: 'name', title: t.name, cell: ({ name }) => name },
          { key: 'phone', title: t.phone, width: 170, cell: ({ phone }) => <span className="number">{phone}</span> },
          { key: 'website', title: t.website, cell: ({ website }) => website },
        ]}
        empty={
          <EmptyState icon="bank" title={t.emptyTitle} action={replace}>
            {t.emptyText}
          </EmptyState>
        }
      />
      <ReplaceAgencies
        isOpen={search['replace'] === '1'}
        now={data?.items ?? []}
        onClose={() => change({ replace: undefined })}
      />
    </DisclosuresFrame>
  );
}
