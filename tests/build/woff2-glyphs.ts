/**
 * The outlines of a WOFF 2 file as TrueType has them (W3C WOFF File Format 2.0, 5.1): packed, each kind of figure of all
 * glyphs stands in a stream of its own.
 */

/** `glyf` and `loca` (long offsets). */
export interface Outlines {
  readonly glyf: Buffer;
  readonly loca: Buffer;
}

/** Reads on from where it was. */
class Stream {
  private at = 0;
  private readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
  u8(): number {
    this.at += 1;
    return this.bytes.readUInt8(this.at - 1);
  }
  u16(): number {
    this.at += 2;
    return this.bytes.readUInt16BE(this.at - 2);
  }
  /** 255UInt16: one to three bytes. */
  short(): number {
    const code = this.u8();
    if (code === 253) return this.u16();
    if (code === 254) return this.u8() + 506;
    return code === 255 ? this.u8() + 253 : code;
  }
  take(length: number): Buffer {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

const STREAMS = ['contours', 'points', 'flags', 'glyphs', 'composites', 'boxes', 'instructions'] as const;
type Streams = Readonly<Record<(typeof STREAMS)[number], Stream>>;

const HEADER = 8;

function streamsOf(packed: Buffer): Streams {
  let at = HEADER + 4 * STREAMS.length;
  const entries = STREAMS.map((name, i) => {
    const start = at;
    at += packed.readUInt32BE(HEADER + 4 * i);
    return [name, new Stream(packed.subarray(start, at))] as const;
  });
  // Each name of the list is there once.
  return Object.fromEntries(entries) as unknown as Streams;
}

const signed = (flag: number, value: number): number => ((flag & 1) === 1 ? value : -value);

/** The step to the next point: its flag says how the bytes of `data` are to be read (table of 5.2). */
function readStep(flag: number, data: Stream): readonly [dx: number, dy: number] {
  const first = data.u8();
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + first)];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + first), 0];
  if (flag < 84) {
    const b = flag - 20;
    return [signed(flag, 1 + (b & 0x30) + (first >> 4)), signed(flag >> 1, 1 + ((b & 12) << 2) + (first & 15))];
  }
  const second = data.u8();
  if (flag < 120) {
    const b = flag - 84;
    const x = 1 + (Math.floor(b / 12) << 8) + first;
    return [signed(flag, x), signed(flag >> 1, 1 + (((b % 12) >> 2) << 8) + second)];
  }
  const third = data.u8();
  if (flag < 124) return [signed(flag, (first << 4) + (second >> 4)), signed(flag >> 1, ((second & 15) << 8) + third)];
  return [signed(flag, (first << 8) + second), signed(flag >> 1, (third << 8) + data.u8())];
}

/** Flags of a point: on the curve; a step of one byte; the sign of such a step, or no step at all. */
const ON = 1;
const AXES = { x: { short: 2, same: 16 }, y: { short: 4, same: 32 } } as const;

function axisFlag(step: number, axis: keyof typeof AXES): number {
  const { short, same } = AXES[axis];
  if (step === 0) return same;
  if (Math.abs(step) > 255) return 0;
  return step > 0 ? short | same : short;
}

function writeSteps(steps: readonly number[]): Buffer {
  const bytes = Buffer.alloc(steps.length * 2);
  let at = 0;
  for (const step of steps) {
    if (step === 0) continue;
    at = Math.abs(step) > 255 ? bytes.writeInt16BE(step, at) : bytes.writeUInt8(Math.abs(step), at);
  }
  return bytes.subarray(0, at);
}

/** Least and greatest place that the steps lead to. */
function rangeOf(steps: readonly number[]): readonly [least: number, most: number] {
  let at = 0;
  let least = Infinity;
  let most = -Infinity;
  for (const step of steps) {
    at += step;
    least = Math.min(least, at);
    most = Math.max(most, at);
  }
  return [least, most];
}

function boxOf(xs: readonly number[], ys: readonly number[]): Buffer {
  const [left, right] = rangeOf(xs);
  const [low, high] = rangeOf(ys);
  const box = Buffer.alloc(8);
  [left, low, right, high].forEach((value, i) => {
    box.writeInt16BE(value, i * 2);
  });
  return box;
}

function u16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, i) => {
    bytes.writeUInt16BE(value, i * 2);
  });
  return bytes;
}

/** `box` is null where it is that of the points. */
function simpleGlyph(contours: number, streams: Streams, box: Buffer | null): readonly Buffer[] {
  const ends: number[] = [];
  for (let count = 0; ends.length < contours; ) {
    count += streams.points.short();
    ends.push(count - 1);
  }
  const flags = Buffer.alloc((ends.at(-1) ?? -1) + 1);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i < flags.length; i += 1) {
    const flag = streams.flags.u8();
    const [dx, dy] = readStep(flag & 0x7f, streams.glyphs);
    xs.push(dx);
    ys.push(dy);
    flags[i] = (flag < 0x80 ? ON : 0) | axisFlag(dx, 'x') | axisFlag(dy, 'y');
  }
  const length = streams.glyphs.short();
  const instructions = streams.instructions.take(length);
  const head = [u16(contours), box ?? boxOf(xs, ys), u16(...ends, length), instructions];
  return [...head, flags, writeSteps(xs), writeSteps(ys)];
}

const COMPONENT = { words: 1, scale: 8, more: 32, twoScales: 64, matrix: 128, instructions: 256 } as const;

function argumentLength(flags: number): number {
  const has = (flag: number) => (flags & flag) !== 0;
  const scale = has(COMPONENT.scale) ? 2 : has(COMPONENT.twoScales) ? 4 : has(COMPONENT.matrix) ? 8 : 0;
  return (has(COMPONENT.words) ? 4 : 2) + scale;
}

function compositeGlyph(streams: Streams, box: Buffer): readonly Buffer[] {
  const parts = [u16(0xffff), box];
  let all = 0;
  for (let flags: number = COMPONENT.more; (flags & COMPONENT.more) !== 0; ) {
    flags = streams.composites.u16();
    all |= flags;
    parts.push(u16(flags, streams.composites.u16()), streams.composites.take(argumentLength(flags)));
  }
  if ((all & COMPONENT.instructions) === 0) return parts;
  const length = streams.glyphs.short();
  return [...parts, u16(length), streams.instructions.take(length)];
}

/** The glyphs of a packed `glyf` table. */
export function unpackOutlines(packed: Buffer): Outlines {
  const count = packed.readUInt16BE(4);
  const streams = streamsOf(packed);
  const hasBox = streams.boxes.take(4 * Math.floor((count + 31) / 32));
  const loca = Buffer.alloc(4 * (count + 1));
  const parts: Buffer[] = [];
  let at = 0;
  for (let glyph = 0; glyph < count; glyph += 1) {
    const contours = streams.contours.u16();
    const box = ((hasBox[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) === 0 ? null : streams.boxes.take(8);
    if (contours === 0xffff && box === null) throw new Error(`glyph ${glyph} has parts and no box`);
    const own =
      contours === 0
        ? []
        : box && contours === 0xffff
          ? compositeGlyph(streams, box)
          : simpleGlyph(contours, streams, box);
    for (const part of own) {
      parts.push(part);
      at += part.length;
    }
    const gap = -at & 3;
    parts.push(Buffer.alloc(gap));
    at += gap;
    loca.writeUInt32BE(at, 4 * (glyph + 1));
  }
  return { glyf: Buffer.concat(parts), loca };
}
