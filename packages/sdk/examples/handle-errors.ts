import { ConflictError, InvalidRequestError, RateLimitError, type M2M } from '@m2m/sdk';

/** The address of a person's active link: a new one, or that of the one there is. */
export async function linkOf(m2m: M2M, referenceId: string): Promise<string> {
  try {
    const link = await m2m.links.create({ referenceId });
    return link.url;
  } catch (error) {
    if (error instanceof ConflictError && error.code === 'ACTIVE_LINK_EXISTS') {
      const active = await m2m.links.get(String(error.details[0]?.['linkId']));
      return active.url;
    }
    if (error instanceof InvalidRequestError) {
      throw new Error(error.details.map(({ path, message }) => `${path}: ${message}`).join('\n'), { cause: error });
    }
    if (error instanceof RateLimitError) {
      throw new Error(`Try again in ${error.retryAfterSeconds} s`, { cause: error });
    }
    throw error;
  }
}
