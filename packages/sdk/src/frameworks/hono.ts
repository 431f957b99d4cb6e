import type { ReceiverOptions } from './receive.ts';
import { webhookHandler } from './web.ts';

export type { ReceiverOptions } from './receive.ts';

/** A handler for Hono: `app.post('/hooks/m2m', webhook({ secret, onEvent }))`, above middleware that reads the body. */
export function webhook(options: ReceiverOptions): (context: { req: { raw: Request } }) => Promise<Response> {
  const handle = webhookHandler(options);
  return (context) => handle(context.req.raw);
}
