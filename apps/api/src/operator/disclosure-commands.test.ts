import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';
import { addOperator } from '../features/operators/index.ts';
import { agencyCommands } from './agency-commands.ts';
import { calendarCommands } from './calendar-commands.ts';
import { claimCommands } from './claim-commands.ts';
import type { CommandInput, PlatformCommand, Result } from './command.ts';
import { disclosureCommands } from './disclosure-commands.ts';
import { providerCommands } from './provider-commands.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'm2m-disclosures-'));
const api = useApi({ env: { M2M_DATA_DIR: dataDir } });
const commands = [
  ...agencyCommands,
  ...calendarCommands,
  ...claimCommands,
  ...disclosureCommands,
  ...providerCommands,
] as PlatformCommand[];
const as = 'rosa';

beforeAll(() => addOperator(api.deps, { name: as, values: {} }));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function run(name: string, words: string[], values: CommandInput['values'] = {}): Promise<Result> {
  const command = commands.find((one) => one.name === name)!;
  return command.run(api.platform, { words, values, config: api.deps.config, notice: () => undefined });
}

const acts = async (): Promise<string[]> =>
  (
    await api.sql<{ action: string }>(
      "select action from audit_entries where partner_id = 'operator' and actor_id like 'opr%' order by number",
    )
  ).map(({ action }) => action);

describe('what disclosures need', () => {
  it('is set by an operator who says who they are, and stands in the audit trail', async () => {
    const contact = { name: 'Example Money Transfer, Inc.', phone: '800-555-0100', website: 'www.example.com' };
    await expect(run('provider set', [], contact)).rejects.toThrow('--as <operator> is missing');
    expect((await run('provider set', [], { ...contact, environment: 'live', as })).text).toContain('provider of live');
    await run('disclosures approve', ['es-0-unreviewed'], { as });
    expect((await run('disclosures list', [])).text).toMatch(/es-0-unreviewed {2}es {8}shown {2}\d{4}-\d\d-\d\d opr_/);
    await run('calendar set', ['2026-11-27'], { closed: true, name: 'Bridge day', as });
    expect((await run('calendar list', [], { year: '2026' })).text).toMatch(
      /2026-11-26 {2}closed {2}Thanksgiving Day .*federal\n2026-11-27 {2}closed {2}Bridge day .*operator/,
    );
    expect((await run('calendar clear', ['2026-11-27'], { as })).text).toBe('2026-11-27 is as the rule says.');
    await run('calendar zone', ['America/Chicago'], { as });
    expect(await acts()).toEqual(expect.arrayContaining(['provider.set', 'disclosure.approved', 'calendar.set']));
  });

  it('is refused in words', async () => {
    await expect(run('calendar set', ['2026-11-27'], { name: 'x', as })).rejects.toThrow('--closed or --open');
    await expect(run('disclosures approve', ['es-1'], { as })).rejects.toThrow('version: must be one of en-1');
    await expect(run('calendar list', [], { year: 'soon' })).rejects.toThrow('year: must be');
  });

  it('agencies come from a file, of which every wrong line is named', async () => {
    const file = join(dataDir, 'agencies.csv');
    writeFileSync(file, 'state,name,phone,website\nZZ,A,800-555-0142,www.a.example\nTX,B,none,www.b.example\n');
    await expect(run('agencies import', [file], { as })).rejects.toThrow(/line 2, state: .*\nline 3, phone: /);
    await expect(run('agencies import', [join(dataDir, 'none.csv')], { as })).rejects.toThrow('There is no file');
    writeFileSync(file, 'state,name,phone,website\nTX,Agency,800-555-0142,www.a.example\n');
    const { text, json } = await run('agencies import', [file], { as });
    expect(text).toMatch(/^1 agencies\. Live starts no transfer for AL, AK, /);
    expect((json as { without: string[] }).without).toHaveLength(55);
    expect((await run('agencies list', [])).text).toContain('TX     Agency  800-555-0142  www.a.example');
  });
});

describe('claims', () => {
  it('name what is wrong with what was typed', async () => {
    const note = 'x';
    await expect(run('claims open', ['op_none'], { kind: 'late', note, as })).rejects.toThrow(
      '--kind must be wrong_amount or arithmetic',
    );
    await expect(run('claims open', ['op_none'], { kind: 'documents', note, as })).rejects.toThrow('no operation id');
    await expect(run('claims decide', ['clm_none'], { decision: 'error', note, as })).rejects.toThrow(
      'claimId: must be the id of a claim',
    );
    await expect(run('claims show', ['clm_none'], { as })).rejects.toThrow('claimId');
    await expect(run('claims reported', ['clm_none'], {})).rejects.toThrow('--as <operator> is missing');
    expect((await run('claims list', [])).text).toBe('none');
  });
});
