import { createHash } from 'node:crypto';
import { randomText } from '../../core/ids.ts';

/** 40 characters of a-z0-9: 206 bits, so its plain hash can be looked up and not be searched for. */
export function makeInvitationToken(): { token: string; tokenHash: Buffer } {
  const token = `m2mi_${randomText(40)}`;
  return { token, tokenHash: hashInvitationToken(token) };
}

export const hashInvitationToken = (token: string): Buffer => createHash('sha256').update(token).digest();
