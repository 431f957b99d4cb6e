import type { RequestDetail } from './log-queries.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The request as a command; the key is a variable, and so is each part of the path that the log does not have. */
export function curlOf({ method, route, objectId, idempotencyKey, body }: RequestDetail, origin: string): string {
  let isObjectUsed = false;
  const path = route.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (objectId === null || isObjectUsed) return `$${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
    isObjectUsed = true;
    return objectId;
  });
  const hasBody = body !== null && body !== undefined;
  const lines = [
    `curl ${method === 'GET' ? '' : `-X ${method} `}"${origin}${path}"`,
    '-H "X-API-Key: $M2M_API_KEY"',
    ...(idempotencyKey === null ? [] : ['-H "Idempotency-Key: $(uuidgen)"']),
    ...(hasBody ? ["-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify(body))}`] : []),
  ];
  return lines.join(' \\\n  ');
}
