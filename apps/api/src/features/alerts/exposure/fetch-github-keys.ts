import type { KeyObject } from 'node:crypto';
import type { Deps } from '../../../core/context.ts';
import { ApiError } from '../../../core/errors.ts';
import { errorFields } from '../../../core/log.ts';
import { createOriginPolicy, createOutbound, MAX_BODY_BYTES } from '../../../core/outbound/index.ts';
import { readGithubKeys, type GithubKeySource } from './github-keys.ts';

const LIFE_MS = 24 * 3_600_000;
/** A report may name a key that is newer than ours; whoever makes names up costs us no more than this. */
const LOOK_FOR_UNKNOWN_MS = 5 * 60_000;
const TRY_AGAIN_MS = 10_000;
const TIMEOUT_MS = 5_000;

/**
 * GitHub's public keys from the URL that the operator named: that origin and no other is called, by the rules of
 * `core/outbound`. Kept for a day; keys that could not be fetched anew go on being good.
 */
export class FetchedGithubKeys implements GithubKeySource {
  readonly #deps: Pick<Deps, 'egress' | 'log'>;
  readonly #url: URL;
  #keys: ReadonlyMap<string, KeyObject> = new Map();
  #fetchedAtMs = -Infinity;
  #triedAtMs = -Infinity;
  #fetching: Promise<void> | undefined;

  constructor(deps: Pick<Deps, 'egress' | 'log'>, url: URL) {
    this.#deps = deps;
    this.#url = url;
  }

  async load(wanted: string, nowMs: number): Promise<ReadonlyMap<string, KeyObject>> {
    const ageMs = nowMs - this.#fetchedAtMs;
    const isDue = ageMs >= (this.#keys.has(wanted) ? LIFE_MS : LOOK_FOR_UNKNOWN_MS);
    if (isDue && nowMs - this.#triedAtMs >= TRY_AGAIN_MS) {
      this.#triedAtMs = nowMs;
      this.#fetching = this.#renew(nowMs).finally(() => (this.#fetching = undefined));
    }
    await this.#fetching;
    // GitHub sends a report again that was not taken.
    if (this.#keys.size === 0)
      throw new ApiError('SERVICE_UNAVAILABLE', "GitHub's public keys could not be fetched. Try again.", {
        retryAfterSeconds: TRY_AGAIN_MS / 1_000,
      });
    return this.#keys;
  }

  async #renew(nowMs: number): Promise<void> {
    const { egress, log } = this.#deps;
    const outbound = createOutbound({
      policy: createOriginPolicy(this.#url),
      resolve: egress.resolve,
      proxy: egress.proxy,
    });
    try {
      const result = await outbound.send({
        url: this.#url.href,
        method: 'GET',
        headers: { accept: 'application/json', 'user-agent': 'm2m' },
        body: Buffer.alloc(0),
        timeoutMs: TIMEOUT_MS,
        keptBodyBytes: MAX_BODY_BYTES,
      });
      if (result.kind === 'failed') throw new Error(`the call failed: ${result.reason}`);
      if (result.status !== 200) throw new Error(`the answer was ${result.status}`);
      if (result.bodyBytes > MAX_BODY_BYTES) throw new Error('the answer is too large');
      this.#keys = readGithubKeys(result.bodyHead.toString());
      this.#fetchedAtMs = nowMs;
    } catch (error) {
      log.warn("GitHub's public keys were not fetched", { error: errorFields(error) });
    } finally {
      await outbound.close();
    }
  }
}
