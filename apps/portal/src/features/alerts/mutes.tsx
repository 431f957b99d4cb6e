import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { partnerApi, type ItemOf, type PartnerPaths } from '../../api/client.ts';
import { useAct, useOne } from '../../api/queries.ts';
import { DataTable, FormError, Section, Time } from '../../components/index.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { alertsTexts } from './texts.ts';

type Mute = ItemOf<PartnerPaths, '/partner/notices/mutes'>;

/** What is muted, and how to end it. */
export function Mutes({ keyName }: { keyName: (keyId: string) => string }) {
  const t = useText(alertsTexts);
  const can = useCan();
  const mutes = useOne(['notices', 'mutes'], (signal) => partnerApi.get('/partner/notices/mutes', { signal }));
  const end = useAct(
    (muteId: string, { idempotencyKey }) =>
      partnerApi.delete('/partner/notices/mutes/{muteId}', { params: { muteId }, idempotencyKey }),
    { refresh: [['notices']], onDone: () => notifications.show({ message: t.unmuted }) },
  );
  if (!mutes.data) return null;
  return (
    <Section title={t.mutes}>
      <FormError error={end.error} />
      <DataTable
        caption={t.mutes}
        list={{ items: mutes.data.items, isPending: false, error: null }}
        rowKey={({ muteId }) => muteId}
        columns={[
          { key: 'rule', title: t.what, cell: ({ rule }) => t.names[rule] ?? rule },
          { key: 'key', title: t.key, cell: ({ keyId }) => (keyId ? keyName(keyId) : t.everyKey) },
          { key: 'until', title: t.muteUntil, cell: ({ until }) => (until ? <Time at={until} /> : t.spans.always) },
          ...(can('keys:write')
            ? [
                {
                  key: 'act',
                  title: '',
                  width: 110,
                  cell: ({ muteId }: Mute) => (
                    <Button
                      size="compact-xs"
                      variant="default"
                      loading={end.isPending && end.variables === muteId}
                      onClick={() => end.mutate(muteId)}
                    >
                      {t.unmute}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
        empty={<Text c="dimmed">{t.noMutes}</Text>}
      />
    </Section>
  );
}
