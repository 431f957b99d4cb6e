import type { M2M } from '@m2m/sdk';

/** A link for an order: called again after a crash it answers the same link, since the key is the order's. */
export async function linkOfOrder(m2m: M2M, order: { id: string; userId: string }, signal?: AbortSignal) {
  return m2m.links.create(
    { referenceId: order.userId, metadata: { orderId: order.id } },
    { idempotencyKey: `order-${order.id}`, timeoutMs: 5_000, maxRetries: 4, signal },
  );
}
