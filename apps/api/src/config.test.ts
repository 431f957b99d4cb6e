import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const PEPPER = 'ab'.repeat(32);
const EXTERNAL = {
  DATABASE_URL: 'postgres://m2m_app:x@db/m2m',
  DATABASE_SYSTEM_URL: 'postgres://m2m_system:x@db/m2m',
  M2M_KEY_PEPPER: PEPPER,
  M2M_ENCRYPTION_KEY: PEPPER,
};

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('configuration', () => {
  it('needs nothing: embedded database, demo, loopback', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      database: undefined,
      isDemo: true,
      keyMaterial: undefined,
    });
    expect(config.roles).toEqual({ api: true, worker: true });
    expect(config.publicUrl.origin).toBe('http://localhost:3000');
    expect(config.widgetUrl.origin).toBe('http://localhost:3000');
    expect(config.egressAllow).toHaveLength(2);
  });

  it('follows PORT in the default PUBLIC_URL, and PUBLIC_URL in the default WIDGET_URL', () => {
    expect(readConfig({ PORT: '4000' }).publicUrl.origin).toBe('http://localhost:4000');
    expect(readConfig({ PUBLIC_URL: 'https://api.example.com' }).widgetUrl.origin).toBe('https://api.example.com');
  });

  it('is no demo and opens no inner host on a database of its own', () => {
    const config = readConfig(EXTERNAL);
    expect(config.isDemo).toBe(false);
    expect(config.egressAllow).toEqual([]);
  });

  it('reports every problem at once, each by its variable', () => {
    const problems = problemsOf({
      PORT: 'x',
      M2M_DEMO: 'yes',
      M2M_ROLES: 'api,cook',
      PUBLIC_URL: 'http://pay.example.com',
      WIDGET_URL: 'https://pay.example.com/path',
      M2M_HOSTS: 'a.example=test',
      M2M_TRUSTED_PROXIES: '10.0.0.0/99',
      M2M_LOG: 'loud',
      M2M_METRICS_PORT: '0',
      M2M_SMTP_URL: 'mail',
      M2M_GITHUB_KEYS_URL: 'http://github.example/keys',
      M2M_EGRESS_ALLOW: '10.0.0.1/8',
      M2M_EGRESS_PROXY: 'socks5://proxy.internal',
      M2M_LOG_RETENTION_DAYS: '1',
      DATABASE_URL: 'mysql://x',
      M2M_KEY_PEPPER: 'short',
    });
    const names = ['PORT', 'M2M_DEMO', 'M2M_ROLES', 'PUBLIC_URL', 'WIDGET_URL', 'M2M_HOSTS', 'M2M_TRUSTED_PROXIES', 'M2M_LOG', 'M2M_METRICS_PORT', 'M2M_SMTP_URL', 'M2M_GITHUB_KEYS_URL', 'M2M_EGRESS_ALLOW', 'M2M_EGRESS_PROXY', 'M2M_LOG_RETENTION_DAYS', 'DATABASE_URL', 'M2M_KEY_PEPPER']; // prettier-ignore
    for (const name of names) expect(problems.some((text) => text.startsWith(`${name}:`))).toBe(true);
  });

  it('refuses to start without key material unless the database is embedded, and says how to make it', () => {
    const { M2M_KEY_PEPPER: _, ...without } = EXTERNAL;
    expect(problemsOf(without)).toEqual([expect.stringMatching(/^M2M_KEY_PEPPER: is missing.*openssl rand -hex 32/)]);
  });

  it.each(['http://127.0.0.1:3000', 'http://127.8.9.1', 'http://[::1]:3000', 'http://localhost'])(
    'accepts plain http on loopback: %s',
    (url) => {
      expect(problemsOf({ PUBLIC_URL: url })).toEqual([]);
    },
  );

  it.each(['http://10.0.0.1', 'http://localhost.example.com', 'http://127.0.0.1.example.com', 'http://0.0.0.0'])(
    'refuses plain http elsewhere: %s',
    (url) => {
      expect(problemsOf({ PUBLIC_URL: url })).toHaveLength(1);
    },
  );

  it('reads secrets from files that nobody else can read', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'm2m-config-')), 'pepper');
    const { M2M_KEY_PEPPER: _, ...rest } = EXTERNAL;
    writeFileSync(file, `v2:${PEPPER}\n`, { mode: 0o600 });
    expect([...readConfig({ ...rest, M2M_KEY_PEPPER_FILE: file }).keyMaterial!.pepper.keys()]).toEqual([2]);
    chmodSync(file, 0o640);
    expect(problemsOf({ ...rest, M2M_KEY_PEPPER_FILE: file })).toEqual([expect.stringContaining(`chmod 600 ${file}`)]);
  });

  it('refuses the demo on a database of its own', () => {
    expect(problemsOf({ ...EXTERNAL, M2M_DEMO: '1' })).toHaveLength(1);
  });
});
