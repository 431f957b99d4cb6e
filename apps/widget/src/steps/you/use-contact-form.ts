import type { ScreenFlow } from '../../flow/flow-props.ts';
import type { FlowTranslate } from '../../flow/texts.ts';
import { useDraft } from '../../flow/use-draft.ts';
import type { FieldError } from '../../forms/use-errors.ts';
import type { LinkView } from '../../link-view.ts';
import {
  isMailAddress,
  isPostBox,
  isTaxNumber,
  isZip,
  judgePhone,
  type CallingCode,
} from '../../validators/contact.ts';

/** What is typed of the extended set. */
export interface Contact {
  street: string;
  city: string;
  state: string;
  zip: string;
  code: CallingCode;
  phone: string;
  email: string;
  taxId: string;
}

export interface ContactForm {
  asked: ReadonlySet<string>;
  values: Contact;
  set(change: Partial<Contact>): void;
  problems(t: FlowTranslate): FieldError[];
  /** Its part of the body of `PUT …/person`. */
  body(): object;
}

/** Address and contact, asked of those who send much; what is typed outlives the screen. */
export function useContactForm(view: LinkView, flow: ScreenFlow, asked: ReadonlySet<string>): ContactForm {
  const [values, setValues] = useDraft<Contact>(flow, 'you.contact', {
    street: '',
    city: '',
    zip: '',
    code: '+1',
    phone: '',
    email: '',
    taxId: '',
    state: view.draft.residenceState ?? '',
  });
  return {
    asked,
    values,
    set: (change) => setValues({ ...values, ...change }),
    problems: (t) => contactProblems(t, values, asked),
    body: () => contactBody(values, asked),
  };
}

/** What is wrong, field by field, by the paths of the server. */
export function contactProblems(t: FlowTranslate, values: Contact, asked: ReadonlySet<string>): FieldError[] {
  const found: FieldError[] = [];
  const check = (isWrong: boolean, path: string, message: string): void => {
    if (isWrong) found.push({ path, message });
  };
  if (asked.has('address')) {
    const { street, city, state, zip } = values;
    check(!street.trim(), 'address.street', t('street.empty'));
    check(isPostBox(street), 'address.street', t('street.box'));
    check(!city.trim(), 'address.city', t('city.empty'));
    check(!state, 'address.state', t('amount.stateEmpty'));
    check(!isZip(zip), 'address.zip', t('zip.wrong'));
  }
  const phone = judgePhone(values.code, values.phone);
  if (asked.has('phone') && !phone.ok) check(true, 'phone', t(`phone.${phone.problem}`));
  check(asked.has('email') && !isMailAddress(values.email), 'email', t('email.wrong'));
  check(asked.has('taxId') && !isTaxNumber(values.taxId), 'taxId', t('taxId.wrong'));
  return found;
}

export function contactBody(values: Contact, asked: ReadonlySet<string>): object {
  const phone = judgePhone(values.code, values.phone);
  return {
    ...(asked.has('address') && {
      address: { street: values.street.trim(), city: values.city.trim(), state: values.state, zip: values.zip.trim() },
    }),
    ...(asked.has('phone') && phone.ok && { phone: phone.value }),
    ...(asked.has('email') && { email: values.email.trim() }),
    ...(asked.has('taxId') && { taxId: values.taxId.trim() }),
  };
}
