/**
 * What a PDF asks of whoever prints it (ISO 32000-1, 12.2): both sides, turned at the long edge (公文双面印刷, GB/T 9704-2012,
 * 6.2), at its own size. Added by an incremental update (7.5.6), so that every byte of the file, its tags and its bookmarks
 * stay as they are.
 */

const WANTED = '/Duplex /DuplexFlipLongEdge /PrintScaling /None';

interface Tail {
  /** Where the last cross-reference table begins. */
  readonly table: number;
  /** The entries of the trailer dictionary. */
  readonly trailer: string;
  readonly size: number;
  readonly root: number;
}

/** The end of a file with a classic table and one trailer, as Chromium writes it; null for any other. */
function tailOf(file: string): Tail | null {
  const end = /\btrailer\s*<<([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(file);
  const trailer = end?.[1] ?? '';
  const size = /\/Size\s+(\d+)/.exec(trailer)?.[1];
  const root = /\/Root\s+(\d+)\s+0\s+R/.exec(trailer)?.[1];
  const table = Number(end?.[2] ?? -1);
  if (size === undefined || root === undefined || !file.startsWith('xref', table)) return null;
  return { table, trailer, size: Number(size), root: Number(root) };
}

/** Where an object stands by the table: `0000000015 00000 n`, 20 bytes each, from object 0 on. */
function offsetOf(file: string, { table, size }: Tail, object: number): number | null {
  const head = /^xref\r?\n0 (\d+)\r?\n/.exec(file.slice(table, table + 40));
  if (!head || Number(head[1]) !== size) return null;
  const entry = file.substr(table + head[0].length + object * 20, 20);
  const offset = /^(\d{10}) 00000 n/.exec(entry)?.[1];
  return offset === undefined ? null : Number(offset);
}

/** The catalog with our wishes: among those it has already, else as its own entry. Null where it is none. */
function catalogWith(text: string): string | null {
  if (!/\/Type\s*\/Catalog\b/.test(text) || /\/Duplex\b|\/PrintScaling\b/.test(text)) return null;
  if (/\/ViewerPreferences\s+\d/.test(text)) return null;
  if (/\/ViewerPreferences\s*<</.test(text)) return text.replace(/(\/ViewerPreferences\s*<<)/, `$1${WANTED} `);
  const end = text.lastIndexOf('>>');
  return end < 0 ? null : `${text.slice(0, end)}/ViewerPreferences <<${WANTED}>>${text.slice(end)}`;
}

function updateOf(file: string): string | null {
  const tail = tailOf(file);
  const from = tail && offsetOf(file, tail, tail.root);
  if (!tail || from === null) return null;
  const object = file.slice(from, file.indexOf('endobj', from));
  const start = new RegExp(`^${tail.root} 0 obj\\s*`).exec(object);
  const catalog = start && catalogWith(object.slice(start[0].length).trimEnd());
  if (!catalog) return null;
  const body = `\n${tail.root} 0 obj\n${catalog}\nendobj\n`;
  const offset = String(file.length + 1).padStart(10, '0');
  const table = `xref\n${tail.root} 1\n${offset} 00000 n \n`;
  const trailer = `trailer\n<<${tail.trailer.trimEnd()}\n/Prev ${tail.table}>>\n`;
  return `${body}${table}${trailer}startxref\n${file.length + body.length}\n%%EOF\n`;
}

/** The same PDF with the wishes for printing. Bytes that are built otherwise come back as they are: never half a file. */
export function withPrintPreferences(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const update = updateOf(file.toString('latin1'));
  return update === null ? bytes : Buffer.concat([file, Buffer.from(update, 'latin1')]);
}
