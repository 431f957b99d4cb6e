import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { ScreenFlow, StepProps } from '../../flow/flow-props.ts';
import { textOr, type FlowTranslate } from '../../flow/texts.ts';
import { isFramed } from '../../is-framed.ts';
import type { OperationView } from '../../link-view.ts';
import { compareAmounts, formatDate, formatMoment, formatMoney, formatRate } from '../../money/format-money.ts';
import { PrimaryButton } from '../../screens/primary-button.tsx';
import { returnAddress } from '../../return-address.ts';
import { CancelPart } from './cancel-part.tsx';
import { ReceiptPart } from './receipt-part.tsx';
import { RightsPart } from './rights-part.tsx';
import { statusKey } from './status-key.ts';
import { timelineOf } from './timeline.ts';

/** The transfer from its confirmation on: where it is, the right to cancel, the receipt. */
export function StatusStep(props: StepProps): VNode | null {
  const { t, language, view, flow } = props;
  const operation = view.operation ?? view.failedOperation;
  if (!operation) return null;
  const key = statusKey(operation);
  const canRetry = view.operation === null;
  const values = {
    receive: formatMoney(operation.receive, operation.destination),
    total: formatMoney(operation.total, operation.source),
  };
  return (
    <>
      <h1 tabIndex={-1}>{t(`status.${key}.title`)}</h1>
      <div role="status">
        <p class="lead">{textOf(t, `status.${key}.text`, values)}</p>
        {operation.failureReason && (
          <p class="reason">{textOr(t, `reason.${operation.failureCode}`, operation.failureReason)}</p>
        )}
      </div>
      {operation.redirectUrl && key === 'redirect' && (
        <div class="action">
          <a class="primary" href={operation.redirectUrl} target="_top" rel="noreferrer">
            {t('status.redirect.go')}
          </a>
        </div>
      )}
      {canRetry && (
        <div class="action">
          <PrimaryButton busy={flow.busy} failure={null} onPress={flow.retryAfterFailure}>
            {t('status.declined.retry')}
          </PrimaryButton>
        </div>
      )}
      <ol class="timeline" role="list" aria-label={t('timeline.label')}>
        {timelineOf(operation).map(({ moment, at }) => (
          <li key={moment} class={at ? 'done' : ''}>
            <strong>{t(`timeline.${moment}`)}</strong>
            <span>{at ? formatMoment(at, language) : t('timeline.next')}</span>
          </li>
        ))}
      </ol>
      {operation.refund && <Refund t={t} language={language} refund={operation.refund} />}
      {operation.payout.trackingKey && <TrackingKey t={t} value={operation.payout.trackingKey} />}
      <CancelPart {...props} />
      <Details t={t} operation={operation} />
      {operation.paidAt && <ReceiptPart {...props} />}
      <RightsPart {...props} />
      <WayBack t={t} view={view} flow={flow} />
    </>
  );
}

const textOf = (t: FlowTranslate, key: string, values: Record<string, string>): string =>
  (t as unknown as (key: string, values: Record<string, string>) => string)(key, values);

function Refund({
  t,
  language,
  refund,
}: {
  t: FlowTranslate;
  language: StepProps['language'];
  refund: NonNullable<OperationView['refund']>;
}): VNode {
  const amount = formatMoney(refund.amount, refund.currency);
  return (
    <p class="notice calm">
      {refund.paidAt
        ? t('refund.paid', { amount, date: formatDate(refund.paidAt, language) })
        : refund.dueAt
          ? t('refund.due', { amount, date: formatDate(refund.dueAt, language) })
          : t('refund.coming', { amount })}
    </p>
  );
}

/** The key by which the recipient's bank and Banxico find the payment; to be copied, not typed. */
function TrackingKey({ t, value }: { t: FlowTranslate; value: string }): VNode {
  const [copied, setCopied] = useState(false);
  return (
    <section>
      <h2>{t('tracking.title')}</h2>
      <p class="tracking">
        <code>{value}</code>
        <button
          type="button"
          class="link"
          onClick={() =>
            void navigator.clipboard?.writeText(value).then(
              () => setCopied(true),
              () => undefined,
            )
          }
        >
          {t('tracking.copy')}
        </button>
      </p>
      <p class="hint" role="status">
        {copied ? t('tracking.copied') : t('tracking.hint')}
      </p>
    </section>
  );
}

function Details({ t, operation }: { t: FlowTranslate; operation: OperationView }): VNode {
  const money = (amount: string): string => formatMoney(amount, operation.source);
  const rows: [string, string][] = [
    [t('details.send'), money(operation.send)],
    [t('price.fee'), money(operation.fee)],
    ...(compareAmounts(operation.tax, '0') > 0 ? ([[t('price.tax'), money(operation.tax)]] as [string, string][]) : []),
    [t('details.total'), money(operation.total)],
    [t('price.rate'), formatRate(operation.rate, operation.source, operation.destination)],
    [t('details.receive'), formatMoney(operation.receive, operation.destination)],
    [operation.payout.bankName ?? t('recipient.account'), t('recipient.ending', { last4: operation.payout.last4 })],
    [
      t('details.payment'),
      textOr(t, `funding.${operation.funding.method}`, operation.funding.method) +
        (operation.funding.last4 ? ` ${t('recipient.ending', { last4: operation.funding.last4 })}` : ''),
    ],
    [t('details.number'), operation.operationId],
  ];
  return (
    <section>
      <h2>{t('details.title')}</h2>
      <dl class="known">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Out of the page: a frame is closed by the page around it, a page of its own leads back to the partner. */
function WayBack({ t, view, flow }: Pick<StepProps, 't' | 'view'> & { flow: ScreenFlow }): VNode | null {
  const address = returnAddress(view);
  if (isFramed()) {
    return (
      <p>
        <button type="button" class="secondary wide" onClick={() => flow.emit('close', {})}>
          {t('status.close')}
        </button>
      </p>
    );
  }
  if (!address) return null;
  return (
    <p>
      <a class="secondary wide" href={address}>
        {t('status.return')}
      </a>
    </p>
  );
}
