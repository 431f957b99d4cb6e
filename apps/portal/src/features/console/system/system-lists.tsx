import { Text } from '@mantine/core';
import { DataTable, EmptyState, Status, Time, type Column } from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { environmentTexts } from '../environment-switch.tsx';
import type { System } from './system-page.tsx';
import { systemTexts } from './texts.ts';

type Rows<T> = T[] | undefined;
const listOf = <T,>(rows: Rows<T>) => ({ items: rows ?? [], isPending: !rows, error: null });

/** Seconds as people say them. */
function Waits({ seconds }: { seconds: number }) {
  const formats = useFormats();
  const text =
    seconds < 120
      ? formats.duration(seconds * 1000)
      : seconds < 7200
        ? `${formats.number(Math.round(seconds / 60))} min`
        : `${formats.number(Math.round(seconds / 3600))} h`;
  return <span className="number">{text}</span>;
}

export function Lanes({ lanes }: { lanes: Rows<System['deliveries']['lanes'][number]> }) {
  const t = useText(systemTexts);
  return (
    <DataTable
      caption={t.lane}
      list={listOf(lanes)}
      rowKey={({ lane }) => lane}
      skeletonRows={3}
      columns={[
        { key: 'lane', title: t.lane, cell: ({ lane }) => t.lanes[lane] ?? lane },
        { key: 'due', title: t.due, align: 'end', cell: ({ due }) => due },
        {
          key: 'oldest',
          title: t.oldest,
          align: 'end',
          cell: ({ due, oldestSeconds }) => (due === 0 ? '–' : <Waits seconds={oldestSeconds} />),
        },
      ]}
      empty={<EmptyState title={t.noWorst}>{t.noWorstText}</EmptyState>}
    />
  );
}

export function WorstPartners({ partners }: { partners: Rows<System['deliveries']['worstPartners'][number]> }) {
  const t = useText(systemTexts);
  const places = useText(environmentTexts);
  return (
    <DataTable
      caption={t.worst}
      list={listOf(partners)}
      rowKey={({ partner, environment }) => `${partner} ${environment}`}
      skeletonRows={3}
      columns={[
        { key: 'partner', title: t.worst, cell: ({ partner }) => partner },
        { key: 'environment', title: t.environment, cell: ({ environment }) => places[environment] },
        {
          key: 'oldest',
          title: t.oldest,
          align: 'end',
          cell: ({ oldestSeconds }) => <Waits seconds={oldestSeconds} />,
        },
      ]}
      empty={<Quiet title={t.noWorst}>{t.noWorstText}</Quiet>}
    />
  );
}

/** A short empty state, for lists whose emptiness is good news. */
function Quiet({ title, children }: { title: string; children: string }) {
  return (
    <div className="card">
      <Text fw={600}>{title}</Text>
      <Text c="dimmed" size="sm">
        {children}
      </Text>
    </div>
  );
}

export function Tasks({ tasks }: { tasks: Rows<System['operationTasks'][number]> }) {
  const t = useText(systemTexts);
  return (
    <DataTable
      caption={t.tasks}
      list={listOf(tasks)}
      rowKey={({ kind }) => kind}
      skeletonRows={3}
      columns={[
        { key: 'task', title: t.task, cell: ({ kind }) => kind.replaceAll('_', ' ') },
        { key: 'due', title: t.due, align: 'end', cell: ({ due }) => due },
        {
          key: 'failing',
          title: t.failing,
          align: 'end',
          cell: ({ failing }) => (failing > 0 ? <Status tone="bad">{String(failing)}</Status> : 0),
        },
        {
          key: 'oldest',
          title: t.oldest,
          align: 'end',
          cell: ({ due, oldestSeconds }) => (due === 0 ? '–' : <Waits seconds={oldestSeconds} />),
        },
      ]}
      empty={<Quiet title={t.noTasks}>{t.noTasksText}</Quiet>}
    />
  );
}

export function Processes({ processes }: { processes: Rows<System['processes'][number]> }) {
  const t = useText(systemTexts);
  return (
    <DataTable
      caption={t.processes}
      list={listOf(processes)}
      rowKey={({ id }) => id}
      skeletonRows={2}
      columns={[
        { key: 'role', title: t.role, width: 100, cell: ({ role }) => t.roles[role] },
        { key: 'id', title: t.process, cell: ({ id }) => <code>{id}</code> },
        { key: 'seen', title: t.seen, align: 'end', cell: ({ seenAt }) => <Time at={seenAt} format="relative" /> },
      ]}
      empty={<Quiet title={t.noProcesses}>{t.noProcessesText}</Quiet>}
    />
  );
}

export function Jobs({ jobs }: { jobs: Rows<System['jobs'][number]> }) {
  const t = useText(systemTexts);
  const columns: Column<System['jobs'][number]>[] = [
    { key: 'job', title: t.job, width: 200, cell: ({ name }) => name },
    {
      key: 'state',
      title: t.state,
      width: 150,
      cell: ({ recoveredAt }) => (
        <Status tone={recoveredAt ? 'good' : 'bad'}>{recoveredAt ? t.recovered : t.stillFailing}</Status>
      ),
    },
    { key: 'error', title: t.error, cell: ({ error }) => error },
    { key: 'times', title: t.failures, width: 80, align: 'end', cell: ({ failures }) => failures },
    {
      key: 'last',
      title: t.last,
      width: 150,
      cell: ({ lastFailedAt }) => <Time at={lastFailedAt} format="relative" />,
    },
  ];
  return (
    <DataTable
      caption={t.jobs}
      list={listOf(jobs)}
      rowKey={({ name, firstFailedAt }) => `${name} ${firstFailedAt}`}
      skeletonRows={2}
      columns={columns}
      empty={<Quiet title={t.noJobs}>{t.noJobsText}</Quiet>}
    />
  );
}
