/**
 * Paragraphs and tables of a text in reading order. Tables lie in cells and boxes in paragraphs without end, so there is a
 * list of what is still to be read, and one of the places that are open.
 */
import type { WordPictureItem } from './content.ts';
import type { OpenTable } from './grid.ts';
import { MOST_CELLS } from './limits.ts';
import type { PageSection } from './page-sections.ts';
import { inOneLine, type OpenParagraph, readParagraph, shownParagraph } from './paragraph.ts';
import type { Sink } from './sinks.ts';
import type { Story } from './story.ts';
import { child, type XmlElement, type XmlNode } from './xml.ts';

type Todo = { readonly node: XmlNode } | { readonly after: () => void };

/** Where the reading of a text is. */
export interface Blocks {
  readonly story: Story;
  readonly todo: Todo[];
  /** Open places, innermost last; the first is the text itself. */
  readonly sinks: Sink[];
  /** Null for one that lies too deep to be a table. */
  readonly tables: (OpenTable | null)[];
  /** A paragraph without an end of its own, which goes on in the next. */
  pending: OpenParagraph | null;
  /** The next paragraph begins a page. */
  startsPage: boolean;
  readonly sections: readonly PageSection[];
  section: number;
  /** Pictures out of cells, which stand behind their table. */
  moved: WordPictureItem[];
  cellsLeft: number;
  /** Pieces shown so far: tells whether a box shows any. */
  shown: number;
  /** The last characters shown. */
  tail: string;
}

export function blocksFor(story: Story, sink: Sink, sections: readonly PageSection[]): Blocks {
  return {
    story,
    todo: [],
    sinks: [sink],
    tables: [],
    pending: null,
    startsPage: false,
    sections,
    section: 0,
    moved: [],
    cellsLeft: MOST_CELLS,
    shown: 0,
    tail: '',
  };
}

/** Reads these next, the first of them first. */
export function readBlocksNext(at: Blocks, nodes: readonly XmlNode[]): void {
  for (let i = nodes.length - 1; i >= 0; i -= 1) {
    const node = nodes[i];
    if (node !== undefined) at.todo.push({ node });
  }
}

export function afterBlocks(at: Blocks, after: () => void): void {
  at.todo.push({ after });
}

export const sinkOf = (at: Blocks): Sink | undefined => at.sinks.at(-1);

/** The text of a box stands behind the paragraph that it is tied to. */
function readBox(at: Blocks, content: XmlElement): void {
  const before = at.shown;
  afterBlocks(at, () => {
    endParagraph(at);
    if (at.shown > before) at.story.told.textBoxes += 1;
  });
  readBlocksNext(at, content.children);
}

/** What stands behind a paragraph, the last of it put on the list first. */
function readBehind(at: Blocks, behind: OpenParagraph['behind']): void {
  for (const one of behind.toReversed()) {
    if (one.type === 'box') afterBlocks(at, () => readBox(at, one.content));
    else afterBlocks(at, () => sinkOf(at)?.picture(one.item));
  }
}

function show(at: Blocks, paragraph: OpenParagraph): void {
  const sink = sinkOf(at);
  const { items, pageEnds } = shownParagraph(paragraph, at.story, at.startsPage && sink?.hasPages === true);
  for (const item of items) {
    sink?.paragraph(item);
    at.shown += item.pieces.length;
  }
  if (sink?.hasPages) at.startsPage = pageEnds;
  at.tail = paragraph.tail || at.tail;
  readBehind(at, paragraph.behind);
}

/** What goes on in the next paragraph ends here, because there is none. */
export function endParagraph(at: Blocks): void {
  const { pending } = at;
  at.pending = null;
  if (pending !== null && pending.pieces.length + pending.behind.length > 0) show(at, pending);
}

function endSection(at: Blocks): void {
  at.section = Math.min(at.section + 1, at.sections.length - 1);
  at.startsPage ||= at.sections[at.section]?.startsPage === true;
}

export function readBlockParagraph(element: XmlElement, at: Blocks): void {
  const read = readParagraph(element, at.story, at.tail);
  const paragraph = at.pending === null ? read : inOneLine(at.pending, read);
  at.pending = null;
  const endsSection = at.sinks.length === 1 && child(child(element, 'w:pPr'), 'w:sectPr') !== undefined;
  if (endsSection) afterBlocks(at, () => endSection(at));
  if (paragraph.end === 'mark' || endsSection) show(at, paragraph);
  else at.pending = paragraph;
}
