import type { VNode } from 'preact';
import type { FlowTranslate } from '../../flow/texts.ts';
import { SelectField, TextField } from '../../forms/field.tsx';
import type { Errors } from '../../forms/use-errors.ts';
import type { LinkView } from '../../link-view.ts';
import type { CallingCode } from '../../validators/contact.ts';
import type { Contact, ContactForm } from './use-contact-form.ts';

interface ContactFieldsProps {
  t: FlowTranslate;
  view: LinkView;
  form: ContactForm;
  errors: Errors;
}

/** Address and contact, with the reason why they are asked; only what is missing. */
export function ContactFields({ t, view, form, errors }: ContactFieldsProps): VNode {
  const { asked, values, set } = form;
  /** A line of text: its member, its path, and how browsers know it. */
  const line = (name: keyof Contact, path: string, more: LineProps): VNode => (
    <TextField
      path={path}
      label={t(`field.${name as 'street'}`)}
      error={errors.of(path)}
      value={values[name]}
      {...more}
      onValue={(value) => {
        set({ [name]: value });
        errors.clear(path);
      }}
    />
  );
  return (
    <>
      {asked.has('address') && (
        <>
          {line('street', 'address.street', { autoComplete: 'street-address', maxLength: 200 })}
          {line('city', 'address.city', { autoComplete: 'address-level2', maxLength: 100 })}
          <div class="pair">
            <SelectField
              path="address.state"
              label={t('field.state')}
              error={errors.of('address.state')}
              value={values.state}
              autoComplete="address-level1"
              empty={t('amount.stateChoose')}
              options={view.states.map(({ code, name }) => [code, name] as const)}
              onValue={(state) => {
                set({ state });
                errors.clear('address.state');
              }}
            />
            {line('zip', 'address.zip', { autoComplete: 'postal-code', inputMode: 'numeric', maxLength: 10 })}
          </div>
        </>
      )}
      {asked.has('phone') && (
        <>
          <SelectField
            path="phone.code"
            label={t('field.code')}
            value={values.code}
            options={[
              ['+1', t('phone.codeUs')],
              ['+52', t('phone.codeMx')],
            ]}
            onValue={(code) => set({ code: code as CallingCode })}
          />
          {line('phone', 'phone', { autoComplete: 'tel', inputMode: 'tel', maxLength: 24, plain: true })}
        </>
      )}
      {asked.has('email') &&
        line('email', 'email', { autoComplete: 'email', inputMode: 'email', maxLength: 254, plain: true })}
      {asked.has('taxId') &&
        line('taxId', 'taxId', { inputMode: 'numeric', maxLength: 11, plain: true, hint: t('taxId.hint') })}
    </>
  );
}

interface LineProps {
  autoComplete?: string;
  inputMode?: 'numeric' | 'tel' | 'email';
  maxLength: number;
  plain?: boolean;
  hint?: string;
}
