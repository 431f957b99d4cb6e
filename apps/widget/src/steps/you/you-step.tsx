import type { VNode } from 'preact';
import type { Answer } from '../../api.ts';
import type { StepProps } from '../../flow/flow-props.ts';
import { StepForm } from '../../forms/step-form.tsx';
import { useErrors } from '../../forms/use-errors.ts';
import type { LinkView } from '../../link-view.ts';
import { RecipientFields } from '../recipient/recipient-fields.tsx';
import { useRecipientForm } from '../recipient/use-recipient-form.ts';
import { KnownPerson } from './known-person.tsx';
import { PersonFields } from './person-fields.tsx';
import { knownUnits, lockedFields, nobody } from './person-model.ts';
import { usePersonForm } from './use-person-form.ts';
import { WrongData } from './wrong-data.tsx';

/** Who sends: what is known is confirmed, only the missing is asked. With the account on it when little is to type. */
export function YouStep({ t, language, view, flow }: StepProps): VNode {
  const form = usePersonForm(view, flow);
  const account = useRecipientForm(view, flow);
  const errors = useErrors(flow.failure);
  const known = knownUnits(view.person ?? nobody, form.asked);
  const locked = lockedFields(view.person ?? nobody);
  const { combined } = flow;

  function submit(): void {
    const found = [...form.problems(t), ...(combined ? account.problems(t) : [])];
    if (!errors.show(found)) return;
    const calls: (() => Promise<Answer<LinkView>>)[] = [];
    // The photo first: with the confirmation the check begins.
    if (form.asked.has('idImage')) calls.push(() => flow.call('PUT', '/document', { idImage: form.image }));
    calls.push(() => flow.call('PUT', '/person', form.body()));
    if (combined) calls.push(() => flow.call('PUT', '/recipient', account.body()));
    void flow.save(...calls);
  }

  const isAsked = form.asked.size > 0;
  return (
    <StepForm
      t={t}
      flow={flow}
      title={t(isAsked ? 'you.title' : 'you.titleConfirm')}
      lead={t(isAsked ? 'you.lead' : 'you.leadConfirm')}
      errors={errors}
      action={t(isAsked ? 'flow.continue' : 'you.correct')}
      onSubmit={submit}
    >
      {known.length > 0 && (
        <section>
          <h2>{t('you.known')}</h2>
          <KnownPerson t={t} units={known} onChange={form.change} />
          {locked.length > 0 && <WrongData t={t} flow={flow} fields={locked} />}
        </section>
      )}
      <PersonFields t={t} language={language} view={view} form={form} errors={errors} />
      {combined && (
        <section>
          <h2>{t('recipient.heading')}</h2>
          <RecipientFields t={t} view={view} form={account} errors={errors} />
        </section>
      )}
    </StepForm>
  );
}
