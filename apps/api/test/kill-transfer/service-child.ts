import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Books, News, Order } from './books.ts';

export interface RecordingService {
  url: string;
  /** Calls that wait for an answer now, by name. */
  inFlight(): string[];
  /** Resolves when a call of this name comes. */
  next(call: string): Promise<void>;
  order(order: Exclude<Order, { is: 'report' }>): void;
  books(): Promise<Books>;
  stop(): Promise<void>;
}

/** Starts a rail or a provider that writes everything down, in a process of its own. */
export async function startRecordingService(seed: number): Promise<RecordingService> {
  const child = fork(join(import.meta.dirname, 'service-process.ts'), [String(seed)], { execArgv: [] });
  const open = new Map<number, string>();
  let waiting: { is: (news: News) => boolean; heard: (news: News) => void }[] = [];
  const wait = (is: (news: News) => boolean): Promise<News> =>
    new Promise((heard) => {
      waiting.push({ is, heard });
    });
  child.on('message', (news: News) => {
    if (news.is === 'begun') open.set(news.number, news.call);
    if (news.is === 'ended') open.delete(news.number);
    const heard = waiting.filter(({ is }) => is(news));
    waiting = waiting.filter((one) => !heard.includes(one));
    for (const one of heard) one.heard(news);
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const listening = await wait(({ is }) => is === 'listening');
  const port = listening.is === 'listening' ? listening.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    inFlight: () => [...open.values()],
    next: (call) => wait((news) => news.is === 'begun' && news.call === call).then(() => undefined),
    order: (order) => void child.send(order),
    async books() {
      const report = wait(({ is }) => is === 'report');
      child.send({ is: 'report' });
      const news = await report;
      return (news as Extract<News, { is: 'report' }>).books;
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
