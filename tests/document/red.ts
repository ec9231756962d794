/** What is red on a printed page: the 标志 and the lines of a 版头, measured on its pixels. */
import { execFileSync } from 'node:child_process';

/** A run of rows with red in them, in mm from the top left corner of the paper. */
export interface RedBand {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const DOTS_PER_INCH = 300;
const MM = 25.4 / DOTS_PER_INCH;
const LARGE = 1 << 28;

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

function pixelsOf(pdf: string, page: number): Pixels {
  const args = ['-r', String(DOTS_PER_INCH), '-f', String(page), '-l', String(page), pdf];
  const ppm = execFileSync('pdftoppm', args, { maxBuffer: LARGE, stdio: ['ignore', 'pipe', 'ignore'] });
  const [, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  const size = Number(width) * Number(height) * 3;
  return { width: Number(width), height: Number(height), bytes: ppm.subarray(ppm.length - size) };
}

/** First and last red pixel of a row; null where there is none. */
function redOf({ width, bytes }: Pixels, y: number): readonly [number, number] | null {
  const red = (x: number) => {
    const at = (y * width + x) * 3;
    return (bytes[at] ?? 0) > 150 && (bytes[at + 1] ?? 255) < 120 && (bytes[at + 2] ?? 255) < 120;
  };
  let first = 0;
  while (first < width && !red(first)) first += 1;
  if (first === width) return null;
  let last = width - 1;
  while (!red(last)) last -= 1;
  return [first, last];
}

/** Red bands of a page, top down; pages count from 1. */
export function redBands(pdf: string, page = 1): readonly RedBand[] {
  const pixels = pixelsOf(pdf, page);
  const bands: RedBand[] = [];
  for (let y = 0; y < pixels.height; y += 1) {
    const red = redOf(pixels, y);
    if (red === null) continue;
    const row = { top: y * MM, bottom: (y + 1) * MM, left: red[0] * MM, right: (red[1] + 1) * MM };
    const last = bands.at(-1);
    if (last === undefined || last.bottom < row.top - MM / 2) bands.push(row);
    else {
      const { left, right } = last;
      bands[bands.length - 1] = {
        top: last.top,
        bottom: row.bottom,
        left: Math.min(left, row.left),
        right: Math.max(right, row.right),
      };
    }
  }
  return bands;
}
