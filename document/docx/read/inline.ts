/**
 * The text of a paragraph as it shows: insertions in, deletions out, results of fields, marks of notes; with what stands behind
 * the paragraph, its pictures and text boxes. Elements may nest without end, so there is a list of what is still to be read.
 */
import type { Emphasis } from '../../report.ts';
import type { WordPictureItem, WordPiece, WordTextPiece } from './content.ts';
import type { OpenField } from './fields.ts';
import type { RunLook } from './looks.ts';
import type { Extent } from './pictures.ts';
import type { Story } from './story.ts';
import type { XmlElement, XmlNode } from './xml.ts';

/** What holds for an element by those that it stands in. */
export interface Place {
  readonly look: RunLook;
  /** Name of the character style. */
  readonly style: string;
  /** Of the drawing. */
  readonly extent: Extent;
  /** One of several in a drawing. */
  readonly isGrouped: boolean;
  /** Inside of an embedded object, whose picture is only its face. */
  readonly inObject: boolean;
}

export type Behind =
  | { readonly type: 'box'; readonly content: XmlElement }
  | { readonly type: 'picture'; readonly item: WordPictureItem };

/** A page begins where this stands. */
export interface PageBreak {
  readonly type: 'page';
}

type Todo = { readonly node: XmlNode; readonly place: Place } | { readonly after: () => void };

/** Pieces of one paragraph while they are read. */
export interface Inline {
  readonly story: Story;
  /** Of the paragraph's style. */
  readonly base: RunLook;
  readonly pieces: (WordPiece | PageBreak)[];
  readonly behind: Behind[];
  readonly fields: OpenField[];
  /** Fields that lie too deep to be told apart. */
  deeper: number;
  readonly todo: Todo[];
  /** The last characters shown. */
  tail: string;
  /** Texts put in by the tracked insertion that is open. */
  inserted: string[] | null;
  /** Whether the last text was hidden: a stretch counts once. */
  hiding: boolean;
  inFormula: boolean;
}

const NEAR = 12;
/** What XML does not allow; blanks of all kinds were told apart before. */
const FORBIDDEN = /(?!\t)\p{Cc}/gu;

/** Reads these next, the first of them first. */
export function readNext(at: Inline, nodes: readonly XmlNode[], place: Place): void {
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const node = nodes[i];
    if (node !== undefined) at.todo.push({ node, place });
  }
}

/** Called when all that was put on the list after it has been read. */
export function afterwards(at: Inline, after: () => void): void {
  at.todo.push({ after });
}

function emphasisOf(look: RunLook, base: RunLook): readonly Emphasis[] | undefined {
  const all: Emphasis[] = [];
  if (look.bold && !base.bold) all.push('bold');
  if (look.italic && !base.italic) all.push('italic');
  if (look.underline && !base.underline) all.push('underline');
  return all.length === 0 ? undefined : all;
}

const LOOKS = ['han', 'latin', 'size', 'color', 'bold', 'italic', 'underline'] as const;
const sameLook = (one: RunLook, other: RunLook) => one === other || LOOKS.every((key) => one[key] === other[key]);

function append(at: Inline, text: string, { look, style }: Place): void {
  const last = at.pieces.at(-1);
  if (last?.type === 'text' && last.style === style && sameLook(last.look, look)) {
    at.pieces[at.pieces.length - 1] = { ...last, text: last.text + text };
    return;
  }
  const emphasis = emphasisOf(look, at.base);
  const piece: WordTextPiece = { type: 'text', text, look, style };
  at.pieces.push(emphasis === undefined ? piece : { ...piece, emphasis });
}

/** Whether text is that of a field's code, or a page number that happened to be shown. */
const isSilent = (at: Inline) => at.fields.some((field) => field.phase === 'code');

/** Adds text as it shows; hidden text is counted and left out. */
export function addText(at: Inline, raw: string, place: Place): void {
  if (raw === '' || isSilent(at)) return;
  if (place.look.hidden) {
    if (!at.hiding) at.story.told.hidden += 1;
    at.hiding = true;
    return;
  }
  const text = raw.replace(/[\r\n]+/g, ' ').replace(FORBIDDEN, '');
  at.hiding = false;
  for (const field of at.fields) field.shown = true;
  append(at, text, place);
  at.tail = (at.tail + text).slice(-NEAR);
  at.inserted?.push(text);
  at.story.comments.add(text);
  at.story.changes.pass(text.length);
}

export function addBreak(at: Inline, type: 'break' | 'page', place: Place): void {
  if (!isSilent(at) && !place.look.hidden) at.pieces.push({ type });
}

/** Whether something other than text shows here. */
export function isShown(at: Inline, place: Place): boolean {
  return !isSilent(at) && !place.look.hidden;
}
