import type { VNode } from 'preact';
import type { StepProps } from '../../flow/flow-props.ts';
import { useDraft } from '../../flow/use-draft.ts';
import { birthDateProblem, DateField, isoOf, noDate } from '../../forms/date-field.tsx';
import { TextField } from '../../forms/field.tsx';
import { StepForm } from '../../forms/step-form.tsx';
import { useErrors } from '../../forms/use-errors.ts';

/** Another device proves that it is the same person's before it sees anything. */
export function StepUp({ t, language, view, flow }: StepProps): VNode | null {
  const [dob, setDob] = useDraft(flow, 'stepUp.dob', noDate);
  const [last4, setLast4] = useDraft(flow, 'stepUp.last4', '');
  const errors = useErrors(flow.failure);
  const asks = view.stepUp?.asks ?? [];
  // A wrong answer tells what is left; the next read of the link tells the same.
  const told = flow.failure?.details[0]?.['triesLeft'];
  const triesLeft = typeof told === 'number' ? told : (view.stepUp?.triesLeft ?? 0);

  function submit(): void {
    const dobProblem = asks.includes('dob') ? birthDateProblem(t, dob, view.serverTime.slice(0, 10)) : null;
    const isShort = asks.includes('idLast4') && !/^[0-9A-Za-zÑñ]{4}$/.test(last4.trim());
    const fine = errors.show([
      dobProblem ? { path: 'dob', message: dobProblem } : null,
      isShort ? { path: 'idLast4', message: t('stepUp.last4Empty') } : null,
    ]);
    if (!fine) return;
    const body = {
      ...(asks.includes('dob') && { dob: isoOf(dob) }),
      ...(asks.includes('idLast4') && { idLast4: last4.trim() }),
    };
    void flow.save(() => flow.call('POST', '/step-up', body));
  }

  return (
    <StepForm
      t={t}
      flow={flow}
      title={t('stepUp.title')}
      lead={t('stepUp.lead')}
      errors={errors}
      action={t('flow.continue')}
      onSubmit={submit}
    >
      <div role="status">
        {triesLeft < 5 && triesLeft > 0 && (
          <p class="notice">{triesLeft === 1 ? t('stepUp.lastTry') : t('stepUp.triesLeft', { count: triesLeft })}</p>
        )}
      </div>
      {asks.includes('dob') && (
        <DateField
          t={t}
          language={language}
          path="dob"
          legend={t('field.dob')}
          value={dob}
          error={errors.of('dob')}
          onValue={(value) => {
            setDob(value);
            errors.clear('dob');
          }}
        />
      )}
      {asks.includes('idLast4') && (
        <TextField
          path="idLast4"
          label={t('stepUp.last4')}
          hint={t('stepUp.last4Hint')}
          error={errors.of('idLast4')}
          value={last4}
          maxLength={8}
          capitals
          plain
          onValue={(value) => {
            setLast4(value);
            errors.clear('idLast4');
          }}
        />
      )}
    </StepForm>
  );
}
