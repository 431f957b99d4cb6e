import { accessToken, forgetAllTokens, forgetToken } from './access-token.ts';
import { ApiError, isApiError } from './api-error.ts';
import type { paths as PartnerPaths } from './partner.d.ts';
import { currentPlace, type Place } from './place.ts';
import type { paths as PortalPaths } from './portal.d.ts';
import { send, sendRaw, errorOf, type CallOptions, type Method } from './send.ts';
import { requestStepUp, type StepUpMethod } from './step-up-request.ts';
import type { OpenClient, TypedClient } from './typed-paths.ts';

export { ApiError, isApiError } from './api-error.ts';
export type { CallOptions } from './send.ts';
export type { AnswerOf, ItemOf } from './typed-paths.ts';
export type { PartnerPaths, PortalPaths };

type Call<T> = () => Promise<T>;

/** Runs a call; when the server wants a step-up, asks for it and runs the same call again. */
async function withStepUp<T>(call: Call<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (!isApiError(error, 'STEP_UP_REQUIRED')) throw error;
    const methods = (error.details[0]?.['methods'] ?? ['totp', 'password']) as StepUpMethod[];
    if (!(await requestStepUp(methods))) throw error;
    forgetAllTokens();
    return call();
  }
}

/** Runs a call with the place's token; one that the server no longer takes is renewed once. */
async function withToken<T>(place: Place, call: (headers: Record<string, string>) => Promise<T>): Promise<T> {
  const run = async (): Promise<T> => call({ authorization: `Bearer ${(await accessToken(place)).token}` });
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    forgetToken(place);
    return run();
  }
}

const asMember = (method: Method, path: string, options: CallOptions = {}): Promise<unknown> => {
  const place = currentPlace();
  return withStepUp(() => withToken(place, (headers) => send(method, path, options, headers)));
};
const asPerson = (method: Method, path: string, options: CallOptions = {}): Promise<unknown> =>
  withStepUp(() => send(method, path, options));

const clientOf = (call: (method: Method, path: string, options?: CallOptions) => Promise<unknown>): OpenClient =>
  ({
    get: (path, options) => call('GET', path, options),
    post: (path, options) => call('POST', path, options),
    put: (path, options) => call('PUT', path, options),
    patch: (path, options) => call('PATCH', path, options),
    delete: (path, options) => call('DELETE', path, options),
  }) as OpenClient;

/** The contract's routes, `/partner/…`, as the signed-in member of the open partner and environment. */
export const partnerApi = clientOf(asMember) as unknown as TypedClient<PartnerPaths>;
/** The routes of `portal-api.json`; for one that is not in it the caller names the answer's shape. */
type PortalClient = TypedClient<PortalPaths> & OpenClient;

/** `/portal/api/…` routes of a partner, as its member. */
export const portalApi = clientOf(asMember) as PortalClient;
/** `/portal/api/…` routes of the person: me, sessions, step-up. No partner is needed. */
export const accountApi = clientOf(asPerson) as PortalClient;
/** `/operator/api/…` */
export const operatorApi = clientOf(asPerson) as PortalClient;

/** A file as the member (an export), to be saved by `saveFile`. Throws `ApiError`. */
export async function fetchFile(path: string, options: CallOptions = {}): Promise<Blob> {
  const place = currentPlace();
  return withStepUp(() =>
    withToken(place, async (headers) => {
      const response = await sendRaw('GET', path, options, { ...headers, accept: '*/*' });
      if (response.ok) return response.blob();
      throw errorOf(response, (await response.json().catch(() => undefined)) as Record<string, unknown> | undefined);
    }),
  );
}

/** The same for the operator, who needs no token. */
export function fetchOperatorFile(path: string, options: CallOptions = {}): Promise<Blob> {
  return withStepUp(async () => {
    const response = await sendRaw('GET', path, options, { accept: '*/*' });
    if (response.ok) return response.blob();
    throw errorOf(response, (await response.json().catch(() => undefined)) as Record<string, unknown> | undefined);
  });
}
