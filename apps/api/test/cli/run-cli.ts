import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const M2M = join(import.meta.dirname, '../../../../packages/cli/bin/m2m.mjs');

export interface CliResult {
  code: number;
  stdout: string;
  stderr: string;
  /** Standard output as JSON. */
  // Tests look into answers of many shapes.
  // oxlint-disable-next-line typescript/no-explicit-any
  json(): any;
}

export interface RunningCli {
  child: ChildProcess;
  output(): { stdout: string; stderr: string };
  /** Resolves when the output has the text. */
  waitFor(text: string | RegExp, timeoutMs?: number): Promise<void>;
  ended: Promise<CliResult>;
}

/** A home of its own, so that no test finds the login of another, nor of who runs it. */
export function makeHome(): { env: Record<string, string>; folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'm2m-cli-'));
  const env = { HOME: folder, XDG_CONFIG_HOME: join(folder, 'config'), XDG_STATE_HOME: join(folder, 'state') };
  return { env, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the command line as its own process. */
export function startCli(args: string[], env: Record<string, string>, options: { input?: string; cwd?: string } = {}) {
  const child = spawn(process.execPath, [M2M, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(options.cwd ? { cwd: options.cwd } : {}),
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const ended = new Promise<CliResult>((resolve) =>
    child.once('close', (code) =>
      resolve({ code: code ?? -1, stdout, stderr, json: () => JSON.parse(stdout) as unknown }),
    ),
  );
  const running: RunningCli = {
    child,
    output: () => ({ stdout, stderr }),
    ended,
    async waitFor(text, timeoutMs = 15_000) {
      const isThere = (): boolean => {
        const all = stdout + stderr;
        return typeof text === 'string' ? all.includes(text) : text.test(all);
      };
      const endMs = Date.now() + timeoutMs;
      while (!isThere()) {
        if (Date.now() > endMs || child.exitCode !== null) {
          throw new Error(`m2m ${args.join(' ')} never said ${String(text)}; it said:\n${stdout}\n${stderr}`);
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
  return running;
}

export const runCli = (
  args: string[],
  env: Record<string, string>,
  options: { input?: string; cwd?: string } = {},
): Promise<CliResult> => startCli(args, env, options).ended;
