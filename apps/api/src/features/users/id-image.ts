const MAX_BYTES = 5 * 1024 * 1024;
const DATA_URI_HEAD = /^data:(image\/(?:jpeg|png|webp));base64,/;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

const startsWith = (bytes: Buffer, head: Buffer): boolean => bytes.subarray(0, head.length).equals(head);

const IS_IMAGE: Record<string, (bytes: Buffer) => boolean> = {
  'image/jpeg': (bytes) => startsWith(bytes, JPEG),
  'image/png': (bytes) => startsWith(bytes, PNG),
  'image/webp': (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
};

export type IdImageCheck = { ok: true; value: string } | { ok: false; message: string };

/**
 * Judges the photo of an identity document: a base64 data URI of a JPEG, PNG or WebP, at most 5 MiB decoded, whose
 * first bytes are those of its type. `value` is the data URI as sent.
 */
export function checkIdImage(dataUri: string): IdImageCheck {
  const head = DATA_URI_HEAD.exec(dataUri);
  if (head === null) {
    return {
      ok: false,
      message: 'Send a data URI that begins with data:image/jpeg;base64, (or image/png, image/webp).',
    };
  }
  const base64 = dataUri.slice(head[0].length);
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const byteLength = (base64.length / 4) * 3 - padding;
  if (byteLength > MAX_BYTES) return { ok: false, message: 'The image is larger than 5 MiB. Send a smaller one.' };
  const bytes = Buffer.from(base64, 'base64');
  // The decoder skips what is not base64, so a shorter result tells of it; it also reads the URL alphabet, - and _.
  if (bytes.length !== byteLength || base64.includes('-') || base64.includes('_')) {
    return { ok: false, message: 'The image is not valid base64. Encode it with the standard alphabet and padding.' };
  }
  const type = head[1] ?? '';
  if (!IS_IMAGE[type]?.(bytes)) return { ok: false, message: `The bytes are no ${type}. Name the type that they are.` };
  return { ok: true, value: dataUri };
}
