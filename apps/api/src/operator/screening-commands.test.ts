import { chmodSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';
import { SAMPLE_FOLDER, screenUser } from '../features/screening/index.ts';
import type { CommandInput, PlatformCommand, Result } from './command.ts';
import { reviewCommands } from './review-commands.ts';
import { screeningCommands } from './screening-commands.ts';
import { userCommands } from './user-commands.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'm2m-commands-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const api = useApi({ env: { M2M_DATA_DIR: dataDir } });
const commands = [...userCommands, ...reviewCommands, ...screeningCommands];

function run(name: string, words: string[], values: CommandInput['values'] = {}): Promise<Result> {
  const command = commands.find((one) => one.name === name) as PlatformCommand;
  return command.run(api.platform, { words, values, config: api.deps.config, notice: () => undefined });
}

it('a day of a compliance officer, from the first operator to a decided hit', async () => {
  const made = await run('user add', ['ana']);
  expect(made.json).toEqual({
    operatorId: expect.stringMatching(/^opr_/),
    name: 'ana',
    path: join(dataDir, 'operators', 'ana.secret'),
  });
  expect(`${JSON.stringify(made.json)}${made.text}`).not.toContain('m2mop_');
  expect((await run('user add', ['eva'], { as: 'ana', print: true })).text).toMatch(/m2mop_[0-9a-f]{64}/);
  expect((await run('user list', [])).text).toMatch(/ana\s+active[\s\S]*eva\s+active/);

  expect(await run('screening status', [])).toMatchObject({ json: null, exitCode: 1 });
  await expect(run('screening import', [SAMPLE_FOLDER])).rejects.toThrow('--as <operator> is missing');
  expect((await run('screening import', [SAMPLE_FOLDER], { as: 'ana' })).json).toEqual({
    version: 1,
    entries: 7,
    aliases: 4,
    changed: 7,
  });
  expect((await run('screening import', [SAMPLE_FOLDER], { as: 'eva' })).text).toContain('unchanged: version 1');
  expect(await run('screening status', [])).toMatchObject({
    exitCode: 0,
    text: expect.stringMatching(/Version 1: 7 entries[\s\S]* by ana/),
  });
  const shrunk = join(dataDir, 'shrunk');
  cpSync(SAMPLE_FOLDER, shrunk, { recursive: true });
  writeFileSync(join(shrunk, 'alt.csv'), '900002,1,"aka","ZANQUETRO, Teo",-0- \n');
  await expect(run('screening import', [shrunk], { as: 'ana' })).rejects.toThrow('--accept-shrink');
  expect((await run('screening import', [shrunk], { as: 'ana', 'accept-shrink': true })).json).toMatchObject({
    version: 2,
  });

  const partner = await api.partner({ environment: 'live' });
  const owner = { partnerId: partner.partnerId, environment: 'live' as const };
  const { linkId } = (await partner.post('/partner/links', { referenceId: 'r' })).body.data;
  const [{ user_id: userId }] = (await api.sql('select user_id from links where id = $1', [linkId])) as [
    { user_id: string },
  ];
  const subjects = [{ role: 'sender' as const, names: ['Teobaldino Zanquetro Quibare'], dob: '1970-03-12' }];
  const screen = () =>
    api.deps.app.asOwner(owner, (trx) =>
      screenUser(trx, api.deps, owner, { userId, linkId, subjects, now: api.clock.now() }),
    );
  expect(await screen()).toEqual({ status: 'review' });

  const listed = await run('review list', [], { kind: 'sanctions' });
  expect(listed.text).toMatch(/sanctions\s+open\s+100\s+sender birth_year_within_1\s+live\s+rev_/);
  const { id } = (listed.json as [{ id: string }])[0];
  const shown = await run('review show', [id], { as: 'eva' });
  expect(shown.text).toContain('ZANQUETRO QUIBARE, Teobaldino');
  expect(shown.text).toContain('kind: Are both of the same kind');
  const note = 'Another Teobaldino.';
  await expect(run('review decide', [id], { decision: 'clear', note, as: 'eva' })).rejects.toThrow(
    'lacks the step list',
  );
  await expect(run('review decide', [id], { decision: 'maybe', note, as: 'eva' })).rejects.toThrow(
    'must be one of clear',
  );
  await expect(run('review list', [], { kind: 'fraud' })).rejects.toThrow('--kind must be one of');
  chmodSync(join(dataDir, 'operators', 'ana.secret'), 0o644);
  const checklist = 'list=yes,kind=yes,name=yes,entry=no';
  await expect(run('review decide', [id], { decision: 'clear', note, as: 'ana', checklist })).rejects.toThrow(
    'chmod 600',
  );
  await run('review decide', [id], { decision: 'clear', note, as: 'eva', checklist });
  expect((await run('review list', [])).text).toBe('none');
  expect(await screen()).toEqual({ status: 'clear' });

  await run('user disable', ['ana'], { as: 'eva' });
  await expect(run('user disable', ['eva'], { as: 'eva' })).rejects.toThrow('last operator');
  const acts = await api.sql<{ action: string }>(
    "select action from audit_entries where partner_id = 'operator' order by number",
  );
  expect(acts.map(({ action }) => action).filter((action) => /^(operator|review|screening)\./.test(action))).toEqual([
    'operator.added',
    'operator.added',
    'screening.imported',
    'screening.imported',
    'review.opened',
    'review.decided',
    'operator.disabled',
  ]);
});
