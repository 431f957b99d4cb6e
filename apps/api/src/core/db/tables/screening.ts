import type { ColumnType, JSONColumnType } from 'kysely';
import type { Owned } from '../schema.ts';

export type ReviewKind = 'sanctions' | 'identity' | 'duplicate_person';
export type ReviewState = 'open' | 'document' | 'cleared' | 'confirmed';
export type ScreeningStatus = 'clear' | 'review' | 'confirmed';

export interface ScreeningTables {
  reviews: Owned & {
    id: string;
    kind: ReviewKind;
    userId: string;
    linkId: string | null;
    operationId: string | null;
    score: number | null;
    reasons: string[];
    state: ReviewState;
    openedAt: Date;
    decidedAt: Date | null;
    decidedBy: string | null;
    checklist: ColumnType<Record<string, string> | null, string | null, string | null>;
    note: Buffer | null;
    handledAt: Date | null;
  };
  screeningLists: {
    version: number;
    contentHash: Buffer;
    entries: number;
    aliases: number;
    changed: number;
    importedAt: Date;
    importedBy: string;
    seenAt: Date;
  };
  screeningEntries: {
    number: number;
    sinceVersion: number;
    untilVersion: number | null;
    hash: Buffer;
    content: JSONColumnType<Record<string, unknown>>;
  };
  screenings: Owned & {
    userId: string;
    status: ScreeningStatus;
    caseId: string | null;
    listVersion: number;
    screenedAt: Date;
    isWatched: boolean;
  };
  screeningCases: Owned & {
    id: string;
    userId: string;
    linkId: string | null;
    operationId: string | null;
    reviewId: string | null;
    listVersion: number;
    outcome: ScreeningStatus;
    hits: ColumnType<unknown, string, string>;
    createdAt: Date;
  };
  screeningExceptions: Owned & {
    userId: string;
    subjectIndex: Buffer;
    entryNumber: number;
    entryHash: Buffer;
    reviewId: string;
    createdAt: Date;
  };
}
