import { describe, expect, it } from 'vitest';
import type { LinkView } from '../link-view.ts';
import { knownPerson, openLink, transfer } from './testing-view.ts';
import { clampStep, isCombined, progressOf, whichScreen } from './which-screen.ts';

const here = { step: 'review', hasToken: true, seenOperationId: null } as const;
const atReview: LinkView = {
  ...openLink,
  step: 'review',
  person: knownPerson,
  draft: { ...openLink.draft, fundingMethod: 'debit_card' },
};

describe('the screen', () => {
  it('is the step that the person is at, never one that the server has not reached', () => {
    expect(whichScreen(atReview, { ...here, step: 'amount' })).toBe('amount');
    expect(whichScreen(atReview, here)).toBe('review');
    expect(whichScreen({ ...openLink, step: 'you' }, here)).toBe('you');
    expect(clampStep('status', openLink)).toBe('amount');
  });

  it('asks another device before it shows anything', () => {
    const stepUp = { asks: ['dob' as const], triesLeft: 5 };
    expect(whichScreen({ ...atReview, stepUp, person: null, limits: null, isDisputed: true }, here)).toBe('stepUp');
  });

  it('is the status alone as soon as there is a transfer, wherever Back leads', () => {
    const view: LinkView = { ...atReview, step: 'status', operation: transfer, state: 'finished', isDisputed: true };
    expect(whichScreen(view, { ...here, step: 'amount' })).toBe('status');
  });

  it('shows a payment that failed once, and then the way to another', () => {
    const view: LinkView = { ...atReview, failedOperation: { ...transfer, status: 'failed', paidAt: null } };
    expect(whichScreen(view, here)).toBe('status');
    expect(whichScreen(view, { ...here, seenOperationId: transfer.operationId })).toBe('review');
  });

  it.each([
    [{ open: false }, 'notOpen'],
    [{ isDisputed: true }, 'disputed'],
    [{ person: { ...knownPerson, check: 'declined' as const } }, 'declined'],
    [{ person: { ...knownPerson, check: 'review' as const } }, 'checking'],
    [{ person: { ...knownPerson, check: 'pending' as const } }, 'checking'],
    [{ person: { ...knownPerson, check: 'document' as const, needsDocument: true } }, 'document'],
  ])('says what keeps the person from the review: %j', (change, screen) => {
    expect(whichScreen({ ...atReview, ...change }, here)).toBe(screen);
  });

  it.each([
    ['none', 'you'],
    ['pending', 'checking'],
    ['review', 'checking'],
    ['document', 'document'],
    ['verified', 'identified'],
    ['declined', 'declined'],
  ] as const)('follows nothing but the identity check at the address of a ticket: %s', (check, screen) => {
    const view = { ...atReview, flow: 'cip', open: false, person: { ...knownPerson, check } };
    expect(whichScreen(view, { ...here, step: 'amount' })).toBe(screen);
  });

  it('lets the check run behind the amount and the payment', () => {
    const view = { ...atReview, person: { ...knownPerson, check: 'pending' as const } };
    expect(whichScreen(view, { ...here, step: 'funding' })).toBe('funding');
  });

  it('asks for the document also where the server is back at "you"', () => {
    const person = { ...knownPerson, check: 'document' as const, needsDocument: true };
    expect(whichScreen({ ...atReview, step: 'you', person }, here)).toBe('document');
  });

  it('asks for the test card again when its token is lost, but not for methods without one', () => {
    expect(whichScreen(atReview, { ...here, hasToken: false })).toBe('funding');
    expect(whichScreen({ ...atReview, isSandbox: false }, { ...here, hasToken: false })).toBe('review');
    const wire = { ...atReview, draft: { ...atReview.draft, fundingMethod: 'manual_wire' as const } };
    expect(whichScreen(wire, { ...here, hasToken: false })).toBe('review');
  });
});

describe('a prefilled link', () => {
  it('needs one screen less: person and account together', () => {
    const recipient = { last4: '5558', bankName: 'Santander', locked: true };
    expect(isCombined({ ...openLink, recipient })).toBe(true);
    expect(isCombined({ ...openLink, person: knownPerson })).toBe(true);
    expect(isCombined(openLink)).toBe(false);
    expect(isCombined({ ...openLink, person: null })).toBe(false);
  });

  it('counts that screen as two of the five', () => {
    expect([progressOf('amount', true), progressOf('you', true), progressOf('funding', true)]).toEqual([1, 3, 4]);
    expect([progressOf('you', false), progressOf('review', false), progressOf('status', false)]).toEqual([2, 5, null]);
  });
});
