import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PageReader, readBlocks, type Block } from './follow-page.ts';
import { freePort } from './free-port.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const page = readFileSync(join(ROOT, 'docs/quick-start.md'), 'utf8');

describe('the quick start', { timeout: 180_000 }, () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'm2m-quick-start-'));
  let reader: PageReader | undefined;
  afterAll(async () => {
    await reader?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('holds, command by command, up to the webhooks that the receiver verified', async () => {
    const [serverPort, receiverPort] = [await freePort(), await freePort()];
    const { NODE_ENV: _, VITEST: __, ...env } = process.env;
    reader = new PageReader({
      cwd: ROOT,
      env: { ...env, PORT: String(serverPort), M2M_DATA_DIR: dataDir },
      replace: { 'localhost:3000': `127.0.0.1:${serverPort}`, '4000': String(receiverPort) },
    });
    const blocks = readBlocks(page);
    // The packages are there already.
    expect(blocks[0]!.commands).toBe('npm ci');
    const [start, me, endpoint, receiver, link, open, look] = blocks.slice(1) as [
      Block, Block, Block, Block, Block, Block, Block,
    ]; // prettier-ignore
    expect(blocks).toHaveLength(8);

    await reader.follow(start);
    expect(JSON.parse(await reader.follow(me))).toMatchObject({ success: true, data: { environment: 'sandbox' } });
    expect(await reader.follow(endpoint)).toMatch(/Secret: whsec_[0-9a-f]{48}/);
    await reader.follow(receiver);
    expect(JSON.parse(await reader.follow(link)).data).toMatchObject({ referenceId: 'user_1', status: 'created' });
    await reader.waitFor('received link.created');
    expect(await reader.follow(open)).toContain('"success":true');
    await reader.waitFor('received link.opened');
    await reader.waitFor('received user.data_request');
    const seen = await reader.follow(look);
    expect(seen).toContain('"ready":false');
    expect(seen).toContain('user.data_request');
    expect(seen).not.toContain('"success":false');
  });
});
