/** How many pages a PDF has, by its own page tree (ISO 32000-1, 7.7.3.2). */
import { inflateSync } from 'node:zlib';

/** An object as it stands in the file: its dictionary, and the raw bytes of its stream where it has one. */
interface PdfObject {
  readonly dictionary: string;
  readonly stream: string;
}

function parseObject(text: string): PdfObject {
  const start = /\bstream\r?\n/.exec(text);
  if (!start) return { dictionary: text, stream: '' };
  const from = start.index + start[0].length;
  return { dictionary: text.slice(0, start.index), stream: text.slice(from, text.lastIndexOf('endstream')) };
}

function inflate(raw: string): string {
  try {
    return inflateSync(Buffer.from(raw, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

/** The objects inside an object stream (7.5.7): pairs of number and offset, then the objects one after another. */
function packedObjects({ dictionary, stream }: PdfObject): string[] {
  const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? 0);
  const text = inflate(stream);
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  const offsets = numbers.filter((_, i) => i % 2 === 1);
  return offsets.map((offset, i) => text.slice(first + offset, first + (offsets[i + 1] ?? text.length)));
}

/** The number of pages, or null when the bytes show no page tree. */
export function countPdfPages(bytes: Uint8Array): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!file.startsWith('%PDF-')) return null;
  const objects = file.split(/\bendobj\b/).map(parseObject);
  const packed = objects.filter((object) => /\/Type\s*\/ObjStm\b/.test(object.dictionary)).flatMap(packedObjects);
  const counts = [...objects.map((object) => object.dictionary), ...packed]
    .filter((dictionary) => /\/Type\s*\/Pages\b/.test(dictionary))
    .flatMap((dictionary) => /\/Count\s+(\d+)/.exec(dictionary)?.[1] ?? [])
    .map(Number);
  // The root of the tree counts all of them; the nodes below it count their own.
  return counts.length === 0 ? null : Math.max(...counts);
}
