import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../core/canonical-json.ts';

export type EntryKind = 'individual' | 'entity' | 'vessel' | 'aircraft';

export interface ListAlias {
  number: number;
  /** aka, fka or nka. */
  kind: string;
  name: string;
}

/** What the published files say of one entry, as it is stored. */
export interface ListEntry {
  number: number;
  name: string;
  kind: EntryKind;
  programs: string | null;
  title: string | null;
  remarks: string | null;
  aliases: ListAlias[];
  /** Each as one line. */
  addresses: string[];
}

/** Changes whenever the list says anything else of the entry; exceptions hold to it. 32 bytes. */
export const entryHash = (entry: ListEntry): Buffer => createHash('sha256').update(canonicalJson(entry)).digest();
