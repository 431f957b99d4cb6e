import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, existsSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodyOf, makeVectors, type Vector } from './make-vectors.ts';

interface Language {
  /** All must be there, else the language is skipped. */
  needs: string[];
  build?: (out: string) => string[];
  start: (out: string, port: number) => string[];
}

const GSON = '/usr/share/java/gson.jar';

/** How each receiver is built and started; `out` is a folder outside the checkout. */
export const LANGUAGES: Record<string, Language> = {
  node: { needs: ['node'], start: () => ['node', 'receiver.mjs'] },
  python: { needs: ['python3'], start: () => ['python3', 'receiver.py'] },
  go: {
    needs: ['go'],
    build: (out) => ['go', 'build', '-o', join(out, 'receiver'), '.'],
    start: (out) => [join(out, 'receiver')],
  },
  java: {
    needs: ['java', 'javac', GSON],
    build: (out) => ['javac', '-cp', GSON, '-d', out, 'Receiver.java'],
    start: (out) => ['java', '-cp', `${GSON}:${out}`, 'Receiver'],
  },
  ruby: { needs: ['ruby'], start: () => ['ruby', 'receiver.rb'] },
  php: { needs: ['php'], start: (_out, port) => ['php', '-S', `127.0.0.1:${port}`, 'receiver.php'] },
  rust: {
    needs: ['cargo'],
    build: (out) => ['cargo', 'build', '--quiet', '--locked', '--target-dir', out],
    start: (out) => [join(out, 'debug', 'm2m-webhook-receiver')],
  },
  elixir: { needs: ['elixir'], start: () => ['elixir', 'receiver.exs'] },
};

const has = (need: string): boolean =>
  need.startsWith('/') ? existsSync(need) : spawnSync('sh', ['-c', `command -v ${need}`]).status === 0;

/** What this machine lacks for the language; empty: it can run. */
export const missingFor = (language: string): string[] => LANGUAGES[language]!.needs.filter((need) => !has(need));

/** The line that nobody overlooks. */
export const skipLine = (language: string): string =>
  `!!!! SKIPPED: the ${language} receiver was not run; this machine lacks ${missingFor(language).join(', ')}`;

export interface RunningReceiver {
  url: string;
  /** Both streams, so far. */
  output: () => string;
  stop: () => Promise<void>;
}

/** Builds and starts the receiver of a language and waits until it listens. Throws with its output when it does not. */
export async function startReceiver(language: string, secrets: string[], port: number): Promise<RunningReceiver> {
  const { build, start } = LANGUAGES[language]!;
  const cwd = join(import.meta.dirname, language);
  const out = mkdtempSync(join(tmpdir(), `m2m-receiver-${language}-`));
  const env = {
    ...process.env,
    PORT: String(port),
    M2M_WEBHOOK_SECRETS: secrets.join(','),
    M2M_SEEN_DIR: join(out, 'seen'),
  };
  const removeOut = (): void => rmSync(out, { recursive: true, force: true });
  if (build) {
    const [command, ...args] = build(out) as [string, ...string[]];
    const status = await finished(spawn(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] }));
    if (status !== 0) {
      removeOut();
      throw new Error(`${command} could not build the ${language} receiver`);
    }
  }
  const [command, ...args] = start(out, port) as [string, ...string[]];
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = finished(child);
  const stop = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
    removeOut();
  };
  const url = `http://127.0.0.1:${port}/hooks/m2m`;
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) break;
    const answer = await send(url, 'GET', [], Buffer.alloc(0)).catch(() => undefined);
    if (answer?.status === 405 || answer?.status === 404) return { url, output: () => output, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`the ${language} receiver does not listen:\n${output}`);
}

const finished = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => resolve(status));
  });

/** Posts every vector, then what a vector cannot say; returns what came out wrong, one line each. */
export async function tryVectors(url: string): Promise<{ count: number; wrong: string[] }> {
  const { vectors } = makeVectors(Math.floor(Date.now() / 1000));
  const wrong: string[] = [];
  const expect = async (name: string, wanted: string, status: number, sent: Promise<Answer>): Promise<void> => {
    const got = await sent.catch((error: Error) => ({ status: 0, text: error.message }));
    if (got.status !== status || !got.text.startsWith(wanted)) {
      wrong.push(`${name}: wanted ${status} ${wanted}, got ${got.status} ${got.text}`);
    }
  };
  const post = (vector: Vector): Promise<Answer> => send(url, 'POST', vector.headers, bodyOf(vector));
  for (const vector of vectors) {
    await expect(vector.name, vector.expect, vector.expect === 'accepted' ? 200 : 400, post(vector));
  }
  await expect('the same event again', 'duplicate', 200, post(vectors[0]!));
  const tooLarge = send(url, 'POST', vectors[0]!.headers, Buffer.alloc(2 * 1024 * 1024 + 1, 'x'));
  // A server may close the connection while we still send.
  const cut = tooLarge.catch(() => ({ status: 413, text: 'body_too_large' }));
  await expect('a body over the limit', 'body_too_large', 413, cut);
  return { count: vectors.length + 2, wrong };
}

interface Answer {
  status: number;
  text: string;
}

/** With node:http rather than fetch, which would join repeated headers. */
function send(url: string, method: string, headers: [string, string][], body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, agent: false, timeout: 10_000 }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in 10 s')));
    for (const [name, value] of headers) outgoing.appendHeader(name, value);
    outgoing.setHeader('Content-Type', 'application/json');
    outgoing.setHeader('Content-Length', body.length);
    outgoing.end(body);
  });
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
