import type { Call, CallOptions } from './call.ts';
import { ConfigurationError, UnexpectedResponseError } from './errors.ts';

interface AnyPage {
  items: unknown[];
  pagination: { nextCursor: string | null } | { page: number };
}

type Item<Page extends AnyPage> = Page['items'][number];

/** Of one walk: the server's most, so that a long list takes the fewest calls. */
const WALK_LIMIT = 100;

/**
 * A list that is not read yet. `await` it for one page (`items`, `pagination`), or walk through all of it, newest first,
 * with `for await`: that asks page after page by cursor, and what is created meanwhile moves nothing.
 */
export class List<Page extends AnyPage> implements PromiseLike<Page>, AsyncIterable<Item<Page>> {
  readonly #read: (query: object) => Promise<Page>;
  readonly #query: { page?: number; cursor?: string; limit?: number };
  #page: Promise<Page> | undefined;

  constructor(call: Call, path: string, query: object = {}, options?: CallOptions) {
    this.#query = query;
    this.#read = (asked) => call('GET', path, { query: asked }, options);
  }

  // oxlint-disable-next-line unicorn/no-thenable -- awaiting a list reads one page of it, once.
  then<Result = Page, Failure = never>(
    onPage?: ((page: Page) => Result | PromiseLike<Result>) | null,
    onError?: ((error: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    this.#page ??= this.#read(this.#query);
    return this.#page.then(onPage, onError);
  }

  [Symbol.asyncIterator](): AsyncIterator<Item<Page>, void, undefined> {
    return this.#walk() as AsyncIterator<Item<Page>, void, undefined>;
  }

  async *#walk(): AsyncGenerator<unknown, void, undefined> {
    if (this.#query.page !== undefined) {
      throw new ConfigurationError('Walking a list goes by cursor: leave page out, or await the list for that page.');
    }
    let cursor: string | null = this.#query.cursor ?? '';
    while (cursor !== null) {
      const page: Page = await this.#read({ limit: WALK_LIMIT, ...this.#query, cursor });
      yield* page.items;
      const next: string | null = 'nextCursor' in page.pagination ? page.pagination.nextCursor : null;
      if (next !== null && next === cursor) throw new UnexpectedResponseError('The list does not move on.', 200);
      cursor = next;
    }
  }
}
