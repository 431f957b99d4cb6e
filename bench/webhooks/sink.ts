import { createServer } from 'node:http';

/** A receiver as a process of its own. `GET /stats` tells how many arrived and, by event id, when; `POST` counts. */
const [port, delayMs] = process.argv.slice(2).map(Number);
let arrivals = new Map<string, number>();

createServer((request, response) => {
  if (request.method === 'GET') {
    if (request.url === '/healthz') return void response.end('ok');
    if (request.url === '/count') return void response.end(String(arrivals.size));
    if (request.url === '/reset') arrivals = new Map();
    return void response.end(JSON.stringify([...arrivals]));
  }
  const id = String(request.headers['webhook-id']);
  if (!arrivals.has(id)) arrivals.set(id, Date.now());
  request.resume().on('end', () => {
    if (delayMs) setTimeout(() => response.end(), delayMs);
    else response.end();
  });
}).listen(port, '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
