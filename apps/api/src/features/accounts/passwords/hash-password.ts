import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { ApiError } from '../../../core/errors.ts';

const derive = promisify(argon2);

/** ASVS 5.0 appendix C: argon2id with 2 passes wants 19 MiB at least. About 40 ms of one core. */
const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const TAG_BYTES = 32;
const FORM = /^\$argon2id\$v=19\$m=(\d{4,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22,64})\$([A-Za-z0-9+/]{43})$/;

/** Each costs memory and a core: two at a time, and few that wait, so that a flood of sign-ins stops nothing else. */
const MAX_RUNNING = 2;
const MAX_WAITING = 100;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MAX_RUNNING) {
    if (waiting.length >= MAX_WAITING)
      throw new ApiError('SERVICE_UNAVAILABLE', 'Too many people sign in at this moment. Try again in a few seconds.', {
        retryAfterSeconds: 5,
      });
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** A password as it is kept: argon2id in the PHC string format, verbatim, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const parameters = {
    message: password,
    nonce,
    parallelism: LANES,
    tagLength: TAG_BYTES,
    memory: MEMORY_KIB,
    passes: PASSES,
  };
  const tag = (await inTurn(() => derive('argon2id', parameters))) as Buffer;
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/** False also for a hash of another form. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, memory, passes, lanes, salt, tag] = FORM.exec(hash) ?? [];
  if (!tag) return false;
  const parameters = {
    message: password,
    nonce: Buffer.from(salt!, 'base64'),
    parallelism: Number(lanes),
    tagLength: TAG_BYTES,
    memory: Number(memory),
    passes: Number(passes),
  };
  const given = (await inTurn(() => derive('argon2id', parameters))) as Buffer;
  return timingSafeEqual(given, Buffer.from(tag, 'base64'));
}
