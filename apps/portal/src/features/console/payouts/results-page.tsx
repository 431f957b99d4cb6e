import { Alert, Button, FileInput, Group, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi, type AnswerOf, type PortalPaths } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import {
  ConfirmDialog,
  DataTable,
  EmptyState,
  FormError,
  Id,
  Money,
  Page,
  Section,
  useGo,
} from '../../../components/index.ts';
import { useFormats } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/use-text.ts';
import { OrderStatus } from './batch-orders.tsx';
import { payoutsTexts } from './texts.ts';

type Report = AnswerOf<PortalPaths, '/operator/api/payout-results', 'post'>;

/** What the bank answered: looked at first, then recorded. */
export function ResultsPage() {
  const t = useText(payoutsTexts);
  const go = useGo();
  const formats = useFormats();
  const form = useForm({ initialValues: { content: '' } });
  const [preview, setPreview] = useState<{ content: string; report: Report }>();
  const [isAsking, setAsking] = useState(false);
  const look = useAct(
    (body: { content: string; isDryRun: true }, { idempotencyKey }) =>
      operatorApi.post('/operator/api/payout-results', { body, idempotencyKey }),
    { form, onDone: (report, { content }) => setPreview({ content, report }) },
  );
  const record = useAct<{ content: string }, Report>(
    (body, { idempotencyKey }) => operatorApi.post('/operator/api/payout-results', { body, idempotencyKey }),
    {
      refresh: [['payout-batches'], ['overview'], ['refunds']],
      onDone: ({ recorded }) => {
        notifications.show({ message: t.imported(t.lineCount(recorded)) });
        go('payouts');
      },
    },
  );
  const write = (content: string): void => {
    form.setFieldValue('content', content);
    setPreview(undefined);
    look.reset();
  };
  const report = preview?.report;
  const totals = (report?.totals ?? []).map(
    ({ status, count, amount }) =>
      `${t.statuses[status] ?? status} ${t.orders(count)}, ${formats.money(amount.amount, amount.currency)}`,
  );
  return (
    <Page title={t.resultsTitle} lead={t.resultsLead} crumbs={[{ label: t.title, to: 'payouts' }]}>
      <form className="card stack" onSubmit={form.onSubmit(({ content }) => look.mutate({ content, isDryRun: true }))}>
        <FileInput
          label={t.file}
          placeholder={t.filePlaceholder}
          accept=".csv,text/csv,text/plain"
          onChange={(file) => void file?.text().then(write)}
        />
        <Textarea
          label={t.content}
          description={t.contentText}
          autosize
          minRows={4}
          maxRows={14}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          error={form.errors['content']}
          value={form.values.content}
          onChange={(event) => write(event.currentTarget.value)}
        />
        <FormError error={look.error} fields={['content']} />
        <Group justify="flex-end">
          <Button
            type="submit"
            variant={report ? 'default' : 'filled'}
            loading={look.isPending}
            disabled={form.values.content.trim() === ''}
          >
            {t.preview}
          </Button>
        </Group>
      </form>
      {report && (
        <Section
          title={t.previewTitle}
          actions={report.recorded > 0 && <Button onClick={() => setAsking(true)}>{t.importNow}</Button>}
        >
          <Alert color={report.recorded > 0 ? 'blue' : 'gray'} variant="light" role="status">
            {report.recorded > 0
              ? t.wouldRecord(t.lineCount(report.recorded), formats.number(report.repeated))
              : t.nothingNew}
            {totals.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </Alert>
          <DataTable
            caption={t.previewTitle}
            list={{ items: report.operations, isPending: false, error: null }}
            rowKey={({ operationId }) => operationId}
            columns={[
              { key: 'operation', title: t.operation, cell: ({ operationId }) => <Id id={operationId} isShort /> },
              { key: 'status', title: t.newStatus, width: 180, cell: ({ status }) => <OrderStatus status={status} /> },
              { key: 'amount', title: t.amount, width: 180, align: 'end', cell: ({ amount }) => <Money {...amount} /> },
            ]}
            empty={<EmptyState title={t.nothingNew}>{t.resultsLead}</EmptyState>}
          />
          {report.recorded > report.operations.length && t.shownMost}
        </Section>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t.importTitle}
        confirmLabel={t.importNow}
        onConfirm={() => preview && record.mutate({ content: preview.content })}
        isBusy={record.isPending}
        error={record.error}
      >
        {t.importText(t.lineCount(report?.recorded ?? 0), totals.join('; '))}
      </ConfirmDialog>
    </Page>
  );
}
