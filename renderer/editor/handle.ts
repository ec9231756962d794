/** What the window knows of the editor: a handle with a snapshot. Nothing of Lexical crosses this line. */
import type { Access } from '../../document/file.ts';
import type { Notice } from '../../document/notice.ts';
import {
  type Block,
  type Carried,
  type Emphasis,
  emptyReport,
  type Field,
  type HeadingLevel,
  type InlineText,
  type Paper,
  type PictureBlock,
  type Report,
} from '../../document/report.ts';

/** What the 「样式」 box offers; run-in headings are headings whose sentence goes on. */
export const BLOCK_STYLES = [
  'paragraph',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'title',
  'subtitle',
  'addressee',
  'attachmentNote',
  'signature',
  'date',
  'note',
] as const;
export type BlockStyle = (typeof BLOCK_STYLES)[number];

/**
 * What can be done to the table that holds the caret. `headToHere`: the rows down to the selected ones are repeated on each
 * page; `landscape`: it stands on pages of its own that lie across.
 */
export const TABLE_DEEDS = [
  'rowAbove',
  'rowBelow',
  'columnLeft',
  'columnRight',
  'deleteRows',
  'deleteColumns',
  'deleteTable',
  'mergeCells',
  'splitCell',
  'headToHere',
  'noHead',
  'landscape',
  'portrait',
] as const;
export type TableDeed = (typeof TABLE_DEEDS)[number];

/** What came of a paste. `cells`: it filled cells of a table; `line`: it went into the line at the caret; `nothing` was there to be pasted. */
export type PasteTold =
  | {
      readonly type: 'blocks';
      /** Headings included. */
      readonly paragraphs: number;
      readonly headings: number;
      readonly tables: number;
      readonly pictures: number;
      readonly notices: readonly Notice[];
    }
  | {
      readonly type: 'cells';
      readonly rows: number;
      readonly columns: number;
      readonly notices: readonly Notice[];
    }
  | { readonly type: 'line' | 'noPictureInCell' | 'nothing'; readonly notices: readonly Notice[] };

/** Words of a block, in UTF-16 units as `blockText` counts them. */
export interface WordsAt {
  readonly offset: number;
  readonly length: number;
}

/** Other words for those of one place. */
export interface NewWords extends WordsAt {
  /** Place of the block in the report. */
  readonly block: number;
  /** What stands there; where that is something else by now, nothing is changed. */
  readonly old: string;
  readonly text: string;
}

/** What becomes of one place that was carried over from last year's paper. */
export interface CarriedChange extends NewWords {
  /** Null: confirmed, or somebody's own word. Else it is still to be confirmed. */
  readonly carried: Carried | null;
}

/** How pressing what is marked is: 错误, 存疑, 提示. */
export type MarkKind = 'error' | 'warning' | 'hint';

/** Words that are underlined. */
export interface TextMark extends WordsAt {
  /** Place of the block in the report. */
  readonly block: number;
  readonly key: string;
  readonly kind: MarkKind;
}

/** In px of the window. */
export type MarkRect = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

export interface PressedMark {
  readonly key: string;
  readonly rect: MarkRect;
}

/** Names one heading for as long as the report is open. */
export type SectionKey = string & { readonly brand: 'SectionKey' };

export interface SectionNode {
  readonly key: SectionKey;
  readonly level: HeadingLevel;
  /** As printed, '' when not counted. */
  readonly number: string;
  readonly text: string;
  readonly runIn: boolean;
  /** Characters of the whole section, see `OutlineItem.chars`. */
  readonly chars: number;
  /** Those below headings alone, without what is still open. */
  readonly body: number;
  /** Places still open in the whole section: fields without a value, and blanks. */
  readonly open: number;
  readonly children: readonly SectionNode[];
}

/** Immutable; a new object after every change of anything in it, the same object while nothing changed. */
export interface EditorSnapshot {
  readonly outline: readonly SectionNode[];
  /** The innermost section that holds the caret. */
  readonly currentSection: SectionKey | null;
  /** Place in the report of the block that holds the caret; null without a caret. */
  readonly currentBlock: number | null;
  /** The style at the caret; null where blocks of several styles are selected, or in a table. */
  readonly style: BlockStyle | null;
  /** What can be done to the table at the caret; empty outside of tables. */
  readonly tableDeeds: readonly TableDeed[];
  readonly characters: number;
  /** As many as the PDF has. */
  readonly pages: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly fields: readonly Field[];
  /** What stands outside of the text: 版头, 版记, 版式, 印章. */
  readonly paper: Paper;
  /** Ids of fields that stand in the text. */
  readonly shownFields: readonly string[];
  /** Those of them that have no value yet. */
  readonly openFields: readonly string[];
  /** Places of blanks that belong to no field. */
  readonly openBlanks: number;
  /** Grows with every change of the content; equal numbers mean equal content. Undo gives a new one. */
  readonly revision: number;
  readonly access: Access;
}

/** Before there is a text. */
export const emptySnapshot: EditorSnapshot = {
  outline: [],
  currentSection: null,
  currentBlock: null,
  style: null,
  tableDeeds: [],
  characters: 0,
  pages: 1,
  canUndo: false,
  canRedo: false,
  fields: [],
  paper: emptyReport,
  shownFields: [],
  openFields: [],
  openBlanks: 0,
  revision: 0,
  access: 'editable',
};

export interface DropPlace {
  readonly at: 'before' | 'after' | 'inside';
  readonly section: SectionKey;
}

export interface EditorHandle {
  /** Shows another report; its history begins anew. */
  load(report: Report, access: Access): void;
  /** The report as it stands now. */
  read(): Report;
  /** Takes over what is half done: a blank that is being written over becomes the field's value. */
  settle(): void;
  snapshot(): EditorSnapshot;
  subscribe(listener: () => void): () => void;
  /** Told what came of each paste from another program. */
  onPasted(listener: (told: PasteTold) => void): () => void;
  /** Puts what was pasted last in as mere text instead, its numbers included. One undo. False where the text was changed since. */
  keepTextOnly(): boolean;
  /** Whether the text is still as the last paste left it. */
  canKeepTextOnly(): boolean;
  /** The paste that the key just pressed is about to bring comes in as mere text. */
  pasteNextAsText(): void;
  /** Puts text in at the caret as mere text: its lines are paragraphs. One undo. */
  insertPlain(text: string): void;
  focus(): void;
  undo(): void;
  redo(): void;
  setStyle(style: BlockStyle): void;
  /** Brings a heading into view; the caret goes to its start, or below it where nothing is written there yet. */
  goTo(section: SectionKey): void;
  /** Brings a heading into view and selects its words. */
  selectHeading(section: SectionKey): void;
  /** Puts the caret at the start of the first block of this style and brings it into view. False where there is none. */
  goToStyle(style: BlockStyle): boolean;
  /** Moves a whole section; its level becomes that of the place. One undo. False where it would go into itself. */
  moveSection(section: SectionKey, place: DropPlace): boolean;
  /** Past the neighbour of the same level above (-1) or below (+1). False where there is none. */
  moveSectionBy(section: SectionKey, step: -1 | 1): boolean;
  /** Raises (-1) or lowers (+1) a whole section by one level. False at the first or the fourth. */
  shiftLevel(section: SectionKey, step: -1 | 1): boolean;
  /** Takes a section out, with all below it. One undo. False where it is gone already. */
  deleteSection(section: SectionKey): boolean;
  /**
   * Puts text below a heading in place of the empty paragraphs there, and other words in the heading unless null. The first
   * blank that is open is selected, else the caret goes behind. One undo.
   */
  fillSection(section: SectionKey, heading: InlineText | null, text: readonly Block[]): void;
  /**
   * Puts in a section: its heading takes the level of the place, what is below it goes along; null is the end of the body,
   * before a 结束语, with the level of the first heading there. The first blank that is open is selected, else the caret goes where there is room to type. One undo.
   */
  insertSection(blocks: readonly Block[], place: DropPlace | null): void;
  /**
   * Puts blocks before the one at this place of the report, or to the end; an empty paragraph above is where they begin. The
   * first blank that is open is selected, else the caret goes to their end; brought into view. One undo.
   */
  insertBlocks(at: number, blocks: readonly Block[]): void;
  /** Puts other words in place of a heading's, a run-in heading's mark included; the text behind it stays. One undo. */
  setHeading(section: SectionKey, content: InlineText): void;
  /** Puts other words in place of those of a block of plain text, by its place in the report. One undo. */
  setWords(block: number, content: InlineText): void;
  /** Everything that `run` changes through this handle is one undo; it gives nothing back. */
  asOne(run: () => void): void;
  /** One value everywhere, and what follows from it. One undo. */
  setField(id: string, value: string): void;
  /**
   * Other fields: defined, renamed, computed in another way, deleted. One that is deleted and stands in the text leaves its value
   * there as plain text, or a blank of that place. One undo.
   */
  setFields(fields: readonly Field[]): void;
  /** Another 版头, 版记, 版式 or 印章. One undo. */
  setPaper(paper: Paper): void;
  /** Puts a blank at the caret. */
  insertField(id: string): void;
  /** Puts words with their blanks at the caret and selects the first blank of them that is open. One undo. */
  insertWords(content: InlineText): void;
  /** The same, never into a heading: below the one that holds the caret, in its empty paragraph or a new one; else at the caret. */
  insertBelowHeading(content: InlineText): void;
  /** The same as a heading one level below the section at the caret: in its empty line, else in a new one. One undo. */
  insertHeading(content: InlineText): void;
  /** The words that are selected, of several blocks the first; null where nothing is. */
  selectedWords(): InlineText | null;
  /** What a word that is being written may go on as (词语续写), best first; an empty list offers nothing. */
  setCompletions(words: readonly string[]): void;
  /** Selects the first open blank after the caret (before it with -1), round the end. */
  nextBlank(step: -1 | 1): boolean;
  /** A table at the caret; its first row is the head. */
  insertTable(rows: number, columns: number): void;
  /** Does it to the table at the caret, where it applies. One undo. */
  changeTable(deed: TableDeed): void;
  /** A picture at the caret, as a block of its own. Not in a table. */
  insertPicture(picture: PictureBlock): void;
  /** An annex with an empty title: behind the one that holds the caret, else at the end. Not in a table. */
  insertAnnex(): void;
  /** Makes the selected words bold, italic or underlined, or takes it from them. */
  toggleEmphasis(emphasis: Emphasis): void;
  /** Another state of the report in place of the one that was read: blocks that are the same objects stay. One undo. False where it is no longer that one. */
  replaceReport(before: Report, after: Report): boolean;
  /** Puts other words in these places, plain text all of them; gives how many. One undo. */
  replaceWords(places: readonly NewWords[]): number;
  /** True while the caret touches a figure, which may not be written to its end. */
  isFigureAtCaret(): boolean;
  /** Confirms, rewrites or takes back what was carried over (沿用); gives how many. One undo. */
  changeCarried(changes: readonly CarriedChange[]): number;
  /** Selects words of a block, by its place in the report, and brings them into view. */
  goToWords(block: number, words: WordsAt): void;
  /** Underlines these words and no others; the marks follow their words until the next call, and go where those are touched. */
  setMarks(marks: readonly TextMark[]): void;
  /** Sets one of the marks apart. */
  setCurrentMark(key: string | null): void;
  /** Key of the mark that the caret or the selection touches. */
  markAtCaret(): string | null;
  /** Where the caret, or the start of the selection, is in the text of its block; null without a caret, or with one in several blocks. */
  caretOffset(): number | null;
  /** Null where the mark is not near the view. */
  rectOfMark(key: string): MarkRect | null;
  /** Told of a click on words that are marked. */
  onMarkPressed(listener: (pressed: PressedMark) => void): () => void;
}
