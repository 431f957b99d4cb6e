import { Anchor, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { partnerApi, portalApi } from '../../api/client.ts';
import { useOne } from '../../api/queries.ts';
import { ErrorState, Facts, GoTo, Id, Money, Page, Section, Status, Time, useParam } from '../../components/index.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../session/use-place.ts';
import { CancelOperation } from './cancel-operation.tsx';
import { Documents } from './documents.tsx';
import { OperationState, text, type History, type Operation } from './operation.tsx';
import { OperationTimeline } from './operation-timeline.tsx';
import { operationsTexts } from './texts.ts';
import './operations.css';

const liveEveryMs = 3_000;

/** One transfer: money, payment, payout, documents, and everything that happened. */
export function OperationPage() {
  const t = useText(operationsTexts);
  const operationId = useParam('operationId');
  const params = { operationId };
  const operation = useOne(
    ['operations', operationId],
    (signal) => partnerApi.get('/partner/operations/{operationId}', { params, signal }),
    { refetchIntervalMs: liveEveryMs },
  );
  const history = useOne(
    ['operations', operationId, 'history'],
    (signal) => portalApi.get('/portal/api/operations/{operationId}/history', { params, signal }),
    { refetchIntervalMs: liveEveryMs },
  );
  const { data } = operation;
  return (
    <Page
      title={data ? data.referenceId : t.transfer}
      lead={
        data && (
          <span className="row">
            <OperationState status={data.status} />
            {data.cancelRequestedAt && data.status === 'processing' && (
              <Status tone="waiting">{t.cancelRequested}</Status>
            )}
          </span>
        )
      }
      crumbs={[{ label: t.title, to: 'operations' }]}
      actions={data && <CancelOperation operation={data} />}
    >
      {operation.error && !data ? (
        <ErrorState error={operation.error} onRetry={() => void operation.refetch()} />
      ) : data ? (
        <div className="columns">
          <div>
            <Price operation={data} />
            <Payment operation={data} />
            <Payout operation={data} />
            {data.refund && <Refund refund={data.refund} />}
            {history.data && <Documents history={history.data} />}
            <Related operation={data} history={history.data} />
          </div>
          <div>
            {history.error && !history.data ? (
              <ErrorState error={history.error} onRetry={() => void history.refetch()} />
            ) : (
              <OperationTimeline history={history.data} linkId={data.linkId} />
            )}
          </div>
        </div>
      ) : (
        <Skeleton height={420} radius={8} />
      )}
    </Page>
  );
}

function Price({ operation: { amount } }: { operation: Operation }) {
  const t = useText(operationsTexts);
  const formats = useFormats();
  const { source, destination } = amount.currency;
  const rows: [string, ReactNode, boolean?][] = [
    [t.send, <Money key="send" amount={text(amount.send)} currency={source} />],
    [t.fee, <Money key="fee" amount={text(amount.fee)} currency={source} />],
    [t.taxes, <Money key="taxes" amount={text(amount.taxes)} currency={source} />],
    [t.total, <Money key="total" amount={text(amount.total)} currency={source} />, true],
    [
      t.rate,
      <span key="rate" className="number">{`1 ${source} = ${formats.rate(text(amount.rate))} ${destination}`}</span>,
    ],
    [t.receive, <Money key="receive" amount={text(amount.receive)} currency={destination} />, true],
  ];
  return (
    <Section title={t.price}>
      <dl className="card price">
        {rows.map(([name, value, isSum]) => (
          <div key={name} data-sum={isSum}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

function Payment({ operation }: { operation: Operation }) {
  const t = useText(operationsTexts);
  const { funding } = operation;
  const times: [string, string | undefined][] = [
    [t.created, operation.createdAt],
    [t.paid, operation.paidAt],
    [t.cancelRequested, operation.cancelRequestedAt],
    [t.cancelled, operation.cancelledAt],
    [t.failedAt, operation.failedAt],
    [t.completed, operation.completedAt],
  ];
  const items: [string, ReactNode][] = [
    [t.method, `${t.methods[funding.method] ?? funding.method}${funding.last4 ? ` ····${funding.last4}` : ''}`],
    [t.status, t.fundingStatuses[funding.status] ?? funding.status],
    ...times.flatMap(([name, at]): [string, ReactNode][] => (at ? [[name, <Time key={name} at={at} />]] : [])),
  ];
  if (operation.failureReason)
    items.push([
      t.reasonOfFailure,
      <span key="reason">
        {operation.failureReason} <code>{operation.failureCode}</code>
      </span>,
    ]);
  return (
    <Section title={t.payment}>
      <div className="card">
        <Facts items={items} />
      </div>
    </Section>
  );
}

function Payout({ operation: { payout } }: { operation: Operation }) {
  const t = useText(operationsTexts);
  const items: [string, ReactNode][] = [
    [t.method, `${t.methods[payout.method] ?? payout.method} · ${payout.country}`],
    [t.account, `····${payout.last4}`],
    [t.status, t.payoutStatuses[payout.status] ?? payout.status],
  ];
  if (payout.bankName) items.push([t.bank, payout.bankName]);
  if (payout.trackingKey) items.push([t.trackingKey, <Id key="tracking" id={payout.trackingKey} />]);
  return (
    <Section title={t.payout}>
      <div className="card">
        <Facts items={items} />
      </div>
    </Section>
  );
}

function Refund({ refund }: { refund: NonNullable<Operation['refund']> }) {
  const t = useText(operationsTexts);
  return (
    <Section title={t.refund}>
      <div className="card">
        <Facts
          items={[
            [t.refund, <Money key="amount" amount={text(refund.amount)} currency={refund.currency} />],
            [
              t.status,
              <Status key="status" tone={refund.status === 'paid' ? 'good' : 'waiting'}>
                {t.refundStatus[refund.status] ?? refund.status}
              </Status>,
            ],
            refund.paidAt
              ? [t.refundPaid, <Time key="paid" at={refund.paidAt} />]
              : [t.refundDue, <Time key="due" at={refund.dueAt} />],
            [t.because, t.refundReasons[refund.reason] ?? refund.reason],
          ]}
        />
      </div>
    </Section>
  );
}

function Related({ operation, history }: { operation: Operation; history: History | undefined }) {
  const t = useText(operationsTexts);
  const can = useCan();
  const { operationId, userId, linkId } = operation;
  const link = (to: string, name: string) => (
    <Anchor key={to} component={GoTo} to={to} size="sm">
      {name}
    </Anchor>
  );
  const items: [string, ReactNode][] = [[t.transfer, <Id key="id" id={operationId} />]];
  if (history) items.push([t.quote, <Id key="quote" id={history.quoteId} />]);
  if (can('links:read'))
    items.push([t.person, link(`users/${userId}`, userId)], [t.link, link(`links/${linkId}`, linkId)]);
  return (
    <Section title={t.related}>
      <div className="card stack">
        <Facts items={items} />
        <span className="row" style={{ columnGap: 16 }}>
          {can('webhooks:read') && link(`webhooks/deliveries?linkId=${linkId}`, t.deliveries)}
          {can('logs:read') && link(`logs?objectId=${operationId}`, t.requests)}
        </span>
      </div>
    </Section>
  );
}
