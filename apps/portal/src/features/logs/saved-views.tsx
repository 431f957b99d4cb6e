import { Button, Checkbox, Menu, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { portalApi } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import { ConfirmDialog, FormActions, FormError, Icon, useGo, type FilterState } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { logsTexts } from './texts.ts';

/** Filters under a name, one's own and those for everybody. */
export function SavedViews({ page, filters }: { page: string; filters: FilterState }) {
  const t = useText(logsTexts);
  const go = useGo();
  const can = useCan();
  const [isNaming, setNaming] = useState(false);
  const [doomed, setDoomed] = useState<{ viewId: string; name: string }>();
  const views = useOne(['views', page], (signal) => portalApi.get('/portal/api/views', { query: { page }, signal }));
  const items = views.data?.items ?? [];
  const remove = useAct(
    (viewId: string, { idempotencyKey }) =>
      portalApi.delete('/portal/api/views/{viewId}', { params: { viewId }, idempotencyKey }),
    { refresh: [['views']], onDone: () => setDoomed(undefined) },
  );
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button variant="default" rightSection={<Icon name="down" size={14} />}>
            {t.views}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {items.length === 0 && (
            <Text size="sm" c="dimmed" px="sm" py={6}>
              {t.noViews}
            </Text>
          )}
          {items.map(({ viewId, name, query, isShared }) => (
            <Menu.Item key={viewId} onClick={() => go(`${page}?${query}`)}>
              {name}
              {isShared && (
                <Text span size="xs" c="dimmed" ml={6}>
                  {t.shared}
                </Text>
              )}
            </Menu.Item>
          ))}
          {can('views:write') && (
            <>
              <Menu.Divider />
              <Menu.Item disabled={!filters.isFiltered} onClick={() => setNaming(true)}>
                {t.saveView}
              </Menu.Item>
              {items
                .filter(({ isMine, isShared }) => isMine || (isShared && can('team:write')))
                .map(({ viewId, name }) => (
                  <Menu.Item key={viewId} c="var(--bad)" onClick={() => setDoomed({ viewId, name })}>
                    {t.deleteView(name)}
                  </Menu.Item>
                ))}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <NameView page={page} filters={filters} isOpen={isNaming} onClose={() => setNaming(false)} />
      <ConfirmDialog
        isOpen={doomed !== undefined}
        onClose={() => setDoomed(undefined)}
        title={t.deleteTitle}
        confirmLabel={t.remove}
        onConfirm={() => doomed && remove.mutate(doomed.viewId)}
        isBusy={remove.isPending}
        error={remove.error}
        isDangerous
      >
        {doomed?.name}: {t.deleteText}
      </ConfirmDialog>
    </>
  );
}

interface NameViewProps {
  page: string;
  filters: FilterState;
  isOpen: boolean;
  onClose: () => void;
}

function NameView({ page, filters, isOpen, onClose }: NameViewProps) {
  const t = useText(logsTexts);
  const form = useForm({ initialValues: { name: '', isShared: false } });
  const save = useAct(
    (values: { name: string; isShared: boolean }, { idempotencyKey }) =>
      portalApi.post('/portal/api/views', {
        body: { ...values, page, query: String(new URLSearchParams(filters.values)) },
        idempotencyKey,
      }),
    {
      form,
      refresh: [['views']],
      onDone() {
        notifications.show({ message: t.saved });
        form.reset();
        onClose();
      },
    },
  );
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.saveView}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack gap="md">
          <TextInput label={t.viewName} maxLength={60} required data-autofocus {...form.getInputProps('name')} />
          <Checkbox label={t.shareView} {...form.getInputProps('isShared', { type: 'checkbox' })} />
          <FormError error={save.error} fields={['name', 'isShared']} />
          <FormActions submitLabel={t.save} isBusy={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
