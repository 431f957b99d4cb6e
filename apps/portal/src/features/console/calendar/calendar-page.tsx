import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useAct, useOne } from '../../../api/queries.ts';
import { ConfirmDialog, DataTable, EmptyState, Icon, Page, Status, useSearchState } from '../../../components/index.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useText } from '../../../i18n/use-text.ts';
import { SetDay } from './set-day.tsx';
import { calendarTexts } from './texts.ts';
import { TimeZone } from './time-zone.tsx';
import './calendar.css';

type Day = AnswerOf<PortalPaths, '/operator/api/calendar', 'get'>['days'][number];

/** Days that are not as their weekday says. */
export function CalendarPage() {
  const t = useText(calendarTexts);
  const { language } = useLanguage();
  const [search, change] = useSearchState();
  const year = Number(search['year']) || new Date().getFullYear();
  const [removed, setRemoved] = useState<Day>();
  const { data, error, refetch } = useOne(
    ['calendar', year],
    (signal) => operatorApi.get('/operator/api/calendar', { query: { year }, signal }),
    { keepPrevious: true },
  );
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const date = new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : 'en-US', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const goTo = (next: number) => change({ year: String(next) });
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <Button leftSection={<Icon name="plus" size={16} />} onClick={() => change({ set: '1' })}>
          {t.set}
        </Button>
      }
    >
      <TimeZone timeZone={data?.timeZone} />
      <Group gap="xs">
        <ActionIcon variant="default" aria-label={t.before} disabled={year <= 2021} onClick={() => goTo(year - 1)}>
          <span className="turned">
            <Icon name="right" size={16} />
          </span>
        </ActionIcon>
        <Text fw={600} className="number">
          {year}
        </Text>
        <ActionIcon variant="default" aria-label={t.after} disabled={year >= 2100} onClick={() => goTo(year + 1)}>
          <Icon name="right" size={16} />
        </ActionIcon>
      </Group>
      <DataTable
        caption={`${t.title} ${year}`}
        list={{ items: data?.days ?? [], isPending: !data && !error, error, reload: () => void refetch() }}
        rowKey={({ day }) => day}
        skeletonRows={11}
        columns={[
          { key: 'day', title: t.day, width: 160, cell: ({ day }) => date.format(new Date(day)) },
          { key: 'weekday', title: t.weekday, width: 150, cell: ({ day }) => weekday.format(new Date(day)) },
          { key: 'name', title: t.name, cell: ({ name }) => name },
          {
            key: 'state',
            title: t.state,
            width: 120,
            cell: ({ isOpen }) => <Status tone={isOpen ? 'good' : 'off'}>{isOpen ? t.open : t.closed}</Status>,
          },
          { key: 'source', title: t.source, width: 160, cell: ({ source }) => t[source] },
          {
            key: 'act',
            title: '',
            width: 110,
            align: 'end',
            cell: (row) =>
              row.source === 'operator' && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`${t.remove} ${row.day}`}
                  onClick={() => setRemoved(row)}
                >
                  {t.remove}
                </Button>
              ),
          },
        ]}
        empty={
          <EmptyState icon="flag" title={t.emptyTitle}>
            {t.emptyText}
          </EmptyState>
        }
      />
      <SetDay isOpen={search['set'] === '1'} year={year} onClose={() => change({ set: undefined })} />
      <RemoveDay day={removed} onClose={() => setRemoved(undefined)} />
    </Page>
  );
}

function RemoveDay({ day: row, onClose }: { day: Day | undefined; onClose: () => void }) {
  const t = useText(calendarTexts);
  const remove = useAct(
    ({ day }: { day: string }) => operatorApi.delete('/operator/api/calendar/days/{day}', { params: { day } }),
    {
      refresh: [['calendar']],
      onDone: ({ day }) => {
        notifications.show({ message: t.removed(day) });
        onClose();
      },
    },
  );
  return (
    <ConfirmDialog
      isOpen={row !== undefined}
      onClose={onClose}
      title={t.removeTitle(row?.day ?? '')}
      confirmLabel={t.remove}
      onConfirm={() => row && remove.mutate({ day: row.day })}
      isBusy={remove.isPending}
      error={remove.error}
    >
      {t.removeText}
    </ConfirmDialog>
  );
}
