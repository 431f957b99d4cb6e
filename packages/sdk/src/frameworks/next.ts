import { webhookListener, type NodeRequest, type NodeResponse } from './node.ts';
import type { ReceiverOptions } from './receive.ts';
import { webhookHandler } from './web.ts';

export type { ReceiverOptions } from './receive.ts';

/** For the App Router, in `app/hooks/m2m/route.ts`: `export const POST = webhookRoute({ secret, onEvent })`. */
export const webhookRoute: (options: ReceiverOptions) => (request: Request) => Promise<Response> = webhookHandler;

/**
 * For the Pages Router, in `pages/api/m2m.ts`: `export default webhookApiRoute({ secret, onEvent })`, and beside it
 * `export const config = { api: { bodyParser: false } }`, which Next.js reads from that file only.
 */
export const webhookApiRoute: (
  options: ReceiverOptions,
) => (request: NodeRequest, response: NodeResponse) => Promise<void> = webhookListener;
