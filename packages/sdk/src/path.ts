import { ConfigurationError } from './errors.ts';

const ID = /^[A-Za-z0-9_-]{1,200}$/;

/**
 * A path with ids in it; one that is missing or could lead elsewhere is refused before any call. Made when it is called
 * for, so that the refusal is the call's rejection.
 */
export const path =
  (parts: TemplateStringsArray, ...ids: string[]) =>
  (): string =>
    ids.reduce((text, id, index) => {
      if (typeof id !== 'string' || !ID.test(id)) {
        const place = `${parts.join('{id}')}`;
        throw new ConfigurationError(
          `The id in ${place} must be text as the API gave it, such as link.linkId; this is ${describe(id)}.`,
        );
      }
      return text + id + parts[index + 1];
    }, parts[0]!);

const describe = (id: unknown): string =>
  typeof id === 'string'
    ? id === ''
      ? 'empty text'
      : 'text with other characters'
    : String(id === null ? null : typeof id);
