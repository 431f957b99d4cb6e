/** Answers 200 to every request on raw sockets: the cheapest receiver there is. Prints its port. */
import { createServer, type AddressInfo } from 'node:net';

const ANSWER = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
const HEAD_END = Buffer.from('\r\n\r\n');

const server = createServer((socket) => {
  let rest = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const headEnd = rest.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const length = /content-length: (\d+)/i.exec(rest.toString('latin1', 0, headEnd))?.[1];
      const end = headEnd + HEAD_END.length + Number(length ?? 0);
      if (rest.length < end) return;
      rest = rest.subarray(end);
      socket.write(ANSWER);
    }
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
process.on('SIGTERM', () => process.exit(0));
