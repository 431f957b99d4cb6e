import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../api.ts';

/** What is wrong with one field, by the path that the server knows it by, with the fix in words. */
export interface FieldError {
  path: string;
  message: string;
}

export interface Errors {
  list: FieldError[];
  of(path: string): string | undefined;
  /** Shows what the page found; true when there is nothing. */
  show(found: (FieldError | null | undefined)[]): boolean;
  /** The person is changing this field. */
  clear(path: string): void;
}

/** The id of a field's control. */
export const fieldId = (path: string): string => `f-${path.replace(/\W/g, '-')}`;

/** Errors of a form: those that the page found on submit, then those that the server found. */
export function useErrors(failure: Failure | null): Errors {
  const [list, setList] = useState<FieldError[]>([]);
  useEffect(() => {
    if (failure) setList(failure.details);
  }, [failure]);
  return {
    list,
    of: (path) => list.find((error) => error.path === path)?.message,
    show(found) {
      const errors = found.filter((error): error is FieldError => Boolean(error));
      setList(errors);
      return errors.length === 0;
    },
    clear: (path) =>
      setList((shown) => (shown.some((e) => e.path === path) ? shown.filter((e) => e.path !== path) : shown)),
  };
}
