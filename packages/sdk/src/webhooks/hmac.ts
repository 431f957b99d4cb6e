const encoder = new TextEncoder();
const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const;

type Bytes = Uint8Array<ArrayBuffer>;

export const bytesOfText = (text: string): Bytes => encoder.encode(text);

const join = (head: string, body: Uint8Array): Bytes => {
  const start = bytesOfText(head);
  const all = new Uint8Array(start.length + body.length);
  all.set(start);
  all.set(body, start.length);
  return all;
};

const bytesOfBase64 = (text: string): Bytes => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

async function hmac(key: Bytes, head: string, body: Uint8Array): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, HMAC, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, join(head, body)));
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const sha256 = async (body: Uint8Array): Promise<string> =>
  hex(new Uint8Array(await crypto.subtle.digest('SHA-256', join('', body))));

/** `sha256=<hex>` over `timestamp.body`, keyed by the whole secret text (contract section 7). */
export const m2mSignature = async (secret: string, timestamp: string, body: Uint8Array): Promise<string> =>
  `sha256=${hex(await hmac(bytesOfText(secret), `${timestamp}.`, body))}`;

/** `v1,<base64>` over `id.timestamp.body`, keyed by what follows `whsec_`, read as base64 (Standard Webhooks). */
export async function standardSignature(
  secret: string,
  id: string,
  timestamp: string,
  body: Uint8Array,
): Promise<string> {
  const mac = await hmac(bytesOfBase64(secret.slice('whsec_'.length)), `${id}.${timestamp}.`, body);
  return `v1,${btoa(String.fromCharCode(...mac))}`;
}

/** Compares text and not decoded bytes (base64 has spellings that decode alike), in time that tells nothing. */
export function isEqualText(mine: string, theirs: string): boolean {
  let difference = mine.length ^ theirs.length;
  for (let index = 0; index < mine.length; index += 1) difference |= mine.charCodeAt(index) ^ theirs.charCodeAt(index);
  return difference === 0;
}
