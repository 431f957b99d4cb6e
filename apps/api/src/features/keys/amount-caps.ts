import { Type, type Static } from 'typebox';
import { Body } from '../../core/http/wire.ts';
import type { ErrorDetail } from '../../core/errors.ts';

const Amount = Type.Optional(
  Type.Number({
    exclusiveMinimum: 0,
    maximum: 1e9,
    wants: 'an amount above 0 and up to 1000000000, with at most two decimals',
  }),
);
const MEMBERS = { perTransfer: Amount, perDay: Amount, perMonth: Amount };
const PERIODS = ['perTransfer', 'perDay', 'perMonth'] as const;

/** Most that a key may move, in major units of the sending currency. What is not named is not capped. */
export const AmountCapsBody = Body(
  {
    ...MEMBERS,
    corridors: Type.Optional(
      Type.Record(Type.String({ pattern: '^[A-Z]{3}-[A-Z]{3}$' }), Body(MEMBERS), {
        maxProperties: 20,
        additionalProperties: false,
        propertyNames: { pattern: '^[A-Z]{3}-[A-Z]{3}$' },
        wants: 'an object whose members are corridors such as USD-MXN, at most 20',
        description: 'Caps of single corridors, as USD-MXN, beside those of all together.',
      }),
    ),
  },
  { title: 'AmountCaps', description: 'Most that the key may move, in major units of the sending currency.' },
);
export type AmountCaps = Static<typeof AmountCapsBody>;

/** The caps by path (`perDay`, `corridors.USD-MXN.perDay`), in cents. */
type FlatCaps = Map<string, number>;

function flatten(caps: AmountCaps): FlatCaps {
  const flat: FlatCaps = new Map();
  const add = (prefix: string, members: AmountCaps): void => {
    for (const period of PERIODS)
      if (members[period] !== undefined) flat.set(prefix + period, Math.round(members[period] * 100));
  };
  add('', caps);
  for (const [corridor, members] of Object.entries(caps.corridors ?? {})) add(`corridors.${corridor}.`, members);
  return flat;
}

/** Adds what the schema cannot say: two decimals, and that a shorter period is not capped higher than a longer one. */
export function judgeAmountCaps(caps: AmountCaps, problems: ErrorDetail[]): void {
  const judge = (path: string, members: AmountCaps): void => {
    for (const period of PERIODS) {
      const amount = members[period];
      if (amount !== undefined && Math.abs(amount * 100 - Math.round(amount * 100)) > 1e-6) {
        problems.push({ path: `${path}.${period}`, message: 'must have at most two decimals.' });
      }
    }
    const { perTransfer = 0, perDay = Infinity, perMonth = Infinity } = members;
    if (perTransfer > Math.min(perDay, perMonth))
      problems.push({ path: `${path}.perTransfer`, message: 'must not be above perDay or perMonth.' });
    else if (perDay !== Infinity && perDay > perMonth)
      problems.push({ path: `${path}.perDay`, message: 'must not be above perMonth.' });
  };
  judge('amountCaps', caps);
  for (const [corridor, members] of Object.entries(caps.corridors ?? {}))
    judge(`amountCaps.corridors.${corridor}`, members);
}

/** The first cap of `outer` that `caps` lacks or sets higher, if any: then `caps` would move more. */
export function firstCapAbove(
  caps: AmountCaps | null,
  outer: AmountCaps | null,
): { path: string; most: number } | undefined {
  if (!outer) return undefined;
  const own = flatten(caps ?? {});
  for (const [path, most] of flatten(outer)) if ((own.get(path) ?? Infinity) > most) return { path, most: most / 100 };
  return undefined;
}
