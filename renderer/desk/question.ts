/** What the desk asks of the person, one question at a time: each has a dialog of its own (`dialogs/questions.tsx`). */
import type { Decisions } from '../../document/compare/apply.ts';
import type { Comparison } from '../../document/compare/compare.ts';
import type { CleanWord } from '../../document/docx/clean/package.ts';
import type { FigureChange, FigurePlace } from '../../document/fields/same-figures.ts';
import type { Kind } from '../../document/kind.ts';
import type { PageGrid } from '../../document/layout/page-layout.ts';
import type { WordChange, WordComment } from '../../document/notice.ts';
import type { Phrase } from '../../document/phrases/phrase.ts';
import type { TemplatePlace } from '../../document/place.ts';
import type { Lists } from '../../document/proofread/lists.ts';
import type { RuleId } from '../../document/proofread/rule.ts';
import type { Field, Paper, PictureBlock, RecordList, Report } from '../../document/report.ts';
import type { Rolled } from '../../document/roll/roll.ts';
import type { SectionGroup, SectionTemplate } from '../../document/section-template.ts';
import type { Units } from '../../document/unit.ts';
import type { UnitChange } from '../../document/unit-switch.ts';
import type { FileHolder } from '../../electron/contract/drafts.ts';
import type { ReportFacts } from '../../electron/contract/facts.ts';
import type { ExportFormat, FileGrant, OpenPurpose, SavePurpose } from '../../electron/contract/files.ts';
import type { HistoryExtent } from '../../electron/contract/history.ts';
import type { OfferedKind } from '../../electron/contract/kinds.ts';
import type { InputMethod } from '../../electron/contract/preferences.ts';
import type { KitContents, KitPartName } from '../../electron/contract/units.ts';
import type { OfflineFacts } from '../dialogs/offline/text.ts';
import type { SectionNode, WordsAt } from '../editor/handle.ts';
import type { DefinedField, FieldDeed } from './fields.ts';
import type { KindDeed, KindKept } from './kinds.ts';
import type { CaretPlace } from './phrase-place.ts';
import type { ChosenPhrase, PhraseDraft } from './phrases.ts';
import type { ToldNotices } from './strip.ts';

/** What becomes of a text that is not saved. */
export type Choice = 'save' | 'discard' | 'cancel';

/** What of 版头, 版记 and 版式 the dialog is opened at. */
export type LayoutItem =
  | 'form'
  | 'copyNumber'
  | 'secrecy'
  | 'urgency'
  | 'issuers'
  | 'documentNumber'
  | 'signers'
  | 'addressee'
  | 'copyTo'
  | 'printer'
  | 'printDate'
  | 'seal'
  | 'unit';

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

/** How the 成稿检查单 was left. */
export type SheetAnswer =
  | { readonly type: 'go'; readonly to: Finding; readonly item: ItemMark }
  /** It goes out in spite of what is listed. */
  | { readonly type: 'export'; readonly format: ExportFormat };

/** What follows the look at the pages. */
export type AfterPreview = 'print' | 'export' | null;

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

/** A kind with what was filled in of its fields, by their names. */
export interface NewReport {
  readonly kind: Kind;
  readonly values: Readonly<Record<string, string>>;
}

/** What a draft is held against: a copy that came back, a version of its own, or its file that was changed elsewhere. */
export type Against = 'copy' | 'version' | 'disk';

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
      readonly against: Against;
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
