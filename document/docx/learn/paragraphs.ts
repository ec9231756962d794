/**
 * The paragraphs of a sample with what they look like: text as it is shown, deletions left out. Unlike a text that is taken over,
 * a sample is read with the fields in it: the page number is one.
 */
import { fieldName } from '../read/fields.ts';
import { overParagraph, overRun, type ParagraphLook, type RunLook } from '../read/looks.ts';
import type { WordLooks } from '../read/styles.ts';
import { attribute, child, putBefore, wordValue, type XmlElement, type XmlNode } from '../read/xml.ts';

/** A stretch of text of one look, or a field by its code (`PAGE`); the result of a field counts as text of its own. */
export type Piece =
  | { readonly type: 'text'; readonly text: string; readonly look: RunLook }
  | { readonly type: 'field'; readonly code: string; readonly look: RunLook };

export interface WordParagraph {
  /** The style's name, '' for none. */
  readonly style: string;
  readonly look: ParagraphLook;
  readonly pieces: readonly Piece[];
  /** All text of it. */
  readonly text: string;
}

/** What holds the pieces of a paragraph, or its paragraphs, and is nothing by itself. */
const WRAPPERS = new Set([
  'w:ins',
  'w:moveTo',
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:customXml',
  'w:hyperlink',
  'w:dir',
  'w:bdo',
]);

export function isWrapper(element: XmlElement): boolean {
  return WRAPPERS.has(element.name);
}

interface FieldState {
  code: string;
  phase: 'code' | 'result';
}

/** Where the reading of a paragraph is: the fields that are open, innermost last. */
interface Reading {
  readonly pieces: Piece[];
  readonly fields: FieldState[];
  readonly base: RunLook;
  readonly looks: WordLooks;
}

const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

const isPageField = (field: FieldState) => fieldName(field.code) === 'PAGE';

/** Text inside of a field's code is none, and the page number that happened to be shown is no text either. */
function addText(at: Reading, text: string, look: RunLook): void {
  const hidden = at.fields.some((field) => field.phase === 'code' || isPageField(field));
  if (!hidden && text !== '') at.pieces.push({ type: 'text', text, look });
}

function turnField(at: Reading, type: string | undefined, look: RunLook): void {
  const top = at.fields.at(-1);
  if (type === 'begin') at.fields.push({ code: '', phase: 'code' });
  else if (type === 'separate' && top) top.phase = 'result';
  else if (type === 'end' && top) {
    at.fields.pop();
    at.pieces.push({ type: 'field', code: top.code, look });
  }
}

function textOf(element: XmlElement): string {
  return element.children.filter((node) => typeof node === 'string').join('');
}

function runLook(run: XmlElement, at: Reading): RunLook {
  const own = child(run, 'w:rPr');
  const style = wordValue(own, 'w:rStyle');
  const { styles, theme } = at.looks;
  return overRun(style === undefined ? at.base : styles.over(at.base, style), own, theme);
}

function readRun(run: XmlElement, at: Reading): void {
  const look = runLook(run, at);
  for (const node of run.children) {
    if (typeof node === 'string') continue;
    const field = at.fields.at(-1);
    if (node.name === 'w:t') addText(at, textOf(node), look);
    else if (node.name === 'w:fldChar') turnField(at, attribute(node, 'w:fldCharType'), look);
    else if (node.name === 'w:instrText' && field?.phase === 'code') field.code += textOf(node);
    else addText(at, CHARACTERS[node.name] ?? '', look);
  }
}

/** A field with its code as an attribute. True where its result is no text: the page number that happened to be shown. */
function readSimpleField(field: XmlElement, at: Reading): boolean {
  const code = attribute(field, 'w:instr') ?? '';
  const run = child(field, 'w:r');
  at.pieces.push({ type: 'field', code, look: run ? runLook(run, at) : at.base });
  return fieldName(code) === 'PAGE';
}

/** The pieces of a paragraph in order, by a list of what is still to be read: elements may nest without end. */
function piecesOf(paragraph: XmlElement, base: RunLook, looks: WordLooks): readonly Piece[] {
  const at: Reading = { pieces: [], fields: [], base, looks };
  const waiting: XmlNode[] = [];
  putBefore(waiting, paragraph.children);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue;
    if (node.name === 'w:r') readRun(node, at);
    else if (isWrapper(node) || (node.name === 'w:fldSimple' && !readSimpleField(node, at)))
      putBefore(waiting, node.children);
  }
  return at.pieces;
}

export function readParagraph(element: XmlElement, looks: WordLooks): WordParagraph {
  const own = child(element, 'w:pPr');
  const id = wordValue(own, 'w:pStyle') ?? looks.styles.standard;
  const pieces = piecesOf(element, looks.styles.run(id), looks);
  return {
    style: looks.styles.nameOf(id),
    look: overParagraph(looks.styles.paragraph(id), own),
    pieces,
    text: pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join(''),
  };
}

/** True for a field that shows the number of the page. */
export function isPageNumber(piece: Piece): boolean {
  return piece.type === 'field' && fieldName(piece.code) === 'PAGE';
}
