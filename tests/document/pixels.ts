/** Pixels of printed pages, and a picture whose pixels can be told from all else. */
import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { run } from './programs.ts';

const DPI = 144;
const MM = 25.4 / DPI;

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

/** A PNG all of red, as a `data:` URL. */
export function redPicture(): string {
  const head = Buffer.from([0, 0, 0, 4, 0, 0, 0, 4, 8, 2, 0, 0, 0]);
  const row = Buffer.from([0, ...Array.from({ length: 4 }, () => [255, 0, 0]).flat()]);
  const rows = deflateSync(Buffer.concat(Array.from({ length: 4 }, () => row)));
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const png = Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
  return `data:image/png;base64,${png.toString('base64')}`;
}

export interface Raster {
  readonly width: number;
  readonly height: number;
  at(x: number, y: number): readonly [red: number, green: number, blue: number];
}

/** A page of a PDF, counted from 1. */
export function rasterOf(pdf: string, page: number): Raster {
  const base = `${pdf}-${page}`;
  run('pdftoppm', ['-r', String(DPI), '-f', String(page), '-l', String(page), '-singlefile', pdf, base]);
  const bytes = readFileSync(`${base}.ppm`);
  const head = /^P6\s(\d+) (\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1'));
  const width = Number(head?.[1]);
  const start = head?.[0].length ?? 0;
  return {
    width,
    height: Number(head?.[2]),
    at(x, y) {
      const k = start + (y * width + x) * 3;
      return [bytes[k] ?? 0, bytes[k + 1] ?? 0, bytes[k + 2] ?? 0];
    },
  };
}

/** Around all red pixels, in mm; null where there are none. */
export function redBox(raster: Raster) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let y = 0; y < raster.height; y += 1) {
    for (let x = 0; x < raster.width; x += 1) {
      const [red, green, blue] = raster.at(x, y);
      if (red < 200 || green > 80 || blue > 80) continue;
      box.left = Math.min(box.left, x * MM);
      box.right = Math.max(box.right, (x + 1) * MM);
      box.top = Math.min(box.top, y * MM);
      box.bottom = Math.max(box.bottom, (y + 1) * MM);
    }
  }
  return box.left < box.right ? box : null;
}

/** Middles of the lines across the whole type area, in mm from the top. */
export function rulesOf(raster: Raster): readonly number[] {
  const rules: number[] = [];
  let from = -1;
  for (let y = 0; y <= raster.height; y += 1) {
    const isDark = (mm: number) => y < raster.height && raster.at(Math.round(mm / MM), y)[1] < 190;
    const isRule = Array.from({ length: 30 }, (_, k) => 29 + k * 5).every(isDark);
    if (isRule && from < 0) from = y;
    if (isRule || from < 0) continue;
    rules.push(((from + y) / 2) * MM);
    from = -1;
  }
  return rules;
}

/** Around all dark pixels inside of a box, in mm; null where there are none. */
export function inkBox(raster: Raster, within: { left: number; right: number; top: number; bottom: number }) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (let y = Math.floor(within.top / MM); y <= within.bottom / MM; y += 1) {
    for (let x = Math.floor(within.left / MM); x <= within.right / MM; x += 1) {
      if (raster.at(x, y)[1] > 190) continue;
      box.left = Math.min(box.left, x * MM);
      box.right = Math.max(box.right, (x + 1) * MM);
      box.top = Math.min(box.top, y * MM);
      box.bottom = Math.max(box.bottom, (y + 1) * MM);
    }
  }
  return box.left < box.right ? box : null;
}
