/** One paragraph of a Word file: what it says and shows, before it is counted, joined or split. */
import type { WordPiece, WordTextItem } from './content.ts';
import type { Behind, Inline, PageBreak } from './inline.ts';
import { readNext } from './inline.ts';
import { readElements } from './inline-elements.ts';
import { type ListPlace, overParagraph, type ParagraphLook } from './looks.ts';
import type { Story } from './story.ts';
import { child, isOn, wordValue, type XmlElement } from './xml.ts';

export interface OpenParagraph {
  /** Id of the style. */
  readonly style: string;
  readonly look: ParagraphLook;
  /** What the paragraph itself says of a list. */
  readonly list: ListPlace | undefined;
  readonly pieces: (WordPiece | PageBreak)[];
  readonly behind: Behind[];
  /**
   * How its end shows: `none` where its mark was taken out by a tracked change or is hidden, so that the next paragraph goes on in
   * the same line. Word parts a heading that runs into its paragraph in this way.
   */
  readonly end: 'mark' | 'removed' | 'hidden';
  /** Pieces of a heading that runs into this paragraph; 0 for none. */
  readonly lead: number;
  /** The last characters shown. */
  readonly tail: string;
}

function endOf(own: XmlElement | undefined): OpenParagraph['end'] {
  const mark = child(own, 'w:rPr');
  if (child(mark, 'w:del') ?? child(mark, 'w:moveFrom')) return 'removed';
  return isOn(mark, 'w:vanish') || isOn(mark, 'w:specVanish') ? 'hidden' : 'mark';
}

const NO_EXTENT = { width: 0, height: 0, alt: '' };

/** `near` is the end of the text before it. */
export function readParagraph(element: XmlElement, story: Story, near: string): OpenParagraph {
  const own = child(element, 'w:pPr');
  const { styles } = story.looks;
  const style = wordValue(own, 'w:pStyle') ?? styles.standard;
  const base = styles.run(style);
  const at: Inline = {
    story,
    base,
    pieces: [],
    behind: [],
    fields: [],
    deeper: 0,
    todo: [],
    tail: near,
    inserted: null,
    hiding: false,
    inFormula: false,
  };
  readNext(at, element.children, { look: base, style: '', extent: NO_EXTENT, isGrouped: false, inObject: false });
  readElements(at);
  // Nothing that is changed goes on over the end of a paragraph.
  story.changes.pass(1);
  return {
    style,
    look: overParagraph(styles.paragraph(style), own),
    list: overParagraph({}, own).list,
    pieces: at.pieces,
    behind: at.behind,
    end: endOf(own),
    lead: 0,
    tail: at.tail,
  };
}

/** Two paragraphs in one line: as the first where it has something to show. The pieces of the first become those of both. */
export function inOneLine(first: OpenParagraph, second: OpenParagraph): OpenParagraph {
  const { pieces, behind } = first;
  const lead = first.end === 'hidden' && first.lead === 0 ? pieces.length : first.lead;
  const shown = pieces.length > 0 ? first : second;
  // Added to what is there: a thousand paragraphs in one line cost no more than their text.
  for (const piece of second.pieces) pieces.push(piece);
  for (const one of second.behind) behind.push(one);
  return { ...shown, pieces, behind, end: second.end, lead, tail: second.tail || first.tail };
}

/** The pieces between breaks of pages. */
function onPages(pieces: OpenParagraph['pieces']): readonly (readonly WordPiece[])[] {
  const pages: WordPiece[][] = [[]];
  for (const piece of pieces) {
    if (piece.type === 'page') pages.push([]);
    else pages.at(-1)?.push(piece);
  }
  return pages;
}

export interface Shown {
  readonly items: readonly WordTextItem[];
  /** It ends with a break, or only asked for one: what follows begins a page. */
  readonly pageEnds: boolean;
}

/**
 * Counts a paragraph and gives it as it shows: one for each page that it has text on, which begin pages but for the first.
 * One that is only there for its break, or for what stands behind it, shows nothing.
 */
export function shownParagraph(paragraph: OpenParagraph, story: Story, startsPage: boolean): Shown {
  const { look, behind, lead } = paragraph;
  const number = story.numbering.next(paragraph.style, look.list, paragraph.list);
  const style = story.looks.styles.nameOf(paragraph.style);
  const pages = onPages(paragraph.pieces);
  const mayBeBare = pages.length > 1 || behind.length > 0;
  const items: WordTextItem[] = [];
  let begins = startsPage || look.startsPage === true;
  for (const [i, pieces] of pages.entries()) {
    begins ||= i > 0;
    const counted = i === 0 ? number : null;
    if (pieces.length === 0 && mayBeBare && counted === null) continue;
    const runsIn = i === 0 && lead > 0 && lead < pieces.length ? { lead } : {};
    items.push({ type: 'paragraph', style, look, number: counted, pieces, startsPage: begins, ...runsIn });
    begins = false;
  }
  return { items, pageEnds: begins };
}
