import { refuse } from '../../core/http/validation.ts';
import type { ReviewDecision } from './review-handlers.ts';

export interface ChecklistStep {
  id: string;
  question: string;
}

/**
 * How OFAC wants a possible hit judged (its FAQ 5), step by step: a "no" on the way ends it, the hit is none. Data, so
 * that a lawyer can change the words.
 */
export const SANCTIONS_CHECKLIST: readonly ChecklistStep[] = [
  { id: 'list', question: "Is the hit against OFAC's SDN list, and not against another list or a country rule?" },
  { id: 'kind', question: 'Are both of the same kind: a person against an individual, not a company or a vessel?' },
  { id: 'name', question: 'Does more than one part of the name match?' },
  {
    id: 'entry',
    question:
      'Compared with the whole entry (full name, birth date and place, nationality, address, id numbers): is it alike?',
  },
  { id: 'several', question: 'Are there several similarities or an exact match? Then call OFAC before confirming.' },
];

export const CHECKLIST_ANSWERS = ['yes', 'no', 'unknown'] as const;
export type ChecklistAnswers = Record<string, (typeof CHECKLIST_ANSWERS)[number]>;

/** Reads `list=yes,kind=no`. Throws ApiError INVALID_REQUEST naming the step or answer that is unknown. */
export function parseChecklist(text: string): ChecklistAnswers {
  const answers: ChecklistAnswers = {};
  for (const part of text.split(',').slice(0, SANCTIONS_CHECKLIST.length + 1)) {
    const [id = '', answer = ''] = part.trim().split('=');
    if (!SANCTIONS_CHECKLIST.some((step) => step.id === id))
      throw refuse([{ path: 'checklist', message: `has no step "${id}". Steps: ${stepIds()}.` }]);
    const known = CHECKLIST_ANSWERS.find((one) => one === answer);
    if (!known) throw refuse([{ path: `checklist.${id}`, message: 'must be yes, no or unknown.' }]);
    answers[id] = known;
  }
  return answers;
}

/**
 * A sanctions hit is cleared by the step that says "no", and confirmed when no step does and the last one says "yes".
 * Every step before the deciding one must be answered. Throws ApiError INVALID_REQUEST with the step to answer.
 */
export function checkChecklist(decision: ReviewDecision, answers: ChecklistAnswers): void {
  if (decision === 'document') return;
  for (const { id, question } of SANCTIONS_CHECKLIST) {
    const answer = answers[id];
    if (answer === undefined)
      throw refuse([
        { path: 'checklist', message: `lacks the step ${id} (${question}) Answer it: ${id}=yes|no|unknown.` },
      ]);
    if (answer !== 'no') continue;
    if (decision === 'clear') return;
    throw refuse([{ path: 'checklist', message: `says no at ${id}: that clears the hit and cannot confirm it.` }]);
  }
  if (decision === 'clear')
    throw refuse([{ path: 'checklist', message: 'says no at no step: nothing in it clears the hit.' }]);
  if (answers['several'] !== 'yes')
    throw refuse([{ path: 'checklist.several', message: 'must be yes to confirm: call OFAC first.' }]);
}

const stepIds = (): string => SANCTIONS_CHECKLIST.map(({ id }) => id).join(', ');
