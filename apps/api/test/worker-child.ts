import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { useApi } from './harness.ts';

/** The key material of the harness, so that the child opens what this process sealed. */
const KEY_MATERIAL = { M2M_KEY_PEPPER: '11'.repeat(32), M2M_ENCRYPTION_KEY: '22'.repeat(32) };

export interface WorkerChild {
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

/** Starts a worker process on the database of a test file; resolves when it claims. */
export async function startWorkerChild(api: ReturnType<typeof useApi>): Promise<WorkerChild> {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'worker-process.ts')], {
    env: {
      PATH: process.env['PATH'] ?? '',
      ...KEY_MATERIAL,
      DATABASE_URL: api.url('m2m_app'),
      DATABASE_SYSTEM_URL: api.url('m2m_system'),
      M2M_EGRESS_ALLOW: '127.0.0.0/8',
      M2M_ROLES: 'worker',
      M2M_LOG: 'json',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr!.on('data', (chunk: Buffer) => (errors = (errors + String(chunk)).slice(-5_000)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout!.once('data', () => resolve());
    void exited.then((code) => reject(new Error(`the worker ended with ${code}: ${errors}`)));
  });
  return {
    kill(signal) {
      child.kill(signal);
      return exited;
    },
  };
}
