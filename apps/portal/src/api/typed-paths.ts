import type { CallOptions, QueryValue } from './send.ts';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Paths of a generated `paths` type that have the method. */
export type PathsWith<P, V extends Verb> = {
  [K in keyof P]: P[K] extends { [M in V]?: infer O } ? ([O & {}] extends [never] ? never : K) : never;
}[keyof P] &
  string;

type Operation<P, K extends keyof P, V extends Verb> = P[K] extends { [M in V]?: infer O } ? O & {} : never;

type JsonOf<A> = A extends { content: { 'application/json': infer J } } ? J : never;
type Successes<O> = O extends { responses: infer R } ? R[keyof R & (200 | 201 | 202)] : never;

/** `data` of the answer of a route: `AnswerOf<paths, '/partner/keys', 'get'>`. */
export type AnswerOf<P, K extends keyof P, V extends Verb> = [Successes<Operation<P, K, V>>] extends [never]
  ? undefined
  : JsonOf<Successes<Operation<P, K, V>>> extends { data: infer D }
    ? D
    : undefined;

/** One item of a list's answer. */
export type ItemOf<P, K extends keyof P> = AnswerOf<P, K, 'get'> extends { items: (infer I)[] } ? I : never;

type ParamsOf<O> = O extends { parameters: { path: infer X } } ? X : undefined;
type QueryOf<O> = O extends { parameters: { query?: infer X } } ? X & {} : undefined;
type BodyOf<O> = O extends { requestBody?: infer R } ? JsonOf<R & {}> : undefined;

type Given<Name extends string, T> = [T] extends [undefined]
  ? { [K in Name]?: undefined }
  : [T] extends [never]
    ? { [K in Name]?: undefined }
    : { [K in Name]: T };
type Maybe<T> = { [K in keyof T]?: T[K] | undefined };

type Params<O> = Given<'params', ParamsOf<O> extends Record<string, unknown> ? ParamsOf<O> : undefined>;
type Query<O> = QueryOf<O> extends object ? { query?: Maybe<QueryOf<O>> } : { query?: Record<string, QueryValue> };
/** A body in which nothing is required may be left out. */
type Body<O> = [BodyOf<O>] extends [never]
  ? { body?: unknown }
  : Record<never, never> extends BodyOf<O>
    ? { body?: BodyOf<O> }
    : Given<'body', BodyOf<O>>;

export type Options<P, K extends keyof P, V extends Verb> = Omit<CallOptions, 'params' | 'query' | 'body'> &
  Params<Operation<P, K, V>> &
  Query<Operation<P, K, V>> &
  Body<Operation<P, K, V>>;

/** Options may be left out when nothing in them is required. */
type Rest<T> = object extends T ? [options?: T] : [options: T];

/** A client whose paths, parameters, bodies and answers come from a generated `paths` type. */
export interface TypedClient<P> {
  get<K extends PathsWith<P, 'get'>>(path: K, ...rest: Rest<Options<P, K, 'get'>>): Promise<AnswerOf<P, K, 'get'>>;
  post<K extends PathsWith<P, 'post'>>(path: K, ...rest: Rest<Options<P, K, 'post'>>): Promise<AnswerOf<P, K, 'post'>>;
  put<K extends PathsWith<P, 'put'>>(path: K, ...rest: Rest<Options<P, K, 'put'>>): Promise<AnswerOf<P, K, 'put'>>;
  patch<K extends PathsWith<P, 'patch'>>(
    path: K,
    ...rest: Rest<Options<P, K, 'patch'>>
  ): Promise<AnswerOf<P, K, 'patch'>>;
  delete<K extends PathsWith<P, 'delete'>>(
    path: K,
    ...rest: Rest<Options<P, K, 'delete'>>
  ): Promise<AnswerOf<P, K, 'delete'>>;
}

/** A client for routes without generated types: the caller names the answer's shape. */
export interface OpenClient {
  get<T>(path: string, options?: CallOptions): Promise<T>;
  post<T>(path: string, options?: CallOptions): Promise<T>;
  put<T>(path: string, options?: CallOptions): Promise<T>;
  patch<T>(path: string, options?: CallOptions): Promise<T>;
  delete<T>(path: string, options?: CallOptions): Promise<T>;
}
