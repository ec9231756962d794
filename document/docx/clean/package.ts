/** A Word file of any program without what it tells besides its text. The bytes given stay as they are; all other parts do too. */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { cleanPicture } from '../../pictures/clean.ts';
import { openWord } from '../read/package.ts';
import { hidingStyles } from './hidden.ts';
import { noteLeft } from './left.ts';
import { attributeOf, elementsOf, everyElement, isElement, type Markup, textBelow, writeMarkup } from './markup.ts';
import { fileAt, type Package, relationsOf, unpack } from './parts.ts';
import { cleanProperties } from './properties.ts';
import { cutRelations, dropLoose, dropUnreachable, trimTypes } from './relations.ts';
import { cleanText, TEXT_ROOTS } from './text.ts';
import { type LeftCode, TRACE_CODES, type Trace, Traces } from './traces.ts';

/** A clean copy. */
export interface CleanWord {
  readonly bytes: Uint8Array;
  readonly removed: readonly Trace[];
  /** What stays as it is and may tell something, too. */
  readonly left: readonly Trace<LeftCode>[];
}

const ZIP_TIME = '1980-01-01T00:00:00';

function noteComments(pack: Package, main: string, traces: Traces): void {
  for (const { type, path } of relationsOf(pack, main)) {
    const root = type === 'comments' && path !== null ? fileAt(pack, path)?.root : undefined;
    for (const comment of elementsOf(root)) {
      const author = attributeOf(comment, 'w:author') ?? '';
      traces.add('comments', `${author}：${textBelow(comment)}`);
    }
  }
}

const NOTES: ReadonlyMap<string, string> = new Map([
  ['w:footnotes', 'w:footnoteReference'],
  ['w:endnotes', 'w:endnoteReference'],
]);

/** Notes whose place in the text went with deleted or hidden words. */
function dropLooseNotes(notes: Markup, texts: readonly Markup[]): void {
  const reference = NOTES.get(notes.name);
  if (reference === undefined) return;
  const named = new Set<string | undefined>();
  for (const text of texts)
    for (const element of everyElement(text)) if (element.name === reference) named.add(attributeOf(element, 'w:id'));
  notes.children = notes.children.filter(
    (piece) => !isElement(piece) || attributeOf(piece, 'w:type') !== undefined || named.has(attributeOf(piece, 'w:id')),
  );
}

/** The parts that hold text or styles, with the ids of relations that were cut. */
function cleanTexts(pack: Package, main: string, traces: Traces): void {
  const stylesPath = relationsOf(pack, main).find(({ type }) => type === 'styles')?.path ?? null;
  const styles = hidingStyles(stylesPath === null ? null : (fileAt(pack, stylesPath)?.root ?? null));
  const paths = [...pack.bytes.keys()].filter((path) => path.endsWith('.xml') && !path.startsWith('customXml/'));
  const texts = paths.flatMap((path) => {
    const head = strFromU8((pack.bytes.get(path) ?? new Uint8Array()).subarray(0, 4096), true);
    // Themes, charts and drawings hold nothing of this; they are not even read.
    if (!head.includes('wordprocessingml')) return [];
    const root = fileAt(pack, path)?.root;
    return root && TEXT_ROOTS.test(root.name) ? [{ path, root }] : [];
  });
  for (const { path, root } of texts) cleanText({ root, styles, cut: cutRelations(pack, path, traces) }, traces);
  const roots = texts.map(({ root }) => root);
  for (const root of roots) dropLooseNotes(root, roots);
}

function cleanPictures(pack: Package, traces: Traces): void {
  for (const [path, bytes] of pack.bytes) {
    if (!/\.(?:jpe?g|png|gif)$/i.test(path)) continue;
    const cleaned = cleanPicture(bytes);
    if (cleaned.removed === 0) continue;
    traces.add('pictures');
    pack.bytes.set(path, cleaned.bytes);
  }
}

function pack(parts: Package): Uint8Array {
  const zippable: Zippable = {};
  for (const [path, bytes] of parts.bytes) {
    const file = parts.files.get(path);
    zippable[path] = [file ? strToU8(writeMarkup(file.pieces)) : bytes, { mtime: ZIP_TIME }];
  }
  return zipSync(zippable, { level: 6, mtime: ZIP_TIME });
}

/** Throws a Failure for what is no Word file, is damaged or too large. Cleaning a second time takes nothing out. */
export function cleanWord(file: Uint8Array): CleanWord {
  // It is looked at as any foreign file is before anything of it is believed.
  openWord(file);
  const parts = unpack(file);
  const traces = new Traces();
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.path ?? 'word/document.xml';
  cleanProperties(parts, traces);
  noteComments(parts, main, traces);
  cutRelations(parts, '', traces);
  cleanTexts(parts, main, traces);
  dropLoose(parts, traces);
  dropUnreachable(parts);
  cleanPictures(parts, traces);
  trimTypes(parts);
  return { bytes: pack(parts), removed: traces.list(TRACE_CODES), left: noteLeft(parts) };
}
