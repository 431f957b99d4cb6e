import { hash } from 'node:crypto';

/** Of a secret that is random enough to need no key: what the database keeps in its place. */
export const sha256 = (secret: string): Buffer => hash('sha256', secret, 'buffer');
