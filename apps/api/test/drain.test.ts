import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { useApi } from './harness.ts';
import { KEY_MATERIAL, startServerProcess } from './server-process.ts';

describe('SIGTERM', () => {
  const api = useApi();

  it('fails no request of twenty keep-alive clients, and ends the process with 0', async () => {
    const partner = await api.partner();
    const server = await startServerProcess({
      ...KEY_MATERIAL,
      DATABASE_URL: api.url('m2m_app'),
      DATABASE_SYSTEM_URL: api.url('m2m_system'),
    });
    const request = `GET /partner/links HTTP/1.1\r\nHost: localhost\r\nX-API-Key: ${partner.key}\r\n\r\n`;
    let [answered, cut] = [0, 0];
    /** Sends one request after another until it is told to close; a request that was sent and not answered is cut. */
    const client = (): Promise<void> =>
      new Promise((resolve) => {
        const socket = connect(server.port, '127.0.0.1');
        let [pending, isWaiting, isToldToClose] = ['', false, false];
        const send = (): void => {
          isWaiting = true;
          socket.write(request);
        };
        socket.on('connect', send);
        socket.on('data', (chunk) => {
          pending += chunk.toString('latin1');
          const head = pending.indexOf('\r\n\r\n');
          if (head < 0 || pending.length < head + 4 + Number(/content-length: (\d+)/i.exec(pending)?.[1])) return;
          isWaiting = false;
          answered += 1;
          isToldToClose = /\r\nconnection: close/i.test(pending);
          pending = '';
          if (isToldToClose) socket.end();
          else send();
        });
        const over = (): void => {
          if (isWaiting) cut += 1;
          resolve();
        };
        socket.on('error', over);
        socket.on('close', over);
      });
    const clients = Array.from({ length: 20 }, client);
    await new Promise((resolve) => setTimeout(resolve, 400));
    server.child.kill('SIGTERM');
    await Promise.all(clients);
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(answered).toBeGreaterThanOrEqual(20);
    expect(cut).toBe(0);
  });

  it('is told by readyz before the door closes', async () => {
    const server = await startServerProcess({
      ...KEY_MATERIAL,
      DATABASE_URL: api.url('m2m_app'),
      DATABASE_SYSTEM_URL: api.url('m2m_system'),
    });
    server.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 60));
    const response = await fetch(`${server.url}/readyz`);
    expect(response.status).toBe(503);
    expect(response.headers.get('connection')).toBe('close');
    expect(await server.ended).toEqual({ code: 0, signal: null });
  });
});
