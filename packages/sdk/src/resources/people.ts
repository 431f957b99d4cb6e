import type { Call, CallOptions } from '../call.ts';
import { List } from '../list.ts';
import { path } from '../path.ts';
import type { Body, Data, Query } from '../shapes.ts';

/** Your users as the platform knows them. */
export const users = (call: Call) => ({
  list: (query?: Query<'getUsers'>, options?: CallOptions): List<Data<'getUsers'>> =>
    new List(call, '/partner/users', query, options),

  get: (userId: string, options?: CallOptions): Promise<Data<'getUsersByUserId'>> =>
    call('GET', path`/partner/users/${userId}`, {}, options),

  /** Restricts the user's data, and destroys it when the law allows. Not repeated by itself. */
  delete: (userId: string, options?: CallOptions): Promise<Data<'deleteUsersByUserId'>> =>
    call('DELETE', path`/partner/users/${userId}`, {}, options),
});

/** Transfers. */
export const operations = (call: Call) => ({
  list: (query?: Query<'getOperations'>, options?: CallOptions): List<Data<'getOperations'>> =>
    new List(call, '/partner/operations', query, options),

  get: (operationId: string, options?: CallOptions): Promise<Data<'getOperationsByOperationId'>> =>
    call('GET', path`/partner/operations/${operationId}`, {}, options),

  /** Cancels where the law's 30 minutes or the state allow; else 409 `OPERATION_NOT_CANCELLABLE`. */
  cancel: (
    operationId: string,
    body: Body<'postOperationsByOperationIdCancel'> = {},
    options?: CallOptions,
  ): Promise<Data<'postOperationsByOperationIdCancel'>> =>
    call('POST', path`/partner/operations/${operationId}/cancel`, { body }, options),
});

/** Prices for your own screens; the page makes its own. */
export const quotes = (call: Call) => ({
  create: (body: Body<'postQuotes'>, options?: CallOptions): Promise<Data<'postQuotes'>> =>
    call('POST', '/partner/quotes', { body }, options),
});

export const rates = (call: Call) => ({
  list: (options?: CallOptions): Promise<Data<'getRates'>> => call('GET', '/partner/rates', {}, options),
});
