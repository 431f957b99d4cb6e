import type { ComponentChildren, VNode } from 'preact';
import { fieldId } from './use-errors.ts';

interface FieldProps {
  path: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** More to hear with the field, by the ids of its elements. */
  describedBy?: string | undefined;
  children(props: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }): VNode;
  after?: ComponentChildren;
}

/** A label, its control, a hint and an error, tied together for screen readers. */
export function Field({ path, label, hint, error, describedBy, children, after }: FieldProps): VNode {
  const id = fieldId(path);
  const described = [error && `${id}-error`, hint && `${id}-hint`, describedBy].filter(Boolean).join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children({ id, ...(described && { 'aria-describedby': described }), ...(error && { 'aria-invalid': 'true' }) })}
      {after}
    </div>
  );
}

interface TextFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  onValue(value: string): void;
  onBlur?(): void;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  autoComplete?: string;
  maxLength?: number;
  capitals?: boolean;
  /** Any text goes to a machine, so the keyboard should not correct it. */
  plain?: boolean;
  readOnly?: boolean;
}

/** A line of text. */
export function TextField(props: TextFieldProps): VNode {
  const { value, onValue, onBlur, inputMode, autoComplete, maxLength, capitals, plain, readOnly, ...field } = props;
  return (
    <Field {...field}>
      {(tied) => (
        <input
          {...tied}
          type="text"
          value={value}
          inputMode={inputMode ?? 'text'}
          autoComplete={autoComplete ?? 'off'}
          autoCapitalize={capitals ? 'characters' : plain ? 'off' : 'words'}
          spellcheck={false}
          {...(plain && { autoCorrect: 'off' })}
          {...(maxLength && { maxLength })}
          {...(readOnly && { readOnly })}
          onInput={(event) => onValue(event.currentTarget.value)}
          onBlur={() => onBlur?.()}
        />
      )}
    </Field>
  );
}

interface SelectFieldProps extends Omit<FieldProps, 'children'> {
  value: string;
  onValue(value: string): void;
  autoComplete?: string;
  /** What stands there before a choice; without it the first of the options does. */
  empty?: string;
  options: readonly (readonly [value: string, label: string])[];
}

/** A list to choose from; the browser's own, which phones show best. */
export function SelectField({ value, onValue, autoComplete, empty, options, ...field }: SelectFieldProps): VNode {
  return (
    <Field {...field}>
      {(tied) => (
        <select
          {...tied}
          value={value}
          autoComplete={autoComplete ?? 'off'}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          {empty && <option value="">{empty}</option>}
          {options.map(([option, label]) => (
            <option key={option} value={option}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface TickProps {
  path: string;
  checked: boolean;
  onChecked(checked: boolean): void;
  error?: string | undefined;
  children: ComponentChildren;
}

/** A box to tick with its sentence; all of it can be pressed. */
export function Tick({ path, checked, onChecked, error, children }: TickProps): VNode {
  const id = fieldId(path);
  return (
    <div class="field">
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <label class="tick">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          {...(error && { 'aria-describedby': `${id}-error`, 'aria-invalid': 'true' as const })}
          onChange={(event) => onChecked(event.currentTarget.checked)}
        />
        <span>{children}</span>
      </label>
    </div>
  );
}
