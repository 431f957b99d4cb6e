import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { en } from '../../../widget/src/i18n/en.ts';
import { es } from '../../../widget/src/i18n/es.ts';
import { flowEn } from '../../../widget/src/i18n/flow-en.ts';
import { flowEs } from '../../../widget/src/i18n/flow-es.ts';
import { statusEn } from '../../../widget/src/i18n/status-en.ts';
import { statusEs } from '../../../widget/src/i18n/status-es.ts';
import { findViolations, launchBrowser, openContext } from '../browser.ts';
import { useApi, type TestPartner } from '../harness.ts';
import { confirmReview, PageVisit, walkToReview } from '../page-visit.ts';

/** Every combination and every special value in a browser; else one of each kind. */
export const ALL_WALKS = process.env['M2M_ALL_WALKS'] === '1';

/** All rows, or the first `count` of them. */
export const walked = <Row>(rows: readonly Row[], count: number): readonly Row[] =>
  ALL_WALKS ? rows : rows.slice(0, count);

/** Pictures of each screen are kept where this names a folder, to be looked at. */
const pictures = process.env['M2M_TEST_PICTURES'];

const TEXTS = { en: { ...en, ...flowEn, ...statusEn }, es: { ...es, ...flowEs, ...statusEs } };
type Key = keyof typeof TEXTS.en;

/** How a person looks at the page. */
export interface Look {
  language: 'en' | 'es';
  theme: 'light' | 'dark';
  width: 360 | 1280;
}

export const PHONE: Look = { language: 'es', theme: 'light', width: 360 };
export const DESK: Look = { language: 'en', theme: 'dark', width: 1280 };

export interface Link {
  linkId: string;
  url: string;
  token: string;
}

export interface TransferWish {
  language?: 'en' | 'es';
  accountNumber?: string;
  amount?: string;
  method?: string;
  token?: string;
}

export interface Transfer {
  link: Link;
  visit: Ahead;
  operationId: string;
}

/** A whole server with its worker, listening, and a browser that walks through its page. */
export function useWalks(port: number) {
  const base = `http://127.0.0.1:${port}`;
  const api = useApi({ worker: true, env: { PUBLIC_URL: base, PORT: String(port) } });
  const contexts: BrowserContext[] = [];
  let browser: Browser;

  beforeAll(async () => {
    await api.http.listen({ host: '127.0.0.1', port });
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => browser?.close());

  let made = 0;
  return {
    api,
    base,
    async link(partner: TestPartner, more: object = {}): Promise<Link> {
      const referenceId = `walk-${(made += 1)}`;
      const created = await partner.post('/partner/links', { referenceId, expiresInMinutes: 10_080, ...more });
      expect(created.status).toBe(201);
      return created.body.data;
    },
    /** A fresh browser profile. */
    async person(look: Look = DESK, name = ''): Promise<Person> {
      const context = await openContext(browser, {
        viewport: { width: look.width, height: look.width === 360 ? 740 : 900 },
        locale: look.language === 'es' ? 'es-MX' : 'en-US',
        colorScheme: look.theme,
        timezoneId: 'America/Chicago',
      });
      contexts.push(context);
      return new Person(context, await context.newPage(), look, base, name);
    },
    /** The page's own calls without a page; `enter` lets a browser go on where they led. */
    visit(link: Link, language: 'en' | 'es' = 'en'): Ahead {
      return new Ahead(api, base, link, language);
    },
    /** A transfer that was confirmed by calls alone; `enter` shows its status. */
    async transfer(partner: TestPartner, wish: TransferWish = {}): Promise<Transfer> {
      const { language = 'en', token, ...way } = wish;
      const link = await this.link(partner);
      const visit = this.visit(link, language);
      const review = await walkToReview(visit, way);
      await expect.poll(async () => (await visit.get()).body.data.person.check).toBe('verified');
      const confirmed = await confirmReview(visit, review, token);
      expect(confirmed.body).toMatchObject({ success: true });
      const { operation, failedOperation } = confirmed.body.data;
      return { link, visit, operationId: (operation ?? failedOperation).operationId };
    },
    rest: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
    /** Moves the partner's clock; the worker does what is due. */
    async pass(partner: TestPartner, seconds: number): Promise<void> {
      expect((await partner.post('/partner/sandbox/clock/advance', { seconds })).status).toBe(200);
    },
  };
}

/** A visit by calls alone, whose cookies a browser can take over: what a walk is not about goes by in no time. */
export class Ahead extends PageVisit {
  readonly #cookies: Map<string, { name: string; value: string; url: string }>;
  readonly #address: string;

  constructor(api: ReturnType<typeof useApi>, base: string, link: Link, language: 'en' | 'es') {
    const cookies = new Map<string, { name: string; value: string; url: string }>();
    const inject: typeof api.inject = async (request) => {
      const response = await api.inject(request);
      for (const line of [response.headers['set-cookie'] ?? []].flat()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        cookies.set(name!, { name: name!, value: value!, url: base });
      }
      return response;
    };
    super({ inject }, link, { language });
    this.#cookies = cookies;
    this.#address = `${base}/${link.linkId}/m2m-basic`;
  }

  /** Opens the page in this person's browser as a return to it. */
  async enter(person: Person): Promise<void> {
    await person.context.addCookies([...this.#cookies.values()]);
    await person.page.goto(this.#address);
  }
}

/** One browser with one page, and all that it complained of. */
export class Person {
  readonly complaints: string[] = [];
  readonly requested: string[] = [];
  /** The screens that were looked at, in their order. */
  readonly seen: string[] = [];
  /** How many boxes were typed into. */
  typed = 0;
  readonly context: BrowserContext;
  readonly page: Page;
  readonly look: Look;
  readonly #base: string;
  readonly #name: string;

  constructor(context: BrowserContext, page: Page, look: Look, base: string, name: string) {
    this.context = context;
    this.page = page;
    this.look = look;
    this.#base = base;
    this.#name = name;
    page.on('console', (message) => this.complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      // A question that was under way when the person left the page.
      if (!why.includes('ERR_ABORTED')) this.complaints.push(`failed: ${why} ${request.url()}`);
    });
    page.on('request', (request) => this.requested.push(request.url()));
  }

  /** A text of the page, values filled in. */
  say(key: Key, values: Record<string, string> = {}): string {
    return TEXTS[this.look.language][key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  }

  /** Waits for the screen with this heading. */
  async at(key: Key, timeout = 20_000): Promise<void> {
    const heading = this.page.getByRole('heading', { level: 1, name: this.say(key), exact: true });
    await heading.waitFor({ timeout }).catch(async () => {
      throw new Error(
        `"${this.say(key)}" did not come; ${this.page.url()} says:\n${await this.page.innerText('body')}`,
      );
    });
  }

  /** The screen with this heading, with no finding of axe and nothing wider than the window. */
  async sees(key: Key): Promise<void> {
    await this.at(key);
    if (key === 'review.title') await this.box('esign').waitFor();
    this.seen.push(key);
    await expectFine(this.page, [this.#name, this.seen.length, key, ...Object.values(this.look)].join('-'));
  }

  box(path: string): Locator {
    return this.page.locator(`#f-${path.replace(/\W/g, '-')}`);
  }

  async type(path: string, value: string): Promise<void> {
    await this.box(path).fill(value);
    this.typed += 1;
  }

  async choose(path: string, value: string): Promise<void> {
    await this.box(path).selectOption(value);
  }

  button(key: Key, values: Record<string, string> = {}): Locator {
    return this.page.getByRole('button', { name: this.say(key, values), exact: true });
  }

  async press(key: Key, values: Record<string, string> = {}): Promise<void> {
    await this.button(key, values).click();
  }

  /** Opens the link and presses Continue, no sooner than a person does. */
  async open(link: Link): Promise<void> {
    await this.page.goto(link.url);
    await this.at('landing.title');
    await this.go();
  }

  async go(): Promise<void> {
    await this.button('landing.continue').waitFor();
    await this.page.waitForTimeout(800);
    await this.press('landing.continue');
  }

  async fillAmount(amount: string, state = 'TX'): Promise<void> {
    await this.type('amount', amount);
    await this.choose('residenceState', state);
  }

  /** A birth date and an id; the name when it is asked. */
  async fillPerson({ curp = 'TEXX000101HNEXXXA9', dob = ['1', '1', '2000'], named = true } = {}): Promise<void> {
    if (named) {
      await this.type('name.firstName', 'Ana');
      await this.type('name.lastName', 'Prueba');
      await this.page.getByLabel(this.say('name.noSecondName')).check();
    }
    await this.page.getByLabel(this.say('name.noSecondLastName')).check();
    await this.page.getByLabel(this.say('dob.day'), { exact: true }).fill(dob[0]!);
    await this.page.getByLabel(this.say('dob.month'), { exact: true }).selectOption(dob[1]!);
    await this.page.getByLabel(this.say('dob.year'), { exact: true }).fill(dob[2]!);
    this.typed += 2;
    await this.choose('idType', 'CURP');
    await this.type('idNumber', curp);
  }

  async fillCard(number = '4000056655665556'): Promise<void> {
    await this.page.getByRole('radio').and(this.page.locator('[value=debit_card]')).check();
    await this.type('cardNumber', number);
    await this.type('cardExpiry', '07/34');
    await this.type('cardCode', '123');
  }

  /** Agrees to electronic receipts and presses the button that sends. */
  async confirm(): Promise<void> {
    await this.box('esign').check();
    await this.send().click();
  }

  send(): Locator {
    return this.page.locator('.step button.primary');
  }

  status(): Locator {
    return this.page.locator('h1');
  }

  /** Nobody else was asked for anything, and the console holds nothing but the refusals that a walk is about. */
  expectQuiet(allowed = /^$/): void {
    expect(this.requested.filter((url) => !url.startsWith(`${this.#base}/`) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(this.complaints.filter((text) => !allowed.test(text))).toEqual([]);
  }
}

async function expectFine(page: Page, name: string): Promise<void> {
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }
  expect([name, await findViolations(page)]).toEqual([name, []]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
}
