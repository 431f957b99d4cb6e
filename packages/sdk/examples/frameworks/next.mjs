// app/hooks/m2m/route.js
import { webhookRoute } from '@m2m/sdk/next';

export const POST = webhookRoute({
  secret: process.env.M2M_WEBHOOK_SECRET,
  onEvent: (event) => console.log(event.id, event.event),
  onRefused: (error) => console.error(error.message),
});
