import type { AnswerOf, PortalPaths } from '../../../api/client.ts';

export const FUNDING_METHODS = ['debit_card', 'ach', 'manual_cash', 'manual_wire'] as const;
export type FundingMethod = (typeof FUNDING_METHODS)[number];
export type RuleKind = 'rate' | 'margin' | 'fee' | 'tax';
export type Preview = AnswerOf<PortalPaths, '/operator/api/prices/preview', 'post'>;

/** What the form holds, whatever the kind; texts as they were typed. */
export interface RuleValues {
  corridor: string;
  fundingMethod: string;
  rate: string;
  isJumpAccepted: boolean;
  marginBp: string;
  fixed: string;
  percentBp: string;
  min: string;
  max: string;
  label: string;
  state: string;
  isPhysicalOnly: boolean;
  /** As the browser's picker gives it, in the viewer's zone. */
  from: string;
  until: string;
  send: string;
  payWith: string;
  residenceState: string;
}

export const emptyRule = (corridor: string): RuleValues => ({
  corridor,
  fundingMethod: '',
  rate: '',
  isJumpAccepted: false,
  marginBp: '',
  fixed: '',
  percentBp: '',
  min: '',
  max: '',
  label: '',
  state: '',
  isPhysicalOnly: false,
  from: '',
  until: '',
  send: '200.00',
  payWith: 'debit_card',
  residenceState: '',
});

export const currencyOf = (corridor: string): string => corridor.split('-')[0] || 'USD';

const instantOf = (local: string): string | undefined => (local ? new Date(local).toISOString() : undefined);

/** Without the fields that say nothing: the API takes no empty texts. */
const given = <T extends Record<string, unknown>>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== '')) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
/** A number where one was typed; what is none goes as it is, so that the API names the field. */
const numberOf = (text: string) => (text.trim() === '' ? undefined : (Number(text) as number));

/** The rule alone, as the preview takes it. */
function ruleOf(kind: RuleKind, values: RuleValues) {
  const { fundingMethod, state, label, isPhysicalOnly } = values;
  const charge = {
    fixed: values.fixed.trim(),
    percentBp: numberOf(values.percentBp),
    min: values.min.trim(),
    max: values.max.trim(),
  };
  if (kind === 'rate') return { rate: values.rate.trim() };
  if (kind === 'margin') return given({ fundingMethod, marginBp: numberOf(values.marginBp) });
  if (kind === 'fee') return given({ fundingMethod, ...charge });
  return { ...given({ label: label.trim(), state: state.trim().toUpperCase(), ...charge }), isPhysicalOnly };
}

/** What `POST /prices/preview` takes. */
export const previewBody = (kind: RuleKind, values: RuleValues) => ({
  corridor: values.corridor,
  send: values.send.trim(),
  payWith: values.payWith,
  ...given({
    residenceState: values.residenceState.trim().toUpperCase(),
    from: kind === 'rate' ? undefined : instantOf(values.from),
  }),
  [kind]: ruleOf(kind, values),
});

/** What sets the rule. */
export function ruleBody(kind: RuleKind, values: RuleValues) {
  const { corridor, isJumpAccepted } = values;
  if (kind === 'rate') return { corridor, ...ruleOf(kind, values), isJumpAccepted };
  const span = given({ from: instantOf(values.from), until: instantOf(values.until) });
  const place = kind === 'tax' ? { source: currencyOf(corridor) } : { corridor };
  return { ...place, ...ruleOf(kind, values), ...span };
}

/** Basis points as people say them: 125 → "1.25 %". */
export const percentText = (bp: number): string => `${bp / 100} %`;
