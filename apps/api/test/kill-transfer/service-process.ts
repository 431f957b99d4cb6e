/**
 * A rail and a provider alone in a process, which lives on when the platform is killed. It writes every call down and
 * answers as services do on a bad day: slowly, with 500, with a cut connection, or not at all. Spoken to by IPC.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { verifyWebhook } from '@m2m/webhook-signature';
import { Random } from '../simulation/random.ts';
import type { Books, Manner, News, Order } from './books.ts';
import { pickManner } from './fates.ts';
import { fundingCalls } from './keep-payments.ts';
import { payoutCalls, type Answer, type Data } from './keep-payouts.ts';

const seed = Number(process.argv[2]);
const random = new Random(seed);
const books: Books = { payouts: {}, payments: {}, calls: {} };
const calls = { ...payoutCalls(seed, books, Date.now), ...fundingCalls(seed, books, Date.now) };
/** Calls that came and are not written down yet: until then nobody may say `not_found`. */
const arriving = new Map<string, number>();
const failedOnce = new Set<string>();
let secret = '';
let isCalm = false;
let numbers = 0;

const tell = (news: News): void => void process.send?.(news);
const keyOf = (event: string, data: Data): string => `${event.split('.')[0]} ${String(data['operationId'])}`;

process.on('message', (order: Order) => {
  if (order.is === 'secret') secret = order.secret;
  else if (order.is === 'calm') isCalm = true;
  else tell({ is: 'report', books });
});
process.on('disconnect', () => process.exit(0));

const server = createServer((request, response) => {
  answer(request, response).catch(() => response.writeHead(400).end());
});
server.listen(0, '127.0.0.1', () => tell({ is: 'listening', port: (server.address() as AddressInfo).port }));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  verifyWebhook(body, request.headers, secret, { now: new Date() });
  const { event, data } = JSON.parse(body.toString('utf8')) as { event: string; data: Data };
  const number = (numbers += 1);
  tell({ is: 'begun', call: event, number });
  response.once('close', () => tell({ is: 'ended', call: event, number }));
  await answerIn(mannerOf(event, data), event, data, response);
}

function mannerOf(event: string, data: Data): Manner {
  const picked = isCalm ? 'well' : pickManner(random);
  const counted = (books.calls[event] ??= { came: 0, spoiled: 0 });
  counted.came += 1;
  const key = `${event} ${String(data['operationId'])}`;
  // An order that is lost twice is one for an operator; that is another test's.
  const manner = picked === 'failing-before' && failedOnce.has(key) ? 'well' : picked;
  if (manner === 'failing-before') failedOnce.add(key);
  if (manner !== 'well') counted.spoiled += 1;
  return manner;
}

async function answerIn(manner: Manner, event: string, data: Data, response: ServerResponse): Promise<void> {
  const send = (status: number, body: Answer): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  if (manner === 'failing-before') return send(500, { error: 'try later' });
  if (manner === 'late') await arrive(keyOf(event, data));
  const found = calls[event]!(data);
  const isUnsure = found['result'] === 'not_found' && arriving.has(keyOf(event, data));
  const said = isUnsure ? { result: 'unknown' } : found;
  if (manner === 'slowly') await sleep(100 + random.below(2_000));
  if (manner === 'failing-after') return send(500, { error: 'try later' });
  if (manner === 'cut') return void response.destroy();
  if (manner !== 'never') send(200, said);
}

/** Time in which the caller may die before the service has done what it was told. */
async function arrive(key: string): Promise<void> {
  arriving.set(key, (arriving.get(key) ?? 0) + 1);
  await sleep(100 + random.below(900));
  const left = arriving.get(key)! - 1;
  if (left === 0) arriving.delete(key);
  else arriving.set(key, left);
}
