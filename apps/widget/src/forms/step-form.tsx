import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FlowTranslate } from '../flow/texts.ts';
import type { Flow } from '../flow/flow-props.ts';
import { inWords } from '../flow/in-words.ts';
import { Notice } from '../screens/notice.tsx';
import { PrimaryButton } from '../screens/primary-button.tsx';
import { fieldId, type Errors, type FieldError } from './use-errors.ts';

interface StepFormProps {
  t: FlowTranslate;
  flow: Flow;
  title: string;
  lead?: string | undefined;
  errors: Errors;
  action: string;
  onSubmit(): void;
  /** Shown under the action. */
  note?: ComponentChildren;
  children: ComponentChildren;
}

/** One screen of the flow that asks something: heading, what is wrong, the fields and the one action. */
export function StepForm({ t, flow, title, lead, errors, action, onSubmit, note, children }: StepFormProps): VNode {
  // What concerns a field stands at the field and in the summary; the notice says the rest.
  const failure = flow.failure && (flow.failure.details.length > 0 ? null : inWords(t, flow.failure));
  return (
    <form
      class="step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!flow.busy) onSubmit();
      }}
    >
      <h1 tabIndex={-1}>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      <ErrorSummary t={t} list={errors.list} />
      {children}
      <div class="action">
        <Notice t={t} failure={failure} />
        <PrimaryButton submit busy={flow.busy} failure={flow.failure}>
          {flow.busy ? t('flow.busy') : failure && failure.kind !== 'refused' ? t('failure.retry') : action}
        </PrimaryButton>
        {note}
      </div>
    </form>
  );
}

/** Takes the focus when errors come, and leads to each of them. */
function ErrorSummary({ t, list }: { t: FlowTranslate; list: FieldError[] }): VNode | null {
  const box = useRef<HTMLDivElement>(null);
  const count = useRef(0);
  useEffect(() => {
    if (list.length > count.current) box.current?.focus();
    count.current = list.length;
  }, [list]);
  if (list.length === 0) return null;
  // Two fields can share one sentence, as in the step-up, which never tells which was wrong.
  const unique = list.filter(({ message }, at) => list.findIndex((other) => other.message === message) === at);
  return (
    <div class="summary" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>{unique.length === 1 ? t('errors.one') : t('errors.many', { count: unique.length })}</strong>
      </p>
      <ul>
        {unique.map(({ path, message }) => (
          <li key={path}>
            <ErrorLink path={path} message={message} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ErrorLink({ path, message }: FieldError): VNode {
  const id = fieldId(path);
  return (
    <a
      href={`#${id}`}
      onClick={(event) => {
        // The address keeps its path; only the focus moves.
        event.preventDefault();
        document.getElementById(id)?.focus();
      }}
    >
      {message}
    </a>
  );
}
