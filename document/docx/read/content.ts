/**
 * What a foreign Word file shows, in reading order and apart from how its XML says it. `content-of.ts` makes it, the report is
 * made of it in `../to-report.ts`.
 */
import type { Notice } from '../../notice.ts';
import type { Emphasis } from '../../report.ts';
import type { ParagraphLook, RunLook } from './looks.ts';

/** A stretch of one look. Without line breaks; a tab is `\t`. */
export interface WordTextPiece {
  readonly type: 'text';
  readonly text: string;
  readonly look: RunLook;
  /** Name of the character style, '' for none: our own files mark with it where a run-in heading ends. */
  readonly style: string;
  /** Left out where there is none. */
  readonly emphasis?: readonly Emphasis[];
}

export type WordPiece = WordTextPiece | { readonly type: 'break' };

/** An automatic number as Word shows it. */
export interface WordNumber {
  /** `一、`, `（一）`, `1.1`, `•`; without the tab behind it. */
  readonly text: string;
  /** 0 to 8. */
  readonly level: number;
  /** Of the list, so that neighbours of one list are known. */
  readonly list: string;
  readonly isBullet: boolean;
}

export interface WordTextItem {
  readonly type: 'paragraph';
  /** The style's name as people see it, '' for none; names of the built-in styles in English: `heading 1`, `Title`. */
  readonly style: string;
  readonly look: ParagraphLook;
  /** Null where the paragraph has none. */
  readonly number: WordNumber | null;
  readonly pieces: readonly WordPiece[];
  /** Whether the paragraph begins a page: by a break before it or its own property. */
  readonly startsPage: boolean;
  /**
   * The first so many pieces are a heading that runs into the paragraph: Word's own style separator stood behind them. `style` and
   * `look` are those of the heading. Left out where there is none.
   */
  readonly lead?: number;
  /** Of a footnote or endnote, which stand behind the text. */
  readonly isNote?: true;
}

export interface WordCell {
  /** The paragraphs of the cell, with nested tables as lines of their own. */
  readonly paragraphs: readonly WordTextItem[];
  /** At least 1, clamped to the grid. */
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface WordTableItem {
  readonly type: 'table';
  /** Rows that Word repeats on each page. */
  readonly headerRows: number;
  /** Widths of the grid's columns in pt; each above 0. */
  readonly columns: readonly number[];
  /** Cells covered by another are left out of their row. */
  readonly rows: readonly (readonly WordCell[])[];
  readonly isLandscape: boolean;
}

export interface WordPictureItem {
  readonly type: 'picture';
  /** A `data:` URL of a PNG, JPEG or GIF. */
  readonly source: string;
  /** Printed size in mm. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export type WordItem = WordTextItem | WordTableItem | WordPictureItem;

export interface WordContent {
  readonly items: readonly WordItem[];
  readonly notices: readonly Notice[];
}
