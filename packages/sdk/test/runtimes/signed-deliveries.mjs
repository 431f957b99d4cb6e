// A delivery as the platform signs it, made with Web Crypto alone, so that it runs everywhere.
const bytes = (text) => new TextEncoder().encode(text);

async function hmac(key, text) {
  const imported = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, bytes(text)));
}

export const SECRET = `whsec_${'0123456789abcdef'.repeat(3)}`;
export const BODY = '{ "event":"link.opened", "timestamp":"2026-01-31T12:00:00.000Z","data":{"name":"Ñ💸"} }';

export async function signedHeaders() {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const own = await hmac(bytes(SECRET), `${timestamp}.${BODY}`);
  const key = Uint8Array.from(atob(SECRET.slice(6)), (char) => char.charCodeAt(0));
  const standard = await hmac(key, `evt_1.${timestamp}.${BODY}`);
  return {
    'content-type': 'application/json',
    'x-m2m-timestamp': timestamp,
    'x-m2m-signature': `sha256=${[...own].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`,
    'webhook-id': 'evt_1',
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${btoa(String.fromCharCode(...standard))}`,
  };
}
