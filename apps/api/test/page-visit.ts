import type { Reply, useApi } from './harness.ts';
import { newNonce, PAGE_HEADERS, PERSON } from './hosted-page.ts';

type Api = Pick<ReturnType<typeof useApi>, 'inject'>;

/** One browser on the hosted page of a link: it keeps its cookies, as browsers do, and makes the page's own calls. */
export class PageVisit {
  readonly #api: Api;
  readonly #link: { linkId: string; token: string };
  readonly #language: 'en' | 'es';
  readonly #cookies = new Map<string, string>();

  constructor(api: Api, link: { linkId: string; token: string }, { language = 'en' }: { language?: 'en' | 'es' } = {}) {
    this.#api = api;
    this.#link = link;
    this.#language = language;
  }

  /** Continue on the landing. */
  open(more: object = {}): Promise<Reply> {
    const { linkId, token } = this.#link;
    const trade = { linkId, token, flow: 'm2m-basic', nonce: newNonce(), language: this.#language, gesture: PERSON };
    return this.#send('POST', '/w/session', { ...trade, ...more });
  }

  get(path = ''): Promise<Reply> {
    return this.#send('GET', `/w/links/${this.#link.linkId}${path}`);
  }

  post(path: string, body?: object, headers?: Record<string, string>): Promise<Reply> {
    return this.#send('POST', `/w/links/${this.#link.linkId}${path}`, body, headers);
  }

  put(path: string, body: object): Promise<Reply> {
    return this.#send('PUT', `/w/links/${this.#link.linkId}${path}`, body);
  }

  /** As `get`, for what is no JSON. */
  async document(path: string): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
    const response = await this.#api.inject({
      method: 'GET',
      url: `/w/links/${this.#link.linkId}${path}`,
      headers: { ...PAGE_HEADERS, cookie: this.#cookieHeader() },
    });
    return { status: response.statusCode, text: response.payload, headers: response.headers };
  }

  /** The same browser after its session has ended: only the device is known. */
  forgetSession(): void {
    for (const name of this.#cookies.keys()) if (name.startsWith('m2m-')) this.#cookies.delete(name);
  }

  #cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #send(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    body?: object,
    more: Record<string, string> = {},
  ): Promise<Reply> {
    const response = await this.#api.inject({
      method,
      url,
      headers: { ...PAGE_HEADERS, 'x-m2m-language': this.#language, cookie: this.#cookieHeader(), ...more },
      ...(body === undefined ? {} : { payload: body }),
    });
    for (const line of [response.headers['set-cookie'] ?? []].flat()) {
      const [name, value] = line.split(';', 1)[0]!.split(/=(.*)/s);
      this.#cookies.set(name!, value!);
    }
    return { status: response.statusCode, body: response.json(), headers: response.headers };
  }
}

/** A person of the sandbox who verifies at once. */
export const ANA = {
  name: { firstName: 'Ana', lastName: 'Test', secondName: null, secondLastName: null },
  dob: '2000-01-01',
  idType: 'CURP',
  idNumber: 'TEXX000101HNEXXXA9',
};

export const CLABE = { settles: '646180000000000012', waits: '646180000000000038', other: '014027000005555558' };

/** Everything from the landing to the review, as a first-time person. Answers the review. */
export async function walkToReview(
  visit: PageVisit,
  { amount = '200.00', side = 'send', person = ANA as object, accountNumber = CLABE.other, method = 'debit_card' } = {},
): Promise<Reply> {
  await visit.open();
  await visit.put('/amount', { side, amount, residenceState: 'TX' });
  await visit.put('/person', { ...person, confirmed: true });
  await visit.put('/recipient', { accountNumber, warningShown: true });
  await visit.put('/funding', { method });
  return visit.post('/review');
}

/** Agrees to electronic receipts and confirms what the review showed. */
export async function confirmReview(visit: PageVisit, review: Reply, token = 'tok_sandbox_visa_debit'): Promise<Reply> {
  const { quoteId, disclosureHash, esign } = review.body.data;
  const agreed = await visit.post('/esign', { textVersion: esign.textVersion, agreed: true });
  const { esignConsentId } = agreed.body.data;
  return visit.post('/confirm', { quoteId, disclosureHash, esignConsentId, token });
}
