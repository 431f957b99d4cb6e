import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { StepProps } from '../../flow/flow-props.ts';
import type { FlowTranslate } from '../../flow/texts.ts';
import { useDraft } from '../../flow/use-draft.ts';
import { TextField } from '../../forms/field.tsx';
import { StepForm } from '../../forms/step-form.tsx';
import { fieldId, useErrors, type Errors } from '../../forms/use-errors.ts';
import type { FundingMethod } from '../../link-view.ts';
import { workingAccount, workingCard } from '../../validators/sandbox-funding.ts';
import { LimitNotice } from '../amount/limit-notice.tsx';
import { usePaymentForm, type PaymentForm } from './use-payment-form.ts';

/** How the person pays. Numbers of cards and accounts never leave the page. */
export function FundingStep({ t, view, flow }: StepProps): VNode {
  const { fundingMethods, draft } = view;
  const only = fundingMethods.length === 1 ? fundingMethods[0] : undefined;
  const [method, setMethod] = useDraft<FundingMethod | ''>(flow, 'funding.method', draft.fundingMethod ?? only ?? '');
  const form = usePaymentForm(view, flow);
  const errors = useErrors(flow.failure);
  const isKept = flow.token !== null && method === draft.fundingMethod;
  const [isRetyping, setRetyping] = useState(false);
  const asks = form.asksNumbers(method) && (!isKept || isRetyping);

  async function submit(): Promise<void> {
    if (!method) return void errors.show([{ path: 'method', message: t('funding.empty') }]);
    if (asks && !errors.show(form.problems(t, method))) return;
    if (!asks) errors.show([]);
    const token = asks ? form.token(method) : isKept ? flow.token : null;
    // Before the call: with its answer the review comes, which needs the token.
    flow.keepToken(token);
    await flow.save(() => flow.call('PUT', '/funding', { method }));
  }

  return (
    <StepForm
      t={t}
      flow={flow}
      title={t('funding.title')}
      lead={t('funding.lead')}
      errors={errors}
      action={t('flow.continue')}
      onSubmit={() => void submit()}
    >
      <LimitNotice t={t} view={view} flow={flow} />
      <fieldset class="methods">
        <legend class="heard">{t('funding.title')}</legend>
        {errors.of('method') && <p class="error">{errors.of('method')}</p>}
        {fundingMethods.map((name, index) => (
          <label key={name} class="method">
            <input
              type="radio"
              name="method"
              value={name}
              id={index === 0 ? fieldId('method') : undefined}
              checked={method === name}
              onChange={() => {
                setMethod(name);
                errors.show([]);
              }}
            />
            <span>
              <strong>{t(`funding.${name}`)}</strong>
              <span class="hint">{t(`funding.${name}.hint`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {isKept && form.asksNumbers(method) && !isRetyping && flow.token && (
        <dl class="known">
          <div>
            <dt>{t(`funding.${method as 'ach'}`)}</dt>
            <dd>
              <span class="values">{t('recipient.ending', { last4: flow.token.last4 })}</span>
              <button type="button" class="link" onClick={() => setRetyping(true)}>
                {t('known.change')}
              </button>
            </dd>
          </div>
        </dl>
      )}
      {asks && method === 'debit_card' && <CardBoxes t={t} form={form} errors={errors} />}
      {asks && method === 'ach' && <AccountBoxes t={t} form={form} errors={errors} />}
      {method && !view.isSandbox && (method === 'debit_card' || method === 'ach') && (
        <p class="hint">{t('funding.elsewhere')}</p>
      )}
    </StepForm>
  );
}

interface BoxesProps {
  t: FlowTranslate;
  form: PaymentForm;
  errors: Errors;
}

function CardBoxes({ t, form, errors }: BoxesProps): VNode {
  const box = (path: 'cardNumber' | 'cardExpiry' | 'cardCode') => ({
    path,
    error: errors.of(path),
    value: form.typed[path],
    inputMode: 'numeric' as const,
    plain: true,
    onValue(value: string) {
      form.set(path, value);
      errors.clear(path);
    },
  });
  return (
    <section class="panel">
      <p class="hint">{t('card.sandbox', { number: groupFours(workingCard) })}</p>
      <TextField {...box('cardNumber')} label={t('card.numberLabel')} autoComplete="cc-number" maxLength={24} />
      <div class="pair">
        <TextField {...box('cardExpiry')} label={t('card.expiryLabel')} autoComplete="cc-exp" maxLength={9} />
        <TextField {...box('cardCode')} label={t('card.codeLabel')} autoComplete="cc-csc" maxLength={4} />
      </div>
      <p class="hint">{t('card.private')}</p>
    </section>
  );
}

function AccountBoxes({ t, form, errors }: BoxesProps): VNode {
  const box = (path: 'routingNumber' | 'bankAccount') => ({
    path,
    error: errors.of(path),
    value: form.typed[path],
    inputMode: 'numeric' as const,
    plain: true,
    onValue(value: string) {
      form.set(path, value);
      errors.clear(path);
    },
  });
  return (
    <section class="panel">
      <p class="hint">{t('ach.sandbox', workingAccount)}</p>
      <TextField {...box('routingNumber')} label={t('ach.routingLabel')} hint={t('ach.routingHint')} maxLength={12} />
      <TextField {...box('bankAccount')} label={t('ach.accountLabel')} maxLength={24} />
      <p class="hint">{t('card.private')}</p>
    </section>
  );
}

const groupFours = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1\u00a0');
