import { createServer } from 'node:http';
import { webhookListener } from '@m2m/sdk/node';

const listener = webhookListener({
  secret: process.env['M2M_WEBHOOK_SECRET'] ?? '',
  onEvent: (event) => console.log(event.id, event.event),
  onRefused: (error) => console.error(error.message),
});

export const server = createServer((request, response) => {
  if (request.method === 'POST' && request.url === '/hooks/m2m') {
    listener(request, response).catch((error: unknown) => console.error(error));
    return;
  }
  response.writeHead(404).end();
});
