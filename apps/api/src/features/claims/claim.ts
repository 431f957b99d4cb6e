import type { Environment, Owner } from '../../core/context.ts';

/** What is an error under 12 CFR 1005.33(a)(1); `documents` is a request for documents or an explanation (v). */
export const CLAIM_KINDS = ['wrong_amount', 'arithmetic', 'less_received', 'not_available', 'documents'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];
export const DECISIONS = ['error', 'no_error'] as const;
export type Decision = (typeof DECISIONS)[number];
export const REMEDIES = ['refund', 'resend'] as const;
export type Remedy = (typeof REMEDIES)[number];

/** The clocks of 12 CFR 1005.33(b) and (c). */
export const NOTICE_DAYS = 180;
export const NOTICE_DAYS_AFTER_DOCUMENTS = 60;
export const DECIDE_DAYS = 90;
export const REPORT_BUSINESS_DAYS = 3;
export const CORRECT_BUSINESS_DAYS = 1;

/** What the claim needs to know of its operation; the features that own operations tell it. */
export interface OperationFacts {
  owner: Owner;
  operationId: string;
  quoteId: string;
  /** Of the disclosure that was confirmed. */
  disclosureHash: string;
}

export type FindOperationFacts = (operationId: string) => Promise<OperationFacts | undefined>;

export interface Claim {
  partnerId: string;
  environment: Environment;
  id: string;
  operationId: string;
  kind: ClaimKind;
  noticedAt: Date;
  decideBy: Date;
  openedBy: string;
  decidedAt: Date | null;
  decidedBy: string | null;
  decision: Decision | null;
  remedy: Remedy | null;
  reportBy: Date | null;
  reportedAt: Date | null;
  correctBy: Date | null;
  correctedAt: Date | null;
}

export interface NextStep {
  what: 'decide' | 'report' | 'correct';
  dueAt: Date;
}

/** What has to be done next about a claim, and until when; undefined when all is done. */
export function nextStep(claim: Claim): NextStep | undefined {
  const { decidedAt, decideBy, reportBy, reportedAt, correctBy, correctedAt } = claim;
  if (!decidedAt) return { what: 'decide', dueAt: decideBy };
  const steps: NextStep[] = [
    ...(reportBy && !reportedAt ? [{ what: 'report' as const, dueAt: reportBy }] : []),
    ...(correctBy && !correctedAt ? [{ what: 'correct' as const, dueAt: correctBy }] : []),
  ];
  return steps.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())[0];
}
