import { Alert, Button, FileInput, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { DataTable, FormError, Status, type StatusTone } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { disclosureTexts } from './texts.ts';

type Answer = AnswerOf<PortalPaths, '/operator/api/agencies', 'put'>;
type Agency = Answer['items'][number];
type Change = 'added' | 'changed' | 'removed' | 'same';

const TONES: Record<Change, StatusTone> = { added: 'good', changed: 'info', removed: 'bad', same: 'off' };

/** What a new table does to each State. */
function compare(now: Agency[], next: Agency[]): (Agency & { change: Change })[] {
  const before = new Map(now.map((agency) => [agency.state, agency]));
  const after = new Set(next.map(({ state }) => state));
  const textOf = ({ name, phone, website }: Agency) => JSON.stringify([name, phone, website]);
  const kept = next.map((agency) => {
    const old = before.get(agency.state);
    const change: Change = !old ? 'added' : textOf(old) === textOf(agency) ? 'same' : 'changed';
    return { ...agency, change };
  });
  const removed = now
    .filter(({ state }) => !after.has(state))
    .map((agency) => ({ ...agency, change: 'removed' as const }));
  return [...kept, ...removed];
}

/** Replaces the table by a CSV: first a dry run, compared with what is, then the act. */
export function ReplaceAgencies(props: { isOpen: boolean; now: Agency[]; onClose: () => void }) {
  const { isOpen, now, onClose } = props;
  const t = useText(disclosureTexts);
  const form = useForm({ initialValues: { csv: '' } });
  const look = useAct<{ csv: string; isDryRun: boolean }, Answer>(
    (body) => operatorApi.put('/operator/api/agencies', { body }),
    { form },
  );
  const apply = useAct<{ csv: string }, Answer>((body) => operatorApi.put('/operator/api/agencies', { body }), {
    form,
    refresh: [['agencies']],
    onDone: ({ items }) => {
      notifications.show({ message: t.applied(items.length) });
      write('');
      onClose();
    },
  });
  const write = (csv: string): void => {
    form.setFieldValue('csv', csv);
    look.reset();
    apply.reset();
  };
  const rows = look.data ? compare(now, look.data.items) : [];
  const count = (change: Change) => rows.filter((row) => row.change === change).length;
  const different = rows.filter(({ change }) => change !== 'same');
  return (
    <Modal opened={isOpen} onClose={onClose} title={t.replaceTitle} size="xl">
      <form
        onSubmit={form.onSubmit(({ csv }) =>
          look.data ? apply.mutate({ csv }) : look.mutate({ csv, isDryRun: true }),
        )}
      >
        <Stack>
          <Text>{t.replaceText}</Text>
          <FileInput
            label={t.file}
            placeholder={t.filePlaceholder}
            accept=".csv,text/csv,text/plain"
            onChange={(file) => void file?.text().then(write)}
          />
          <Textarea
            label={t.csv}
            description={t.csvText}
            autosize
            minRows={4}
            maxRows={10}
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            error={form.errors['csv']}
            value={form.values.csv}
            onChange={(event) => write(event.currentTarget.value)}
          />
          <FormError error={look.error ?? apply.error} fields={['csv']} />
          {look.data && (
            <>
              <Alert
                role="status"
                variant="light"
                color={look.data.without.length === 0 ? 'blue' : 'yellow'}
                title={
                  different.length === 0
                    ? t.nothing
                    : t.summary(count('added'), count('changed'), count('removed'), count('same'))
                }
              >
                {look.data.without.length > 0 && `${t.without} ${look.data.without.join(', ')}.`}
              </Alert>
              {different.length > 0 && (
                <DataTable
                  caption={t.preview}
                  list={{ items: different, isPending: false, error: null }}
                  rowKey={({ state }) => state}
                  columns={[
                    { key: 'state', title: t.stateCode, width: 70, cell: ({ state }) => state },
                    {
                      key: 'change',
                      title: t.change,
                      width: 120,
                      cell: ({ change }) => <Status tone={TONES[change]}>{t.changes[change]}</Status>,
                    },
                    { key: 'name', title: t.name, cell: ({ name }) => name },
                    { key: 'phone', title: t.phone, cell: ({ phone }) => phone },
                    { key: 'website', title: t.website, cell: ({ website }) => website },
                  ]}
                  empty={null}
                />
              )}
            </>
          )}
          <Group justify="flex-end" gap="xs">
            <Button
              type="submit"
              loading={look.isPending || apply.isPending}
              disabled={form.values.csv.trim() === '' || (look.data !== undefined && different.length === 0)}
            >
              {look.data ? t.apply : t.preview}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
