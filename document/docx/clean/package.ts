/** A Word file of any program without what it tells besides its text. The bytes given stay as they are; all other parts do too. */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { cleanPicture } from '../../pictures/clean.ts';
import { isPath } from '../../pictures/of-report.ts';
import { openWord } from '../read/package.ts';
import { hidingStyles } from './hidden.ts';
import { attributeOf, elementsOf, everyElement, isElement, type Markup, textBelow, writeMarkup } from './markup.ts';
import {
  dropRelations,
  fileAt,
  nameIn,
  type Package,
  type Relation,
  relationsOf,
  relationsPath,
  unpack,
} from './parts.ts';
import { cleanText } from './text.ts';
import { LEFT_CODES, type LeftCode, TRACE_CODES, type Trace, type TraceCode, Traces } from './traces.ts';

export interface CleanWord {
  readonly bytes: Uint8Array;
  readonly removed: readonly Trace[];
  /** What stays as it is and may tell something, too. */
  readonly left: readonly Trace<LeftCode>[];
}

/** Properties of a file, in bytes. */
const LARGEST_PROPERTIES = 1_000_000;
const ZIP_TIME = '1980-01-01T00:00:00';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';
const EMPTY_CORE = `${DECLARATION}<cp:coreProperties xmlns:cp="${OFFICE}/package/2006/metadata/core-properties"/>`;
const EMPTY_APP = `${DECLARATION}<Properties xmlns="${OFFICE}/officeDocument/2006/extended-properties"/>`;

/** Relations that go with the part they lead to, by the last word of their type. */
const CUT: ReadonlyMap<string, TraceCode> = new Map<string, TraceCode>([
  ['comments', 'comments'],
  ['commentsExtended', 'comments'],
  ['commentsIds', 'comments'],
  ['commentsExtensible', 'comments'],
  ['people', 'comments'],
  ['documenttasks', 'comments'],
  ['custom-properties', 'custom'],
  ['classificationlabels', 'custom'],
  ['customXml', 'data'],
  ['attachedTemplate', 'paths'],
  ['mailMergeSource', 'paths'],
  ['mailMergeHeaderSource', 'paths'],
  ['recipientData', 'paths'],
  ['transform', 'paths'],
  ['printerSettings', 'printer'],
  ['thumbnail', 'thumbnail'],
  ['origin', 'signature'],
]);

/** Relations that are followed only where the text names them: left over where it does not. */
const NAMED = new Set([
  'image',
  'hyperlink',
  'oleObject',
  'package',
  'chart',
  'diagramData',
  'diagramLayout',
  'control',
]);

/** Why a relation goes; null for one that stays. */
function cutBecause({ type, path, target }: Relation): TraceCode | null {
  const code = CUT.get(type);
  if (code !== undefined) return code;
  if (path !== null) return null;
  // A linked picture: whoever opens the file looks for it there.
  return type === 'image' || isPath(target) ? 'paths' : null;
}

/** Cuts relations of a part; gives the ids that are no more. */
function cutRelations(pack: Package, path: string, traces: Traces): ReadonlySet<string> {
  const dropped = new Map<Markup, string>();
  for (const relation of relationsOf(pack, path)) {
    const code = cutBecause(relation);
    if (code === null) continue;
    dropped.set(relation.element, relation.id);
    if (code !== 'comments') traces.add(code, code === 'paths' ? relation.target : '');
  }
  if (dropped.size > 0) dropRelations(pack, path, new Set(dropped.keys()));
  return new Set(dropped.values());
}

const CORE: readonly (readonly [name: string, code: TraceCode])[] = [
  ['creator', 'author'],
  ['lastModifiedBy', 'lastAuthor'],
];
const APP: readonly (readonly [name: string, code: TraceCode])[] = [
  ['Company', 'company'],
  ['Manager', 'company'],
  ['Template', 'paths'],
  ['HyperlinkBase', 'paths'],
];

const localName = (name: string) => name.slice(Math.max(name.lastIndexOf('}'), name.lastIndexOf(':')) + 1);

function empty(pack: Package, path: string, named: typeof CORE, bare: string, traces: Traces): void {
  const size = pack.bytes.get(path)?.length ?? 0;
  // One that is out of all measure is not read; it goes all the same.
  const root = size > LARGEST_PROPERTIES ? undefined : fileAt(pack, path)?.root;
  if (size > LARGEST_PROPERTIES) traces.add('properties');
  for (const property of elementsOf(root)) {
    const value = textBelow(property).trim();
    if (value === '') continue;
    const code = named.find(([name]) => name === localName(property.name))?.[1] ?? 'properties';
    // Of what is no name or path how much there is is enough.
    traces.add(code, code === 'properties' ? '' : value);
  }
  if (size === 0) return;
  pack.files.delete(path);
  pack.bytes.set(path, strToU8(bare));
}

function cleanProperties(pack: Package, traces: Traces): void {
  for (const { type, path } of relationsOf(pack, '')) {
    if (path !== null && type === 'core-properties') empty(pack, path, CORE, EMPTY_CORE, traces);
    if (path !== null && type === 'extended-properties') empty(pack, path, APP, EMPTY_APP, traces);
    const custom = path !== null && type === 'custom-properties' ? fileAt(pack, path) : null;
    for (const property of elementsOf(custom?.root)) traces.add('custom', attributeOf(property, 'name') ?? '');
  }
}

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

const TEXT_ROOTS =
  /^w:(?:document|glossaryDocument|hdr|ftr|footnotes|endnotes|styles|numbering|settings|webSettings|fonts)$/;

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

/** Relations that the text named before and does not any more. */
function dropLoose(pack: Package, traces: Traces): void {
  for (const [path, { root, pieces }] of pack.files) {
    if (!TEXT_ROOTS.test(root.name)) continue;
    const named = valuesIn(writeMarkup(pieces));
    const loose = relationsOf(pack, path).filter(({ id, type }) => NAMED.has(type) && !named.has(id));
    if (loose.length === 0) continue;
    traces.add('unused', '', loose.length);
    dropRelations(pack, path, new Set(loose.map(({ element }) => element)));
  }
}

/** All that stands in quotation marks and could be the id of a relation. */
const valuesIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/=\s*["']([^"'<>]{1,255})["']/g)].map(([, value = '']) => value));

/** What can be reached from the beginning; the lists themselves are not counted. */
function reachable(pack: Package): ReadonlySet<string> {
  const seen = new Set<string>(['']);
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const { path: next } of relationsOf(pack, path)) {
      if (next === null || seen.has(next) || !pack.bytes.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return seen;
}

function dropUnreachable(pack: Package): void {
  const seen = reachable(pack);
  const lists = new Set([...seen].map((path) => nameIn(pack, relationsPath(path))));
  for (const path of [...pack.bytes.keys()]) {
    if (path === '[Content_Types].xml' || seen.has(path) || lists.has(path)) continue;
    pack.bytes.delete(path);
    pack.files.delete(path);
  }
}

function trimTypes(pack: Package): void {
  const root = fileAt(pack, '[Content_Types].xml')?.root;
  if (!root) return;
  const there = new Set([...pack.bytes.keys()].map((path) => path.toLowerCase()));
  root.children = root.children.filter((piece) => {
    const part = isElement(piece) ? attributeOf(piece, 'PartName') : undefined;
    return part === undefined || there.has(part.replace(/^\//, '').toLowerCase());
  });
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

/** Fields whose code may name a place or a person. */
const TELLING =
  /\b(?:INCLUDEPICTURE|INCLUDETEXT|LINK|DDE(?:AUTO)?|FILENAME|TEMPLATE|AUTHOR|LASTSAVEDBY|USERNAME|DOCPROPERTY)\b/;

function fieldCodeOf(element: Markup): string {
  if (element.name === 'w:instrText') return textBelow(element);
  return element.name === 'w:fldSimple' ? (attributeOf(element, 'w:instr') ?? '') : '';
}

function noteFields({ files }: Package, left: Traces<LeftCode>): void {
  for (const { root } of files.values()) {
    if (!TEXT_ROOTS.test(root.name)) continue;
    for (const element of everyElement(root)) {
      const code = fieldCodeOf(element);
      if (TELLING.test(code)) left.add('fields', code);
    }
  }
}

function noteLeft(pack: Package): readonly Trace<LeftCode>[] {
  const left = new Traces<LeftCode>();
  for (const path of pack.bytes.keys()) {
    if (/(?:^|\/)embeddings\//i.test(path)) left.add('embedded', path.slice(path.lastIndexOf('/') + 1));
    if (/vbaProject\.bin$/i.test(path)) left.add('macros');
  }
  noteFields(pack, left);
  return left.list(LEFT_CODES);
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
