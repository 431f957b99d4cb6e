import { createReadStream } from 'node:fs';
import { readWhole } from '../arguments.ts';
import { many, text, type Command, type Run } from '../command.ts';
import { EXIT, usageError } from '../exit.ts';
import { plain } from '../output.ts';
import { diagnose } from '../verify/diagnose.ts';
import { readHeaders, splitRequest, type SavedRequest } from '../verify/saved-request.ts';

/** Webhooks are far smaller; a wrong file is noticed before it fills the memory. */
const MAX_BYTES = 16 * 1024 * 1024;

async function verify(run: Run): Promise<number> {
  const secrets = await readSecrets(run);
  const request = await readRequest(run);
  const at = text(run, 'at');
  const now = at === undefined ? new Date() : timeOf(at, request);
  const tolerance = readWhole('tolerance', text(run, 'tolerance'), 1, 86_400);
  const diagnosis = diagnose(request, secrets, now, tolerance);
  const { isValid, finding, message, fix, notes } = diagnosis;
  if (run.out.isJson) run.out.json(diagnosis);
  else {
    run.out.line(
      `${run.out.paint(isValid ? 'green' : 'red', isValid ? 'VALID' : `REFUSED (${finding})`)}  ${plain(message)}`,
    );
    if (fix) run.out.line(`  ${plain(fix)}`);
    for (const note of notes) run.out.line(run.out.paint('yellow', `  Note: ${plain(note)}`));
  }
  return isValid ? EXIT.ok : EXIT.failed;
}

/** From the option, a file, or the environment, so that it need not stand in a shell's history. */
async function readSecrets(run: Run): Promise<string[]> {
  const given = many(run, 'secret');
  const file = text(run, 'secret-file');
  if (file !== undefined) given.push(...(await readAll(file)).toString().split(/\s+/).filter(Boolean));
  const fromEnvironment = process.env['M2M_WEBHOOK_SECRET'];
  if (given.length === 0 && fromEnvironment) given.push(...fromEnvironment.split(/[\s,]+/).filter(Boolean));
  if (given.length === 0) {
    throw usageError('No secret was given.', 'Set M2M_WEBHOOK_SECRET, or use --secret-file FILE or --secret whsec_….');
  }
  if (given.length > 10) throw usageError('More than ten secrets were given.');
  return given;
}

async function readRequest(run: Run): Promise<SavedRequest> {
  const [file, headersFile, bodyFile] = [text(run, 'request'), text(run, 'headers'), text(run, 'body')];
  if (file !== undefined) {
    if (headersFile !== undefined || bodyFile !== undefined)
      throw usageError('Give one file, or --headers and --body.');
    return splitRequest(await readAll(file));
  }
  if (headersFile === undefined)
    throw usageError('The headers are missing: --headers FILE and --body FILE, or one file with both.');
  const headers = readHeaders((await readAll(headersFile)).toString());
  return { headers, body: await readAll(bodyFile ?? '-') };
}

async function readAll(file: string): Promise<Buffer> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  if (file === '-' && process.stdin.isTTY)
    throw usageError('The body is expected on standard input.', 'm2m verify --headers headers.txt < body.bin');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw usageError(`${file} is larger than 16 MiB, which no webhook is.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function timeOf(at: string, { headers }: SavedRequest): Date {
  if (at === 'received') {
    const seconds = Number(headers.get('x-m2m-timestamp') ?? headers.get('webhook-timestamp'));
    return Number.isSafeInteger(seconds) ? new Date(seconds * 1000) : new Date();
  }
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) throw usageError('--at must be "received" or an ISO 8601 time.');
  return time;
}

export const verifyCommands: Command[] = [
  {
    name: 'verify',
    summary: 'Check a saved webhook request and say exactly what is wrong',
    details: 'Works offline. Ends with 0 when the request is valid, with 1 when it is not.',
    positionals: [
      { name: 'request', description: 'A file with headers, an empty line and the body.', isOptional: true },
    ],
    options: {
      headers: { type: 'string', value: 'FILE', description: 'The headers: lines, or a JSON object.' },
      body: { type: 'string', value: 'FILE', description: 'The raw body. Default: standard input.' },
      secret: {
        type: 'string',
        value: 'SECRET',
        isMultiple: true,
        description: 'whsec_…; better M2M_WEBHOOK_SECRET or --secret-file.',
      },
      'secret-file': { type: 'string', value: 'FILE', description: 'A file with the secrets.' },
      at: { type: 'string', value: 'TIME', description: 'Judge its age as of then; received: by its own time.' },
      tolerance: { type: 'string', value: 'SECONDS', description: 'How old it may be. Default 300.' },
    },
    examples: [
      'M2M_WEBHOOK_SECRET=whsec_… m2m verify request.http',
      'm2m verify --headers headers.txt --body body.json --secret-file secret.txt --at received',
    ],
    run: verify,
  },
];
