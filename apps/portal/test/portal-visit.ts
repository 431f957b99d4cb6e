import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import {
  makePerson,
  openPortalBrowser,
  setUpTotp,
  signIn,
} from '../../api/src/features/accounts/testing/portal-browser.ts';
import { linkOperator } from '../../api/src/features/accounts/index.ts';
import { addOperator, listOperators } from '../../api/src/features/operators/index.ts';
import { addMember, type Role } from '../../api/src/features/team/index.ts';
import { findViolations, launchBrowser, openContext } from '../../api/test/browser.ts';
import { freePort } from '../../api/test/free-port.ts';
import { useApi, type TestApiOptions, type TestPartner } from '../../api/test/harness.ts';

/** Pictures of the pages, to be looked at; git knows nothing of them. */
const PICTURES = join(import.meta.dirname, '../../../test-artifacts/portal');

export const PHONE = 390;
export const DESKTOP = 1280;

export interface LookOptions {
  language?: 'en' | 'es';
  theme?: 'light' | 'dark';
  /** CSS pixels; `PHONE` and `DESKTOP` are the two that every page is walked in. */
  width?: number;
}

export interface SignInOptions extends LookOptions {
  /** The role in both environments; default owner. `none`: no membership. */
  role?: Role | 'none';
  /** Opened by `go`; default test. */
  environment?: 'test' | 'live';
  /** An existing partner; default a new one. */
  partner?: { partnerId: string; slug: string };
  /** False: password only, so that live stays closed. */
  hasSecondFactor?: boolean;
  /** Also the operator of this name: `go('/operator/partners')`. With `role: 'none'` a member of nothing. */
  operator?: string;
}

/** A page in a real browser, and everything that its console and network complained of. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  complaints: string[];
  /** Nothing in the console, nothing found by axe, nothing wider than the screen; keeps a picture under the name. */
  expectSound(name: string, options?: { allow?: RegExp }): Promise<void>;
}

export interface SignedInVisit extends Visit {
  person: { userId: string; email: string; password: string; totpSecret: string };
  partner: TestPartner;
  /** Of who signed in as an operator. */
  operatorId: string | undefined;
  /** Opens a page below the frame (`keys`), or a whole address (`/portal/account`), and waits for its title. */
  go(path: string): Promise<void>;
}

let people = 0;

/** The whole system with the portal on a free port, one browser for the file, and people who sign in. */
export function usePortal(options: TestApiOptions & { port: number }) {
  const { port, ...rest } = options;
  const base = `http://localhost:${port}`;
  // Operators that a test makes leave a secret in a file.
  const dataDir = mkdtempSync(join(tmpdir(), 'm2m-portal-'));
  const api = useApi({ ...rest, env: { PUBLIC_URL: base, PORT: String(port), M2M_DATA_DIR: dataDir, ...rest.env } });
  const contexts: BrowserContext[] = [];
  let browser: Browser;

  beforeAll(async () => {
    await api.http.listen({ host: '127.0.0.1', port });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** A fresh browser that nobody is signed in with. */
  async function openVisit(look: LookOptions = {}): Promise<Visit> {
    const { language = 'en', theme = 'light', width = DESKTOP } = look;
    const settings: BrowserContextOptions = {
      baseURL: base,
      locale: language === 'es' ? 'es-MX' : 'en-US',
      timezoneId: 'America/Mexico_City',
      colorScheme: theme,
      viewport: { width, height: width < 600 ? 844 : 860 },
      reducedMotion: 'reduce',
    };
    const context = await openContext(browser, settings);
    contexts.push(context);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.setDefaultTimeout(12_000);
    page.on('console', (message) => {
      // Chromium's hints to developers are no complaints.
      if (String(message.type()) !== 'verbose') complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    return { page, context, complaints, expectSound: (name, rules) => expectSound(page, complaints, name, rules) };
  }

  /** Signs a person in through the real routes, with an authenticator app, and gives their browser. */
  async function signInAs(input: SignInOptions = {}): Promise<SignedInVisit> {
    const { role = 'owner', environment = 'test', hasSecondFactor = true, language = 'en' } = input;
    const partner = (input.partner as TestPartner | undefined) ?? (await api.partner());
    people += 1;
    const email = `person${people}@example.com`;
    const password = 'seven quiet lanterns burn';
    const userId = await makePerson(api.deps, { email, password, language, name: `Person ${people}` });
    if (role !== 'none') {
      const { partnerId } = partner;
      const roles = { sandbox: role, live: role };
      await api.deps.system.transaction((trx) => addMember(trx, api.deps, { partnerId, userId, roles }));
    }
    const operatorId = input.operator === undefined ? undefined : await makeOperator(input.operator, email);
    const portal = openPortalBrowser((request) => api.inject(request));
    await signIn(portal, { email, password });
    const totpSecret = hasSecondFactor ? (await setUpTotp(portal, password)).secret : '';
    const visit = await openVisit(input);
    const cookies = [...portal.cookies].map(([name, value]) => ({ name, value, url: base }));
    await visit.context.addCookies(
      cookies.map((cookie) => ({ ...cookie, httpOnly: true, sameSite: 'Strict' as const })),
    );
    return {
      ...visit,
      person: { userId, email, password, totpSecret },
      partner,
      operatorId,
      async go(path) {
        await visit.page.goto(path.startsWith('/') ? path : `/portal/${partner.slug}/${environment}/${path}`);
        // The first: the settings show the hosted page too, with its own.
        await visit.page.getByRole('heading', { level: 1 }).first().waitFor();
      },
    };
  }

  /** The operator of this name, made if there is none, signs in with this account from now on. */
  async function makeOperator(name: string, email: string): Promise<string> {
    const known = await listOperators(api.deps);
    const operator =
      known.find((one) => one.name === name) ??
      (await addOperator(api.deps, { name, values: {}, ...(known[0] ? { by: known[0] } : {}) })).operator;
    await linkOperator(api.deps, { operator, email, by: operator });
    return operator.id;
  }

  return { api, base, openVisit, signInAs };
}

/** A free port for `usePortal`, asked for at the top of the file: `const port = await portalPort()`. */
export const portalPort = freePort;

async function expectSound(
  page: Page,
  complaints: string[],
  name: string,
  { allow }: { allow?: RegExp } = {},
): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  expect(await findViolations(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), 'wider than the screen').toBe(true);
  expect(complaints.filter((text) => !allow?.test(text))).toEqual([]);
}
