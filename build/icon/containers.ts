/** Icon files of Windows and macOS: each a small table before pictures of several sizes. */

/** A square picture, as PNG; `size` in px. */
export interface Drawn {
  readonly size: number;
  readonly png: Uint8Array;
}

/** ICO, with PNG inside, as Windows reads it since Vista. A size of 256 is written as 0. */
export function icoFile(pictures: readonly Drawn[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [i, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * i;
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** Apple's names of the sizes; where a size stands for two (once, and doubled for a fine screen) it is written twice. */
const APPLE: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

function chunk(name: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(name, 'latin1');
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}

/** ICNS, with PNG inside. Sizes that Apple has no name for are left out. */
export function icnsFile(pictures: readonly Drawn[]): Buffer {
  const chunks = pictures.flatMap(({ size, png }) => (APPLE[size] ?? []).map((name) => chunk(name, png)));
  return chunk('icns', Buffer.concat(chunks));
}
