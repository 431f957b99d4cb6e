import { createServer } from 'node:net';

export interface SmtpServer {
  url: string;
  /** Every line that a client sent. */
  heard: string[];
  close(): void;
}

/** A mail server of few words; answers `answers[verb]` where one is given. Returns its URL and what it heard. */
export async function startSmtp(answers: Record<string, string> = {}): Promise<SmtpServer> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    let isData = false;
    let rest = '';
    socket.on('error', () => undefined);
    socket.write('220 test ESMTP\r\n');
    socket.on('data', (chunk) => {
      const lines = (rest + chunk.toString()).split('\r\n');
      rest = lines.pop()!;
      for (const line of lines) {
        heard.push(line);
        if (isData && line !== '.') continue;
        const verb = isData ? '.' : line.split(' ')[0]!.toUpperCase();
        isData = verb === 'DATA' && answers[verb] === undefined;
        const usual = verb === 'DATA' ? '354 go on' : verb === 'QUIT' ? '221 bye' : '250 ok';
        if (answers[verb] !== '') socket.write(`${answers[verb] ?? usual}\r\n`);
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as { port: number }).port}`,
    heard,
    close: () => void server.close(),
  };
}
