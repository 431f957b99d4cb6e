import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkChecklist,
  CHECKLIST_ANSWERS,
  parseChecklist,
  SANCTIONS_CHECKLIST,
  type ChecklistAnswers,
} from './checklist.ts';

const ALL_YES = 'list=yes,kind=yes,name=yes,entry=yes,several=yes';

describe("OFAC's checklist", () => {
  it.each([
    ['clear', 'list=no'],
    ['clear', 'list=yes,kind=unknown,name=no'],
    ['clear', 'list=yes,kind=yes,name=yes,entry=yes,several=no'],
    ['confirm', ALL_YES],
    ['document', ''],
  ] as const)('lets %s pass with %s', (decision, text) => {
    expect(() => checkChecklist(decision, text === '' ? {} : parseChecklist(text))).not.toThrow();
  });

  it.each([
    ['clear', '', 'lacks the step list'],
    ['clear', 'name=no', 'lacks the step list'],
    ['clear', 'list=yes,kind=yes', 'lacks the step name'],
    ['clear', ALL_YES, 'says no at no step'],
    ['confirm', 'list=yes,kind=no,name=yes,entry=yes,several=yes', 'says no at kind'],
    ['confirm', 'list=yes,kind=yes,name=yes,entry=yes', 'lacks the step several'],
    ['confirm', 'list=yes,kind=yes,name=yes,entry=yes,several=unknown', 'call OFAC first'],
  ] as const)('refuses %s with "%s"', (decision, text, message) => {
    expect(() => checkChecklist(decision, text === '' ? {} : parseChecklist(text))).toThrow(message);
  });

  it.each([
    ['lists=yes', 'has no step "lists"'],
    ['list', 'must be yes, no or unknown'],
    ['list=maybe', 'checklist.list: must be yes, no or unknown'],
    ['', 'has no step ""'],
    ['__proto__=yes', 'has no step'],
  ])('says what is wrong with "%s"', (text, message) => {
    expect(() => parseChecklist(text)).toThrow(message);
  });

  it('never lets the same answers both clear and confirm', () => {
    const answer = fc.option(fc.constantFrom(...CHECKLIST_ANSWERS), { nil: undefined });
    const answers = fc.record(Object.fromEntries(SANCTIONS_CHECKLIST.map(({ id }) => [id, answer])));
    const passes = (decision: 'clear' | 'confirm', given: ChecklistAnswers): boolean => {
      try {
        checkChecklist(decision, given);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(answers, (given) => {
        const known = Object.fromEntries(
          Object.entries(given).filter(([, one]) => one !== undefined),
        ) as ChecklistAnswers;
        expect(passes('clear', known) && passes('confirm', known)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
