import { Button, Input, Radio, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState, type ReactNode } from 'react';
import { operatorApi } from '../../../api/client.ts';
import { useAct } from '../../../api/queries.ts';
import { ConfirmDialog, FormError, Section, useGo } from '../../../components/index.ts';
import { useText } from '../../../i18n/use-text.ts';
import type { OpenedReview } from './review-page.tsx';
import { reviewsTexts } from './texts.ts';

const DECISIONS = ['clear', 'confirm', 'document'] as const;
type Decision = (typeof DECISIONS)[number];
type Answer = 'yes' | 'no' | 'unknown';
type Step = OpenedReview['checklist'][number];

/** The checklist of a sanctions hit, then the decision with its reason, asked once more since it stands. */
export function Decide({ opened: { review, checklist } }: { opened: OpenedReview }) {
  const t = useText(reviewsTexts);
  const go = useGo();
  const { reviewId, kind } = review;
  const [isAsking, setAsking] = useState(false);
  const form = useForm({
    initialValues: { decision: '', note: '', checklist: {} as Record<string, Answer> },
  });
  const { decision, note, checklist: answers } = form.values;
  const decide = useAct(
    (body: { decision: Decision; note: string; checklist?: Record<string, Answer> }, { idempotencyKey }) =>
      operatorApi.post('/operator/api/reviews/{reviewId}/decide', { params: { reviewId }, body, idempotencyKey }),
    {
      form,
      refresh: [['reviews'], ['overview']],
      onDone: () => {
        notifications.show({ message: t.done });
        go(`reviews?kind=${kind}`);
      },
    },
  );
  const words = t.decisions[kind]?.[decision] ?? '';
  const send = (): void =>
    decide.mutate(
      {
        decision: decision as Decision,
        note,
        ...(checklist.length > 0 ? { checklist: answers } : {}),
      },
      { onSettled: () => setAsking(false) },
    );
  return (
    <Section title={t.decide}>
      <form
        className="card"
        onSubmit={(event) => {
          event.preventDefault();
          setAsking(true);
        }}
      >
        <Stack>
          {checklist.length > 0 && (
            <Checklist
              steps={checklist}
              answers={answers}
              onAnswer={(id, answer) => form.setFieldValue('checklist', { ...answers, [id]: answer })}
              error={form.errors['checklist']}
            />
          )}
          <Radio.Group label={t.decide} {...form.getInputProps('decision')}>
            <Stack gap="xs" mt={6}>
              {DECISIONS.map((value) => (
                <Radio key={value} value={value} label={t.decisions[kind]?.[value] ?? value} />
              ))}
            </Stack>
          </Radio.Group>
          <Textarea
            label={t.noteLabel}
            description={t.noteHelp}
            autosize
            minRows={3}
            maxLength={2000}
            {...form.getInputProps('note')}
          />
          <FormError error={decide.error} fields={['decision', 'note', 'checklist']} />
          <div>
            <Button type="submit" disabled={decision === '' || note.trim() === ''}>
              {t.decideNow}
            </Button>
          </div>
        </Stack>
      </form>
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t.sure}
        confirmLabel={t.decideNow}
        isDangerous={decision === 'confirm'}
        onConfirm={send}
        isBusy={decide.isPending}
      >
        {decision === 'document' ? t.sureOpen(words) : t.sureText(words)}
      </ConfirmDialog>
    </Section>
  );
}

interface ChecklistProps {
  steps: Step[];
  answers: Record<string, Answer>;
  onAnswer: (id: string, answer: Answer) => void;
  error: ReactNode;
}

/** Shows the steps up to the first one that is not answered or that says no. */
function Checklist({ steps, answers, onAnswer, error }: ChecklistProps) {
  const t = useText(reviewsTexts);
  const end = steps.findIndex(({ id }) => answers[id] === undefined || answers[id] === 'no');
  const shown = end < 0 ? steps : steps.slice(0, end + 1);
  return (
    <Input.Wrapper label={t.checklist} description={t.checklistText} error={error} labelElement="div">
      <ol className="checklist">
        {shown.map(({ id, question }) => (
          <li key={id}>
            <Text id={`step-${id}`} size="sm">
              {t.steps[id] ?? question}
              {answers[id] === 'no' && (
                <Text span c="dimmed" size="sm">
                  {' '}
                  {t.ended}
                </Text>
              )}
            </Text>
            <SegmentedControl
              size="xs"
              aria-labelledby={`step-${id}`}
              value={answers[id] ?? ''}
              onChange={(answer) => onAnswer(id, answer as Answer)}
              data={[
                { value: 'yes', label: t.yes },
                { value: 'no', label: t.no },
                { value: 'unknown', label: t.unknown },
              ]}
            />
          </li>
        ))}
      </ol>
    </Input.Wrapper>
  );
}
