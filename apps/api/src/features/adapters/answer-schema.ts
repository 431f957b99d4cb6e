import { Type } from 'typebox';

/** Schemas that answers of services are made of. Nothing beyond what they name is taken. */

const closed = { additionalProperties: false } as const;

/** Whole minor units as text: no service has to know what a double does to a number. */
export const MinorUnits = Type.String({ pattern: '^[1-9][0-9]{0,14}$' });

/** A reason as a word of its own, such as `account_closed`. */
export const ReasonCode = Type.String({ pattern: '^[a-z][a-z0-9_]{0,59}$' });

/** ISO 8601 in UTC, to the second or the millisecond. */
export const ServiceInstant = Type.String({ pattern: '^20[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,3})?Z$' }); // prettier-ignore

/** When to ask `status` again: from 100 ms to a day. */
export const AskAgain = Type.Integer({ minimum: 100, maximum: 86_400_000 });

export const Answer = <P extends Parameters<typeof Type.Object>[0]>(properties: P) => Type.Object(properties, closed);

/** The instant, or undefined for one that the calendar does not have. */
export function readInstant(text: string): Date | undefined {
  const date = new Date(text);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 19) === text.slice(0, 19);
  return isReal ? date : undefined;
}
