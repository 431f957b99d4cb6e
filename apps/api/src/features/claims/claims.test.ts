import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import type { Owner } from '../../core/context.ts';
import { makeDisclosure } from '../disclosures/index.ts';
import { quote } from '../disclosures/testing/facts.ts';
import { decideClaim, listClaims, markClaim, openClaim, readClaim, type ClaimKind, type Remedy } from './index.ts';

const api = useApi();
const operator = { id: 'opr_test' };
const operationId = 'op_test_0123456789abcdef';
const DAY_MS = 86_400_000;
let partner: TestPartner;
let owner: Owner;
let dateAvailable: string;
let disclosureHash: string;

/** The disclosure is of now, whenever the test runs. */
beforeAll(async () => {
  partner = await api.partner();
  owner = { partnerId: partner.partnerId, environment: 'sandbox' };
  const expiresAt = new Date(api.clock.nowMs());
  const disclosure = await api.deps.app.asOwner(owner, (trx) =>
    makeDisclosure(trx, api.deps, owner, {
      quote: quote({ expiresAt }),
      languages: ['es'],
      recipient: { name: 'María José Núñez Güemes', last4: '5558' },
      residenceState: 'TX',
      now: expiresAt,
    }),
  );
  dateAvailable = disclosure.content.dateAvailable.date;
  disclosureHash = disclosure.hash;
});

/** The sandbox's own clock, in days after Date Available, at noon in New York or an hour beside it. */
const moveTo = (days: number): Promise<unknown> => {
  const at = Date.parse(`${dateAvailable}T17:00:00Z`) + days * DAY_MS;
  return api.sql('update partner_environments set clock_offset_ms = $1 where partner_id = $2 and environment = $3', [
    Math.max(0, Math.round(at - api.clock.nowMs())),
    partner.partnerId,
    'sandbox',
  ]);
};

beforeEach(async () => {
  // A clock may be at most 90 days ahead; the clocks of claims run longer.
  await api.sql(
    'alter table partner_environments drop constraint if exists partner_environments_clock_offset_ms_check',
  );
  await api.sql('delete from error_claims');
  await moveTo(2);
});

const findFacts = async (id: string) =>
  id === operationId ? { owner, operationId, quoteId: quote().id, disclosureHash } : undefined;
const open = (kind: ClaimKind = 'less_received', note = 'My mother got 3,000 MXN only.') =>
  openClaim(api.deps, findFacts, { operationId, kind, note, operator });
const decide = (claimId: string, decision: 'error' | 'no_error', remedy?: Remedy, note = 'The bank credited less.') =>
  decideClaim(api.deps, findFacts, { claimId, decision, remedy, note, operator });
const daysBetween = (from: Date, to: Date): number => Math.floor((to.getTime() - from.getTime()) / DAY_MS);

describe('a notice of an error', () => {
  it('is taken until 180 days after Date Available, and no day longer', async () => {
    await moveTo(180);
    await expect(open()).resolves.toMatchObject({ id: expect.stringMatching(/^clm_/) });
    await moveTo(181);
    const last = new Date(Date.parse(dateAvailable) + 180 * DAY_MS).toISOString().slice(0, 10);
    await expect(open()).rejects.toThrow(`operationId: takes notices of errors until ${last} only`);
  });

  it('is taken for 60 more days after documents were given on request', async () => {
    await moveTo(170);
    const { id } = await open('documents', 'Please send me the receipt of the bank.');
    await decide(id, 'no_error', undefined, 'Here is the confirmation of the rail.');
    await moveTo(175);
    await markClaim(api.deps, { claimId: id, step: 'reported', operator });
    await moveTo(235);
    await expect(open()).resolves.toBeDefined();
    await moveTo(236);
    await expect(open()).rejects.toThrow('takes notices of errors until');
  });

  it('must be decided within 90 days', async () => {
    const { noticedAt, decideBy } = await open();
    expect(daysBetween(noticedAt, decideBy)).toBe(90);
    expect(decideBy.getUTCMinutes()).toBe(59);
  });

  it('needs an operation that was disclosed, and a note', async () => {
    const input = { operationId: 'op_test_none', kind: 'arithmetic' as const, note: 'x', operator };
    await expect(openClaim(api.deps, findFacts, input)).rejects.toThrow('operationId: must be the id of an operation');
    await expect(open('arithmetic', '  ')).rejects.toThrow('note: must be 1 to 4000');
  });

  it('is sealed in the database, read with an audit entry, and in its own partner’s sight only', async () => {
    const { id } = await open();
    const [row] = await api.sql<{ notice: Buffer }>('select notice from error_claims');
    expect(row!.notice.toString('latin1')).not.toContain('mother');
    expect(await readClaim(api.deps, { claimId: id, operator })).toMatchObject({
      notice: 'My mother got 3,000 MXN only.',
      explanation: null,
    });
    const acts = await api.sql<{ action: string }>(
      'select action from audit_entries where subject_id = $1 and partner_id <> $2',
      [id, 'operator'],
    );
    expect(acts.map(({ action }) => action)).toEqual(['claim.opened', 'claim.read']);
    const other = await api.partner();
    const theirs = { partnerId: other.partnerId, environment: 'sandbox' as const };
    const seen = await api.deps.app.asOwner(theirs, (trx) => trx.selectFrom('errorClaims').select('id').execute());
    expect(seen).toEqual([]);
  });
});

describe('a decision', () => {
  it('starts the clocks of three business days to report and one to correct', async () => {
    const { id } = await open();
    const { decidedAt, reportBy, correctBy } = await decide(id, 'error', 'resend');
    expect(correctBy!.getTime()).toBeGreaterThan(decidedAt!.getTime());
    expect(reportBy!.getTime()).toBeGreaterThan(correctBy!.getTime());
    expect(daysBetween(decidedAt!, correctBy!)).toBeLessThanOrEqual(4);
  });

  it('writes the explanation in the languages of the disclosure, with finding, remedy and the right to copies', async () => {
    const { id } = await open('not_available');
    const { explanation } = await decide(id, 'error', 'refund', 'The rail was down for a day.');
    expect(explanation).toMatch(/^Su aviso del [\s\S]*Lo que encontramos: The rail was down for a day\.[\s\S]*---/);
    expect(explanation).toContain('We found that there was an error.');
    expect(explanation).toContain('with all fees and, where the law allows it, taxes of the transfer');
    expect(explanation).toContain('You may ask for copies of the documents');
    expect(explanation).toContain('Sandbox Money Transfer (test)');
    expect(explanation).not.toMatch(/undefined|null|\{/);
    expect((await readClaim(api.deps, { claimId: id, operator })).explanation).toBe(explanation);
  });

  it('says plainly that there was no error, and promises no remedy then', async () => {
    const { id } = await open('arithmetic');
    const { explanation, correctBy } = await decide(id, 'no_error');
    expect(explanation).toContain('We found that there was no error.');
    expect(explanation).not.toMatch(/refund|available to the recipient/);
    expect(correctBy).toBeNull();
  });

  it('has a remedy when there was an error and none otherwise, and stands', async () => {
    const { id } = await open();
    await expect(decide(id, 'error')).rejects.toThrow('remedy: must be refund or resend');
    await expect(decide(id, 'no_error', 'refund')).rejects.toThrow('remedy: must be left out');
    await decide(id, 'no_error');
    await expect(decide(id, 'error', 'refund')).rejects.toThrow('decided already');
    const request = await open('documents');
    await expect(decide(request.id, 'error', 'refund')).rejects.toThrow('remedy: must be left out');
    await expect(decide('clm_none', 'error')).rejects.toThrow('claimId: must be the id of a claim');
  });

  it('is made once when two operators decide at the same time', async () => {
    const { id } = await open();
    const both = await Promise.allSettled([decide(id, 'no_error'), decide(id, 'error', 'refund')]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the queue', () => {
  it('shows what is next with its due date, the overdue first, until all is done', async () => {
    const first = await open();
    await moveTo(30);
    const second = await open('wrong_amount');
    const shown = async () => (await listClaims(api.deps)).map((one) => [one.id, one.what, one.isOverdue]);
    expect(await shown()).toEqual([
      [first.id, 'decide', false],
      [second.id, 'decide', false],
    ]);
    await moveTo(95);
    expect((await shown())[0]).toEqual([first.id, 'decide', true]);
    await decide(second.id, 'error', 'refund');
    expect(await shown()).toEqual([
      [first.id, 'decide', true],
      [second.id, 'correct', false],
    ]);
    await markClaim(api.deps, { claimId: second.id, step: 'corrected', operator });
    expect((await shown())[1]).toEqual([second.id, 'report', false]);
    await markClaim(api.deps, { claimId: second.id, step: 'reported', operator });
    expect(await shown()).toEqual([[first.id, 'decide', true]]);
  });

  it('takes no step before its time or twice', async () => {
    const { id } = await open();
    const mark = (step: 'reported' | 'corrected') => markClaim(api.deps, { claimId: id, step, operator });
    await expect(mark('reported')).rejects.toThrow('not decided yet');
    await decide(id, 'no_error');
    await expect(mark('corrected')).rejects.toThrow('no error to correct');
    await mark('reported');
    await expect(mark('reported')).rejects.toThrow('already');
  });
});
