import type { Generated } from 'kysely';
import type { Environment } from '../../context.ts';
import type { Owned } from '../schema.ts';

export interface DisclosureTables {
  /** Days are texts such as `2026-11-26`; queries select them with `day::text`. */
  calendarDays: { day: string; isOpen: boolean; name: string; setBy: string; setAt: Date };
  calendarSettings: { isOnly: Generated<boolean>; timeZone: string; setBy: string; setAt: Date };
  providerEntities: {
    environment: Environment;
    name: string;
    phone: string;
    website: string;
    setBy: string;
    setAt: Date;
  };
  licensingAgencies: { state: string; name: string; phone: string; website: string; setBy: string; setAt: Date };
  disclosureApprovals: { version: string; textHash: Buffer; approvedBy: string; approvedAt: Date };
  disclosures: Owned & {
    id: string;
    quoteId: string;
    hash: Buffer;
    content: Buffer;
    document: Buffer;
    createdAt: Date;
    shownAt: Date;
  };
  disclosureReceipts: Owned & {
    id: string;
    number: number;
    operationId: string;
    disclosureId: string;
    hash: Buffer;
    content: Buffer;
    document: Buffer;
    createdAt: Date;
  };
  esignConsents: Owned & {
    id: string;
    linkId: string;
    userId: string;
    language: 'en' | 'es';
    textVersion: string;
    agreedAt: Date;
    withdrawnAt: Date | null;
  };
  errorClaims: Owned & {
    id: string;
    operationId: string;
    kind: 'wrong_amount' | 'arithmetic' | 'less_received' | 'not_available' | 'documents';
    noticedAt: Date;
    decideBy: Date;
    openedBy: string;
    decidedAt: Date | null;
    decidedBy: string | null;
    decision: 'error' | 'no_error' | null;
    remedy: 'refund' | 'resend' | null;
    reportBy: Date | null;
    reportedAt: Date | null;
    correctBy: Date | null;
    correctedAt: Date | null;
    notice: Buffer;
    finding: Buffer | null;
    explanation: Buffer | null;
  };
}
