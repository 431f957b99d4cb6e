import { beforeAll, describe, expect, it } from 'vitest';
import { useApi, type TestPartner } from './harness.ts';
import { naughtyStrings } from './naughty-strings.ts';
import { rawRequest, sendRaw } from './raw-http.ts';

const STRINGS = naughtyStrings();
const api = useApi();
let partner: TestPartner;

beforeAll(async () => {
  partner = await api.partner();
  await api.sql('update partner_environments set create_limit_per_minute = 100000, request_limit_per_minute = 1000000');
});

/** Every answer below 500, with the envelope, whatever was sent. */
async function countStatuses(
  calls: (() => Promise<{ status: number; body: { requestId?: string; success: boolean } }>)[],
): Promise<Record<number, number>> {
  const counts: Record<number, number> = {};
  for (let i = 0; i < calls.length; i += 20) {
    for (const { status, body } of await Promise.all(calls.slice(i, i + 20).map((call) => call()))) {
      expect(status).toBeLessThan(500);
      expect(body.success).toBe(status < 300);
      counts[status] = (counts[status] ?? 0) + 1;
    }
  }
  return counts;
}

describe(`${STRINGS.length} naughty strings`, () => {
  it('are enough, each once, and can be sent', () => {
    expect(STRINGS.length).toBeGreaterThan(400);
    expect(STRINGS.every((text) => text.isWellFormed() && !text.includes('\0'))).toBe(true);
  });

  it('as referenceId come back as they were sent, or are refused', async () => {
    const counts = await countStatuses(
      STRINGS.map((text, i) => async () => {
        const referenceId = text.length > 255 ? text : `${text}${i}`.slice(0, 255);
        const answer = await partner.post('/partner/links', { referenceId });
        if (answer.status === 201) {
          expect(answer.body.data.referenceId).toBe(referenceId.trim());
          const { body } = await partner.get(`/partner/links?referenceId=${encodeURIComponent(referenceId.trim())}`);
          expect(body.data.items[0]?.referenceId).toBe(referenceId.trim());
        }
        return answer;
      }),
    );
    expect(counts[201]).toBeGreaterThan(350);
  });

  it('as metadata, names and values, come back as they were sent', async () => {
    const counts = await countStatuses(
      STRINGS.map((text, i) => async () => {
        const metadata = { value: text, [text]: [text, { [`${text}x`]: null }] };
        const isForbidden = ['__proto__', 'constructor', 'prototype'].includes(text);
        const answer = await partner.post('/partner/links', { referenceId: `meta-${i}`, metadata });
        if (isForbidden || Buffer.byteLength(JSON.stringify(metadata)) > 8192) expect(answer.status).toBe(400);
        else {
          expect(answer.status).toBe(201);
          const { body } = await partner.get(`/partner/links/${answer.body.data.linkId}`);
          expect(body.data.metadata).toEqual(metadata);
        }
        return answer;
      }),
    );
    expect(counts[201]).toBeGreaterThan(400);
  });

  it.each(['flow', 'theme', 'language', 'callbackUrl', 'expiresInMinutes'])(
    'as %s are refused or taken',
    async (field) => {
      await countStatuses(
        STRINGS.map((text, i) => () => partner.post('/partner/links', { referenceId: `${field}-${i}`, [field]: text })),
      );
    },
  );

  it.each(['firstName', 'secondName', 'idNumber', 'idType', 'dob', 'accountNumber', 'idImage'])(
    'in userData as %s are refused or taken',
    async (field) => {
      await countStatuses(
        STRINGS.map((text, i) => () => {
          const account = {
            type: 'bank_account',
            bankAccount: { country: 'MX', accountNumber: field === 'accountNumber' ? text : '014027000005555558' },
          };
          const own = field.endsWith('Name')
            ? { name: { [field]: text } }
            : field === 'accountNumber'
              ? {}
              : { [field]: text };
          return partner.post('/partner/links', {
            referenceId: `u-${field}-${i}`,
            userData: { ...own, paymentMethod: account },
          });
        }),
      );
    },
  );

  it('as a reason, and as members of the body that nobody knows, are refused or taken', async () => {
    await countStatuses([
      ...STRINGS.map((text) => () => partner.post('/partner/links/link_x_0123456789abcdef/revoke', { reason: text })),
      ...STRINGS.map((text) => () => partner.post('/partner/links', { referenceId: 'x', [text]: text })),
      ...STRINGS.map(
        (text) => () =>
          partner.put('/partner/data-requests/dr_x_1', { referenceId: text, userData: { name: { firstName: text } } }),
      ),
      ...STRINGS.map((text) => () => partner.post('/partner/links', JSON.stringify(text))),
    ]);
  });

  it.each(['referenceId', 'status', 'visibility', 'from', 'to', 'page', 'limit', 'cursor'])(
    'as the query parameter %s are refused or taken',
    async (name) => {
      await countStatuses([
        ...STRINGS.map((text) => () => partner.get(`/partner/links?${name}=${encodeURIComponent(text)}`)),
        ...STRINGS.slice(0, 60).map(
          (text) => () =>
            partner.get(`/partner/operations?${encodeURIComponent(text)}=1&${name}=${encodeURIComponent(text)}`),
        ),
      ]);
    },
  );

  it('as a query parameter that nobody knows are refused by name', async () => {
    await countStatuses(STRINGS.map((text) => () => partner.get(`/partner/me?${encodeURIComponent(text)}=1`)));
  });

  it('as ids in the path are not found', async () => {
    const paths = ['/partner/links/:id', '/partner/links/:id/activity', '/partner/links/:id/cip/readiness'];
    const counts = await countStatuses(
      paths.flatMap((path) =>
        STRINGS.filter((text) => !['', '.', '..'].includes(text)).map(
          (text) => () => partner.get(path.replace(':id', encodeURIComponent(text))),
        ),
      ),
    );
    expect(Object.keys(counts).sort()).toEqual(['400', '404']);
    await countStatuses(
      STRINGS.map((text) => () => partner.post(`/partner/links/${encodeURIComponent(text)}/revoke`, {})),
    );
  });

  it('as headers, raw over the wire, are refused or taken', async () => {
    const base = await api.listen();
    const names = [
      'Idempotency-Key',
      'X-API-Key',
      'Authorization',
      'Content-Type',
      'User-Agent',
      'Accept-Language',
      'Origin',
      'X-Forwarded-For',
      'Cookie',
      'Host',
      'Accept-Version',
      'X-M2M-Widget',
    ];
    const sent = STRINGS.filter((text) => text.length < 2000 && !/[\r\n]/.test(text)).map((text) =>
      Buffer.from(text).toString('latin1'),
    );
    const exchanges = sent.flatMap((text) =>
      names.map((name) => async () => {
        const headers: [string, string][] = [
          ...(name === 'Host' ? [] : [['Host', 'x'] as [string, string]]),
          ...(name === 'X-API-Key' || name === 'Authorization' ? [] : [['X-API-Key', partner.key] as [string, string]]),
          ...(name === 'Content-Type' ? [] : [['Content-Type', 'application/json'] as [string, string]]),
          [name, text],
          ['Connection', 'close'],
        ];
        const { answers } = await sendRaw(
          base,
          rawRequest(
            'POST',
            name === 'Origin' || name === 'X-M2M-Widget' ? '/w/peek' : '/partner/links',
            headers,
            '{}',
          ),
        );
        return { name, text, status: answers[0]?.status ?? 0, requestId: answers[0]?.headers['x-request-id'] };
      }),
    );
    for (let i = 0; i < exchanges.length; i += 40) {
      for (const exchange of await Promise.all(exchanges.slice(i, i + 40).map((run) => run()))) {
        expect(exchange).toMatchObject({ requestId: expect.stringMatching(/^req_/) });
        expect([exchange.status >= 400 && exchange.status < 500, exchange]).toEqual([true, exchange]);
      }
    }
  });

  it('leave no control character in a log line', () => {
    expect(api.logLines.some((line) => /\p{Cc}/u.test(line.slice(0, -1)))).toBe(false);
    expect(api.logLines.some((line) => line.includes('request failed'))).toBe(false);
  });
});
