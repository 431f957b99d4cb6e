import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { useApi } from '../../../../test/harness.ts';
import type { Owner } from '../../../core/context.ts';
import { decideReview, listReviews } from '../../reviews/index.ts';
import { currentList } from '../current-list.ts';
import {
  importList,
  readListStatus,
  registerScreeningSource,
  SAMPLE_FOLDER,
  screenOpenOperations,
  screenUser,
  type ScreeningPersons,
} from '../index.ts';

const root = mkdtempSync(join(tmpdir(), 'm2m-import-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const api = useApi();
const OPERATOR = { id: 'opr_test', name: 'ana' };
const sdn = readFileSync(join(SAMPLE_FOLDER, 'sdn.csv'), 'utf8');
const alt = readFileSync(join(SAMPLE_FOLDER, 'alt.csv'), 'utf8');
const entry = (number: number, name: string, remarks = '-0- ') =>
  `${number},"${name}","individual","TEST",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,${remarks}\n`;
/** Twenty more, so that one fewer is less than 5 %. */
const many =
  sdn +
  Array.from({ length: 20 }, (_, at) => entry(800_000 + at, `NADIE${'ABCDEFGHIJKLMNOPQRST'[at]}, Persona`)).join('');
let folders = 0;

function folderOf(sdnText: string, altText = alt): string {
  const folder = join(root, String((folders += 1)));
  cpSync(SAMPLE_FOLDER, folder, { recursive: true });
  writeFileSync(join(folder, 'sdn.csv'), sdnText);
  writeFileSync(join(folder, 'alt.csv'), altText);
  return folder;
}
const take = (sdnText: string, acceptShrink = false, altText = alt) =>
  importList(api.deps, { folder: folderOf(sdnText, altText), acceptShrink, operator: OPERATOR });

describe('an import', () => {
  it('keeps what each version said, and writes only what changed', async () => {
    expect(await take(many)).toEqual({ version: 1, entries: 27, aliases: 4, changed: 27 });
    expect(await take(many)).toEqual({ version: 1, entries: 27, aliases: 4, changed: 0 });
    const other = many
      .replace('DOB 12 Mar 1970', 'DOB 12 Mar 1969')
      .replace(/^800000.*\n/m, '')
      .concat(entry(800_100, 'NUEVO, Persona'));
    expect(await take(other)).toEqual({ version: 2, entries: 27, aliases: 4, changed: 3 });
    // What was gone comes back as it was.
    expect(await take(many)).toMatchObject({ version: 3, changed: 3 });
    const spans = await api.sql(
      'select number, since_version as since, until_version as until from screening_entries where number in (800000, 800100, 900002) order by 1, 2',
    );
    expect(spans).toEqual([
      { number: 800000, since: 1, until: 2 },
      { number: 800000, since: 3, until: null },
      { number: 800100, since: 2, until: 3 },
      { number: 900002, since: 1, until: 2 },
      { number: 900002, since: 2, until: 3 },
      { number: 900002, since: 3, until: null },
    ]);
    const acts = await api.sql("select details from audit_entries where action = 'screening.imported' order by number");
    expect(acts).toHaveLength(3);
    expect(acts[1]).toMatchObject({ details: { version: 2, entries: 27, changed: 3, isShrinkAccepted: false } });
  });

  it('refuses over 5 % fewer entries or aliases, unless told to accept it, and then changes nothing', async () => {
    const fewer = many.replace(/^80000[01].*\n/gm, '');
    await expect(take(fewer)).rejects.toThrow('has 25 entries, the last import had 27: over 5 % fewer');
    await expect(take(many, false, alt.split('\n').slice(1).join('\n'))).rejects.toThrow('alt.csv: has 3 aliases');
    expect((await readListStatus(api.deps))!.version).toBe(3);
    expect(await take(many.replace(/^800000.*\n/m, ''))).toMatchObject({ version: 4, changed: 1 });
    expect(await take(fewer, true)).toMatchObject({ version: 5, entries: 25 });
  });

  it('of a broken file changes nothing', async () => {
    await expect(take(many.slice(0, -30))).rejects.toThrow('line 27');
    expect((await readListStatus(api.deps))!.version).toBe(5);
  });

  it('is one after the other when two come at once', async () => {
    const both = await Promise.all([
      take(many.concat(entry(800_200, 'UNO, Uno'))),
      take(many.concat(entry(800_201, 'DOS, Dos'))),
    ]);
    expect(both.map(({ version }) => version).sort()).toEqual([6, 7]);
    const standing = await api.sql(
      'select number from screening_entries where until_version is null group by number having count(*) > 1',
    );
    expect(standing).toEqual([]);
  });

  it('says who, when, and that it is old', async () => {
    expect(await readListStatus(api.deps)).toMatchObject({
      version: 7,
      entries: 28,
      importedBy: 'opr_test',
      isOld: false,
    });
    api.clock.advance(4 * 86_400_000 + 1_000);
    expect(await readListStatus(api.deps)).toMatchObject({ isOld: true });
    await take(many.concat(entry(800_201, 'DOS, Dos')));
  });
});

describe('a change of the list', () => {
  let owner: Owner;
  let persons: Map<string, ScreeningPersons | Error>;
  const person = (userId: string, name: string, isOpen = true) => {
    const operationId = isOpen ? `op_${userId}` : undefined;
    const ask = { userId, operationId, subjects: [{ role: 'sender' as const, names: [name], dob: '1980-01-01' }] };
    persons.set(userId, ask);
    return api.deps.app.asOwner(owner, (trx) =>
      screenUser(trx, api.deps, owner, { ...ask, now: api.deps.clock.now() }),
    );
  };
  const statusOf = async (userId: string) =>
    (
      await api.sql<{ status: string; is_watched: boolean; list_version: number }>(
        'select status, is_watched, list_version from screenings where user_id = $1',
        [userId],
      )
    )[0]!;

  beforeEach(async () => {
    const partner = await api.partner({ environment: 'live' });
    owner = { partnerId: partner.partnerId, environment: 'live' };
    persons = new Map();
    registerScreeningSource(async (_trx, _deps, _owner, userId) => {
      const found = persons.get(userId);
      if (found instanceof Error) throw found;
      return found;
    });
  });

  it('has everybody with an open operation screened again, and nobody else, once', async () => {
    const tag = `LISTED${folders}`;
    const names = ['Zebulon Quartermain', 'Ottilie Vandersloot', 'Percival Nightingale'];
    const users = names.map((_, at) => `user_${tag}_${at}`);
    for (const [at, name] of names.entries()) expect(await person(users[at]!, name)).toEqual({ status: 'clear' });
    expect(await person(`user_${tag}_none`, names[0]!, false)).toEqual({ status: 'clear' });
    expect(await screenOpenOperations(api.deps)).toBe(0);
    persons.delete(users[1]!);
    await take(many + names.map((name, at) => entry(810_000 + at, name)).join(''));
    expect(await screenOpenOperations(api.deps)).toBe(2);
    expect((await statusOf(users[0]!)).status).toBe('review');
    expect(await statusOf(users[1]!)).toMatchObject({ status: 'clear', is_watched: false });
    expect((await statusOf(users[2]!)).status).toBe('review');
    expect((await statusOf(`user_${tag}_none`)).status).toBe('clear');
    const waiting = (await listReviews(api.deps, 'sanctions')).filter(({ partnerId }) => partnerId === owner.partnerId);
    expect(waiting.map(({ operationId }) => operationId).sort()).toEqual([`op_${users[0]}`, `op_${users[2]}`]);
    expect(await screenOpenOperations(api.deps)).toBe(0);
  });

  it('keeps nobody waiting for one that fails, who is tried again', async () => {
    await person('user_bad', 'Some One');
    await person('user_good', 'Some Other');
    persons.set('user_bad', new Error('no data'));
    await take(many + entry(820_000, `OTRO${folders}, Mas`), true);
    await expect(screenOpenOperations(api.deps)).rejects.toThrow('1 persons could not');
    const { version } = (await readListStatus(api.deps))!;
    expect((await statusOf('user_good')).list_version).toBe(version);
    expect((await statusOf('user_bad')).list_version).toBeLessThan(version);
    await person('user_bad', 'Some One');
    expect(await screenOpenOperations(api.deps)).toBe(0);
  });

  it('ends an exception whose entry says something else now, and no other', async () => {
    const both = (remarks: string) =>
      many + entry(830_000, 'CALVERTON, Ignatius', '"DOB 1980."') + entry(830_001, 'CALVERTON, Ignatius', remarks);
    await take(both('"DOB 1980."'), true);
    expect(await person('user_exc', 'Ignatius Calverton')).toEqual({ status: 'review' });
    const [review] = (await listReviews(api.deps, 'sanctions')).filter(({ userId }) => userId === 'user_exc');
    await decideReview(api.deps, {
      reviewId: review!.id,
      decision: 'clear',
      note: 'n',
      operator: OPERATOR,
      checklist: { list: 'no' },
    });
    expect(await person('user_exc', 'Ignatius Calverton')).toEqual({ status: 'clear' });
    await take(both('"DOB 1980; POB Leeds."'));
    expect(await person('user_exc', 'Ignatius Calverton')).toEqual({ status: 'review' });
    const [last] = await api.sql<{ hits: { entry: number; outcome: string }[] }>(
      "select hits from screening_cases where user_id = 'user_exc' order by created_at desc limit 1",
    );
    expect(last!.hits.map((hit) => `${hit.entry} ${hit.outcome}`)).toEqual(['830001 review', '830000 excepted']);
  });

  it('is seen by every process with its next screening', async () => {
    const other = await api.openAnother();
    const versionOf = (deps: typeof api.deps) =>
      deps.app.asOwner(owner, async (trx) => (await currentList(trx, deps, owner)).version);
    const before = await versionOf(other.platform.deps);
    await take(many + entry(840_000, `NADIE${folders}, Otra`), true);
    expect(await versionOf(other.platform.deps)).toBe(before + 1);
    expect(await versionOf(api.deps)).toBe(before + 1);
  });
});
