/** What lies on the desk: the open draft, what is being done, what is being asked and told. The text itself is the editor's. */

import type { Decisions } from '../../document/compare/apply.ts';
import type { Comparison } from '../../document/compare/compare.ts';
import type { CleanWord } from '../../document/docx/clean/package.ts';
import type { FigureChange, FigurePlace } from '../../document/fields/same-figures.ts';
import type { Access } from '../../document/file.ts';
import type { Kind } from '../../document/kind.ts';
import type { OwnFace } from '../../document/layout/fonts.ts';
import type { PageGrid } from '../../document/layout/page-layout.ts';
import type { WordChange, WordComment } from '../../document/notice.ts';
import type { Phrase } from '../../document/phrases/phrase.ts';
import type { TemplatePlace } from '../../document/place.ts';
import type { Lists } from '../../document/proofread/lists.ts';
import type { RuleId } from '../../document/proofread/rule.ts';
import type { Field, LayoutOverrides, Paper, PictureBlock, RecordList, Report } from '../../document/report.ts';
import type { Rolled } from '../../document/roll/roll.ts';
import type { SectionGroup, SectionTemplate } from '../../document/section-template.ts';
import { noUnits, type Units } from '../../document/unit.ts';
import type { UnitChange } from '../../document/unit-switch.ts';
import type { ReportFacts } from '../../electron/contract/facts.ts';
import type { ExportFormat, FileGrant, OpenPurpose, SavePurpose } from '../../electron/contract/files.ts';
import type { HistoryExtent } from '../../electron/contract/history.ts';
import type { FileHolder, FileVersion, SeatId } from '../../electron/contract/keeping.ts';
import type { InputMethod, OfferedKind } from '../../electron/contract/library.ts';
import type { KitContents, KitPartName } from '../../electron/contract/units.ts';
import type { HostInfo } from '../../electron/contract.ts';
import type { OfflineFacts } from '../dialogs/offline/text.ts';
import type { SectionNode, WordsAt } from '../editor/handle.ts';
import type { JournalState } from './journal-work.ts';
import type { KindDeed, KindKept } from './kinds.ts';
import { initialPapers, type PapersView } from './papers-view.ts';
import type { CaretPlace } from './phrase-place.ts';
import type { ChosenPhrase, PhraseDraft } from './phrases.ts';

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
  /** What lies at `target` as far as this window knows: a save goes onto that and no other. Null where it may replace what is there. */
  readonly version: FileVersion | null;
}

const emptyDraft: DraftState = {
  name: null,
  target: null,
  access: 'editable',
  kind: '',
  savedRevision: null,
  version: null,
};

/** What takes a while; the window stays usable meanwhile. */
export type Work = 'opening' | 'saving' | 'exporting' | 'printing' | 'checking';

/** A message above the text that stays until it is taken away. */
export interface Strip {
  readonly id: number;
  readonly tone: 'info' | 'done' | 'failure';
  readonly text: string;
  readonly details: readonly string[];
  /**
   * `readOnly` and `hostGone` cannot be dismissed; `hostGone` offers to copy the text, `remarks` leads to the 成稿检查单, `sameFigures`
   * to the other places of a figure, `opening` gives up what is being opened, `notices` leads to 「读入说明」, `rollOffer` to this year's draft of an old paper, `notSaved` to another place to save at, `secretCopies` to 不在本机留副本, `diskChanged` and `diskGone` to what can be done about the draft's file, `held` to a copy of one's own.
   */
  readonly kind:
    | 'message'
    | 'remarks'
    | 'sameFigures'
    | 'pasted'
    | 'opening'
    | 'notices'
    | 'rollOffer'
    | 'notSaved'
    | 'secretCopies'
    | 'diskChanged'
    | 'diskGone'
    | 'held'
    | 'readOnly'
    | 'hostGone';
  /** What it is the outcome of: a later one of the same takes its place. Null where it stands for itself. */
  readonly outcomeOf: Work | 'carrying' | 'pasting' | null;
}

/** What there was to tell of a file that was opened, or of what was pasted; in words. */
export interface ToldNotices {
  readonly of: 'read' | 'pasted';
  /** Of the file; '' for what was pasted. */
  readonly name: string;
  readonly notices: readonly string[];
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

/** Where a finding of the 成稿检查单 is put right. */
export type Finding =
  | { readonly type: 'words'; readonly block: number; readonly words: WordsAt }
  | { readonly type: 'layout'; readonly at: LayoutItem };

/** An item of the 成稿检查单 that was gone to: found again by its key, else by its place among all. */
export interface ItemMark {
  readonly key: string;
  readonly index: number;
}

export type SheetAnswer =
  | { readonly type: 'go'; readonly to: Finding; readonly item: ItemMark }
  /** It goes out in spite of what is listed. */
  | { readonly type: 'export'; readonly format: ExportFormat };

/** What follows the look at the pages. */
export type AfterPreview = 'print' | 'export' | null;

/** What is to be done with a field of the report. */
export type FieldDeed =
  | { readonly type: 'add' }
  | { readonly type: 'insert' | 'edit' | 'list' | 'remove'; readonly id: string };

export interface DefinedField {
  readonly field: Field;
  /** It goes to the caret as well. */
  readonly insert: boolean;
}

/** A section template with the wording of its heading and its place. */
export interface TemplateChosen {
  readonly template: SectionTemplate;
  readonly heading: string;
  readonly place: TemplatePlace<SectionNode>;
}

/** A place of a figure as the dialog lists it. */
export interface ListedPlace extends FigurePlace {
  /** Heading of its section; '' where it stands in none. */
  readonly section: string;
  /** What would stand there. */
  readonly next: string;
}

/** How a Word file of ours is opened that somebody changed: its draft with the changes beside it, as it reads now, as it was. */
export type ChangedWay = 'compare' | 'file' | 'draft';

/** What is asked of the person; `answer` ends it. */
export type Question =
  | { readonly type: 'newReport'; readonly answer: (chosen: NewReport | null) => void }
  | { readonly type: 'unsaved'; readonly name: string; readonly answer: (choice: Choice) => void }
  | { readonly type: 'openFile'; readonly purpose: OpenPurpose; readonly answer: (grant: FileGrant | null) => void }
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
  | { readonly type: 'fields'; readonly at: string | null; readonly answer: (deed: FieldDeed | null) => void }
  | {
      readonly type: 'defineField';
      /** To be changed; null for a new one. */
      readonly field: Field | null;
      readonly fields: readonly Field[];
      /** Whether a new one goes to the caret unless the person says otherwise. */
      readonly insert: boolean;
      readonly answer: (defined: DefinedField | null) => void;
    }
  | {
      readonly type: 'removeField';
      readonly field: Field;
      /** Where it stands in the text. */
      readonly places: number;
      /** Names of the fields that are computed from it. */
      readonly dependents: readonly string[];
      readonly answer: (remove: boolean) => void;
    }
  | (Pick<CleanWord, 'removed' | 'left'> & {
      readonly type: 'cleanWord';
      /** Of the Word file. */
      readonly name: string;
      readonly answer: (save: boolean) => void;
    })
  | {
      readonly type: 'changedOnDisk';
      readonly name: string;
      /** ISO 8601, UTC. */
      readonly at: string;
      readonly answer: (way: 'compare' | 'mine' | 'theirs' | 'saveAs' | null) => void;
    }
  | { readonly type: 'goneFromDisk'; readonly name: string; readonly answer: (way: 'write' | 'saveAs' | null) => void }
  | {
      readonly type: 'heldFile';
      readonly holder: FileHolder;
      readonly answer: (way: 'saveAs' | 'save' | null) => void;
    }
  | { readonly type: 'records'; readonly field: Field; readonly answer: (list: RecordList | null) => void }
  | {
      readonly type: 'template';
      readonly groups: readonly SectionGroup[];
      readonly kind: Kind | null;
      readonly outline: readonly SectionNode[];
      /** The section at the caret. */
      readonly current: SectionNode | null;
      readonly answer: (chosen: TemplateChosen | null) => void;
    }
  | {
      readonly type: 'limit';
      readonly limit: number | null;
      readonly characters: number;
      /** Customary length of the kind, in 字. */
      readonly usual: Kind['length'] | null;
      readonly answer: (asked: { readonly limit: number | null } | null) => void;
    }
  | {
      readonly type: 'shorten';
      readonly report: Report;
      readonly characters: number;
      readonly limit: number | null;
      readonly answer: (place: { readonly block: number; readonly words: WordsAt } | null) => void;
    }
  | { readonly type: 'units'; readonly units: Units; readonly answer: (kept: Units | null) => void }
  | {
      readonly type: 'kit';
      readonly contents: KitContents;
      /** The parts to be taken. */
      readonly answer: (parts: readonly KitPartName[] | null) => void;
    }
  | {
      readonly type: 'unitValues';
      /** Full name of the unit whose values they become. */
      readonly unit: string;
      readonly changes: readonly UnitChange[];
      /** 版头 or 版记 change, too. */
      readonly paper: boolean;
      readonly answer: (wanted: boolean) => void;
    }
  | { readonly type: 'phrases'; readonly place: CaretPlace; readonly answer: (chosen: ChosenPhrase | null) => void }
  | { readonly type: 'keepPhrase'; readonly draft: PhraseDraft; readonly answer: (kept: Phrase | null) => void }
  | { readonly type: 'managePhrases'; readonly answer: (closed: null) => void }
  | {
      readonly type: 'sameFigures';
      readonly change: FigureChange;
      readonly places: readonly ListedPlace[];
      /** How many more there are than can be listed. */
      readonly more: number;
      /** Those that are to be changed as well. */
      readonly answer: (chosen: readonly ListedPlace[] | null) => void;
    }
  | { readonly type: 'saveKind'; readonly report: Report; readonly answer: (kept: KindKept | null) => void }
  | {
      readonly type: 'manageKinds';
      /** Id of the kind that is chosen at first; null for any. */
      readonly at: string | null;
      /** What went wrong with the last thing done; null where nothing did. */
      readonly trouble: string | null;
      readonly answer: (deed: KindDeed | null) => void;
    }
  | { readonly type: 'editKind'; readonly kind: OfferedKind; readonly answer: (kept: OfferedKind | null) => void }
  | {
      readonly type: 'dropVersions';
      /** How many there are. */
      readonly count: number;
      readonly answer: (drop: boolean) => void;
    }
  | { readonly type: 'noCopies'; readonly extent: HistoryExtent; readonly answer: (agreed: boolean) => void }
  | { readonly type: 'why'; readonly rule: RuleId; readonly answer: (closed: null) => void }
  | {
      readonly type: 'roll';
      /** Of the old file. */
      readonly name: string;
      readonly report: Report;
      /** The year that it is about; null where none was found. */
      readonly from: number | null;
      readonly lists: Lists | null;
      readonly today: Date;
      readonly answer: (rolled: (Rolled & { readonly to: number }) | null) => void;
    }
  | { readonly type: 'paperFolders'; readonly answer: (closed: null) => void }
  | {
      readonly type: 'inputTest';
      /** As it is kept; null where the system knows no such choice. */
      readonly method: InputMethod | null;
      readonly answer: (closed: null) => void;
    }
  | { readonly type: 'rules'; readonly answer: (closed: null) => void }
  | (ToldNotices & { readonly type: 'notices'; readonly answer: (closed: null) => void })
  | (OfflineFacts & { readonly type: 'offline'; readonly answer: (closed: null) => void })
  | { readonly type: 'wordLists'; readonly lists: Lists; readonly answer: (closed: null) => void }
  | {
      readonly type: 'compare';
      readonly comparison: Comparison;
      /** Ids of changes that are the writer's own, made since the copy was made of the draft. */
      readonly own: ReadonlySet<number>;
      readonly names: { readonly mine: string; readonly theirs: string };
      /** What the draft is held against: a copy that came back, or a version of its own. */
      readonly against: 'copy' | 'version';
      /** What the copy says besides its text. */
      readonly remarks: { readonly comments: readonly WordComment[]; readonly tracked: readonly WordChange[] };
      /** False where the draft can only be read. */
      readonly canApply: boolean;
      readonly answer: (decisions: Decisions | null) => void;
    }
  | {
      readonly type: 'changedElsewhere';
      /** Of the Word file. */
      readonly name: string;
      readonly answer: (way: ChangedWay | null) => void;
    }
  | {
      readonly type: 'check';
      readonly facts: ReportFacts;
      /** The export that waits for it; null where it was asked for by itself. */
      readonly exporting: ExportFormat | null;
      /** The item it is opened at; null for the first. */
      readonly at: ItemMark | null;
      readonly answer: (answer: SheetAnswer | null) => void;
    };

export interface NewReport {
  readonly kind: Kind;
  readonly values: Readonly<Record<string, string>>;
}

/** The tabs of the pane 助手. */
export const ASSISTANT_TABS = ['elements', 'phrases', 'findings', 'papers', 'history'] as const;
export type AssistantTab = (typeof ASSISTANT_TABS)[number];

export interface DeskState {
  /** The window's place at the program; null until it has one. */
  readonly seat: SeatId | null;
  readonly journal: JournalState;
  readonly info: HostInfo | null;
  readonly kinds: readonly OfferedKind[];
  /** Where the unit leaves the standard: for every report that is begun. */
  readonly unitLayout: LayoutOverrides;
  /** The units of this machine, and the one that writes now. */
  readonly units: Units;
  /** Grows by one with every change of the phrases that there are. */
  readonly phraseChanges: number;
  /** The unit's own faces that the host serves. */
  readonly ownFaces: readonly OwnFace[];
  readonly draft: DraftState;
  readonly working: readonly Work[];
  /** The file that is being opened. */
  readonly opening: FileGrant | null;
  /** What 「读入说明」 shows; null before anything was read. */
  readonly told: ToldNotices | null;
  readonly strips: readonly Strip[];
  readonly question: Question | null;
  /** True while an input method composes. */
  readonly composing: boolean;
  /** 词语续写: the rest of a word is offered while one writes. */
  readonly completion: boolean;
  /** 导出前检查: the 成稿检查单 is shown before an export where it has something to tell. */
  readonly checkBeforeExport: boolean;
  /** 导出 Word 时带上文稿信息 is on. */
  readonly draftInWord: boolean;
  /** 不在本机留副本 is on; null until the host has told. */
  readonly noCopies: boolean | null;
  /** Copies of papers with a 密级 are wanted as well. */
  readonly secretCopies: boolean;
  /** Grows by one whenever there may be other versions of the document. */
  readonly historyChanges: number;
  /** The panel 版本 was asked for by a key and is to take the focus. */
  readonly historyAsked: boolean;
  /** Grows by one for each report put on the desk. */
  readonly opened: number;
  /** The tab of 助手 that is shown. */
  readonly assistant: AssistantTab;
  /** What the panel 材料 shows. */
  readonly papers: PapersView;
  /** The section templates, once the host was asked for them. */
  readonly templates: readonly SectionGroup[] | null;
  /** False once the box 「本节」 was folded away. */
  readonly sectionBox: boolean;
  /** The figure that was changed last, while the offer to change its other places stands. */
  readonly figureChange: FigureChange | null;
  /** What a screen reader is told of a change that is only seen otherwise. */
  readonly announcement: string;
}

export const initialDesk: DeskState = {
  seat: null,
  journal: 'none',
  info: null,
  kinds: [],
  unitLayout: {},
  units: noUnits,
  phraseChanges: 0,
  ownFaces: [],
  draft: emptyDraft,
  working: [],
  opening: null,
  told: null,
  strips: [],
  question: null,
  composing: false,
  completion: true,
  checkBeforeExport: true,
  draftInWord: true,
  noCopies: null,
  secretCopies: false,
  historyChanges: 0,
  historyAsked: false,
  opened: 0,
  assistant: 'elements',
  papers: initialPapers,
  templates: null,
  sectionBox: true,
  figureChange: null,
  announcement: '',
};
