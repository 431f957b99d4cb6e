import { Ajv, type ValidateFunction } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../../test/events.ts';
import { useApi } from '../../../../test/harness.ts';
import { EVENT_TYPES } from '../events.ts';

const addFormats = addFormatsModule as unknown as (ajv: Ajv) => Ajv;

interface EventType {
  type: string;
  example: object;
  validate: ValidateFunction;
}

describe('GET /partner/event-types', () => {
  const api = useApi();
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const validators = async () => {
    const partner = await api.partner({ scopes: ['links:read'] });
    const { status, body } = await partner.get('/partner/event-types');
    expect(status).toBe(200);
    return new Map<string, EventType>(
      body.data.items.map((item: { type: string; schema: object; example: object }) => [
        item.type,
        { ...item, validate: ajv.compile(item.schema) },
      ]),
    );
  };

  it('lists every type with an example that its own schema accepts', async () => {
    const types = await validators();
    expect([...types.keys()]).toEqual([...EVENT_TYPES]);
    for (const { type, example, validate } of types.values()) {
      expect(validate(example), `${type}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
  });

  it('describes what is really sent, member for member', async () => {
    const types = await validators();
    const partner = await api.partner();
    await partner.post('/partner/webhook-endpoints', {
      url: 'https://hooks.example.com/',
      eventTypes: [...EVENT_TYPES],
    });
    const metadata = { orderId: 'ORD-1' };
    const opened = await partner.post('/partner/links', { referenceId: 'opened', metadata });
    await partner.post(`/partner/sandbox/links/${opened.body.data.linkId}/open`);
    const revoked = await partner.post('/partner/links', { referenceId: 'revoked' });
    await partner.post(`/partner/links/${revoked.body.data.linkId}/revoke`, { reason: 'test' });
    const events = await eventsOf(api, partner);
    expect(new Set(events.map(({ event }) => event))).toEqual(
      new Set(['link.created', 'link.opened', 'user.data_request', 'link.revoked']),
    );
    for (const { id: _id, ...event } of events) {
      const { validate } = types.get(event.event)!;
      expect(validate(event), `${event.event}: ${ajv.errorsText(validate.errors)}`).toBe(true);
    }
  });
});
