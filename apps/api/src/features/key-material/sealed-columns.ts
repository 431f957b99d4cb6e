import type { Owner } from '../../core/context.ts';
import { ownerKeyLabel, type Place } from '../../core/crypto/envelope.ts';

/** What is sealed under the encryption key and lasts: sealed anew when the key is rotated. */
export interface SealedColumns {
  table:
    | 'partner_environments'
    | 'webhook_endpoints'
    | 'links'
    | 'users'
    | 'operations'
    | 'reviews'
    | 'disclosures'
    | 'disclosure_receipts'
    | 'error_claims'
    | 'manual_payout_details';
  /** All sealed for the same place, so that a rotation of a secret moves the bytes as they are. */
  columns: readonly string[];
  /** The column that tells rows of one owner apart. */
  id: string;
  /** m2m_system where the serving role may not update. */
  role: 'app' | 'system';
  label(owner: Owner): string;
  place(owner: Owner, id: string): Place;
}

const SECRETS = ['secret', 'next_secret', 'previous_secret'] as const;

/** A test seals through every feature, rotates, and reads all of it back under the new version alone. */
export const SEALED: readonly SealedColumns[] = [
  {
    table: 'partner_environments',
    columns: ['default_secret', 'next_secret', 'previous_secret'],
    id: 'environment',
    role: 'system',
    label: () => 'webhook-secret',
    place: (owner, row) => ({ ...owner, table: 'partner_environments', column: 'default_secret', row }),
  },
  {
    table: 'webhook_endpoints',
    columns: SECRETS,
    id: 'id',
    role: 'app',
    label: () => 'webhook-secret',
    place: (owner, row) => ({ ...owner, table: 'webhook_endpoints', column: 'secret', row }),
  },
  {
    table: 'webhook_endpoints',
    columns: ['headers'],
    id: 'id',
    role: 'app',
    label: (owner) => ownerKeyLabel('webhook-headers', owner),
    place: (owner, row) => ({ ...owner, table: 'webhook_endpoints', column: 'headers', row }),
  },
  {
    table: 'links',
    columns: ['metadata'],
    id: 'id',
    role: 'app',
    label: (owner) => ownerKeyLabel('metadata', owner),
    place: (owner, row) => ({ ...owner, table: 'links', column: 'metadata', row }),
  },
  {
    table: 'users',
    columns: ['data_key'],
    id: 'id',
    role: 'app',
    label: () => 'person-key',
    place: (owner, row) => ({ ...owner, table: 'users', column: 'data_key', row }),
  },
  {
    table: 'operations',
    columns: ['funding_secret'],
    id: 'id',
    role: 'app',
    label: (owner) => ownerKeyLabel('operation-funding', owner),
    place: (owner, row) => ({ ...owner, table: 'operations', column: 'funding_secret', row }),
  },
  ...(['disclosures', 'disclosure_receipts'] as const).flatMap((table) =>
    (['content', 'document'] as const).map((column): SealedColumns => ({
      table,
      columns: [column],
      id: 'id',
      role: 'app',
      label: (owner) => ownerKeyLabel('disclosure', owner),
      place: (owner, row) => ({ ...owner, table, column, row }),
    })),
  ),
  {
    table: 'error_claims',
    columns: ['notice', 'finding', 'explanation'],
    id: 'id',
    role: 'system',
    label: (owner) => ownerKeyLabel('claim', owner),
    place: (owner, row) => ({ ...owner, table: 'error_claims', column: 'notice', row }),
  },
  {
    table: 'reviews',
    columns: ['note'],
    id: 'id',
    role: 'app',
    label: (owner) => ownerKeyLabel('review-note', owner),
    place: (owner, row) => ({ ...owner, table: 'reviews', column: 'note', row }),
  },
  {
    table: 'manual_payout_details',
    columns: ['details'],
    id: 'operation_id',
    role: 'app',
    label: (owner) => ownerKeyLabel('manual-payout', owner),
    place: (owner, row) => ({ ...owner, table: 'manual_payout_details', column: 'details', row }),
  },
];
