// Cloudflare Workers; `Deno.serve(handle)` and `Bun.serve({ fetch: handle })` take the same handler.
import { webhookHandler } from '@m2m/sdk/web';

export default {
  fetch(request, env) {
    const handle = webhookHandler({
      secret: env.M2M_WEBHOOK_SECRET,
      onEvent: (event) => console.log(event.id, event.event),
      onRefused: (error) => console.error(error.message),
    });
    return handle(request);
  },
};
