import { createCall } from './call.ts';
import { readOptions, type Environment, type M2MOptions } from './options.ts';
import { cip, dataRequests } from './resources/identity.ts';
import { keys } from './resources/keys.ts';
import { links } from './resources/links.ts';
import { operations, quotes, rates, users } from './resources/people.ts';
import { audit, notices, partner, requestLogs, usage } from './resources/records.ts';
import { sandbox } from './resources/sandbox.ts';
import { eventTypes, webhookDeliveries, webhookEndpoints, webhookReplays } from './resources/webhooks.ts';

/**
 * A client of the Partner API. It holds no connection and may live as long as the process; the key stays in closures,
 * out of `console.log`, `JSON.stringify` and every error.
 */
export class M2M {
  /** That of the key. */
  readonly environment: Environment;
  readonly baseUrl: string;
  readonly partner: ReturnType<typeof partner>;
  readonly links: ReturnType<typeof links>;
  readonly cip: ReturnType<typeof cip>;
  readonly dataRequests: ReturnType<typeof dataRequests>;
  readonly users: ReturnType<typeof users>;
  readonly operations: ReturnType<typeof operations>;
  readonly quotes: ReturnType<typeof quotes>;
  readonly rates: ReturnType<typeof rates>;
  readonly webhookEndpoints: ReturnType<typeof webhookEndpoints>;
  readonly webhookDeliveries: ReturnType<typeof webhookDeliveries>;
  readonly webhookReplays: ReturnType<typeof webhookReplays>;
  readonly eventTypes: ReturnType<typeof eventTypes>;
  readonly keys: ReturnType<typeof keys>;
  readonly usage: ReturnType<typeof usage>;
  readonly requestLogs: ReturnType<typeof requestLogs>;
  readonly audit: ReturnType<typeof audit>;
  readonly notices: ReturnType<typeof notices>;
  readonly sandbox: ReturnType<typeof sandbox>;

  /** Throws a `ConfigurationError` that says the fix; calls nothing. */
  constructor(options: M2MOptions) {
    const settings = readOptions(options);
    const call = createCall(settings);
    this.environment = settings.environment;
    this.baseUrl = settings.baseUrl;
    this.partner = partner(call);
    this.links = links(call);
    this.cip = cip(call);
    this.dataRequests = dataRequests(call);
    this.users = users(call);
    this.operations = operations(call);
    this.quotes = quotes(call);
    this.rates = rates(call);
    this.webhookEndpoints = webhookEndpoints(call);
    this.webhookDeliveries = webhookDeliveries(call);
    this.webhookReplays = webhookReplays(call);
    this.eventTypes = eventTypes(call);
    this.keys = keys(call);
    this.usage = usage(call);
    this.requestLogs = requestLogs(call);
    this.audit = audit(call);
    this.notices = notices(call);
    this.sandbox = sandbox(call, settings.environment);
  }
}
