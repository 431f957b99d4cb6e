import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from '../../../test/harness.ts';
import type { Environment, Owner } from '../../core/context.ts';
import type { DatabaseTransaction } from '../../core/db/connect.ts';
import { ApiError } from '../../core/errors.ts';
import {
  approveTexts,
  findDisclosure,
  findDisclosureHtml,
  findEsignConsent,
  findReceipt,
  listTextVersions,
  makeDisclosure,
  makeEsignStatement,
  makeReceipt,
  recordEsignConsent,
  setAgencies,
  setProvider,
  withdrawEsignConsent,
  type DisclosureAsk,
  type StoredDisclosure,
} from './index.ts';
import { AGENCY, PROVIDER, quote, receiptFacts } from './testing/facts.ts';

const api = useApi();
let partner: TestPartner;
let other: TestPartner;
const operator = { id: 'opr_test' };
const now = new Date('2026-11-24T15:00:00Z');

beforeAll(async () => {
  [partner, other] = [await api.partner(), await api.partner()];
});

const ownerOf = ({ partnerId }: TestPartner, environment: Environment = 'sandbox'): Owner => ({
  partnerId,
  environment,
});
const asOwner = <T>(
  work: (trx: DatabaseTransaction, owner: Owner) => Promise<T>,
  owner = ownerOf(partner),
): Promise<T> => api.deps.app.asOwner(owner, (trx) => work(trx, owner));
const ask = (changes: Partial<DisclosureAsk> = {}): DisclosureAsk & { now: Date } => ({
  quote: quote(),
  languages: ['en'],
  recipient: { name: 'María José Núñez Güemes', last4: '5558', bankName: 'BBVA México' },
  residenceState: 'TX',
  ...changes,
  now,
});
const make = (changes: Partial<DisclosureAsk> = {}, owner?: Owner): Promise<StoredDisclosure> =>
  asOwner((trx, of) => makeDisclosure(trx, api.deps, of, ask(changes)), owner);
const count = async (table: string): Promise<number> =>
  (await api.sql<{ n: number }>(`select count(*)::int as n from ${table}`))[0]!.n;

describe('a stored disclosure', () => {
  it('is one for a quote and its words, however often and at once it is asked for', async () => {
    const id = 'qte_once';
    const made = await Promise.all(Array.from({ length: 5 }, () => make({ quote: quote({ id }) })));
    expect(new Set(made.map((one) => one.id)).size).toBe(1);
    expect(new Set(made.map((one) => one.hash)).size).toBe(1);
    expect(made[0]!.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is replaced when anything shown changes, and comes back when it changes back', async () => {
    const one = quote({ id: 'qte_changes' });
    const first = await make({ quote: one });
    const second = await make({ quote: one, recipient: { name: 'Another Person', last4: '4021' } });
    expect(second.hash).not.toBe(first.hash);
    const find = () => asOwner((trx, owner) => findDisclosure(trx, api.deps, owner, one.id));
    expect((await find())!.hash).toBe(second.hash);
    const again = await make({ quote: one });
    expect(again.id).toBe(first.id);
    expect(await find()).toEqual(first);
  });

  it('keeps the page byte for byte, and neither page nor name is readable in the database', async () => {
    const one = quote({ id: 'qte_sealed' });
    const { content } = await make({ quote: one, languages: ['es'] });
    const html = await asOwner((trx, owner) => findDisclosureHtml(trx, api.deps, owner, one.id));
    expect(html).toContain('María José Núñez Güemes');
    expect(html).toContain('Cantidad de Envío');
    expect(content.languages).toEqual(['en', 'es']);
    const rows = await api.sql<{ content: Buffer; document: Buffer }>('select content, document from disclosures');
    for (const { content: bytes, document } of rows)
      expect(Buffer.concat([bytes, document]).toString('latin1')).not.toMatch(/Mar|Total|BBVA|5558/);
  });

  it('is nobody else’s, whatever their role', async () => {
    const one = quote({ id: 'qte_mine' });
    await make({ quote: one });
    expect(await asOwner((trx, owner) => findDisclosure(trx, api.deps, owner, one.id), ownerOf(other))).toBeUndefined();
    const live = ownerOf(partner, 'live');
    expect(await asOwner((trx, owner) => findDisclosure(trx, api.deps, owner, one.id), live)).toBeUndefined();
    await expect(api.deps.system.db.selectFrom('disclosures').selectAll().execute()).rejects.toThrow(
      'permission denied',
    );
  });

  it('names a State that there is', async () => {
    await expect(make({ residenceState: 'ZZ' })).rejects.toThrow('residenceState: must be the code of a US State');
  });
});

describe('Date Available', () => {
  const dateFor = async (changes: Parameters<typeof quote>[0]): Promise<string> =>
    (await make({ quote: quote({ id: `qte_${JSON.stringify(changes).length}${Math.random()}`, ...changes }) })).content
      .dateAvailable.date;

  it('is the day in Mexico by which a card payment at the last moment has arrived', async () => {
    expect(await dateFor({ expiresAt: new Date('2026-11-24T18:00:00Z') })).toBe('2026-11-24');
    // 23:30 in Mexico City: with an hour for the rail it is tomorrow.
    expect(await dateFor({ expiresAt: new Date('2026-11-25T05:30:00Z') })).toBe('2026-11-25');
    // 00:30 in New York is still the 24th in Mexico.
    expect(await dateFor({ expiresAt: new Date('2026-11-25T04:30:00Z') })).toBe('2026-11-24');
  });

  it('waits for a bank debit to be final and for cash to be brought', async () => {
    const expiresAt = new Date('2026-11-24T18:00:00Z');
    expect(await dateFor({ expiresAt, fundingMethod: 'ach' })).toBe('2026-11-30');
    expect(await dateFor({ expiresAt, fundingMethod: 'manual_cash' })).toBe('2026-11-25');
  });
});

describe('a receipt', () => {
  const { id: quoteId } = quote({ id: 'qte_receipt' });
  const operationId = 'op_test_receipt';
  const receive = (changes: Parameters<typeof receiptFacts>[0] = {}): Promise<{ id: string }> =>
    asOwner((trx, owner) => makeReceipt(trx, api.deps, owner, { ...receiptFacts(changes), operationId, quoteId }));
  const newest = () => asOwner((trx, owner) => findReceipt(trx, api.deps, owner, operationId));

  it('is the disclosure again, stamped as paid', async () => {
    await expect(receive()).rejects.toThrow('not found');
    const { content } = await make({ quote: quote({ id: quoteId }), languages: ['es'] });
    await receive();
    const receipt = (await newest())!;
    expect(receipt.content.groups).toEqual(content.groups);
    expect(receipt.content.notices).toEqual(content.notices);
    expect(receipt.html).toMatch(/PAGADO[\s\S]*M2M-7K4Q-9TXR[\s\S]*PAID[\s\S]*November 24, 2026, 14:05 EST/);
    expect(receipt.html).toContain('You can cancel for a full refund within 30 minutes');
  });

  it('is made anew when what it says has changed, and the old ones are kept', async () => {
    const first = await newest();
    expect((await receive()).id).toBe(first!.id);
    await receive({ status: 'completed', trackingKey: 'M2M0123456789' });
    expect((await newest())!.html).toMatch(/Deposited[\s\S]*M2M0123456789/);
    expect(await count("disclosure_receipts where operation_id = 'op_test_receipt'")).toBe(2);
  });

  it('is of the disclosure that was confirmed, also when another was shown later', async () => {
    const one = quote({ id: 'qte_confirmed' });
    const confirmed = await make({ quote: one });
    await make({ quote: one, recipient: { name: 'Another Person', last4: '4021' } });
    const operation = { operationId: 'op_test_confirmed', quoteId: one.id, disclosureHash: confirmed.hash };
    await asOwner((trx, owner) => makeReceipt(trx, api.deps, owner, { ...receiptFacts(), ...operation }));
    const receipt = await asOwner((trx, owner) => findReceipt(trx, api.deps, owner, 'op_test_confirmed'));
    expect(receipt!.content.recipient.name).toBe('María José Núñez Güemes');
  });
});

describe('live', () => {
  const live = (): Owner => ownerOf(partner, 'live');
  const missing = async (changes: Partial<DisclosureAsk> = {}): Promise<string[]> => {
    const error = await make({ quote: quote({ id: 'qte_live' }), ...changes }, live()).catch((one: unknown) => one);
    if (!(error instanceof ApiError)) return [];
    expect([error.code, error.status]).toEqual(['RAIL_NOT_CONFIGURED', 503]);
    return error.details.map(({ path, message }) => `${path} ${message}`);
  };

  it('discloses nothing without provider, agency and read Spanish, and says what to do', async () => {
    expect(await missing({ languages: ['es'] })).toEqual([
      'provider is not set: run "provider set" for live.',
      'residenceState has no licensing agency for TX: run "agencies import" with a row for it.',
      expect.stringContaining('run "disclosures approve es-0-unreviewed"'),
    ]);
    await setProvider(api.deps, { ...PROVIDER, environments: ['live'], operator });
    await setAgencies(api.deps, { agencies: [AGENCY], operator });
    expect(await missing()).toEqual([]);
    expect(await missing({ residenceState: 'OK' })).toHaveLength(1);
    expect(await missing({ languages: ['es'] })).toHaveLength(1);
    await approveTexts(api.deps, { version: 'es-0-unreviewed', operator });
    expect(await missing({ languages: ['es'] })).toEqual([]);
  });

  it('takes an approval for those words only', async () => {
    const before = await listTextVersions(api.deps);
    expect(before.find(({ language }) => language === 'es')).toMatchObject({ approvedBy: 'opr_test', isCurrent: true });
    await api.sql("update disclosure_approvals set text_hash = decode(repeat('00', 32), 'hex')");
    expect(await missing({ languages: ['es'] })).toHaveLength(1);
    expect((await listTextVersions(api.deps)).every(({ approvedBy }) => approvedBy === null)).toBe(true);
    await expect(approveTexts(api.deps, { version: 'es-9', operator })).rejects.toThrow('version: must be one of');
  });

  it('shows its own provider and agency, the sandbox marked ones', async () => {
    const disclosed = (await make({ quote: quote({ id: 'qte_parties' }) }, live())).content;
    expect(disclosed.provider.name).toBe('Example Money Transfer, Inc.');
    const test = (await make({ quote: quote({ id: 'qte_parties' }), residenceState: 'CA' })).content;
    expect([test.provider.name, test.agency.name]).toEqual([
      'Sandbox Money Transfer (test)',
      'Sandbox agency of California (test)',
    ]);
  });

  it('refuses contact data that nobody could use', async () => {
    const set = (changes: object) =>
      setProvider(api.deps, { ...PROVIDER, ...changes, environments: ['live'], operator });
    await expect(set({ phone: 'call us' })).rejects.toThrow('phone: must be a telephone number');
    await expect(set({ website: 'javascript:alert(1)' })).rejects.toThrow('website: must be a website');
    await expect(set({ name: '' })).rejects.toThrow('name: must be 1 to 120');
  });
});

describe('an E-Sign consent', () => {
  const consent = { linkId: 'link_test_1', userId: 'user_test_1', language: 'es' as const, now };

  it('is kept with the words that were shown, until it is withdrawn', async () => {
    const { textVersion } = await asOwner((trx) => makeEsignStatement(trx, 'sandbox', ['es']));
    const id = await asOwner((trx, owner) => recordEsignConsent(trx, owner, { ...consent, textVersion }));
    const find = () => asOwner((trx, owner) => findEsignConsent(trx, owner, id));
    expect(await find()).toMatchObject({ linkId: 'link_test_1', textVersion, agreedAt: now, withdrawnAt: null });
    expect(await asOwner((trx, owner) => findEsignConsent(trx, owner, id), ownerOf(other))).toBeUndefined();
    const later = new Date(now.getTime() + 60_000);
    expect(await asOwner((trx, owner) => withdrawEsignConsent(trx, owner, id, later))).toBe(true);
    expect(await asOwner((trx, owner) => withdrawEsignConsent(trx, owner, id, later))).toBe(false);
    expect((await find())!.withdrawnAt).toEqual(later);
  });

  it('is not taken for words that are not shown any more', async () => {
    const old = asOwner((trx, owner) => recordEsignConsent(trx, owner, { ...consent, textVersion: 'en-0' }));
    await expect(old).rejects.toThrow('textVersion: must be en-1+es-0-unreviewed');
  });
});
