import { Agent, request } from 'node:http';
import { randomBytes } from 'node:crypto';

export interface Reply {
  status: number;
  data: Record<string, never>;
  ms: number;
}

/** One browser on the hosted page of a link, with the page's own headers and its cookies. */
export class PageClient {
  static #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #port: number;
  readonly #linkId: string;
  #cookie = '';

  constructor(port: number, linkId: string) {
    this.#port = port;
    this.#linkId = linkId;
  }

  open(token: string): Promise<Reply> {
    return this.#send('POST', '/w/session', {
      linkId: this.#linkId,
      token,
      flow: 'm2m-basic',
      nonce: randomBytes(16).toString('base64url'),
      language: 'en',
      gesture: { isTrusted: true, msSinceLoad: 1500, visible: true, webdriver: false },
    });
  }

  call(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Reply> {
    return this.#send(method, `/w/links/${this.#linkId}${path}`, body);
  }

  #send(method: string, path: string, body?: object): Promise<Reply> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const startedAt = performance.now();
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent: PageClient.#agent,
          host: '127.0.0.1',
          port: this.#port,
          method,
          path,
          headers: {
            'x-m2m-widget': '1',
            'sec-fetch-site': 'same-origin',
            'user-agent': 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36',
            cookie: this.#cookie,
            ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
          },
        },
        (response) => {
          const cookies = response.headers['set-cookie'];
          if (cookies) this.#keep(cookies);
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const ms = performance.now() - startedAt;
            const { data } = JSON.parse(Buffer.concat(parts).toString()) as { data: Reply['data'] };
            resolve({ status: response.statusCode ?? 0, data, ms });
          });
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
  }

  #keep(lines: string[]): void {
    const jar = new Map(this.#cookie.split('; ').map((pair) => pair.split('=') as [string, string]));
    for (const line of lines) jar.set(...(line.split(';', 1)[0]!.split('=') as [string, string]));
    this.#cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}
