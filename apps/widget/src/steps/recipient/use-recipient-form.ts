import { useEffect, useState } from 'preact/hooks';
import type { Flow } from '../../flow/flow-props.ts';
import type { FlowTranslate } from '../../flow/texts.ts';
import { useDraft } from '../../flow/use-draft.ts';
import type { FieldError } from '../../forms/use-errors.ts';
import type { LinkView } from '../../link-view.ts';
import { bankName, loadBanks } from '../../validators/bank-names.ts';
import { bareClabe, judgeClabe, type ClabeProblem } from '../../validators/clabe.ts';

export interface RecipientForm {
  /** Whether the number is typed: none is known, or the person changes it. */
  isTyping: boolean;
  change(): void;
  typed: string;
  setTyped(value: string): void;
  /** The bank of the digits so far; undefined when no table knows it, null while that cannot be told. */
  bank: string | undefined | null;
  problems(t: FlowTranslate): FieldError[];
  /** The body of `PUT …/recipient`. */
  body(): object;
}

/** The sentence of what is wrong with a CLABE, with the fix. */
export function clabeProblemText(t: FlowTranslate, problem: ClabeProblem): string {
  if (problem.kind === 'digit') return t('clabe.digit', { digit: problem.digit });
  if (problem.kind === 'length') return t('clabe.length', { length: problem.length });
  return t(`clabe.${problem.kind}`);
}

/** The account as it is being typed; it outlives the screen. */
export function useRecipientForm(view: LinkView, flow: Flow): RecipientForm {
  const [isChanging, setChanging] = useDraft(flow, 'recipient.changing', false);
  const [typed, setTyped] = useDraft(flow, 'recipient.typed', '');
  const [, redraw] = useState(false);
  const isTyping = view.recipient === null || isChanging;
  const bare = bareClabe(typed);
  useEffect(() => {
    if (isTyping)
      void loadBanks().then(
        () => redraw(true),
        () => undefined,
      );
  }, [isTyping]);
  return {
    isTyping,
    change: () => setChanging(true),
    typed,
    setTyped,
    bank: bankName(bare),
    problems(t) {
      if (!isTyping) return [];
      const problem = bare === '' ? null : judgeClabe(bare);
      if (bare === '') return [{ path: 'accountNumber', message: t('clabe.empty') }];
      return problem ? [{ path: 'accountNumber', message: clabeProblemText(t, problem) }] : [];
    },
    body: () => ({ ...(isTyping && { accountNumber: bare }), warningShown: true }),
  };
}
