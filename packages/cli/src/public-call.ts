import { CliError, EXIT } from './exit.ts';

const TIMEOUT_MS = 10_000;
const MAX_BYTES = 64 * 1024;

/** A call that needs no key. Resolves with `data`; the failures are ours to word, since no SDK is in between. */
export async function postPublicly<Data>(url: string, path: string, body: object, signal: AbortSignal): Promise<Data> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    text = (await response.text()).slice(0, MAX_BYTES);
  } catch {
    signal.throwIfAborted();
    throw new CliError(
      EXIT.network,
      `${url} does not answer.`,
      'Is the server running, and is --url (or M2M_URL) right?',
    );
  }
  const answer = parse(text);
  if (response.ok && answer?.data !== undefined) return answer.data as Data;
  if (answer?.message !== undefined) {
    throw new CliError(response.status >= 500 || response.status === 429 ? EXIT.network : EXIT.failed, answer.message);
  }
  const exitCode = response.status >= 500 ? EXIT.network : EXIT.failed;
  throw new CliError(
    exitCode,
    `${url} answered ${response.status}, which is not M2M.`,
    'Is --url the address of the M2M server?',
  );
}

function parse(text: string): { data?: unknown; message?: string } | undefined {
  try {
    return JSON.parse(text) as { data?: unknown; message?: string };
  } catch {
    return undefined;
  }
}
