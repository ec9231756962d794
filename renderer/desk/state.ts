/** What lies on the desk: the open draft, what is being done, what is being asked and told. The text itself is the editor's. */
import type { Access } from '../../document/file.ts';
import type { Kind } from '../../document/kind.ts';
import type { OwnFace } from '../../document/layout/fonts.ts';
import type { PageGrid } from '../../document/layout/page-layout.ts';
import type { LayoutOverrides, Paper, PictureBlock, Report } from '../../document/report.ts';
import type { FileGrant, HostInfo, ReportFacts, SavePurpose } from '../../electron/contract.ts';
import type { WordsAt } from '../editor/handle.ts';

export interface DraftState {
  /** Name to be shown, without folder; null for one that was never named. */
  readonly name: string | null;
  /** Where a save goes. */
  readonly target: FileGrant | null;
  readonly access: Access;
  /** Id of the kind it was begun from, '' where there is none. */
  readonly kind: string;
  /** The editor's revision that is safe on disk (or needs no saving); null when none is. */
  readonly savedRevision: number | null;
}

const emptyDraft: DraftState = { name: null, target: null, access: 'editable', kind: '', savedRevision: null };

/** What takes a while; the window stays usable meanwhile. */
export type Work = 'opening' | 'saving' | 'exporting' | 'printing' | 'checking';

/** A message above the text that stays until it is taken away. */
export interface Strip {
  readonly id: number;
  readonly tone: 'info' | 'done' | 'failure';
  readonly text: string;
  readonly details: readonly string[];
  /** `readOnly` and `hostGone` cannot be dismissed; `hostGone` offers to copy the text, `remarks` leads to the 体检. */
  readonly kind: 'message' | 'remarks' | 'readOnly' | 'hostGone';
}

export type Choice = 'save' | 'discard' | 'cancel';

/** What of 版头, 版记 and 版式 the dialog is opened at. */
const LAYOUT_ITEMS = [
  'form',
  'copyNumber',
  'secrecy',
  'urgency',
  'issuers',
  'documentNumber',
  'signers',
  'addressee',
  'copyTo',
  'printer',
  'printDate',
  'seal',
  'unit',
] as const;
export type LayoutItem = (typeof LAYOUT_ITEMS)[number];

/** Rows and columns. */
export interface TableSize {
  readonly rows: number;
  readonly columns: number;
}

/** Where a finding of the 体检 is put right. */
export type Finding =
  | { readonly type: 'words'; readonly block: number; readonly words: WordsAt }
  | { readonly type: 'layout'; readonly at: LayoutItem };

/** What follows the look at the pages. */
export type AfterPreview = 'print' | 'export' | null;

/** What is asked of the person; `answer` ends it. */
export type Question =
  | { readonly type: 'newReport'; readonly answer: (chosen: NewReport | null) => void }
  | { readonly type: 'unsaved'; readonly name: string; readonly answer: (choice: Choice) => void }
  | { readonly type: 'openFile'; readonly answer: (grant: FileGrant | null) => void }
  | {
      readonly type: 'saveFile';
      readonly purpose: SavePurpose;
      readonly suggestedName: string;
      readonly answer: (grant: FileGrant | null) => void;
    }
  | {
      readonly type: 'layout';
      readonly paper: Paper;
      readonly at: LayoutItem;
      readonly answer: (paper: Paper | null) => void;
    }
  | {
      readonly type: 'preview';
      readonly report: Report;
      /** Told the PDF that is shown, so that it is not made twice. */
      readonly onMade: (pdf: string) => void;
      readonly answer: (next: AfterPreview) => void;
    }
  | { readonly type: 'insertTable'; readonly answer: (size: TableSize | null) => void }
  | {
      readonly type: 'insertPicture';
      /** The page that it has to fit on. */
      readonly grid: PageGrid;
      readonly answer: (picture: PictureBlock | null) => void;
    }
  | { readonly type: 'check'; readonly facts: ReportFacts; readonly answer: (finding: Finding | null) => void };

export interface NewReport {
  readonly kind: Kind;
  readonly values: Readonly<Record<string, string>>;
}

export interface DeskState {
  readonly info: HostInfo | null;
  readonly kinds: readonly Kind[];
  /** Where the unit leaves the standard: for every report that is begun. */
  readonly unitLayout: LayoutOverrides;
  /** The unit's own faces that the host serves. */
  readonly ownFaces: readonly OwnFace[];
  readonly draft: DraftState;
  readonly working: readonly Work[];
  readonly strips: readonly Strip[];
  readonly question: Question | null;
  /** True while an input method composes. */
  readonly composing: boolean;
  /** Grows by one for each report put on the desk. */
  readonly opened: number;
  /** What a screen reader is told of a change that is only seen otherwise. */
  readonly announcement: string;
}

export const initialDesk: DeskState = {
  info: null,
  kinds: [],
  unitLayout: {},
  ownFaces: [],
  draft: emptyDraft,
  working: [],
  strips: [],
  question: null,
  composing: false,
  opened: 0,
  announcement: '',
};
