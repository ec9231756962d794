/** What the window knows of the editor: a handle with a snapshot. Nothing of Lexical crosses this line. */
import type { Access } from '../../document/file.ts';
import type { Notice } from '../../document/notice.ts';
import {
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

/** Words of a block, in UTF-16 units as `blockText` counts them. */
export interface WordsAt {
  readonly offset: number;
  readonly length: number;
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
  readonly children: readonly SectionNode[];
}

/** Immutable; a new object after every change of anything in it, the same object while nothing changed. */
export interface EditorSnapshot {
  readonly outline: readonly SectionNode[];
  /** The innermost section that holds the caret. */
  readonly currentSection: SectionKey | null;
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
  /** Ids of fields that stand in the text and have no value yet. */
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
  style: null,
  tableDeeds: [],
  characters: 0,
  pages: 1,
  canUndo: false,
  canRedo: false,
  fields: [],
  paper: emptyReport,
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
  /** Told what was put right in each text that is pasted and read as a report; maybe nothing. */
  onPasted(listener: (notices: readonly Notice[]) => void): () => void;
  focus(): void;
  undo(): void;
  redo(): void;
  setStyle(style: BlockStyle): void;
  /** Puts the caret at the start of the heading and brings it into view. */
  goTo(section: SectionKey): void;
  /** Puts the caret at the start of the first block of this style and brings it into view. False where there is none. */
  goToStyle(style: BlockStyle): boolean;
  /** Moves a whole section; its level becomes that of the place. One undo. False where it would go into itself. */
  moveSection(section: SectionKey, place: DropPlace): boolean;
  /** Past the neighbour of the same level above (-1) or below (+1). False where there is none. */
  moveSectionBy(section: SectionKey, step: -1 | 1): boolean;
  /** Raises (-1) or lowers (+1) a whole section by one level. False at the first or the fourth. */
  shiftLevel(section: SectionKey, step: -1 | 1): boolean;
  /** Adds a heading of level 1 with an empty paragraph, before the section given, or at the end of the body. */
  addSection(heading: string, before: SectionKey | null): void;
  /** One value everywhere. One undo. */
  setField(id: string, value: string): void;
  /** Another 版头, 版记, 版式 or 印章. One undo. */
  setPaper(paper: Paper): void;
  /** Puts a blank at the caret. */
  insertField(id: string): void;
  /** Puts words with their blanks at the caret and selects the first blank of them that is open. One undo. */
  insertWords(content: InlineText): void;
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
  /** Selects words of a block, by its place in the report, and brings them into view. */
  goToWords(block: number, words: WordsAt): void;
}
