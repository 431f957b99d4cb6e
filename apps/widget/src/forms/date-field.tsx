import type { VNode } from 'preact';
import type { FlowTranslate } from '../flow/texts.ts';
import type { Language } from '../i18n/translate.ts';
import { monthNames } from '../money/format-money.ts';
import { ageOn, isRealDate } from '../validators/real-date.ts';
import { fieldId } from './use-errors.ts';

/** A birth date as it is being typed. */
export interface TypedDate {
  day: string;
  month: string;
  year: string;
}

export const noDate: TypedDate = { day: '', month: '', year: '' };
export const isoOf = ({ day, month, year }: TypedDate): string =>
  `${year.trim()}-${month.padStart(2, '0')}-${day.trim().padStart(2, '0')}`;

/** The message of what is wrong, or null. `today` is YYYY-MM-DD by the server's clock. */
export function birthDateProblem(t: FlowTranslate, typed: TypedDate, today: string): string | null {
  if (!typed.day && !typed.month && !typed.year) return t('dob.empty');
  const iso = isoOf(typed);
  if (!isRealDate(iso)) return t('dob.unreal');
  const age = ageOn(today, iso);
  if (age > 120 || age < 0) return t('dob.unlikely');
  return age < 18 ? t('dob.young') : null;
}

interface DateFieldProps {
  t: FlowTranslate;
  language: Language;
  path: string;
  legend: string;
  value: TypedDate;
  error?: string | undefined;
  onValue(value: TypedDate): void;
}

/** Three parts in the order of the language; the month in words, so that no order can be mistaken. */
export function DateField({ t, language, path, legend, value, error, onValue }: DateFieldProps): VNode {
  const id = fieldId(path);
  const tied = error ? { 'aria-describedby': `${id}-error`, 'aria-invalid': 'true' as const } : {};
  const number = (part: 'day' | 'year', partId: string, maxLength: number): VNode => (
    <div class={`part ${part}`}>
      <label for={partId}>{t(`dob.${part}`)}</label>
      <input
        {...tied}
        id={partId}
        type="text"
        inputMode="numeric"
        autoComplete={`bday-${part}`}
        maxLength={maxLength}
        value={value[part]}
        onInput={(event) => onValue({ ...value, [part]: event.currentTarget.value.replace(/\D/g, '') })}
      />
    </div>
  );
  const month = (partId: string): VNode => (
    <div class="part month">
      <label for={partId}>{t('dob.month')}</label>
      <select
        {...tied}
        id={partId}
        autoComplete="bday-month"
        value={value.month}
        onChange={(event) => onValue({ ...value, month: event.currentTarget.value })}
      >
        <option value="">–</option>
        {monthNames(language).map((name, index) => (
          <option key={name} value={String(index + 1)}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
  // The first part carries the field's id: there the summary's link leads.
  return (
    <fieldset class="field">
      <legend>{legend}</legend>
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div class="date">
        {language === 'en' ? month(id) : number('day', id, 2)}
        {language === 'en' ? number('day', `${id}-day`, 2) : month(`${id}-month`)}
        {number('year', `${id}-year`, 4)}
      </div>
    </fieldset>
  );
}
