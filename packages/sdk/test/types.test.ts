import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { TYPES_FILE, typesOfCheckout } from '../scripts/generate-types.ts';
import type { CreatedLink, EventOf, Link, M2M, WebhookEvent } from '../src/index.ts';

const sdk = join(import.meta.dirname, '..');

describe('the types', () => {
  it('are those of the routes, the events and the error codes (npm run generate)', async () => {
    expect(readFileSync(TYPES_FILE, 'utf8')).toBe(await typesOfCheckout());
  });

  it('say what each call answers', () => {
    expectTypeOf<M2M['links']['create']>().returns.resolves.toEqualTypeOf<CreatedLink>();
    expectTypeOf<CreatedLink['linkId']>().toEqualTypeOf<string>();
    expectTypeOf<Link['status']>().toEqualTypeOf<'created' | 'opened' | 'revoked'>();
    expectTypeOf<Parameters<M2M['links']['create']>[0]['referenceId']>().toEqualTypeOf<string>();
    expectTypeOf<M2M['links']['list']>().returns.toExtend<AsyncIterable<{ linkId: string }>>();
  });

  it('make the events a union that event narrows', () => {
    expectTypeOf<Extract<WebhookEvent, { event: 'link.opened' }>>().toEqualTypeOf<EventOf<'link.opened'>>();
    expectTypeOf<EventOf<'user.data_request'>['data']['requiredFields']>().toEqualTypeOf<string[]>();
    expectTypeOf<EventOf<'operation.completed'>['data']['amount']['receive']>().toEqualTypeOf<number>();
  });
});

describe('the published package', () => {
  const manifest = JSON.parse(readFileSync(join(sdk, 'package.json'), 'utf8')) as {
    dependencies?: object;
    exports: Record<string, string>;
  };

  it('depends on nothing', () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  it.each(Object.entries(manifest.exports))('has %s built, in plain JavaScript with types', (_name, path) => {
    const built = join(sdk, path);
    expect(() => readFileSync(built), 'packages/sdk/dist is missing: run `npm run build`').not.toThrow();
    expect(() => readFileSync(built.replace(/\.js$/, '.d.ts'))).not.toThrow();
  });

  it('weighs at most 12 kB gz as a whole, and names nothing of Node’s', async () => {
    const bundle = await build({
      root: sdk,
      configFile: false,
      logLevel: 'silent',
      build: { write: false, target: 'es2022', lib: { entry: 'dist/index.js', formats: ['es'] } },
    });
    const { output } = (Array.isArray(bundle) ? bundle[0] : bundle) as unknown as { output: [{ code: string }] };
    const { code } = output[0];
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(12_000);
    expect(code).toContain('/partner/links');
    expect(code).not.toMatch(/\bBuffer\b|\bprocess\.(?!env\.M2M_KEY)|node:|require\(/);
  });
});
