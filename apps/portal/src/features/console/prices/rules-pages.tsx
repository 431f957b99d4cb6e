import { Button } from '@mantine/core';
import { operatorApi, type ItemOf, type PortalPaths } from '../../../api/client.ts';
import { useCursorList } from '../../../api/queries.ts';
import { DataTable, EmptyState, Status, Time, useSearchState, type Column } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { OperatorName } from '../operator-name.tsx';
import { PricesFrame, useCorridors } from './prices-frame.tsx';
import { percentText, type RuleKind } from './rule-values.ts';
import { SetRule } from './set-rule.tsx';
import { priceTexts } from './texts.ts';

type Rate = ItemOf<PortalPaths, '/operator/api/rates'>;
type Margin = ItemOf<PortalPaths, '/operator/api/margins'>;
type Fee = ItemOf<PortalPaths, '/operator/api/fees'>;
type Tax = ItemOf<PortalPaths, '/operator/api/taxes'>;

const PATHS = {
  rate: '/operator/api/rates',
  margin: '/operator/api/margins',
  fee: '/operator/api/fees',
  tax: '/operator/api/taxes',
} as const;

interface RulePageProps<T> {
  kind: RuleKind;
  title: string;
  /** Rules with the same key take each other's place. */
  keyOf(row: T): string;
  columnsOf(states: Map<T, RuleState>): Column<T>[];
}

/** One kind of rule with its history, newest first, and the way to set another. */
function RulePage<T extends { createdAt: string }>({ kind, title, keyOf, columnsOf }: RulePageProps<T>) {
  const t = useText(priceTexts);
  const [search, change] = useSearchState();
  const corridors = useCorridors();
  const list = useCursorList<T>(['prices', kind], ({ query, signal }) =>
    operatorApi.get<never>(PATHS[kind] as string, { query, signal }),
  );
  const set = <Button onClick={() => change({ set: '1' })}>{t.set[kind]}</Button>;
  return (
    <PricesFrame actions={list.items.length > 0 && set}>
      <DataTable
        caption={title}
        list={list}
        rowKey={(row) => `${keyOf(row)} ${row.createdAt}`}
        columns={columnsOf(statesOf(list.items, keyOf))}
        empty={
          <EmptyState icon="chart" title={t.emptyTitle} action={set}>
            {t.emptyText}
          </EmptyState>
        }
      />
      {search['set'] === '1' && corridors.data && (
        <SetRule
          kind={kind}
          corridors={corridors.data.items.map(({ corridor }) => corridor)}
          onClose={() => change({ set: undefined })}
        />
      )}
    </PricesFrame>
  );
}

type RuleState = 'inForce' | 'future' | 'past' | 'replaced';

/** The newest rule of a key that has begun and not ended is the one in force; those behind it are replaced. */
function statesOf<T>(rows: T[], keyOf: (row: T) => string): Map<T, RuleState> {
  const taken = new Set<string>();
  const now = Date.now();
  const states = new Map<T, RuleState>();
  for (const row of rows) {
    const { from, until } = row as { from?: string; until?: string | null };
    const isLater = from !== undefined && Date.parse(from) > now;
    const isOver = until !== undefined && until !== null && Date.parse(until) <= now;
    const key = keyOf(row);
    states.set(row, isLater ? 'future' : isOver ? 'past' : taken.has(key) ? 'replaced' : 'inForce');
    if (!isLater && !isOver) taken.add(key);
  }
  return states;
}

const TONES = { inForce: 'good', future: 'info', past: 'off', replaced: 'off' } as const;

function RuleStatus({ state = 'inForce' }: { state: RuleState | undefined }) {
  const t = useText(priceTexts);
  return <Status tone={TONES[state]}>{t[state]}</Status>;
}

/** From when to when, and who. */
function useRuleColumns() {
  const t = useText(priceTexts);
  return <T extends { from: string; until: string | null; setBy: string }>(states: Map<T, RuleState>): Column<T>[] => [
    { key: 'state', title: t.state, width: 130, cell: (row) => <RuleStatus state={states.get(row)} /> },
    { key: 'from', title: t.from, width: 190, cell: ({ from }) => <Time at={from} /> },
    { key: 'until', title: t.until, width: 190, cell: ({ until }) => (until ? <Time at={until} /> : t.noEnd) },
    { key: 'by', title: t.setBy, cell: ({ setBy }) => <OperatorName id={setBy} /> },
  ];
}

function Charge({ rule, currency }: { rule: Pick<Fee, 'fixed' | 'percentBp' | 'min' | 'max'>; currency: string }) {
  const t = useText(priceTexts);
  const parts = [
    /[1-9]/.test(rule.fixed) || rule.percentBp === 0 ? `${rule.fixed} ${currency}` : '',
    rule.percentBp > 0 ? percentText(rule.percentBp) : '',
  ].filter(Boolean);
  const bounds = [rule.min && t.atLeast(rule.min), rule.max && t.atMost(rule.max)].filter(Boolean);
  return (
    <span>
      <span className="number">{parts.join(' + ')}</span>
      {bounds.length > 0 && <span className="none"> {bounds.join(', ')}</span>}
    </span>
  );
}

function Way({ method }: { method: string | null }) {
  const t = useText(priceTexts);
  return <span>{method === null ? t.anyMethod : (t.methods[method] ?? method)}</span>;
}

const corridorOf = (row: { corridor: string }) => <strong className="number">{row.corridor}</strong>;
const currencyOf = ({ corridor }: { corridor: string }) => corridor.split('-')[0]!;

export function RatesPage() {
  const t = useText(priceTexts);
  return (
    <RulePage<Rate>
      kind="rate"
      title={t.rates}
      keyOf={({ corridor }) => corridor}
      columnsOf={(states) => [
        { key: 'corridor', title: t.corridor, width: 130, cell: corridorOf },
        { key: 'rate', title: t.rate, width: 130, align: 'end', cell: ({ rate }) => rate },
        { key: 'state', title: t.state, width: 130, cell: (row) => <RuleStatus state={states.get(row)} /> },
        { key: 'asOf', title: t.asOf, width: 190, cell: ({ asOf }) => <Time at={asOf} /> },
        { key: 'source', title: t.rateSource, cell: ({ rateSource }) => rateSource },
        { key: 'by', title: t.setBy, cell: ({ setBy }) => <OperatorName id={setBy} /> },
      ]}
    />
  );
}

export function MarginsPage() {
  const t = useText(priceTexts);
  const span = useRuleColumns();
  return (
    <RulePage<Margin>
      kind="margin"
      title={t.margins}
      keyOf={({ corridor, fundingMethod }) => `${corridor} ${fundingMethod}`}
      columnsOf={(states) => [
        { key: 'corridor', title: t.corridor, width: 130, cell: corridorOf },
        { key: 'method', title: t.method, cell: ({ fundingMethod }) => <Way method={fundingMethod} /> },
        { key: 'margin', title: t.margin, width: 100, align: 'end', cell: ({ marginBp }) => percentText(marginBp) },
        ...span(states),
      ]}
    />
  );
}

export function FeesPage() {
  const t = useText(priceTexts);
  const span = useRuleColumns();
  return (
    <RulePage<Fee>
      kind="fee"
      title={t.fees}
      keyOf={({ corridor, fundingMethod }) => `${corridor} ${fundingMethod}`}
      columnsOf={(states) => [
        { key: 'corridor', title: t.corridor, width: 130, cell: corridorOf },
        { key: 'method', title: t.method, cell: ({ fundingMethod }) => <Way method={fundingMethod} /> },
        { key: 'charge', title: t.charge, cell: (row) => <Charge rule={row} currency={currencyOf(row)} /> },
        ...span(states),
      ]}
    />
  );
}

export function TaxesPage() {
  const t = useText(priceTexts);
  const span = useRuleColumns();
  return (
    <RulePage<Tax>
      kind="tax"
      title={t.taxes}
      keyOf={({ label, state, source }) => `${label} ${state} ${source}`}
      columnsOf={(states) => [
        { key: 'label', title: t.label, cell: ({ label }) => <strong>{label}</strong> },
        {
          key: 'where',
          title: t.region,
          width: 160,
          cell: ({ state, isPhysicalOnly }) => (
            <span>
              {state ?? t.everywhere}
              {isPhysicalOnly && `, ${t.physicalOnly}`}
            </span>
          ),
        },
        { key: 'charge', title: t.charge, cell: (row) => <Charge rule={row} currency={row.source} /> },
        ...span(states),
      ]}
    />
  );
}
