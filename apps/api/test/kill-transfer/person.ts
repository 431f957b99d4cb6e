import { runCipTasks } from '../../src/features/cip/index.ts';
import type { Reply, TestPartner, useApi } from '../harness.ts';
import { PageVisit, walkToReview } from '../page-visit.ts';
import { overHttp } from '../over-http.ts';

type Api = ReturnType<typeof useApi>;

export interface CancelTry {
  key: string;
  answered: 'cancelled' | 'requested' | 'refused' | undefined;
}

/** A sender at the hosted page: before the confirm in the test's own process, from then on at the server that is killed. */
export class Person {
  readonly linkId: string;
  readonly #partner: TestPartner;
  readonly #visit: PageVisit;
  readonly #where: { url: string | undefined };
  /** What the confirm says: the same each time. */
  #confirm: object = {};
  /** Of the first answer; every later one must say the same. */
  operationId: string | undefined;
  isAcknowledged = false;
  isToldDifferently = false;
  /** Its quote ended before any confirm had come through: nothing was promised, and nothing may have been made. */
  isTooLate = false;
  cancel: CancelTry | undefined;

  private constructor(api: Api, partner: TestPartner, link: { linkId: string; token: string }) {
    const where: { url: string | undefined } = { url: undefined };
    this.linkId = link.linkId;
    this.#partner = partner;
    this.#where = where;
    this.#visit = new PageVisit(
      { inject: (request) => (where.url === undefined ? api.inject(request) : overHttp(where.url, request)) },
      link,
    );
  }

  /** At the review, with a verified identity. `dollars` is what no other person of the run sends. */
  static async atReview(
    api: Api,
    partner: TestPartner,
    { referenceId, dollars, method }: { referenceId: string; dollars: number; method: 'debit_card' | 'ach' },
  ): Promise<Person> {
    const made = await partner.post('/partner/links', { referenceId });
    const person = new Person(api, partner, made.body.data);
    const review = await walkToReview(person.#visit, { amount: `${dollars}.00`, method });
    const { quoteId, disclosureHash, esign } = dataOf(review, 200);
    const agreed = await person.#visit.post('/esign', { textVersion: esign.textVersion, agreed: true });
    const { esignConsentId } = dataOf(agreed, 200);
    person.#confirm = { quoteId, disclosureHash, esignConsentId, token: 'tok_sandbox_visa_debit' };
    await runCipTasks(api.deps);
    return person;
  }

  /** Confirms at this server; the same again when the last one died before it answered. */
  async confirm(url: string): Promise<void> {
    // The session may have been changed by the confirm whose answer was lost: the page is loaded again.
    const isAgain = this.#where.url !== undefined;
    this.#where.url = url;
    if (isAgain) await this.#visit.open();
    const reply = await this.#visit.post('/confirm', this.#confirm);
    if (reply.status === 409 && reply.body.error.details[0].reason === 'expired') {
      this.isTooLate = true;
      return;
    }
    const view = dataOf(reply, 201);
    // A payment that was declined leaves the link without a transfer; what was confirmed is shown all the same.
    const { operationId } = view.operation ?? view.failedOperation;
    if (this.operationId !== undefined && this.operationId !== operationId) this.isToldDifferently = true;
    this.operationId = operationId;
    this.isAcknowledged = true;
  }

  /** The partner cancels; the same key again when the answer was lost. */
  async cancelAt(url: string): Promise<void> {
    this.cancel ??= { key: `cancel-${this.linkId}`, answered: undefined };
    const response = await fetch(`${url}/partner/operations/${this.operationId}/cancel`, {
      method: 'POST',
      headers: {
        'x-api-key': this.#partner.key,
        'content-type': 'application/json',
        'idempotency-key': this.cancel.key,
      },
      body: '{}',
    });
    const text = await response.text();
    const answers = { 200: 'cancelled', 202: 'requested', 409: 'refused' } as const;
    const answered = answers[response.status as keyof typeof answers];
    if (answered === undefined) throw new Error(`cancel answered ${response.status}: ${text}`);
    this.cancel.answered = answered;
  }
}

function dataOf({ status, body }: Reply, wanted: number): Reply['body'] {
  if (status !== wanted) throw new Error(`answered ${status}, not ${wanted}: ${JSON.stringify(body).slice(0, 400)}`);
  return body.data;
}
