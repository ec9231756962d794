/**
 * What is wrong with the XML of a Word file, told apart from whoever wrote it: the order of the schema, faces, tables, feet,
 * relations. What a schema validator finds besides is for that to find.
 */
import {
  attribute,
  attributesOf,
  child,
  childrenOf,
  isOn,
  wordValue,
  type XmlElement,
} from '../../../document/docx/read/xml.ts';
import { relationFaults, typeFaults } from './package-faults.ts';
import { CHILD_ORDER, REPEATED } from './schema-order.ts';
import { tableFaults } from './table-faults.ts';
import { allOf, doubles, named, number, openFile, partAt, textOf, type WordFile } from './word-file.ts';

/** The page of the standard, in twips; null for a paper of a unit's own. */
export interface Expected {
  readonly linePitch: number | null;
}

/** Places of the children in the order of the schema; -1 for one that may not stand there. */
function placesOf(element: XmlElement, order: string): readonly number[] {
  const places = order.split(' ').map((group) => group.split('|'));
  return childrenOf(element).map(({ name }) => places.findIndex((group) => group.includes(name.replace(/^[wm]:/, ''))));
}

function* orderFaults({ parts }: WordFile): Generator<string> {
  for (const { path, root } of parts) {
    for (const element of allOf(root)) {
      const order = CHILD_ORDER[element.name];
      if (order === undefined) continue;
      const names = childrenOf(element).map(({ name }) => name.replace(/^[wm]:/, ''));
      const places = placesOf(element, order);
      const wrong = places.some((place, i) => place < (places[i - 1] ?? 0));
      if (wrong) yield `${path}: ${element.name} has ${names.join(' ')}`;
      const twice = doubles(names).filter((name) => !REPEATED.has(name));
      if (twice.length > 0) yield `${path}: ${element.name} has ${twice.join(' ')} twice`;
    }
  }
}

function* fontFaults({ parts }: WordFile): Generator<string> {
  for (const { path, root } of parts) {
    for (const fonts of named(root, 'w:rFonts')) {
      for (const [name, value] of attributesOf(fonts)) {
        if (name.endsWith('Theme')) yield `${path}: theme font ${name}`;
        if (value.trim() === '') yield `${path}: ${name} without a name`;
      }
    }
  }
}

const FULL_WIDTH_MARK = /[“”‘’—…·]/u;

/** Without the hint Word sets these marks in the Latin face, half as wide. */
function* hintFaults({ parts }: WordFile): Generator<string> {
  for (const { path, root } of parts) {
    for (const run of named(root, 'w:r')) {
      const text = childrenOf(run)
        .filter(({ name }) => name === 'w:t')
        .map(textOf)
        .join('');
      const hint = attribute(child(child(run, 'w:rPr'), 'w:rFonts'), 'w:hint');
      if (FULL_WIDTH_MARK.test(text) && hint !== 'eastAsia') yield `${path}: no hint at ${text.slice(0, 20)}`;
    }
  }
}

function* textFaults({ parts }: WordFile): Generator<string> {
  for (const { path, root } of parts) {
    for (const text of named(root, 'w:t')) {
      const words = textOf(text);
      if (words !== words.trim() && attribute(text, 'xml:space') !== 'preserve')
        yield `${path}: blanks of “${words}” are lost`;
    }
    const fields = named(root, 'w:fldChar').map((mark) => attribute(mark, 'w:fldCharType'));
    const open = fields.reduce((depth, type) => depth + (type === 'begin' ? 1 : type === 'end' ? -1 : 0), 0);
    if (open !== 0) yield `${path}: a field is not closed`;
  }
}

/** A text that ends with a table, and two tables that touch. */
function* bodyFaults(file: WordFile): Generator<string> {
  const body = childrenOf(child(partAt(file, 'word/document.xml'), 'w:body'));
  if (body.at(-1)?.name !== 'w:sectPr') yield 'the text does not end with its section';
  for (const [i, element] of body.entries()) {
    if (element.name === 'w:tbl' && body[i + 1]?.name !== 'w:p') yield `a table stands before ${body[i + 1]?.name}`;
  }
}

function* marginFaults(margins: XmlElement | undefined): Generator<string> {
  for (const [name, value] of margins === undefined ? [] : attributesOf(margins)) {
    if (!(Number(value) >= 0)) yield `margin ${name} of ${value}`;
  }
}

function* sectionFaults(file: WordFile): Generator<string> {
  const sections = named(partAt(file, 'word/document.xml'), 'w:sectPr');
  const types = childrenOf(sections[0])
    .filter(({ name }) => name === 'w:footerReference')
    .map((reference) => attribute(reference, 'w:type'));
  for (const type of ['default', 'even']) if (!types.includes(type)) yield `the first section has no ${type} foot`;
  if (!isOn(partAt(file, 'word/settings.xml'), 'w:evenAndOddHeaders')) yield 'odd and even pages are not told apart';
  for (const section of sections) {
    const size = child(section, 'w:pgSz');
    const [width, height] = [number(attribute(size, 'w:w')), number(attribute(size, 'w:h'))];
    if ([width, height].sort((a, b) => a - b).join() !== '11906,16838') yield `paper of ${width} × ${height}`;
    const turned = attribute(size, 'w:orient') === 'landscape';
    if (turned !== width > height) yield `orient ${turned} for ${width} × ${height}`;
    yield* marginFaults(child(section, 'w:pgMar'));
  }
}

const STYLE_USES = ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next', 'w:link', 'w:tblStyle'];
const INDENTED = ['公文正文', 'heading 1', 'heading 2', 'heading 3', 'heading 4'];

function* styleFaults(file: WordFile): Generator<string> {
  const styles = childrenOf(partAt(file, 'word/styles.xml')).filter(({ name }) => name === 'w:style');
  const ids = styles.map((style) => attribute(style, 'w:styleId') ?? '');
  const names = styles.map((style) => wordValue(style, 'w:name') ?? '');
  for (const id of [...doubles(ids), ...doubles(names)]) yield `style ${id} stands twice`;
  const used = file.parts.flatMap(({ root }) => STYLE_USES.flatMap((tag) => named(root, tag)));
  const missing = used.map((use) => attribute(use, 'w:val') ?? '').filter((id) => !ids.includes(id));
  for (const id of new Set(missing)) yield `no style ${id}`;
  for (const name of INDENTED) {
    const indent = child(child(styles[names.indexOf(name)], 'w:pPr'), 'w:ind');
    if (attribute(indent, 'w:firstLineChars') !== '200') yield `style ${name} is not indented by 2 字`;
  }
}

/** In the text, lines of a height that a face decides would leave the grid. */
function* lineFaults(file: WordFile, { linePitch }: Expected): Generator<string> {
  const onGrid = file.parts.filter(({ path }) => path === 'word/document.xml' || path === 'word/styles.xml');
  for (const { path, root } of onGrid) {
    for (const spacing of named(root, 'w:spacing')) {
      const line = attribute(spacing, 'w:line');
      if (line !== undefined && !/^(?:exact|atLeast)$/.test(attribute(spacing, 'w:lineRule') ?? 'auto'))
        yield `${path}: a line of ${line} that is not exact`;
    }
  }
  if (linePitch === null) return;
  const styles = childrenOf(partAt(file, 'word/styles.xml'));
  const normal = child(
    child(
      styles.find((style) => wordValue(style, 'w:name') === 'Normal'),
      'w:pPr',
    ),
    'w:spacing',
  );
  if (attribute(normal, 'w:line') !== String(linePitch)) yield `lines of ${attribute(normal, 'w:line')}`;
  for (const grid of named(partAt(file, 'word/document.xml'), 'w:docGrid')) {
    if (attribute(grid, 'w:linePitch') !== String(linePitch)) yield `a grid of ${attribute(grid, 'w:linePitch')}`;
  }
}

function* idFaults({ parts }: WordFile): Generator<string> {
  const drawings = parts.flatMap(({ root }) => named(root, 'wp:docPr').map((drawing) => attribute(drawing, 'id')));
  for (const id of doubles(drawings)) yield `drawing ${id} stands twice`;
  const marks = parts.flatMap(({ root }) => named(root, 'w:bookmarkStart').map((mark) => attribute(mark, 'w:id')));
  for (const id of doubles(marks)) yield `bookmark ${id} stands twice`;
}

/** All faults of a Word file, as sentences; `[]` for a sound one. */
export function faultsOf(bytes: Uint8Array, expected: Expected = { linePitch: 579 }): readonly string[] {
  const file = openFile(bytes);
  return [
    ...orderFaults(file),
    ...fontFaults(file),
    ...hintFaults(file),
    ...textFaults(file),
    ...tableFaults(file),
    ...bodyFaults(file),
    ...sectionFaults(file),
    ...styleFaults(file),
    ...lineFaults(file, expected),
    ...idFaults(file),
    ...typeFaults(file),
    ...relationFaults(file),
  ];
}
