import { usageError } from './exit.ts';

const LOOPBACK = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** A key or a pairing over plain http could be read on its way; on this machine nobody is between. */
export function refusePlainHttp(url: string): void {
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || LOOPBACK.test(hostname)) return;
  throw usageError(`${url} is plain http, over which a key could be read.`, 'Use the https address of the server.');
}
