/** One entry of a tar archive. `content` is read to its end, or skipped, before the next entry. */
export interface TarEntry {
  name: string;
  isDirectory: boolean;
  size: number;
  content: AsyncIterable<Buffer>;
}

const blockSize = 512;
const nameLimit = 100;

/** The header block of a file or, with `isDirectory`, of a folder (ustar). @throws for a name over 100 bytes. */
export function tarHeader(entry: { name: string; isDirectory: boolean; size: number; modifiedAt: Date }): Buffer {
  const { isDirectory, size } = entry;
  const name = isDirectory ? `${entry.name}/` : entry.name;
  if (Buffer.byteLength(name) > nameLimit) throw new Error(`The name ${name} is too long for the backup.`);
  const header = Buffer.alloc(blockSize);
  header.write(name, 0);
  header.write(isDirectory ? '0000700\0' : '0000600\0', 100);
  header.write('0000000\0'.repeat(2), 108);
  header.write(`${octal(size, 11)}\0`, 124);
  header.write(`${octal(Math.floor(entry.modifiedAt.getTime() / 1000), 11)}\0`, 136);
  header.write(isDirectory ? '5' : '0', 156);
  header.write('ustar', 257);
  header.write('00', 263);
  header.write(`${octal(checksum(header), 6)}\0 `, 148);
  return header;
}

/** The zeros that fill a file of this size up to a whole block. */
export const tarPadding = (size: number): Buffer => Buffer.alloc((blockSize - (size % blockSize)) % blockSize);

/** The two blocks that end an archive. */
export const tarEnd = (): Buffer => Buffer.alloc(2 * blockSize);

/** Reads an archive of files and folders. @throws when it is cut off, a header is damaged or it holds anything else. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarEntry> {
  const { take, refuseMore } = byteReader(source);
  for (;;) {
    const header = await takeWhole(take, blockSize);
    if (header.every((byte) => byte === 0)) {
      await takeWhole(take, blockSize);
      // To the very end: behind the last block stands the packer's own checksum.
      await refuseMore();
      return;
    }
    const { name, isDirectory, size } = parseHeader(header);
    let left = size;
    const content = (async function* () {
      while (left > 0) {
        const chunk = await take(left);
        left -= chunk.length;
        yield chunk;
      }
    })();
    yield { name, isDirectory, size, content };
    while (left > 0) left -= (await take(left)).length;
    await takeWhole(take, tarPadding(size).length);
  }
}

function parseHeader(header: Buffer): { name: string; isDirectory: boolean; size: number } {
  if (Number.parseInt(text(header, 148, 8), 8) !== checksum(header))
    throw new Error('A header of the archive is damaged.');
  const type = text(header, 156, 1);
  const name = text(header, 0, nameLimit).replace(/\/$/, '');
  const size = Number.parseInt(text(header, 124, 12), 8);
  if (type !== '0' && type !== '5') throw new Error(`The archive holds ${name}, which is neither a file nor a folder.`);
  if (!Number.isSafeInteger(size)) throw new Error(`The archive's size of ${name} is damaged.`);
  return { name, isDirectory: type === '5', size };
}

/** `take(limit)` answers at least one and at most `limit` bytes; `refuseMore()` wants the source to be at its end. */
function byteReader(source: AsyncIterable<Buffer>) {
  const iterator = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const take = async (limit: number): Promise<Buffer> => {
    while (rest.length === 0) {
      const { done, value } = await iterator.next();
      if (done) throw new Error('The archive is cut off.');
      rest = value;
    }
    const taken = rest.subarray(0, limit);
    rest = rest.subarray(taken.length);
    return taken;
  };
  const refuseMore = async (): Promise<void> => {
    if (rest.length > 0 || !(await iterator.next()).done) throw new Error('The archive goes on after its end.');
  };
  return { take, refuseMore };
}

async function takeWhole(take: (limit: number) => Promise<Buffer>, size: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let left = size; left > 0; left -= parts.at(-1)!.length) parts.push(await take(left));
  return Buffer.concat(parts);
}

/** The sum of the header's bytes, its own field taken as blanks. */
function checksum(header: Buffer): number {
  let sum = 8 * 0x20;
  for (let at = 0; at < blockSize; at++) if (at < 148 || at >= 156) sum += header[at]!;
  return sum;
}

const octal = (value: number, digits: number): string => value.toString(8).padStart(digits, '0');
const text = (header: Buffer, from: number, length: number): string =>
  header
    .toString('latin1', from, from + length)
    .split('\0')[0]!
    .trim();
