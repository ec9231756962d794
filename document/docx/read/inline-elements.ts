/** What each element within a paragraph becomes. Those not named here are nothing by themselves, and what they hold is read. */
import { DRAWINGS } from './drawings.ts';
import { isLinkField, isPageField, shownByCode } from './fields.ts';
import { formulaParts, hasFormulaName, words } from './formulas.ts';
import { addBreak, addText, afterwards, type Inline, type Place, readNext } from './inline.ts';
import { MOST_FIELDS } from './limits.ts';
import { overRun } from './looks.ts';
import { removedText } from './removed.ts';
import { signOf, withSigns } from './symbols.ts';
import { attribute, child, childrenOf, wordValue, type XmlElement } from './xml.ts';

type Read = (element: XmlElement, place: Place, at: Inline) => void;

const textIn = (element: XmlElement) => element.children.filter((node) => typeof node === 'string').join('');

const BLANKS = ' \t\r\n';

/** Without the blanks of XML at its ends; those of Chinese text are characters. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && BLANKS.includes(text.charAt(from))) from += 1;
  while (to > from && BLANKS.includes(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** Blanks at the ends of a text that is not said to keep them are how the file was written. */
function readText(element: XmlElement, place: Place, at: Inline): void {
  const text = textIn(element);
  const kept = attribute(element, 'xml:space') === 'preserve' ? text : trimmed(text);
  addText(at, withSigns(kept, place.look.latin), place);
}

function readRun(element: XmlElement, place: Place, at: Inline): void {
  const own = child(element, 'w:rPr');
  const id = wordValue(own, 'w:rStyle');
  const { styles, theme } = at.story.looks;
  const look = overRun(id === undefined ? at.base : styles.over(at.base, id), own, theme);
  readNext(at, element.children, { ...place, look, style: id === undefined ? '' : styles.nameOf(id) });
}

function readInsertion(element: XmlElement, place: Place, at: Inline): void {
  if (at.inserted === null) {
    at.inserted = [];
    const near = at.tail;
    afterwards(at, () => {
      const added = at.inserted?.join('') ?? '';
      at.inserted = null;
      if (added !== '') at.story.changes.added(added, near);
    });
  }
  readNext(at, element.children, place);
}

function readDeletion(element: XmlElement, _: Place, at: Inline): void {
  const removed = removedText(element);
  if (removed !== '') at.story.changes.removed(removed, at.tail);
}

function openField(element: XmlElement, at: Inline): void {
  if (at.fields.length >= MOST_FIELDS) at.deeper += 1;
  else at.fields.push({ code: '', phase: 'code', shown: false, form: child(element, 'w:ffData') });
}

/** Behind the code comes the result: of a page number none, which is as if the code went on. */
function turnToResult(at: Inline): void {
  const top = at.fields.at(-1);
  if (at.deeper === 0 && top !== undefined && !isPageField(top.code)) top.phase = 'result';
}

function closeField(place: Place, at: Inline): void {
  if (at.deeper > 0) {
    at.deeper -= 1;
    return;
  }
  const field = at.fields.pop();
  if (field === undefined) return;
  if (isLinkField(field.code) && field.shown) at.story.told.links += 1;
  if (!field.shown) addText(at, shownByCode(field), place);
}

function readFieldMark(element: XmlElement, place: Place, at: Inline): void {
  switch (attribute(element, 'w:fldCharType')) {
    case 'begin':
      openField(element, at);
      break;
    case 'separate':
      turnToResult(at);
      break;
    case 'end':
      closeField(place, at);
      break;
  }
}

function readCode(element: XmlElement, _: Place, at: Inline): void {
  const field = at.fields.at(-1);
  if (field?.phase === 'code') field.code += textIn(element);
}

function readSimpleField(element: XmlElement, place: Place, at: Inline): void {
  const code = attribute(element, 'w:instr') ?? '';
  if (isPageField(code)) return;
  if (at.fields.length >= MOST_FIELDS) at.deeper += 1;
  else at.fields.push({ code, phase: 'result', shown: false, form: undefined });
  afterwards(at, () => closeField(place, at));
  readNext(at, element.children, place);
}

/** The text with its 注音 in brackets behind it. */
function readRuby(element: XmlElement, place: Place, at: Inline): void {
  const parts = ['w:rubyBase', 'w:rt'].map((name) => child(element, name)?.children ?? []);
  const [base = [], reading = []] = parts;
  readNext(at, reading.length === 0 ? base : [...base, words('（'), ...reading, words('）')], place);
}

function readLineBreak(element: XmlElement, place: Place, at: Inline): void {
  addBreak(at, attribute(element, 'w:type') === 'page' ? 'page' : 'break', place);
}

function readLink(element: XmlElement, place: Place, at: Inline): void {
  if (attribute(element, 'r:id') !== undefined) at.story.told.links += 1;
  readNext(at, element.children, place);
}

/** Exactly one branch: the first whose requirements this program knows, else what stands for those that do not. */
function readAlternatives(element: XmlElement, place: Place, at: Inline): void {
  const branches = childrenOf(element);
  const known = branches.find(
    (branch) => branch.name === 'mc:Choice' && !(attribute(branch, 'Requires') ?? '?').includes('?'),
  );
  const chosen = known ?? branches.find((branch) => branch.name === 'mc:Fallback');
  readNext(at, chosen?.children ?? [], place);
}

function readNote(kind: 'footnote' | 'endnote'): Read {
  return (element, place, at) => {
    const id = attribute(element, 'w:id');
    if (id !== undefined) addText(at, at.story.notes.mark(kind, id), place);
  };
}

function readFormula(element: XmlElement, place: Place, at: Inline): void {
  if (!at.inFormula) {
    at.inFormula = true;
    at.story.told.formulas += 1;
    afterwards(at, () => {
      at.inFormula = false;
    });
  }
  readNext(at, element.children, place);
}

const ranged =
  (act: 'begin' | 'end'): Read =>
  (element, _, at) => {
    const id = attribute(element, 'w:id');
    if (id !== undefined) at.story.comments[act](id);
  };

const says =
  (text: string): Read =>
  (_, place, at) =>
    addText(at, text, place);

const nothing: Read = () => undefined;

/** Properties, what is no text, and text that is not shown. */
const SILENT = [
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:rubyPr',
  'w:tblPr',
  'w:delText',
  'w:delInstrText',
  'w:lastRenderedPageBreak',
  'w:pgNum',
  'm:ctrlPr',
  'm:rPr',
];

const ELEMENTS: ReadonlyMap<string, Read> = new Map<string, Read>([
  ...SILENT.map((name): [string, Read] => [name, nothing]),
  ['w:r', readRun],
  ['w:t', readText],
  ['m:t', readText],
  ['w:tab', says('\t')],
  ['w:ptab', says('\t')],
  ['w:noBreakHyphen', says('-')],
  ['w:softHyphen', nothing],
  ['w:br', readLineBreak],
  ['w:cr', (_, place, at) => addBreak(at, 'break', place)],
  [
    'w:sym',
    (element, place, at) => addText(at, signOf(attribute(element, 'w:font'), attribute(element, 'w:char')), place),
  ],
  [
    'w16se:symEx',
    (element, place, at) =>
      addText(at, signOf(attribute(element, 'w16se:font'), attribute(element, 'w16se:char')), place),
  ],
  ['w:ins', readInsertion],
  ['w:moveTo', readInsertion],
  ['w:del', readDeletion],
  ['w:moveFrom', readDeletion],
  ['w:fldChar', readFieldMark],
  ['w:instrText', readCode],
  ['w:fldSimple', readSimpleField],
  ['w:hyperlink', readLink],
  ['w:ruby', readRuby],
  ['mc:AlternateContent', readAlternatives],
  ['w:footnoteReference', readNote('footnote')],
  ['w:endnoteReference', readNote('endnote')],
  ['w:commentRangeStart', ranged('begin')],
  ['w:commentRangeEnd', ranged('end')],
  ...DRAWINGS,
]);

/** Reads what is on the list to its end. */
export function readElements(at: Inline): void {
  for (let next = at.todo.pop(); next !== undefined; next = at.todo.pop()) {
    if ('after' in next) {
      next.after();
      continue;
    }
    const { node, place } = next;
    if (typeof node === 'string') continue;
    const read = ELEMENTS.get(node.name);
    if (read !== undefined) read(node, place, at);
    else if (hasFormulaName(node.name)) readFormula(node, place, at);
    else readNext(at, formulaParts(node) ?? node.children, place);
  }
}
