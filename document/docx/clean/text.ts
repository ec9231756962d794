/**
 * A part of a Word file that holds text or styles, without revisions (as if all were accepted), comments, hidden text and what
 * Word notes for itself. The elements are changed in place.
 */
import { isPath } from '../../file-path.ts';
import { type HidingStyles, hiddenRuns, isMarkHidden } from './hidden.ts';
import {
  attributeOf,
  childOf,
  dropAttributes,
  elementsOf,
  everyElement,
  isElement,
  isSwitchedOn,
  type Markup,
  type Piece,
  textBelow,
} from './markup.ts';
import type { TraceCode, Traces } from './traces.ts';

/** Roots of the parts that hold text or styles. */
export const TEXT_ROOTS =
  /^w:(?:document|glossaryDocument|hdr|ftr|footnotes|endnotes|styles|numbering|settings|webSettings|fonts)$/;

/** Elements that go with all that is in them. */
const GONE: ReadonlyMap<string, TraceCode> = new Map<string, TraceCode>([
  ...(['w:del', 'w:moveFrom'] as const).map((name) => [name, 'revisions'] as const),
  ...[
    'w:rPrChange',
    'w:pPrChange',
    'w:sectPrChange',
    'w:tblPrChange',
    'w:tblPrExChange',
    'w:trPrChange',
    'w:tcPrChange',
    'w:tblGridChange',
    'w:numberingChange',
    'w:cellIns',
    'w:cellMerge',
    'w:moveFromRangeStart',
    'w:moveFromRangeEnd',
    'w:moveToRangeStart',
    'w:moveToRangeEnd',
    'w:customXmlInsRangeStart',
    'w:customXmlInsRangeEnd',
    'w:customXmlDelRangeStart',
    'w:customXmlDelRangeEnd',
    'w:customXmlMoveFromRangeStart',
    'w:customXmlMoveFromRangeEnd',
    'w:customXmlMoveToRangeStart',
    'w:customXmlMoveToRangeEnd',
  ].map((name) => [name, 'revisions'] as const),
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'].map((name) => [name, 'comments'] as const),
  // Names of accounts stand in it.
  ...['w:permStart', 'w:permEnd'].map((name) => [name, 'author'] as const),
  ...['w:dataBinding', 'w15:dataBinding'].map((name) => [name, 'data'] as const),
  ['w:printerSettings', 'printer'],
]);

/** Of the settings. */
const SETTINGS_GONE: ReadonlyMap<string, TraceCode> = new Map<string, TraceCode>([
  ['w:rsids', 'sittings'],
  ['w14:docId', 'sittings'],
  ['w15:docId', 'sittings'],
  ['w:attachedTemplate', 'paths'],
  ['w:linkStyles', 'paths'],
  ['w:mailMerge', 'paths'],
  ['w:saveThroughXslt', 'paths'],
  ['w:attachedSchema', 'paths'],
  ['w:docVars', 'custom'],
  ['w:trackRevisions', 'revisions'],
]);

/** Their content stays. */
const UNWRAPPED = new Set(['w:ins', 'w:moveTo']);

/** Those of the marks that are no change by themselves, or only the other end of one. */
const SILENT = /(?:Range(?:Start|End)|dataBinding|permEnd)$/;

interface Cleaning {
  readonly traces: Traces;
  readonly hidden: ReadonlySet<Markup>;
  readonly gone: ReadonlyMap<string, TraceCode>;
  /** Ids of relations of this part that lead to files or places outside, and go. */
  readonly cut: ReadonlySet<string>;
}

const isParagraph = (piece: Piece | undefined): piece is Markup =>
  piece !== undefined && isElement(piece) && piece.name === 'w:p';

function isMarkDeleted(paragraph: Markup): boolean {
  const mark = childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
  return childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;
}

/** A paragraph without its mark runs into the next one, whose properties hold then. The end of a section stays an end. */
function endsNowhere(paragraph: Markup): boolean {
  if (childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr')) return false;
  return isMarkDeleted(paragraph) || isMarkHidden(paragraph);
}

const isProperties = (piece: Piece) => isElement(piece) && piece.name === 'w:pPr';

/** Joins paragraphs that have lost their marks with what follows them. */
function joinParagraphs(parent: Markup, traces: Traces): void {
  const kept: Piece[] = [];
  let carried: Piece[] = [];
  for (const [i, piece] of parent.children.entries()) {
    if (!isParagraph(piece)) {
      (carried.length > 0 ? carried : kept).push(piece);
      continue;
    }
    if (carried.length > 0) {
      piece.children = [
        ...piece.children.filter(isProperties),
        ...carried,
        ...piece.children.filter((p) => !isProperties(p)),
      ];
      carried = [];
    }
    if (!endsNowhere(piece) || !followsParagraph(parent.children, i)) {
      kept.push(piece);
      continue;
    }
    traces.add(isMarkDeleted(piece) ? 'revisions' : 'hidden');
    // Nothing may be carried as such: an empty text keeps the place.
    carried = ['', ...piece.children.filter((p) => !isProperties(p))];
  }
  parent.children = kept;
}

/** Marks that may stand inside of a paragraph as well as between two. */
const BETWEEN = /^w:(?:bookmark|comment|move|perm|customXml|proof)/;

function followsParagraph(pieces: readonly Piece[], from: number): boolean {
  for (let i = from + 1; i < pieces.length; i += 1) {
    const piece = pieces[i];
    if (piece === undefined || typeof piece === 'string') continue;
    if (piece.name === 'w:p') return true;
    if (!BETWEEN.test(piece.name)) return false;
  }
  return false;
}

/** Rows and cells that were deleted, or are hidden. */
function isRowGone(element: Markup, traces: Traces): boolean {
  if (element.name === 'w:tc') return childOf(childOf(element, 'w:tcPr'), 'w:cellDel') !== undefined;
  if (element.name !== 'w:tr') return false;
  const properties = childOf(element, 'w:trPr');
  const hidden = childOf(properties, 'w:hidden');
  if (hidden && isSwitchedOn(hidden)) traces.add('hidden', textBelow(element));
  return childOf(properties, 'w:del') !== undefined || (hidden !== undefined && isSwitchedOn(hidden));
}

/** A table without a row, a row without a cell. */
function isEmptied(element: Markup): boolean {
  const inner = element.name === 'w:tbl' ? 'w:tr' : element.name === 'w:tr' ? 'w:tc' : null;
  const wrapped = ['w:sdt', 'w:customXml', 'w:ins'];
  return inner !== null && !elementsOf(element).some(({ name }) => name === inner || wrapped.includes(name));
}

function note(element: Markup, code: TraceCode, traces: Traces): void {
  if (!SILENT.test(element.name)) traces.add(code, attributeOf(element, 'w:author') ?? '');
}

/** What comes in place of an element: itself, what is in it, or nothing. */
function placeOf(element: Markup, { traces, hidden, gone, cut }: Cleaning): 'kept' | 'unwrapped' | 'gone' {
  if (hidden.has(element)) {
    traces.add('hidden', textBelow(element));
    return 'gone';
  }
  const code = gone.get(element.name);
  if (code !== undefined) {
    // How many comments there are their own part says.
    if (code !== 'comments') note(element, code, traces);
    return 'gone';
  }
  if (UNWRAPPED.has(element.name)) {
    note(element, 'revisions', traces);
    return 'unwrapped';
  }
  if (isRowGone(element, traces)) return 'gone';
  const isCut = cut.size > 0 && cut.has(attributeOf(element, 'r:id') ?? '');
  if (isCut && element.name === 'w:hyperlink') return 'unwrapped';
  return isCut && element.name.startsWith('a:hlink') ? 'gone' : 'kept';
}

/** A run that only held the mark of a comment. */
const isBare = (run: Markup) => elementsOf(run).every(({ name }) => name === 'w:rPr' || name === 'w:commentReference');

function childrenOf(parent: Markup, cleaning: Cleaning): Piece[] {
  const kept: Piece[] = [];
  const waiting: Piece[] = [...parent.children].reverse();
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    if (typeof piece === 'string') {
      kept.push(piece);
      continue;
    }
    if (piece.name === 'w:r' && childOf(piece, 'w:commentReference') && isBare(piece)) continue;
    const place = placeOf(piece, cleaning);
    if (place === 'kept') kept.push(piece);
    if (place === 'unwrapped')
      for (let i = piece.children.length - 1; i >= 0; i -= 1) waiting.push(piece.children[i] ?? '');
  }
  return kept;
}

/** The place of a picture or drawing on somebody's machine, where its name or description should be. */
const NAMED = new Set(['name', 'descr', 'title', 'alt', 'o:title', 'o:href', 'src']);

/** A tag that may hold the path of a file: most are not looked into. */
const PLACED = /[\\/](?!>$)/;

function cleanAttributes(element: Markup, { traces, cut }: Cleaning): void {
  if (element.open.includes('rsid'))
    traces.add(
      'sittings',
      '',
      dropAttributes(element, (name) => name.startsWith('w:rsid')),
    );
  const isLink = (name: string, value: string) => (name === 'r:link' || name === 'r:href') && cut.has(value);
  if (cut.size > 0) dropAttributes(element, isLink);
  if (!PLACED.test(element.open)) return;
  const paths = dropAttributes(element, (name, value) => {
    const isNamed = NAMED.has(name) && isPath(value);
    if (isNamed) traces.add('paths', value, 0);
    return isNamed;
  });
  traces.add('paths', '', paths);
  // The name of a drawing may not be missing.
  if (paths > 0 && /:(?:docPr|cNvPr)$/.test(element.name) && attributeOf(element, 'name') === undefined)
    element.open = element.open.replace(/^<[^\s/>]+/, (tag) => `${tag} name=""`);
}

/** What stands in a cell, a note or the text has to end with a paragraph. */
function endWithParagraph(parent: Markup): void {
  if (parent.name !== 'w:tc' || elementsOf(parent).at(-1)?.name === 'w:p') return;
  const open = parent.open.replace(/^<([^\s/>]*?)tc\b[\s\S]*$/, '<$1p/>');
  parent.children.push({ name: 'w:p', open, close: '', children: [], scope: parent.scope });
}

/** Emptied rows and tables go; from the inside out. */
function dropEmptied(root: Markup): void {
  for (const element of [...everyElement(root)].reverse()) {
    if (element.name !== 'w:tbl' && !elementsOf(element).some((inner) => inner.name === 'w:tbl')) continue;
    if (element.name === 'w:tbl')
      element.children = element.children.filter((piece) => !isElement(piece) || !isEmptied(piece));
    else
      element.children = element.children.filter(
        (piece) => !isElement(piece) || piece.name !== 'w:tbl' || !isEmptied(piece),
      );
    endWithParagraph(element);
  }
}

/** A part with what has to be known of the others. `cut`: ids of its relations that are no more. */
export interface TextPart {
  readonly root: Markup;
  readonly styles: HidingStyles;
  readonly cut: ReadonlySet<string>;
}

/** Cleans it in place. */
export function cleanText({ root, styles, cut }: TextPart, traces: Traces): void {
  const isStyles = root.name === 'w:styles' || root.name === 'w:numbering';
  const hidden: ReadonlySet<Markup> = isStyles ? new Set() : hiddenRuns(root, styles);
  const gone = root.name === 'w:settings' ? SETTINGS_GONE : GONE;
  const cleaning: Cleaning = { traces, hidden, gone, cut };
  const waiting: Markup[] = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    cleanAttributes(element, cleaning);
    if (element.children.length === 0) continue;
    if (elementsOf(element).some(isParagraph)) joinParagraphs(element, traces);
    element.children = childrenOf(element, cleaning);
    endWithParagraph(element);
    for (const inner of elementsOf(element)) waiting.push(inner);
  }
  dropEmptied(root);
}
