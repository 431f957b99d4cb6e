import type { VNode } from 'preact';
import type { FlowTranslate } from '../../flow/texts.ts';
import { Field } from '../../forms/field.tsx';
import { fieldId, type Errors } from '../../forms/use-errors.ts';
import type { LinkView } from '../../link-view.ts';
import { bareClabe, judgeClabe } from '../../validators/clabe.ts';
import { groupTyped } from './clabe-input.ts';
import { clabeProblemText, type RecipientForm } from './use-recipient-form.ts';

interface RecipientFieldsProps {
  t: FlowTranslate;
  view: LinkView;
  form: RecipientForm;
  errors: Errors;
}

/** The account that receives, known or typed, and the warning about wrong numbers, which is always there. */
export function RecipientFields({ t, view, form, errors }: RecipientFieldsProps): VNode {
  const { recipient } = view;
  return (
    <>
      {form.isTyping ? (
        <ClabeField t={t} form={form} errors={errors} />
      ) : (
        recipient && (
          <dl class="known">
            <div>
              <dt>{recipient.bankName ?? t('recipient.account')}</dt>
              <dd>
                <span class="values">{t('recipient.ending', { last4: recipient.last4 })}</span>
                {!recipient.locked && (
                  <button
                    type="button"
                    class="link"
                    aria-label={t('known.changeOf', { name: t('recipient.account') })}
                    onClick={form.change}
                  >
                    {t('known.change')}
                  </button>
                )}
              </dd>
            </div>
          </dl>
        )
      )}
      <div class="notice" id="wrong-number">
        <p>
          <strong>{t('recipient.warningTitle')}</strong>
        </p>
        <p>{t('recipient.warning')}</p>
      </div>
    </>
  );
}

function ClabeField({ t, form, errors }: Omit<RecipientFieldsProps, 'view'>): VNode {
  const bare = bareClabe(form.typed);
  const problem = bare.length >= 18 ? judgeClabe(bare) : null;
  const error = errors.of('accountNumber') ?? (problem ? clabeProblemText(t, problem) : undefined);
  return (
    <Field
      path="accountNumber"
      label={t('clabe.label')}
      hint={t('clabe.hint')}
      error={error}
      describedBy={`${fieldId('accountNumber')}-bank`}
      after={
        <p
          class={form.bank === undefined ? 'remark warn' : 'remark'}
          role="status"
          id={`${fieldId('accountNumber')}-bank`}
        >
          {form.bank === undefined ? t('clabe.unknownBank') : (form.bank ?? '')}
        </p>
      }
    >
      {(tied) => (
        <input
          {...tied}
          type="text"
          class="number"
          inputMode="numeric"
          autoComplete="off"
          spellcheck={false}
          value={form.typed}
          onInput={(event) => {
            const input = event.currentTarget;
            const grouped = groupTyped({ text: input.value, caret: input.selectionStart ?? input.value.length });
            input.value = grouped.text;
            input.setSelectionRange(grouped.caret, grouped.caret);
            form.setTyped(grouped.text);
            errors.clear('accountNumber');
          }}
        />
      )}
    </Field>
  );
}
