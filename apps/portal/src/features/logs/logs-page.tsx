import { Button, NativeSelect, Switch } from '@mantine/core';
import { useState } from 'react';
import {
  DataTable,
  DetailDrawer,
  EmptyState,
  Filters,
  GoTo,
  Icon,
  Page,
  Status,
  Time,
  useFilters,
  useOpenItem,
  useSearchState,
  type Filter,
  type FilterState,
} from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import {
  FILTER_NAMES,
  useHistogram,
  useKeyNames,
  useRequest,
  useRequests,
  type Histogram,
  type RequestLog,
} from './log-queries.ts';
import { LogHistogram } from './log-histogram.tsx';
import { RequestView } from './request-view.tsx';
import { toneOf } from './tone-of.ts';
import { SavedViews } from './saved-views.tsx';
import { logsTexts } from './texts.ts';
import './logs.css';

/** The request log. */
export function LogsPage() {
  const t = useText(logsTexts);
  const filters = useFilters(FILTER_NAMES);
  const [search, change] = useSearchState();
  const isTail = search['tail'] === '1';
  const list = useRequests(filters.values, isTail);
  const histogram = useHistogram(filters.values, isTail);
  const { openId, open, close } = useOpenItem();
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <SavedViews page="logs" filters={filters} />
          <Switch
            label={t.tail}
            checked={isTail}
            onChange={(event) => change({ tail: event.currentTarget.checked ? '1' : undefined })}
          />
        </>
      }
    >
      <LogFilters filters={filters} facets={histogram.data?.facets} />
      <LogHistogram
        histogram={histogram.data}
        error={histogram.error}
        onPick={({ from, to }) => filters.change({ from, to, range: undefined })}
      />
      <RequestTable list={list} onOpen={open} filters={filters} />
      <RequestDrawer requestId={openId} onClose={close} />
    </Page>
  );
}

interface RequestTableProps {
  list: ReturnType<typeof useRequests>;
  onOpen: (requestId: string) => void;
  filters: FilterState;
}

function RequestTable({ list, onOpen, filters }: RequestTableProps) {
  const t = useText(logsTexts);
  const formats = useFormats();
  const nameOf = useKeyNames();
  return (
    <DataTable
      caption={t.title}
      list={list}
      rowKey={(log) => log.requestId}
      onOpen={(log) => onOpen(log.requestId)}
      isFiltered={filters.isFiltered}
      onClearFilters={filters.clear}
      columns={[
        {
          key: 'request',
          title: t.detail,
          cell: (log: RequestLog) => (
            <code>
              <span className="method">{log.method}</span> {log.route}
            </code>
          ),
        },
        {
          key: 'status',
          title: t.status,
          width: 90,
          cell: ({ status }) => <Status tone={toneOf(status)}>{String(status)}</Status>,
        },
        {
          key: 'code',
          title: t.code,
          cell: ({ code }) => (code ? <code>{code}</code> : <span className="none">–</span>),
        },
        {
          key: 'latency',
          title: t.latency,
          width: 90,
          align: 'end',
          cell: ({ durationMs }) => <span className="number">{formats.duration(durationMs)}</span>,
        },
        {
          key: 'key',
          title: t.key,
          isHiddenOnPhone: true,
          cell: ({ keyId }) => <span className="key-name">{nameOf(keyId)}</span>,
        },
        { key: 'address', title: t.address, isHiddenOnPhone: true, cell: ({ address }) => <code>{address}</code> },
        { key: 'time', title: t.time, width: 190, cell: ({ timestamp }) => <Time at={timestamp} /> },
      ]}
      empty={
        <EmptyState icon="logs" title={t.emptyTitle}>
          {t.emptyText}
        </EmptyState>
      }
    />
  );
}

/** Choices with how often each is found; a chosen one stays even where nothing has it any more. */
function optionsOf(
  found: { value: string; count: number }[] = [],
  chosen: string | undefined,
  nameOf = (v: string) => v,
) {
  const options = found.map(({ value, count }) => ({ value, label: nameOf(value), count }));
  if (chosen && !found.some(({ value }) => value === chosen)) {
    options.unshift({ value: chosen, label: nameOf(chosen), count: 0 });
  }
  return options;
}

const RARE = ['status', 'address', 'requestId', 'idempotencyKey', 'objectId'] as const;

function LogFilters({ filters, facets }: { filters: FilterState; facets: Histogram['facets'] | undefined }) {
  const t = useText(logsTexts);
  const nameOf = useKeyNames();
  const { values } = filters;
  const [isMore, setMore] = useState(() => RARE.some((name) => values[name] !== undefined));
  const choice = (name: 'statusClass' | 'method' | 'route' | 'code' | 'keyId', label: string): Filter => ({
    kind: 'choice',
    name,
    label,
    options: optionsOf(facets?.[name], values[name], name === 'keyId' ? nameOf : undefined),
  });
  const fields: Filter[] = [
    choice('statusClass', t.statusClass),
    choice('method', t.method),
    choice('route', t.route),
    choice('code', t.code),
    choice('keyId', t.key),
    ...(isMore ? RARE.map((name): Filter => ({ kind: 'text', name, label: t[name], width: 170 })) : []),
  ];
  const isExact = values['from'] !== undefined || values['to'] !== undefined;
  return (
    <div className="log-filters">
      <NativeSelect
        size="xs"
        label={t.time}
        value={isExact ? 'exact' : (values['range'] ?? 'day')}
        onChange={(event) => {
          const { value } = event.currentTarget;
          filters.change({ range: value === 'day' ? undefined : value, from: undefined, to: undefined });
        }}
        data={[
          ...(isExact ? [{ value: 'exact', label: t.exact, disabled: true }] : []),
          ...Object.entries(t.ranges).map(([value, label]) => ({ value, label })),
        ]}
      />
      <Filters state={filters} filters={fields}>
        <Button
          variant="subtle"
          size="xs"
          leftSection={<Icon name="filter" size={14} />}
          aria-expanded={isMore}
          onClick={() => setMore(!isMore)}
        >
          {isMore ? t.fewerFilters : t.moreFilters}
        </Button>
      </Filters>
    </div>
  );
}

function RequestDrawer({ requestId, onClose }: { requestId: string | undefined; onClose: () => void }) {
  const t = useText(logsTexts);
  const request = useRequest(requestId);
  return (
    <DetailDrawer
      title={request.data ? `${request.data.method} ${request.data.route}` : t.detail}
      isOpen={requestId !== undefined}
      onClose={onClose}
      isPending={request.isPending}
      error={request.error}
      onRetry={() => void request.refetch()}
      width={720}
    >
      {request.data && (
        <>
          <RequestView request={request.data} />
          <p>
            <GoTo to={`logs/${request.data.requestId}`}>{t.openPage}</GoTo>
          </p>
        </>
      )}
    </DetailDrawer>
  );
}
