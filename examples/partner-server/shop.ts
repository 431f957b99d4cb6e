import { randomBytes } from 'node:crypto';
import { ConflictError, type EventOf, type M2M, type Operation, type UserData, type WebhookEvent } from '@m2m/sdk';

/** What the page shows of a customer's transfer. */
export interface View {
  name: string;
  steps: { text: string; at: string }[];
  operation: Pick<Operation, 'operationId' | 'status' | 'amount'> | null;
}

interface Customer {
  id: string;
  view: View;
  listeners: Set<(view: View) => void>;
}

/** What this shop knows of everybody who comes in: the sandbox's test person, who is verified at once. */
const RECORD = {
  name: { firstName: 'Ana', secondName: null, lastName: 'Test', secondLastName: null },
  dob: '2000-01-01',
  idType: 'CURP',
  idNumber: 'TEXX000101HNEXXXA9',
} satisfies UserData;

const ACCOUNT = { type: 'bank_account', bankAccount: { country: 'MX', accountNumber: '646180000000000012' } };
const MOST_CUSTOMERS = 1_000;
const MOST_EVENTS = 10_000;

/** The shop's own state, in memory; a real one keeps it in its database. */
export class Shop {
  readonly #m2m: M2M;
  readonly #customers = new Map<string, Customer>();
  /** Deliveries come at least once: a real shop has a table with a unique key here. */
  readonly #handled = new Set<string>();

  constructor(m2m: M2M) {
    this.#m2m = m2m;
  }

  /** The customer of a visit; a new one for a new visitor. */
  customer(id: string | undefined): Customer {
    const known = id === undefined ? undefined : this.#customers.get(id);
    if (known) return known;
    const made: Customer = {
      id: `shop-${randomBytes(8).toString('hex')}`,
      view: { name: 'Ana', steps: [], operation: null },
      listeners: new Set(),
    };
    this.#customers.set(made.id, made);
    forgetOldest(this.#customers, MOST_CUSTOMERS);
    return made;
  }

  /** The address of the customer's page: a new link, or the one that is still active. */
  async sendMoney(customer: Customer): Promise<string> {
    try {
      const { name } = RECORD;
      const userData = { name: { firstName: name.firstName, lastName: name.lastName }, paymentMethod: ACCOUNT };
      const link = await this.#m2m.links.create({ referenceId: customer.id, userData, metadata: { shop: 'example' } });
      return link.url;
    } catch (error) {
      if (!(error instanceof ConflictError) || error.code !== 'ACTIVE_LINK_EXISTS') throw error;
      const link = await this.#m2m.links.get(String(error.details[0]?.['linkId']));
      return link.url;
    }
  }

  /** A verified webhook. Once each, however often it comes. */
  async handle(event: WebhookEvent): Promise<void> {
    if (this.#handled.has(event.id)) return;
    if (event.event === 'user.data_request') await this.#answer(event);
    this.#handled.add(event.id);
    forgetOldest(this.#handled, MOST_EVENTS);
    if (!('referenceId' in event.data)) return;
    const customer = this.#customers.get(event.data.referenceId);
    if (!customer) return;
    const { view } = customer;
    view.steps.push({ text: TEXTS[event.event] ?? event.event, at: event.timestamp });
    view.steps.sort((one, other) => one.at.localeCompare(other.at));
    // Events come in no promised order, so the transfer's state is asked for.
    if ('operationId' in event.data) view.operation = await this.#m2m.operations.get(event.data.operationId);
    for (const tell of customer.listeners) tell(view);
  }

  /** Sends what the identity check asks for, and nothing else. */
  async #answer({ data }: EventOf<'user.data_request'>): Promise<void> {
    const wanted = Object.fromEntries(
      Object.entries(RECORD).filter(([unit]) => data.requiredFields.some((path) => path.split('.')[0] === unit)),
    );
    if (Object.keys(wanted).length === 0) return;
    await this.#m2m.dataRequests.fulfill(data.dataRequestId, { referenceId: data.referenceId, userData: wanted });
  }
}

const TEXTS: Partial<Record<WebhookEvent['event'], string>> = {
  'link.created': 'We made your link',
  'link.opened': 'You opened it',
  'user.data_request': 'M2M asked us for your identity data, and we sent it',
  'cip.verified': 'Your identity was verified',
  'operation.created': 'You confirmed the transfer',
  'operation.processing': 'The money is on its way',
  'operation.completed': 'The money arrived',
  'operation.failed': 'The transfer failed',
  'operation.cancelled': 'The transfer was cancelled',
};

function forgetOldest(kept: Map<string, unknown> | Set<string>, most: number): void {
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
