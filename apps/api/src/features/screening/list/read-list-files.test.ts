import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { SAMPLE_FOLDER } from '../current-list.ts';
import { hasOfacData, ofacList } from '../testing/ofac-data.ts';
import { parseOfacCsv } from './parse-ofac-csv.ts';
import { readListFiles } from './read-list-files.ts';

const root = mkdtempSync(join(tmpdir(), 'm2m-list-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

/** The sample with some files changed. */
function folderWith(files: Record<string, string | Buffer>): string {
  const folder = join(root, String((folders += 1)));
  cpSync(SAMPLE_FOLDER, folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const sdn = readFileSync(join(SAMPLE_FOLDER, 'sdn.csv'), 'utf8');
const alt = readFileSync(join(SAMPLE_FOLDER, 'alt.csv'), 'utf8');
const row = (text: string): string => `${sdn}${text}\n`;

describe('a folder of list files', () => {
  it('gives entries with their aliases, addresses and comments', () => {
    const folder = folderWith({
      'add.csv': '900002,1,"1 Calle Ninguna","Villa Ficticia","Mexico",-0- \n900003,2,-0- ,-0- ,-0- ,-0- \n',
      'sdn_comments.csv': '900002,"DOB 13 Mar 1970."\n',
    });
    const entries = readListFiles(folder);
    expect(entries.map(({ number }) => number)).toEqual([900001, 900002, 900003, 900004, 900005, 900006, 900007]);
    expect(entries[1]).toMatchObject({
      name: 'ZANQUETRO QUIBARE, Teobaldino',
      kind: 'individual',
      programs: 'M2M-SANDBOX',
      aliases: [{ number: 1, kind: 'aka', name: 'ZANQUETRO, Teo' }],
      addresses: ['1 Calle Ninguna, Villa Ficticia, Mexico'],
      remarks: expect.stringMatching(/^DOB 12 Mar 1970.* DOB 13 Mar 1970\.$/),
    });
    expect(entries[2]!.addresses).toEqual([]);
    expect(entries.map(({ kind }) => kind).slice(-2)).toEqual(['entity', 'vessel']);
  });

  it.each<[string, Record<string, string | Buffer>, RegExp]>([
    ['without alt.csv', { 'alt.csv': '' }, /alt\.csv: has no records/],
    ['cut inside a quoted value', { 'sdn.csv': sdn.slice(0, -20) }, /sdn\.csv: line 7 ends inside a quoted value/],
    ['cut at a bare value', { 'alt.csv': alt.slice(0, -3) }, /alt\.csv: line 4 has a value that is neither/],
    [
      'cut between columns',
      { 'sdn.csv': row('900008,"X, Y","individual"') },
      /sdn\.csv: line 8 has 3 columns instead of 12/,
    ],
    [
      'with a header',
      { 'alt.csv': `ent_num,alt_num,alt_type,alt_name,remarks\n${alt}` },
      /alt\.csv: line 1 has a value/,
    ],
    [
      'with an alias of nobody',
      { 'alt.csv': `${alt}7,9,"aka","NOBODY",-0- \n` },
      /alt\.csv: line 5 belongs to 7, which is not in sdn\.csv/,
    ],
    [
      'with an address of nobody',
      { 'add.csv': '7,1,"Street","City","Mexico",-0- \n' },
      /add\.csv: line 1 belongs to 7/,
    ],
    ['with a number twice', { 'sdn.csv': sdn + sdn.slice(0, sdn.indexOf('\n') + 1) }, /repeats the number 900001/],
    ['with an alias of no kind', { 'alt.csv': '900002,1,"xka","A",-0- \n' }, /neither an aka/],
    ['with a NUL character', { 'sdn.csv': sdn.replace('Teobaldino', 'Teo\0') }, /line 2 holds a NUL/],
    [
      'with a quote in the middle',
      { 'sdn.csv': sdn.replace('Teobaldino"', 'Teobaldino" oh') },
      /line 2 goes on after a closing quote/,
    ],
    [
      'with a huge value',
      { 'sdn.csv': sdn.replace('Teobaldino', 'T'.repeat(70_000)) },
      /line 2 has a value of more than 65536/,
    ],
    [
      'with a long name',
      { 'sdn.csv': sdn.replace('Teobaldino', 'T'.repeat(600)) },
      /line 2 has a name of more than 500/,
    ],
    ['without a name', { 'alt.csv': '900002,1,"aka",-0- ,-0- \n' }, /line 1 has no name/],
    ['without a number', { 'alt.csv': '-0- ,1,"aka","A",-0- \n' }, /line 1 has no number/],
    ['that is a web page', { 'sdn.csv': '<html>Not found</html>' }, /sdn\.csv: line 1 has a value/],
  ])('%s is refused with file, line and fix', (_, files, message) => {
    expect(() => readListFiles(folderWith(files))).toThrow(message);
  });

  it('that is not there is refused', () => {
    expect(() => readListFiles(join(root, 'nowhere'))).toThrow(/sdn\.csv: is not in .*nowhere\. Fetch it/);
  });

  it('takes what OFAC writes: the old end-of-file mark, CRLF, no last line end, older letters', () => {
    const expected = readListFiles(SAMPLE_FOLDER);
    expect(readListFiles(folderWith({ 'sdn.csv': `${sdn}\u001a` }))).toEqual(expected);
    expect(readListFiles(folderWith({ 'sdn.csv': sdn.replaceAll('\n', '\r\n') }))).toEqual(expected);
    expect(readListFiles(folderWith({ 'alt.csv': alt.trimEnd() }))).toEqual(expected);
    const old = Buffer.from(sdn.replace('Teobaldino', 'Teobald\u00ed'), 'latin1');
    expect(readListFiles(folderWith({ 'sdn.csv': old }))[1]!.name).toBe('ZANQUETRO QUIBARE, Teobald\u00ed');
  });

  it('cut anywhere gives an error or fewer whole records, never a changed one', () => {
    const whole = parseOfacCsv({ name: 'sdn.csv', text: sdn }, 12).map(({ fields }) => JSON.stringify(fields));
    fc.assert(
      fc.property(fc.nat(sdn.length), (end) => {
        let records;
        try {
          records = parseOfacCsv({ name: 'sdn.csv', text: sdn.slice(0, end) }, 12);
        } catch {
          return;
        }
        expect(records.map(({ fields }) => JSON.stringify(fields))).toEqual(whole.slice(0, records.length));
      }),
      { numRuns: 800 },
    );
  });

  it('reads any value that is written by the rules of quoting', () => {
    const value = fc
      .string({ minLength: 1, maxLength: 30 })
      .map((text) => text.replaceAll('\0', '').trim())
      .filter((text) => text !== '' && text !== '-0-');
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), (rows) => {
        const text = rows
          .map((fields) => fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(parseOfacCsv({ name: 'x', text }, 2).map(({ fields }) => fields)).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it.skipIf(!hasOfacData)('of the real list is read whole (needs ../shared/data/ofac)', () => {
    const entries = ofacList();
    expect(entries).toHaveLength(7_379);
    expect(entries.reduce((sum, { aliases }) => sum + aliases.length, 0)).toBe(9_682);
  });
});
