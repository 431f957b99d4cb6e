import type { VNode } from 'preact';
import type { StepProps } from '../../flow/flow-props.ts';
import { StepForm } from '../../forms/step-form.tsx';
import { useErrors } from '../../forms/use-errors.ts';
import { RecipientFields } from './recipient-fields.tsx';
import { useRecipientForm } from './use-recipient-form.ts';

/** Where the money goes. */
export function RecipientStep({ t, view, flow }: StepProps): VNode {
  const form = useRecipientForm(view, flow);
  const errors = useErrors(flow.failure);

  function submit(): void {
    if (errors.show(form.problems(t))) void flow.save(() => flow.call('PUT', '/recipient', form.body()));
  }

  return (
    <StepForm
      t={t}
      flow={flow}
      title={t('recipient.title')}
      lead={t('recipient.lead')}
      errors={errors}
      action={t('flow.continue')}
      onSubmit={submit}
    >
      <RecipientFields t={t} view={view} form={form} errors={errors} />
    </StepForm>
  );
}
