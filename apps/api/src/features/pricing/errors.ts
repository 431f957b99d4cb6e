import { ApiError } from '../../core/errors.ts';

/** 503: closed by the operator, or without a rate that is new enough; nothing that the caller can mend. */
export const corridorClosed = (source: string, destination: string): ApiError =>
  new ApiError('CORRIDOR_CLOSED', `Transfers from ${source} to ${destination} are closed just now. Try again later.`, {
    retryAfterSeconds: 60,
  });

/** 503: live, and no way to take or pay out the money is configured. */
export const railNotConfigured = (): ApiError =>
  new ApiError(
    'RAIL_NOT_CONFIGURED',
    'Transfers are not open yet: the operator has not connected funding and payout.',
    {
      retryAfterSeconds: 3600,
    },
  );
