import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEgressPolicy, createOutbound, judgeForSaving, parseAllowList } from './index.ts';
import type { Outbound, OutboundResult, Resolve } from './index.ts';
import { privateHostSpellings } from './testing/private-spellings.ts';
import { startReceiver } from './testing/receiver.ts';
import type { Receiver } from './testing/receiver.ts';

// The canary stands for what must not be reached. Its port is opened for other addresses, so that only the judgement
// of the address keeps the calls away; `control` opens the canary itself, to show that they would have arrived.
let canary: Receiver;
let closers: Outbound[];
const outcomeOf = (result: OutboundResult) => (result.kind === 'failed' ? result.reason : result.status);
const noName: Resolve = () => Promise.reject(new Error('this test asks no resolver'));

beforeAll(async () => {
  canary = await startReceiver();
  closers = [];
});
afterAll(async () => {
  await Promise.all(closers.map((outbound) => outbound.close()));
  await canary.close();
});

function outboundOpening(allowList: string, resolve: Resolve = noName) {
  const policy = createEgressPolicy(parseAllowList(allowList).entries);
  const outbound = createOutbound({ policy, resolve });
  closers.push(outbound);
  const send = (url: string) => outbound.send({ url, headers: {}, body: Buffer.from('{}'), timeoutMs: 2000 });
  return { policy, send };
}

describe('sending to a private address', () => {
  test('reaches the canary in none of its spellings, and answers each alike and at once', async () => {
    const spellings = privateHostSpellings();
    const guarded = outboundOpening(`192.0.2.9:${canary.port}`);
    const control = outboundOpening('127.0.0.1');
    let reachable = 0;
    const outcomes = new Set<unknown>();
    for (const host of spellings) {
      const url = `http://${host}:${canary.port}/`;
      const result = await guarded.send(url);
      outcomes.add(outcomeOf(result));
      expect(result.timings.totalMs).toBeLessThan(100);
    }
    expect(canary.connections).toBe(0);
    expect([...outcomes]).toEqual(['address_denied']);
    for (const host of spellings) {
      if (outcomeOf(await control.send(`http://${host}:${canary.port}/`)) === 200) reachable++;
    }
    expect(reachable).toBeGreaterThan(15);
    expect(canary.connections).toBeGreaterThan(0);
    canary.connections = 0;
  });

  test('tells open, closed and unanswering ports apart in nothing', async () => {
    const guarded = outboundOpening(`192.0.2.9`, async () => ['127.0.0.1']);
    const results = [];
    for (const port of [canary.port, 1, 65_535]) results.push(await guarded.send(`http://inner.example:${port}/`));
    for (const result of results) {
      expect(result).toMatchObject({
        kind: 'failed',
        reason: 'address_denied',
        mayHaveArrived: false,
        remoteAddress: null,
      });
      expect(result.timings).toMatchObject({ connectMs: null, tlsMs: null, firstByteMs: null });
      expect(result.timings.totalMs).toBeLessThan(100);
    }
    expect(canary.connections).toBe(0);
  });

  test.each([
    [['192.0.2.9', '127.0.0.1']],
    [['127.0.0.1', '192.0.2.9']],
    [['192.0.2.9', '::ffff:127.0.0.1']],
    [['192.0.2.9', '::1', '192.0.2.9']],
  ])('refuses a name whose answers are mixed: %j', async (answers) => {
    const guarded = outboundOpening(`192.0.2.9:${canary.port}`, async () => answers);
    expect(outcomeOf(await guarded.send(`http://mixed.example:${canary.port}/`))).toBe('address_denied');
    expect(canary.connections).toBe(0);
  });

  test('is refused for a name of the hosts file, by the resolver of the system', async () => {
    const outbound = createOutbound({ policy: createEgressPolicy(parseAllowList(`192.0.2.9:${canary.port}`).entries) });
    closers.push(outbound);
    const url = `http://localhost:${canary.port}/`;
    const result = await outbound.send({ url, headers: {}, body: Buffer.from('{}') });
    expect(outcomeOf(result)).toBe('address_denied');
    expect(canary.connections).toBe(0);
  });
});

describe('a name whose answer changes (rebinding)', () => {
  test('never reaches the canary, in 50 rounds of saving and delivering', async ({ skip }) => {
    const honest = await startReceiver(undefined, { address: '127.0.0.2', port: canary.port }).catch(() => null);
    if (honest === null) return skip('SKIPPED: this machine has no 127.0.0.2 to stand for a public address');
    let question = 0;
    const rebinding: Resolve = async () => [question++ % 2 === 0 ? '127.0.0.2' : '127.0.0.1'];
    const guarded = outboundOpening(`127.0.0.2:${canary.port}`, rebinding);
    const outcomes = { accepted: 0, delivered: 0, denied: 0 };
    for (let round = 0; round < 50; round++) {
      // A host of its own each round, so that no kept connection answers for a judgement.
      const url = `http://rebinding-${round}.example:${canary.port}/`;
      if (round % 3 === 0) question++;
      const saved = await judgeForSaving(url, guarded.policy, { resolve: rebinding });
      if (saved.ok) outcomes.accepted++;
      const outcome = outcomeOf(await guarded.send(url));
      if (outcome === 200) outcomes.delivered++;
      if (outcome === 'address_denied') outcomes.denied++;
    }
    await honest.close();
    expect(canary.connections).toBe(0);
    expect(outcomes.delivered + outcomes.denied).toBe(50);
    expect(Math.min(outcomes.accepted, outcomes.delivered, outcomes.denied)).toBeGreaterThan(0);
  });
});

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('%i to the canary is an answer and is not followed', async (status) => {
    const location = `http://127.0.0.1:${canary.port}/`;
    const receiver = await startReceiver((_request, response) => response.writeHead(status, { location }).end());
    const { send } = outboundOpening(`127.0.0.1:${receiver.port}`);
    expect(outcomeOf(await send(`http://127.0.0.1:${receiver.port}/`))).toBe(status);
    expect(canary.connections).toBe(0);
    await receiver.close();
  });
});
