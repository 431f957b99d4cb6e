const longestSidePx = 1_600;
const mostBytes = 1_500_000;
const qualities = [0.85, 0.7, 0.55, 0.4];

/** The size of a picture of which no side is longer than the limit, in the same proportions. */
export function fittingSize(
  width: number,
  height: number,
  longest: number = longestSidePx,
): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Bytes that a base64 data URI stands for. */
export const bytesOf = (dataUri: string): number => Math.floor(((dataUri.length - dataUri.indexOf(',') - 1) * 3) / 4);

function readAsDataUri(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(new Error('The file cannot be read')));
    reader.readAsDataURL(file);
  });
}

// Not createImageBitmap: old Safari has none; and a `data:` image is what the page's policy lets load.
function decode(dataUri: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener('load', () => resolve(image));
    image.addEventListener('error', () => reject(new Error('The file is no picture')));
    image.src = dataUri;
  });
}

/**
 * A photo as a JPEG data URI of at most 1,600 px and 1.5 MB: small enough for a slow network, large enough to read.
 * What else the file held (place, device) is gone. Throws when the browser cannot read the file as a picture.
 */
export async function shrinkImage(file: Blob): Promise<string> {
  const image = await decode(await readAsDataUri(file));
  for (const longest of [longestSidePx, 1_200, 900]) {
    const { width, height } = fittingSize(image.naturalWidth, image.naturalHeight, longest);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) break;
    // JPEG knows no transparency: without this it becomes black.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
    for (const quality of qualities) {
      const shrunk = canvas.toDataURL('image/jpeg', quality);
      if (bytesOf(shrunk) <= mostBytes) return shrunk;
    }
  }
  throw new Error('The picture cannot be made small enough');
}
