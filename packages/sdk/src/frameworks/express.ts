import { receiveFromNode, send, type NodeRequest, type NodeResponse, type ReceiverOptions } from './node.ts';

export type { ReceiverOptions } from './receive.ts';

/**
 * A handler for Express 4 and 5: `app.post('/hooks/m2m', webhook({ secret, onEvent }))`, above `app.use(express.json())`
 * or with `express.raw({ type: 'application/json' })` on its route. What `onEvent` throws goes to `next`.
 */
export function webhook(
  options: ReceiverOptions,
): (request: NodeRequest, response: NodeResponse, next: (error?: unknown) => void) => void {
  return (request, response, next) => {
    receiveFromNode(options, request).then((reply) => send(response, reply), next);
  };
}
