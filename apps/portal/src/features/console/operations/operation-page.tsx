import { Button, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useOne } from '../../../api/queries.ts';
import {
  DataTable,
  EmptyState,
  ErrorState,
  Facts,
  GoTo,
  Id,
  Money,
  Page,
  Section,
  Time,
  Timeline,
  useParam,
} from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import { OperationState, STATUS_TONES, text } from '../../operations/operation.tsx';
import { operationsTexts } from '../../operations/texts.ts';
import { environmentTexts } from '../environment-switch.tsx';
import { OperationEntries } from '../ledger/operation-entries.tsx';
import { OperatorName } from '../operator-name.tsx';
import { CancelOperation } from './cancel-operation.tsx';
import { consoleOperationsTexts } from './texts.ts';

export type OperationDetail = AnswerOf<PortalPaths, '/operator/api/operations/{operationId}', 'get'>;

/** One transfer with its trail, its postings and what is still to be done. */
export function OperationPage() {
  const t = useText(consoleOperationsTexts);
  const operationId = useParam('operationId');
  const { data, error, refetch } = useOne(
    ['operations', 'one', operationId],
    (signal) => operatorApi.get('/operator/api/operations/{operationId}', { params: { operationId }, signal }),
    { refetchIntervalMs: 5_000 },
  );
  const crumbs = [
    { label: t.title, to: data?.environment === 'sandbox' ? 'operations?environment=sandbox' : 'operations' },
  ];
  return (
    <Page
      title={t.transfer}
      lead={<Id id={operationId} />}
      crumbs={crumbs}
      actions={
        data && (
          <>
            <Button variant="default" component={GoTo} to={`claims?new=1&operationId=${operationId}`}>
              {t.openClaim}
            </Button>
            <CancelOperation operation={data.operation} />
          </>
        )
      }
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <>
          <div className="columns">
            <div>
              <State detail={data} />
              <MoneyFacts detail={data} />
              <Tasks tasks={data.tasks} />
            </div>
            <div>
              <History changes={data.changes} />
            </div>
          </div>
          <OperationEntries operationId={operationId} isOnItsPage />
        </>
      ) : (
        <Skeleton height={420} radius={8} />
      )}
    </Page>
  );
}

function State({ detail: { environment, operation, paperSince } }: { detail: OperationDetail }) {
  const t = useText(consoleOperationsTexts);
  const words = useText(operationsTexts);
  const places = useText(environmentTexts);
  const { funding, payout } = operation;
  const items: [string, ReactNode][] = [
    [t.status, <OperationState key="status" status={operation.status} />],
    [t.payment, words.fundingStatuses[funding.status] ?? funding.status],
    [t.payout, words.payoutStatuses[payout.status] ?? payout.status],
    [t.environment, places[environment]],
    [t.created, <Time key="created" at={operation.createdAt} />],
    [t.reference, operation.referenceId],
    [t.person, <Id key="person" id={operation.userId} isShort />],
    [t.link, <Id key="link" id={operation.linkId} isShort />],
  ];
  if (operation.failureCode)
    items.push([
      t.failure,
      <span key="failure">
        {operation.failureReason} <code>{operation.failureCode}</code>
      </span>,
    ]);
  if (paperSince) items.push([t.paperSince, <Time key="paper" at={paperSince} format="date" />]);
  return (
    <Section title={t.state}>
      <div className="card">
        <Facts items={items} />
      </div>
    </Section>
  );
}

function MoneyFacts({ detail: { operation } }: { detail: OperationDetail }) {
  const t = useText(consoleOperationsTexts);
  const words = useText(operationsTexts);
  const { amount, funding, payout, refund } = operation;
  const { source, destination } = amount.currency;
  const last4 = (digits: string | undefined): string => (digits ? ` ····${digits}` : '');
  const items: [string, ReactNode][] = [
    [words.send, <Money key="send" amount={text(amount.send)} currency={source} />],
    [words.fee, <Money key="fee" amount={text(amount.fee)} currency={source} />],
    [words.taxes, <Money key="taxes" amount={text(amount.taxes)} currency={source} />],
    [words.total, <Money key="total" amount={text(amount.total)} currency={source} />],
    [
      words.rate,
      <span key="rate" className="number">
        {text(amount.rate)}
      </span>,
    ],
    [t.receives, <Money key="receive" amount={text(amount.receive)} currency={destination} />],
    [t.method, `${words.methods[funding.method] ?? funding.method}${last4(funding.last4)}`],
    [t.account, `${payout.bankName ?? payout.country}${last4(payout.last4)}`],
  ];
  if (payout.trackingKey) items.push([t.tracking, <Id key="tracking" id={payout.trackingKey} />]);
  if (refund)
    items.push([
      t.refund,
      <span key="refund" className="row">
        <Money amount={text(refund.amount)} currency={refund.currency} /> {t.refundStatus[refund.status]}{' '}
        <Time at={refund.paidAt ?? refund.dueAt} format="date" />
      </span>,
    ]);
  return (
    <Section title={t.money}>
      <div className="card">
        <Facts items={items} />
      </div>
    </Section>
  );
}

function Tasks({ tasks }: { tasks: OperationDetail['tasks'] }) {
  const t = useText(consoleOperationsTexts);
  return (
    <Section title={t.tasks}>
      <DataTable
        caption={t.tasks}
        list={{ items: tasks, isPending: false, error: null }}
        rowKey={({ kind }) => kind}
        columns={[
          { key: 'kind', title: t.task, cell: ({ kind }) => <code>{kind}</code> },
          { key: 'at', title: t.runsAt, cell: ({ runAt }) => <Time at={runAt} format="relative" /> },
        ]}
        empty={
          <EmptyState icon="check" title={t.noTasks}>
            {t.noTasksText}
          </EmptyState>
        }
      />
    </Section>
  );
}

function History({ changes }: { changes: OperationDetail['changes'] }) {
  const t = useText(consoleOperationsTexts);
  const words = useText(operationsTexts);
  const entries = changes.map((change) => ({
    key: String(change.number),
    at: change.createdAt,
    title: words.facts[change.fact] ?? change.fact,
    tone: STATUS_TONES[change.status],
    children: (
      <>
        <span>
          {words.statuses[change.status] ?? change.status} ·{' '}
          {words.fundingStatuses[change.fundingStatus] ?? change.fundingStatus} ·{' '}
          {words.payoutStatuses[change.payoutStatus] ?? change.payoutStatus}
        </span>
        {change.actor.startsWith('opr_') ? (
          <OperatorName id={change.actor} />
        ) : (
          <span>{actorOf(change.actor, words)}</span>
        )}
        {words.facts[change.fact] && <code>{change.fact}</code>}
        {change.eventType && <code>{change.eventType}</code>}
      </>
    ),
  }));
  return (
    <Section title={t.history}>
      <Timeline label={t.history} entries={entries.toReversed()} />
    </Section>
  );
}

/** For the partner's own page "by you" is the partner; here it is named. */
const actorOf = (actor: string, words: (typeof operationsTexts)['en']): string =>
  actor === 'partner' ? actor : (words.actors[actor] ?? actor);
