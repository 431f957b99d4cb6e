import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { accountApi, type ApiError } from '../../api/client.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FormError } from '../../components/form.tsx';
import { Section } from '../../components/page.tsx';
import { Status, Time } from '../../components/values.tsx';
import { useText } from '../../i18n/use-text.ts';
import { deviceOf } from './device-of.ts';
import { accountTexts } from './texts.ts';
import { useOwnChange } from './use-own-change.ts';

/** Where the person is signed in; each but this one can be ended here. */
export function Sessions() {
  const t = useText(accountTexts);
  const list = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => accountApi.get('/portal/api/sessions', { signal }),
  });
  const change = useOwnChange();
  const items = list.data?.items ?? [];
  const end = (sessionId: string): Promise<void> =>
    change.run(async () => {
      await accountApi.delete('/portal/api/sessions/{sessionId}', { params: { sessionId } });
      await change.refresh(t.sessionEnded);
    });
  const endOthers = (): Promise<void> =>
    change.run(async () => {
      await accountApi.post('/portal/api/sessions/end-others');
      await change.refresh(t.sessionEnded);
    });
  return (
    <Section
      title={t.sessions}
      actions={
        items.length > 1 && (
          <Button variant="default" size="xs" loading={change.isBusy} onClick={() => void endOthers()}>
            {t.endOthers}
          </Button>
        )
      }
    >
      <FormError error={change.error} />
      <DataTable
        caption={t.sessions}
        list={{
          items,
          isPending: list.isPending,
          error: list.error as ApiError | null,
          reload: () => void list.refetch(),
        }}
        rowKey={({ id }) => id}
        skeletonRows={2}
        empty={null}
        columns={[
          { key: 'device', title: t.device, cell: ({ userAgent }) => deviceOf(userAgent) ?? t.unknownDevice },
          { key: 'address', title: t.address, cell: ({ address }) => <code>{address ?? '–'}</code> },
          { key: 'seen', title: t.lastSeen, cell: ({ lastSeenAt }) => <Time at={lastSeenAt} format="relative" /> },
          {
            key: 'started',
            title: t.started,
            isHiddenOnPhone: true,
            cell: ({ createdAt }) => <Time at={createdAt} format="date" />,
          },
          {
            key: 'end',
            title: '',
            align: 'end',
            cell: ({ id, isCurrent, userAgent }) =>
              isCurrent ? (
                <Status tone="good">{t.thisSession}</Status>
              ) : (
                <Button
                  variant="default"
                  size="compact-xs"
                  aria-label={`${t.endSession} ${deviceOf(userAgent) ?? t.unknownDevice}`}
                  onClick={() => void end(id)}
                >
                  {t.endSession}
                </Button>
              ),
          },
        ]}
      />
    </Section>
  );
}
