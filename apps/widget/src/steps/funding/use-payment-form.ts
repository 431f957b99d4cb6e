import { useState } from 'preact/hooks';
import type { Flow } from '../../flow/flow-props.ts';
import type { FlowTranslate } from '../../flow/texts.ts';
import type { FieldError } from '../../forms/use-errors.ts';
import type { FundingMethod, LinkView } from '../../link-view.ts';
import { isCardNumber, isExpired, parseExpiry } from '../../validators/card.ts';
import { accountToken, cardToken, isCreditCard, type FundingToken } from '../../validators/sandbox-funding.ts';
import { isAccountNumber, isRoutingNumber } from '../../validators/us-account.ts';

/** Numbers as typed. They live in this screen alone: never in drafts, storage or a call. */
export interface TypedPayment {
  cardNumber: string;
  cardExpiry: string;
  cardCode: string;
  routingNumber: string;
  bankAccount: string;
}

const nothing: TypedPayment = { cardNumber: '', cardExpiry: '', cardCode: '', routingNumber: '', bankAccount: '' };
const digitsOf = (typed: string): string => typed.replace(/[\s\u00a0-]/g, '');

export interface PaymentForm {
  typed: TypedPayment;
  set(path: keyof TypedPayment, value: string): void;
  /** The sandbox asks for test numbers; live, the provider asks on its own page. */
  asksNumbers(method: FundingMethod | ''): boolean;
  problems(t: FlowTranslate, method: FundingMethod): FieldError[];
  token(method: FundingMethod): FundingToken | null;
}

function cardProblems(t: FlowTranslate, typed: TypedPayment, now: Date): FieldError[] {
  const number = digitsOf(typed.cardNumber);
  const expiry = parseExpiry(typed.cardExpiry);
  const numberProblem = !isCardNumber(number)
    ? t('card.number')
    : isCreditCard(number)
      ? t('card.debitOnly')
      : cardToken(number)
        ? null
        : t('card.testOnly');
  return [
    ...(numberProblem ? [{ path: 'cardNumber', message: numberProblem }] : []),
    ...(expiry === null || isExpired(expiry, now)
      ? [{ path: 'cardExpiry', message: t(expiry ? 'card.expired' : 'card.expiry') }]
      : []),
    ...(/^\d{3,4}$/.test(typed.cardCode.trim()) ? [] : [{ path: 'cardCode', message: t('card.code') }]),
  ];
}

function accountProblems(t: FlowTranslate, typed: TypedPayment): FieldError[] {
  const [routing, account] = [digitsOf(typed.routingNumber), digitsOf(typed.bankAccount)];
  const problems: FieldError[] = [];
  if (!isRoutingNumber(routing)) problems.push({ path: 'routingNumber', message: t('ach.routing') });
  if (!isAccountNumber(account)) problems.push({ path: 'bankAccount', message: t('ach.account') });
  else if (problems.length === 0 && !accountToken(routing, account)) {
    problems.push({ path: 'bankAccount', message: t('ach.testOnly') });
  }
  return problems;
}

/** Card or account on its way to a token. */
export function usePaymentForm(view: LinkView, flow: Flow): PaymentForm {
  const [typed, setTyped] = useState(nothing);
  return {
    typed,
    set: (path, value) => setTyped((last) => ({ ...last, [path]: value })),
    asksNumbers: (method) => view.isSandbox && (method === 'debit_card' || method === 'ach'),
    problems(t, method) {
      if (method === 'debit_card') return cardProblems(t, typed, new Date(flow.nowMs()));
      return method === 'ach' ? accountProblems(t, typed) : [];
    },
    token(method) {
      if (method === 'debit_card') return cardToken(digitsOf(typed.cardNumber));
      return method === 'ach' ? accountToken(digitsOf(typed.routingNumber), digitsOf(typed.bankAccount)) : null;
    },
  };
}
