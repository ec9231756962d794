/** Font files made for tests: tables of names, characters and permissions, and no drawing. */

export interface Name {
  readonly platform: number;
  readonly encoding: number;
  readonly id: number;
  readonly bytes: Buffer;
}

/** A name as Windows has it. */
export function windowsName(text: string, id = 1): Name {
  return { platform: 3, encoding: 1, id, bytes: Buffer.from(text, 'utf16le').swap16() };
}

const u16 = (...values: number[]) => Buffer.concat(values.map((value) => Buffer.of((value >> 8) & 255, value & 255)));
const u32 = (...values: number[]) =>
  Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes;
    }),
  );

function nameTable(names: readonly Name[]): Buffer {
  let at = 0;
  const records = names.map(({ platform, encoding, id, bytes }) => {
    const record = u16(platform, encoding, 0x409, id, bytes.length, at);
    at += bytes.length;
    return record;
  });
  return Buffer.concat([u16(0, names.length, 6 + names.length * 12), ...records, ...names.map((name) => name.bytes)]);
}

/** Format 4: one segment for each range, and the one that ends them all. */
export function cmap4(ranges: readonly (readonly [number, number])[]): Buffer {
  const all = [...ranges, [0xffff, 0xffff] as const];
  const glyphs = ranges.map((_, i) => ranges.slice(0, i).reduce((sum, [from, to]) => sum + to - from + 1, 1));
  const body = Buffer.concat([
    u16(all.length * 2, 0, 0, 0),
    u16(...all.map(([, to]) => to)),
    u16(0),
    u16(...all.map(([from]) => from)),
    u16(...all.map(([from], i) => (i < glyphs.length ? ((glyphs[i] ?? 0) - from) & 0xffff : 1))),
    u16(...all.map(() => 0)),
  ]);
  return Buffer.concat([u16(4, body.length + 6, 0), body]);
}

export function cmap12(ranges: readonly (readonly [number, number])[]): Buffer {
  const groups = ranges.map(([from, to], i) => u32(from, to, 1 + i * 1000));
  return Buffer.concat([u16(12, 0), u32(16 + groups.length * 12, 0, groups.length), ...groups]);
}

function cmapTable(sub: Buffer): Buffer {
  return Buffer.concat([u16(0, 1, 3, 10), u32(12), sub]);
}

export interface FontParts {
  readonly names?: readonly Name[];
  readonly cmap?: Buffer;
  /** `fsType` of OS/2. */
  readonly permission?: number;
  /** Further tables without content: `glyf`, `CFF `, `fvar`. */
  readonly tags?: readonly string[];
}

function tablesOf({ names, cmap, permission, tags = ['glyf'] }: FontParts): [string, Buffer][] {
  return [
    ...(permission === undefined ? [] : [['OS/2', u16(4, 0, 0, 0, permission)] as [string, Buffer]]),
    ...(cmap ? [['cmap', cmapTable(cmap)] as [string, Buffer]] : []),
    ...(names ? [['name', nameTable(names)] as [string, Buffer]] : []),
    ...tags.map((tag): [string, Buffer] => [tag, Buffer.alloc(4)]),
  ];
}

/** A font file of one face; `from` is its place in a collection. */
export function sfnt(parts: FontParts, from = 0): Buffer {
  const tables = tablesOf(parts);
  let at = from + 12 + tables.length * 16;
  const entries = tables.map(([tag, data]) => {
    const entry = Buffer.concat([Buffer.from(tag, 'latin1'), u32(0, at, data.length)]);
    at += data.length;
    return entry;
  });
  const head = Buffer.concat([u32(0x0001_0000), u16(tables.length, 0, 0, 0)]);
  return Buffer.concat([head, ...entries, ...tables.map(([, data]) => data)]);
}

/** A collection (TTC) of several faces. */
export function collection(faces: readonly FontParts[]): Buffer {
  const places: number[] = [];
  const parts: Buffer[] = [];
  let at = 12 + faces.length * 4;
  for (const face of faces) {
    places.push(at);
    const bytes = sfnt(face, at);
    parts.push(bytes);
    at += bytes.length;
  }
  return Buffer.concat([Buffer.from('ttcf'), u32(0x0001_0000, faces.length, ...places), ...parts]);
}
