import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { operatorApi } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { ConfirmDialog, FormError, Section } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import type { Claim } from './claim-page.tsx';
import { claimsTexts } from './texts.ts';

type Decision = 'error' | 'no_error';
type Remedy = 'refund' | 'resend';

/** Ends the investigation. A request for documents has no remedy; an error has the one that the sender chose. */
export function DecideClaim({ claim, onDecided }: { claim: Claim; onDecided: (claim: Claim) => void }) {
  const t = useText(claimsTexts);
  const { claimId, kind } = claim;
  const [isAsking, setAsking] = useState(false);
  const form = useForm({ initialValues: { decision: '', remedy: '', note: '' } });
  const { decision, remedy, note } = form.values;
  const needsRemedy = decision === 'error' && kind !== 'documents';
  const decide = useAct(
    (body: { decision: Decision; remedy?: Remedy; note: string }) =>
      operatorApi.post('/operator/api/claims/{claimId}/decide', { params: { claimId }, body }),
    {
      form,
      refresh: [['claims'], ['overview']],
      onDone: (decided) => {
        notifications.show({ message: t.decided });
        onDecided(decided);
      },
    },
  );
  const send = (): void =>
    decide.mutate(
      {
        decision: decision as Decision,
        note: note.trim(),
        ...(needsRemedy && remedy !== '' ? { remedy: remedy as Remedy } : {}),
      },
      { onSettled: () => setAsking(false) },
    );
  return (
    <Section title={t.decision}>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        <Stack>
          <Radio.Group label={t.decision} {...form.getInputProps('decision')}>
            <Stack gap="xs" mt={6}>
              <Radio value="error" label={t.decisions['error']} />
              <Radio value="no_error" label={t.decisions['no_error']} />
            </Stack>
          </Radio.Group>
          {needsRemedy && (
            <Radio.Group label={t.remedy} description={t.remedyHelp} {...form.getInputProps('remedy')}>
              <Stack gap="xs" mt={6}>
                <Radio value="refund" label={t.remedies['refund']} />
                <Radio value="resend" label={t.remedies['resend']} />
              </Stack>
            </Radio.Group>
          )}
          <Textarea
            label={t.note}
            description={t.noteHelp}
            autosize
            minRows={3}
            maxLength={4000}
            {...form.getInputProps('note')}
          />
          <FormError error={decide.error} fields={['decision', 'remedy', 'note']} />
          <div>
            <Button type="submit" disabled={decision === '' || note.trim() === ''}>
              {t.decide}
            </Button>
          </div>
        </Stack>
      </form>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t.decideTitle}
        confirmLabel={t.decide}
        onConfirm={send}
        isBusy={decide.isPending}
      >
        {t.decideText(t.decisions[decision] ?? '', (needsRemedy && t.remedies[remedy]) || t.noRemedy)}
      </ConfirmDialog>
    </Section>
  );
}
