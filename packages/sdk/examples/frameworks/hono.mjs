import { Hono } from 'hono';
import { webhook } from '@m2m/sdk/hono';

export const app = new Hono();

app.post(
  '/hooks/m2m',
  webhook({
    secret: process.env.M2M_WEBHOOK_SECRET,
    onEvent: (event) => console.log(event.id, event.event),
    onRefused: (error) => console.error(error.message),
  }),
);
