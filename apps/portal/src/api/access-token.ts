import type { Place } from './place.ts';
import { send } from './send.ts';

interface AccessToken {
  token: string;
  expiresAt: string;
  scopes: string[];
}

const renewBeforeMs = 30_000;
const tokens = new Map<string, { expiresAtMs: number; answer: Promise<AccessToken> }>();
const keyOf = ({ partnerId, environment }: Place): string => `${partnerId}/${environment}`;

/** The short-lived token for a partner and environment: kept in memory only, renewed before it ends. */
export function accessToken(place: Place): Promise<AccessToken> {
  const known = tokens.get(keyOf(place));
  if (known && known.expiresAtMs - renewBeforeMs > Date.now()) return known.answer;
  const body = { partnerId: place.partnerId, environment: place.environment };
  const answer = send('POST', '/portal/api/token', { body }) as Promise<AccessToken>;
  const entry = { expiresAtMs: Date.now() + 2 * renewBeforeMs, answer };
  tokens.set(keyOf(place), entry);
  answer.then(
    ({ expiresAt }) => (entry.expiresAtMs = Date.parse(expiresAt)),
    () => tokens.get(keyOf(place)) === entry && tokens.delete(keyOf(place)),
  );
  return answer;
}

export function forgetToken(place: Place): void {
  tokens.delete(keyOf(place));
}

/** After a step-up, a sign-out or a new second factor: what the next token may do can be another. */
export function forgetAllTokens(): void {
  tokens.clear();
}
