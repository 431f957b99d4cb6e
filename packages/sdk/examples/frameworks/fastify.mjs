import fastify from 'fastify';
import { webhook } from '@m2m/sdk/fastify';

export const app = fastify();

app.register(webhook, {
  path: '/hooks/m2m',
  secret: process.env.M2M_WEBHOOK_SECRET,
  onEvent: (event) => console.log(event.id, event.event),
  onRefused: (error) => console.error(error.message),
});
