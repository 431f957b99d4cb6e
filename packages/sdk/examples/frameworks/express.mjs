import express from 'express';
import { webhook } from '@m2m/sdk/express';

export const app = express();

// Above express.json(), which would read the body first.
app.post(
  '/hooks/m2m',
  webhook({
    secret: process.env.M2M_WEBHOOK_SECRET,
    onEvent: (event) => console.log(event.id, event.event),
    onRefused: (error) => console.error(error.message),
  }),
);
app.use(express.json());
