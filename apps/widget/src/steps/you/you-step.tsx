import type { VNode } from 'preact';
import type { Answer } from '../../api.ts';
import type { StepProps } from '../../flow/flow-props.ts';
import { StepForm } from '../../forms/step-form.tsx';
import { useErrors } from '../../forms/use-errors.ts';
import type { LinkView } from '../../link-view.ts';
import { RecipientFields } from '../recipient/recipient-fields.tsx';
import { useRecipientForm } from '../recipient/use-recipient-form.ts';
import { ContactFields } from './contact-fields.tsx';
import { KnownPerson } from './known-person.tsx';
import { PersonFields } from './person-fields.tsx';
import { asksExtended, knownUnits, lockedFields, nobody, onlyExtended } from './person-model.ts';
import { useContactForm } from './use-contact-form.ts';
import { usePersonForm } from './use-person-form.ts';
import { WrongData } from './wrong-data.tsx';

/** Who sends: what is known is confirmed, only the missing is asked. With the account on it when little is to type. */
export function YouStep({ t, language, view, flow }: StepProps): VNode {
  const form = usePersonForm(view, flow);
  const contact = useContactForm(view, flow, form.asked);
  const account = useRecipientForm(view, flow);
  const errors = useErrors(flow.failure);
  const isMore = asksExtended(form.asked);
  const isMoreAlone = isMore && view.person?.check === 'verified';
  const person = isMoreAlone ? onlyExtended(view.person ?? nobody) : (view.person ?? nobody);
  const known = knownUnits(person, form.asked);
  const locked = lockedFields(person);
  const { combined } = flow;

  function submit(): void {
    const found = [...form.problems(t), ...contact.problems(t), ...(combined ? account.problems(t) : [])];
    if (!errors.show(found)) return;
    const calls: (() => Promise<Answer<LinkView>>)[] = [];
    // The photo first: with the confirmation the check begins.
    if (form.asked.has('idImage')) calls.push(() => flow.call('PUT', '/document', { idImage: form.image }));
    calls.push(() => flow.call('PUT', '/person', { ...form.body(), ...contact.body() }));
    if (combined) calls.push(() => flow.call('PUT', '/recipient', account.body()));
    void flow.save(...calls);
  }

  const isAsked = form.asked.size > 0;
  return (
    <StepForm
      t={t}
      flow={flow}
      title={t(isMoreAlone ? 'more.title' : isAsked ? 'you.title' : 'you.titleConfirm')}
      lead={t(isMoreAlone ? 'more.lead' : isAsked ? 'you.lead' : 'you.leadConfirm')}
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
      {isMoreAlone && <ContactFields t={t} view={view} form={contact} errors={errors} />}
      {isMore && !isMoreAlone && (
        <section class="fields">
          <h2>{t('more.heading')}</h2>
          <p class="hint">{t('more.lead')}</p>
          <ContactFields t={t} view={view} form={contact} errors={errors} />
        </section>
      )}
      {combined && (
        <section>
          <h2>{t('recipient.heading')}</h2>
          <RecipientFields t={t} view={view} form={account} errors={errors} />
        </section>
      )}
    </StepForm>
  );
}
