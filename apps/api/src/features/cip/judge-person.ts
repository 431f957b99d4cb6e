import { judgeCurp, magicOutcome } from '../users/index.ts';
import type { Environment } from '../../core/context.ts';
import type { CheckedPerson } from './verifier.ts';

/** Codes of what speaks against an identity by its form alone. */
export interface Judgement {
  declined: string[];
  review: string[];
  notes: string[];
}

/**
 * What the data itself tells, before anybody is asked (`domain-rules` 1): only a CURP tells anything. In the sandbox a
 * magic CURP's result stands in the place of all of it. `today` is YYYY-MM-DD by the owner's clock.
 */
export function judgePerson(person: CheckedPerson, environment: Environment, today: string): Judgement {
  const judgement: Judgement = { declined: [], review: [], notes: [] };
  if (person.idType !== 'CURP' || (environment === 'sandbox' && magicOutcome(person))) return judgement;
  for (const { code, severity } of judgeCurp(person.idNumber, { today, dob: person.dob, name: person.name })) {
    judgement[severity === 'note' ? 'notes' : severity].push(`curp_${code.toLowerCase()}`);
  }
  return judgement;
}
