import { SignatureError, webhooks } from '@m2m/sdk';

const seen = new Set<string>();

/** Handles one delivery; for servers without a helper. `rawBody` is what came, before any parser. */
export async function handleDelivery(rawBody: Uint8Array, headers: Headers, secret: string): Promise<number> {
  try {
    const event = await webhooks.verify(rawBody, headers, secret);
    // At least once, so the same event may come again. In production this set is a table with a unique key.
    if (seen.has(event.id)) return 204;
    seen.add(event.id);
    switch (event.event) {
      case 'operation.completed':
        console.log(`${event.data.amount.receive} ${event.data.amount.currency.destination} arrived`);
        break;
      case 'user.data_request':
        console.log(`send ${event.data.requiredFields.join(', ')} of ${event.data.referenceId}`);
        break;
    }
    return 204;
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    console.error(error.message);
    return 400;
  }
}
