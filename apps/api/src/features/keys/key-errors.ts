import type { Environment } from '../../core/context.ts';
import { ApiError } from '../../core/errors.ts';

export const unauthorized = (): ApiError =>
  new ApiError('UNAUTHORIZED', 'Missing authentication. Provide X-API-Key or Bearer token.');
export const suspended = (): ApiError => new ApiError('PARTNER_SUSPENDED', 'Partner account is suspended or not found');
export const keyInUrl = (): ApiError =>
  new ApiError(
    'INVALID_API_KEY',
    'API keys are not accepted in the URL. Send the key in X-API-Key and rotate this one.',
  );
export const wrongEnvironment = (key: Environment, host: Environment): ApiError =>
  new ApiError(
    'INVALID_API_KEY',
    `This is a ${key} key, but this host serves ${host}. Use a ${host} key here, or the ${key} host.`,
  );

export const addressNotAllowed = (address: string): ApiError =>
  new ApiError(
    'IP_NOT_ALLOWED',
    `This key may not be used from ${address}. Add the address to the key's IP rules, or call from one of them.`,
    {
      details: [{ path: 'X-API-Key', message: `is not allowed from ${address}`, address }],
    },
  );
export const tooManyBadKeys = (seconds: number): ApiError =>
  new ApiError(
    'RATE_LIMIT_EXCEEDED',
    `Too many different API keys that are not valid came from this address. Try again in ${seconds} s.`,
    {
      retryAfterSeconds: seconds,
    },
  );
