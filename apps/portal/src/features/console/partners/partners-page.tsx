import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { operatorApi, type ItemOf, type PortalPaths } from '../../../api/client.ts';
import { useAct, useCursorList } from '../../../api/queries.ts';
import {
  DataTable,
  EmptyState,
  Filters,
  FormActions,
  FormError,
  Page,
  Status,
  Time,
  useFilters,
  useGo,
  useSearchState,
} from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { GoLiveRequests } from './go-live-requests.tsx';
import { partnersTexts } from './texts.ts';

type Partner = ItemOf<PortalPaths, '/operator/api/partners'>;

export function PartnersPage() {
  const t = useText(partnersTexts);
  const go = useGo();
  const [search, change] = useSearchState();
  const filters = useFilters(['search', 'status']);
  const list = useCursorList<Partner>(['partners', filters.values], ({ query, signal }) =>
    operatorApi.get('/operator/api/partners', { query: { ...filters.values, ...query } as never, signal }),
  );
  const create = <Button onClick={() => change({ new: '1' })}>{t.create}</Button>;
  return (
    <Page title={t.title} lead={t.lead} actions={create}>
      <GoLiveRequests />
      <Filters
        state={filters}
        filters={[
          { kind: 'text', name: 'search', label: t.search, width: 240 },
          {
            kind: 'choice',
            name: 'status',
            label: t.status,
            options: [
              { value: 'active', label: t.active },
              { value: 'suspended', label: t.suspended },
            ],
          },
        ]}
      />
      <DataTable
        caption={t.title}
        list={list}
        rowKey={({ partnerId }) => partnerId}
        onOpen={({ partnerId }) => go(`partners/${partnerId}`)}
        isFiltered={filters.isFiltered}
        onClearFilters={filters.clear}
        columns={[
          { key: 'name', title: t.name, cell: ({ name }) => name },
          { key: 'slug', title: t.slug, cell: ({ slug }) => <code>{slug}</code> },
          {
            key: 'status',
            title: t.status,
            width: 130,
            cell: ({ status }) => <Status tone={status === 'active' ? 'good' : 'bad'}>{t[status]}</Status>,
          },
          { key: 'live', title: t.live, width: 150, cell: (row) => <Time at={row.liveOpenedAt} format="date" /> },
          { key: 'made', title: t.created, width: 150, cell: (row) => <Time at={row.createdAt} format="relative" /> },
        ]}
        empty={
          <EmptyState icon="users" title={t.noPartners}>
            {t.noPartnersText}
          </EmptyState>
        }
      />
      <Create isOpen={search['new'] === '1'} onClose={() => change({ new: undefined })} />
    </Page>
  );
}

function Create({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText(partnersTexts);
  const go = useGo();
  const form = useForm({ initialValues: { name: '', slug: '' } });
  const create = useAct(
    (body: { name: string; slug: string }, { idempotencyKey }) =>
      operatorApi.post('/operator/api/partners', { body, idempotencyKey }),
    {
      form,
      refresh: [['partners'], ['overview']],
      onDone: ({ partnerId, name }) => {
        notifications.show({ message: t.made(name) });
        go(`partners/${partnerId}`);
      },
    },
  );
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.create} centered>
      <form onSubmit={form.onSubmit((values) => create.mutate(values))}>
        <Stack>
          <TextInput label={t.name} data-autofocus {...form.getInputProps('name')} />
          <TextInput label={t.slug} description={t.slugHint} spellCheck={false} {...form.getInputProps('slug')} />
          <FormError error={create.error} fields={['name', 'slug']} />
          <FormActions submitLabel={t.create} isBusy={create.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
