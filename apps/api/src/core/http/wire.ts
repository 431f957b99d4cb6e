import { Type, type TProperties, type TSchema } from 'typebox';

/** The body of every error: both readers of the original's pages find their members. Contract section 3. */
export const ErrorBody = Type.Object(
  {
    success: Type.Literal(false),
    code: Type.String(),
    message: Type.String(),
    error: Type.Object({
      code: Type.String(),
      message: Type.String(),
      details: Type.Array(Type.Object({ path: Type.String(), message: Type.String() }, { additionalProperties: true })),
    }),
    requestId: Type.String(),
  },
  { $id: 'Error', title: 'Error' },
);

/** An object that refuses members it does not name. */
export const Body = <P extends TProperties>(properties: P, options: Record<string, unknown> = {}) =>
  Type.Object(properties, { additionalProperties: false, ...options });

/** The envelope of a success. */
export const Success = (data: TSchema): TSchema => Type.Object({ success: Type.Literal(true), data });

/** ISO 8601 UTC with milliseconds and `Z`. */
export const Instant = (description?: string) =>
  Type.String({ format: 'date-time', ...(description ? { description } : {}) });

export const iso = (instant: Date): string => instant.toISOString();

/** An absent member rather than a null one. */
export const present = <K extends string, T>(name: K, value: T | null | undefined): { [key in K]?: T } =>
  value === null || value === undefined ? {} : ({ [name]: value } as { [key in K]?: T });
