/**
 * The one contract between the window and its hosts: every request with the check of its argument, every event, every
 * command of the menu. Types of answers come from `document/`. No Electron, no Node, no DOM.
 */
import * as v from 'valibot';
import type { FailureCode } from '../document/failure.ts';
import type { Access } from '../document/file.ts';
import { type Kind, kindSchema } from '../document/kind.ts';
import type { Deviation } from '../document/layout/deviations.ts';
import type { AbsentCharacter, FontCheck, OwnFontFault } from '../document/layout/font-report.ts';
import type { OwnFace } from '../document/layout/fonts.ts';
import type { Notice } from '../document/notice.ts';
import type { PhraseSource } from '../document/phrases/collection.ts';
import type { PackRefusal } from '../document/phrases/pack.ts';
import { type Phrase, phraseSchema } from '../document/phrases/phrase.ts';
import type { CheckedWords } from '../document/proofread/checked-words.ts';
import type { ChoiceChange, ProofreadingChoice } from '../document/proofread/choice.ts';
import type { Lists } from '../document/proofread/lists.ts';
import { CHAPTERS, type RuleId } from '../document/proofread/rule.ts';
import type { FontRole, LayoutOverrides, PaperForm, Report } from '../document/report.ts';
import { overridesSchema, reportSchema } from '../document/schema.ts';
import type { SectionGroup } from '../document/section-template.ts';
import { type UnitProfile, type Units, unitProfileSchema } from '../document/unit.ts';
import type { MergedEntry } from '../document/unit-merge.ts';

/** Opaque names that the host gives for a file or folder the person chose. Paths never cross this border. */
export type FileId = string & { readonly brand: 'FileId' };
export type FolderId = string & { readonly brand: 'FolderId' };

export interface HostInfo {
  readonly host: 'electron' | 'loopback';
  readonly platform: string;
  readonly version: string;
  /** `native`: the host asks for files itself; `panel`: the window shows its own file panel. */
  readonly dialogs: 'native' | 'panel';
  /** `host`: the host prints by the system's own dialog; `window`: the window prints the PDF through its browser. */
  readonly printing: 'host' | 'window';
}

export interface FileGrant {
  readonly file: FileId;
  /** Name with extension, to be shown. */
  readonly name: string;
  /** The folder, to be shown only. */
  readonly folder: string;
}

export interface OpenedFile {
  readonly name: string;
  /** Where a save goes. Null for a foreign file, a damaged or a read-only draft: the original is never written over. */
  readonly target: FileGrant | null;
  readonly access: Access;
  readonly report: Report;
  readonly notices: readonly Notice[];
}

export interface FolderEntry {
  readonly name: string;
  readonly entry:
    | { readonly type: 'folder'; readonly folder: FolderId }
    | { readonly type: 'file'; readonly bytes: number };
  /** ISO 8601, UTC. */
  readonly modified: string;
}

export interface FolderListing {
  readonly folder: FolderId;
  readonly name: string;
  /** From the root to this folder, this one included. */
  readonly trail: readonly { readonly name: string; readonly folder: FolderId }[];
  /** Places to jump to: home, documents, desktop, drives and sticks. */
  readonly places: readonly { readonly name: string; readonly folder: FolderId }[];
  /** Folders first, then files of the asked purpose, by name. Hidden ones are left out. */
  readonly entries: readonly FolderEntry[];
}

export type GrantAnswer = { readonly grant: FileGrant; readonly exists: boolean };

export const EXPORT_FORMATS = ['docx', 'pdf', 'txt', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a file is chosen for; it decides the extensions offered and what the grant allows. */
export type SavePurpose = 'nigao' | ExportFormat | 'phrasesJson' | 'phrasesXlsx' | 'kind' | 'kit';
/** What a file is chosen for to be read: as a report, as a sample of a layout (Word files alone), as a pack of phrases. */
export type OpenPurpose = 'report' | 'sample' | 'phrases' | 'kind' | 'kit';
/** What can be opened as a report. */
export const READABLE_EXTENSIONS = ['nigao', 'txt', 'md', 'html', 'htm', 'docx'] as const;

/** A kind to begin with: one that came with the program, or the person's own. */
export type OfferedKind = Kind & { readonly origin: 'shipped' | 'own' };

/** A PDF as it would be exported, to be looked at or printed. */
export interface MadePdf {
  /** Base64: the one form that both ways to the window carry. */
  readonly pdf: string;
  readonly pages: number | null;
  readonly notices: readonly Notice[];
}

/** The unit's own layout as this machine keeps it. `damaged`: there is one, and it cannot be read. */
export type UnitLayout =
  | { readonly type: 'none' }
  | { readonly type: 'kept'; readonly overrides: LayoutOverrides }
  | { readonly type: 'damaged' };

/**
 * The units as this machine keeps them. `damaged`: they could not be understood and their file was put aside; `newer`,
 * `unreadable`: they are left as they are, and none can be kept meanwhile.
 */
export type UnitsRead =
  | { readonly type: 'kept'; readonly units: Units }
  | { readonly type: 'damaged' | 'newer' | 'unreadable' };

/** Units that are new or other than before, and ids of those that go. */
export interface UnitsChange {
  readonly put: readonly UnitProfile[];
  readonly drop: readonly string[];
  readonly current: string | null;
}

/** What a kit (随身资料包) carries: 单位资料, one's own phrases with their uses, one's own kinds, 本单位版式. */
export const KIT_PARTS = ['units', 'phrases', 'kinds', 'layout'] as const;
export type KitPartName = (typeof KIT_PARTS)[number];

export interface KitCounts {
  readonly added: number;
  /** There already. */
  readonly same: number;
  /** Here under the same name, and other than before once it is taken. */
  readonly changed: number;
}

/** What becomes of things that two machines know in two ways. */
export type KitNote =
  | { readonly code: 'unitMerged'; readonly name: string; readonly entries: readonly MergedEntry[] }
  | { readonly code: 'unitRefused'; readonly name: string }
  | { readonly code: 'phrasesKept' | 'phrasesFull' | 'phrasesRefused'; readonly count: number }
  | { readonly code: 'kindRenamed'; readonly name: string; readonly to: string }
  | { readonly code: 'layoutReplaced' };

export interface KitContents {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly made: string;
  readonly parts: readonly {
    readonly part: KitPartName;
    /** How much it holds. */
    readonly count: number;
    /** What taking it would do. */
    readonly counts: KitCounts;
    readonly notes: readonly KitNote[];
  }[];
  /** Parts that this version does not know. */
  readonly unknown: number;
}

export interface KitResult {
  readonly part: KitPartName;
  readonly counts: KitCounts;
  readonly notes: readonly KitNote[];
  /** Why it was not taken; null where it was. */
  readonly failure: { readonly code: FailureCode; readonly detail: string } | null;
}

export interface KitTaken {
  readonly results: readonly KitResult[];
  /** The file that holds what was here before, to be shown only; null where there was nothing. */
  readonly backup: string | null;
}

/** A blank without a value, and where it stands. */
export interface OpenField {
  /** Id of the field; null for blanks that belong to none and share this name. */
  readonly id: string | null;
  readonly name: string;
  readonly places: readonly OpenFieldPlace[];
}

export interface OpenFieldPlace {
  readonly block: number;
  /** UTF-16 units in the text of the block. */
  readonly offset: number;
  readonly length: number;
  /** It with the words around it. */
  readonly around: string;
}

/** A heading with nothing below it. */
export interface EmptySection {
  readonly block: number;
  readonly number: string;
  readonly text: string;
}

/** What there is to know of a report before it is handed in (`export --report`, 成稿检查单). */
export interface ReportFacts {
  readonly form: PaperForm;
  readonly pages: number;
  readonly characters: number;
  readonly fonts: readonly FontCheck[];
  /** What no shipped face draws. */
  readonly unknownCharacters: readonly AbsentCharacter[];
  /** The unit's own fonts; the folder is to be shown only. */
  readonly ownFonts: {
    readonly folder: string;
    readonly used: readonly { readonly role: FontRole; readonly family: string; readonly name: string }[];
    readonly refused: readonly { readonly name: string; readonly fault: OwnFontFault }[];
  };
  readonly openFields: readonly OpenField[];
  readonly emptySections: readonly EmptySection[];
  readonly remarks: readonly Notice[];
  readonly deviations: readonly Deviation[];
  /** Headings of required parts of its kind that it has none of. */
  readonly missingParts: readonly string[];
  /** 字 that whoever asked for it allows; null where nobody said. */
  readonly limit: number | null;
  /** What 校对 found, but for the two below; null where the text could not be read for it, and then these are empty. */
  readonly findings: readonly CheckedWords[] | null;
  /** Of an older paper or another unit's: blanks, old years, names. */
  readonly leftOvers: readonly CheckedWords[];
  /** Numbers and names of persons, marks of secrecy. */
  readonly sensitive: readonly CheckedWords[];
}

export interface FoundPhrase extends Phrase {
  readonly source: PhraseSource;
  /** How often it was put into a text on this machine. */
  readonly uses: number;
}

/** A pack as it was read; `refused` is what was left out, at most 200 of `refusedInAll`. */
export interface ReadPack {
  readonly name: string;
  readonly taken: number;
  readonly refused: readonly PackRefusal[];
  readonly refusedInAll: number;
}

/**
 * One's own phrases: `damaged` where their file could not be read and was kept aside (then there are none yet), `newer`
 * where a newer version of the program wrote it, `unreadable` where the system gives no access: both are left as they are,
 * and nothing can be kept meanwhile.
 */
export type OwnPhrasesState = 'ready' | 'damaged' | 'newer' | 'unreadable';

/** `slow`: it does not answer in time; `gone`: it cannot be reached. What was read before stays in use in both. */
export type SharedState = 'ready' | 'slow' | 'gone';

export interface PhraseSources {
  readonly own: ReadPack & { readonly count: number; readonly state: OwnPhrasesState };
  /** The folder is to be shown only. */
  readonly shared: {
    readonly folder: string;
    readonly state: SharedState;
    readonly count: number;
    readonly packs: readonly ReadPack[];
  } | null;
  readonly shipped: { readonly count: number };
  /** Shared and shipped phrases that were taken away here. */
  readonly hidden: number;
  /** Files of the program's own that were found damaged since it started, by the names under which they were kept. */
  readonly keptAside: readonly string[];
}

/** What a person wants of the window and that no report holds. */
export interface Preferences {
  /** 词语续写: the rest of a word is offered while one writes. */
  readonly completion: boolean;
  /** 导出前检查: the 成稿检查单 is shown before an export where it has something to tell. */
  readonly checkBeforeExport: boolean;
}

/** Words learned from one's own finished papers. */
export interface WordLearning {
  readonly on: boolean;
  readonly count: number;
}

/** What is wanted of 校对 on this machine. `damaged`, `newer`, `unreadable`: as with `OwnPhrasesState`. */
export interface ProofreadingKept {
  readonly choice: ProofreadingChoice;
  readonly state: OwnPhrasesState;
  /** Files that were found damaged since the program started, by the names under which they were kept. */
  readonly keptAside: readonly string[];
}

const RULE_ID = new RegExp(`^(?:${CHAPTERS.join('|')})-[A-Za-z0-9-]{1,20}$`);
/** Of a rule; a rule that is no more has an id as well. */
export const ruleIdSchema = v.custom<RuleId>((x) => typeof x === 'string' && RULE_ID.test(x));
export const allowedWordsSchema = v.strictObject({ rule: ruleIdSchema, text: v.pipe(v.string(), v.maxLength(1000)) });

const id = v.pipe(v.string(), v.maxLength(100));
const fileId = v.custom<FileId>((x) => v.is(id, x));
const folderId = v.custom<FolderId>((x) => v.is(id, x));
const words = v.pipe(v.string(), v.maxLength(1000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const savePurpose = v.picklist(['nigao', ...EXPORT_FORMATS, 'phrasesJson', 'phrasesXlsx', 'kind', 'kit']);

const unitsChange: v.GenericSchema<unknown, UnitsChange> = v.strictObject({
  put: v.array(unitProfileSchema),
  drop: v.array(id),
  current: v.nullable(id),
});

const choiceChange: v.GenericSchema<unknown, ChoiceChange> = v.variant('type', [
  v.strictObject({ type: v.literal('rule'), rule: ruleIdSchema, on: v.boolean() }),
  v.strictObject({ type: v.picklist(['allow', 'forbid']), words: allowedWordsSchema }),
]);

/** Commands that switch something: a menu shows a mark before those that hold. */
export const MARKED_COMMANDS = [
  'completion',
  'checkBeforeExport',
  'form.plain',
  'form.document',
  'form.letter',
  'form.order',
  'form.minutes',
] as const satisfies readonly CommandId[];

/** The check of each request's single argument. */
export const ARGUMENTS = {
  hostInfo: v.strictObject({}),
  kinds: v.strictObject({}),
  /** Names of files among one's own kinds that cannot be read; they stay as they are. */
  damagedKinds: v.strictObject({}),
  /** Keeps a kind of one's own; one whose id is `NEW_KIND` gets an id. */
  keepKind: v.strictObject({ kind: kindSchema }),
  dropKind: v.strictObject({ id }),
  /** Takes a kind out of a file that was chosen among one's own, under a name that is free. */
  importKind: v.strictObject({ file: fileId }),
  exportKind: v.strictObject({ file: fileId, id }),
  /** The file named when the program was started, if any; answered once. */
  startFile: v.strictObject({}),
  /** As a report where left out. */
  chooseOpen: v.strictObject({ purpose: v.exactOptional(v.picklist(['report', 'sample', 'phrases', 'kind', 'kit'])) }),
  chooseSave: v.strictObject({ purpose: savePurpose, suggestedName: fileName }),
  /** Panel hosts only. `folder: null` is the folder last used, else the person's documents. */
  listFolder: v.strictObject({
    folder: v.nullable(folderId),
    /** `phrases`: packs; `folders`: no files. */
    show: v.picklist([
      'readable',
      ...EXPORT_FORMATS,
      'nigao',
      'phrases',
      'phrasesJson',
      'phrasesXlsx',
      'folders',
      'kind',
      'kit',
    ]),
  }),
  /** As a report where left out. */
  grantOpen: v.strictObject({
    folder: folderId,
    name: fileName,
    purpose: v.exactOptional(v.picklist(['report', 'sample', 'phrases', 'kind', 'kit'])),
  }),
  /** The extension of the purpose is added where the name lacks it. */
  grantSave: v.strictObject({ folder: folderId, name: fileName, purpose: savePurpose }),
  openFile: v.strictObject({ file: fileId }),
  saveDraft: v.strictObject({ file: fileId, report: reportSchema }),
  exportFile: v.strictObject({ file: fileId, format: v.picklist(EXPORT_FORMATS), report: reportSchema }),
  /** Makes the PDF without writing it. One at a time: a new request gives up the one before. */
  previewPdf: v.strictObject({ report: reportSchema }),
  /** Gives up the PDF that is being made, if any. */
  stopPreview: v.strictObject({}),
  /** Pages, fonts, open fields and empty sections, without making a file. */
  exportReport: v.strictObject({ report: reportSchema }),
  /** The unit's own faces that the host serves below `fonts/`. */
  ownFonts: v.strictObject({}),
  /** Hosts that print by themselves only (`HostInfo.printing`). */
  printReport: v.strictObject({ report: reportSchema }),
  unitLayout: v.strictObject({}),
  /** Null: new reports are as the standard has it again. */
  keepUnitLayout: v.strictObject({ overrides: v.nullable(overridesSchema) }),
  /** Reads the layout of a Word file that was chosen. */
  learnLayout: v.strictObject({ file: fileId }),
  /** The section templates that are shipped. */
  sections: v.strictObject({}),
  units: v.strictObject({}),
  /** Puts and drops units in what is kept by then; a window never sends all of them. */
  keepUnits: unitsChange,
  exportKit: v.strictObject({ file: fileId }),
  /** Says what is in a kit and what taking it would do; changes nothing. */
  lookIntoKit: v.strictObject({ file: fileId }),
  takeKit: v.strictObject({ file: fileId, parts: v.array(v.picklist(KIT_PARTS)) }),
  /** Categories of all phrases, with how many there are in each: those of the shipped ones in order, then others. */
  phraseCategories: v.strictObject({}),
  /** By characters, pinyin or initials; an empty query gives those used most. `category`, `source`: these alone. */
  findPhrases: v.strictObject({
    query: words,
    category: v.nullable(words),
    source: v.exactOptional(v.literal('own')),
    most: count,
  }),
  /** Counts that a phrase was put into a text. */
  usePhrase: v.strictObject({ text: words }),
  /** Among one's own; `instead` is the wording that it takes the place of, in whatever source that stands. */
  keepPhrase: v.strictObject({ phrase: phraseSchema, instead: v.nullable(words) }),
  /** One of one's own is removed, any other is hidden on this machine. */
  dropPhrase: v.strictObject({ text: words }),
  /** Shows hidden ones again: that of this wording, or with null all of them. */
  restorePhrases: v.strictObject({ text: v.nullable(words) }),
  phraseSources: v.strictObject({}),
  /** Native hosts only: asks for the folder; as before where the person gave up. */
  chooseSharedFolder: v.strictObject({}),
  /** Panel hosts give a folder of `listFolder`; null, on all hosts, takes the shared folder away. */
  setSharedFolder: v.strictObject({ folder: v.nullable(folderId) }),
  /** Adds a pack to one's own phrases. */
  importPhrases: v.strictObject({ file: fileId }),
  exportPhrases: v.strictObject({
    file: fileId,
    format: v.picklist(['json', 'xlsx']),
    which: v.picklist(['own', 'all']),
  }),
  /** Clauses that complete what is being typed, best first, at most 5,000. */
  completions: v.strictObject({}),
  wordLearning: v.strictObject({}),
  setWordLearning: v.strictObject({ on: v.boolean() }),
  /** Forgets all that was learned. */
  forgetWords: v.strictObject({}),
  preferences: v.strictObject({}),
  /** What is left out stays as it is kept by then. */
  keepPreferences: v.strictObject({
    preferences: v.strictObject({
      completion: v.exactOptional(v.boolean()),
      checkBeforeExport: v.exactOptional(v.boolean()),
    }),
  }),
  /** The word lists of 校对. */
  lists: v.strictObject({}),
  proofreading: v.strictObject({}),
  /** Changes one thing in what is kept by then; a window never sends all of it. */
  changeProofreading: v.strictObject({ change: choiceChange }),
  /** Tells the host what closing the window would lose, and what to call the window. */
  /** `marked`: what holds of the commands that are shown with a mark. */
  windowState: v.strictObject({
    title: v.pipe(v.string(), v.maxLength(300)),
    unsaved: v.boolean(),
    marked: v.array(v.picklist(MARKED_COMMANDS)),
  }),
  /** The window agrees to be closed, after `closeRequested`. */
  closeWindow: v.strictObject({}),
} as const satisfies Record<string, v.GenericSchema>;

export type RequestName = keyof typeof ARGUMENTS;
export type Argument<N extends RequestName> = v.InferOutput<(typeof ARGUMENTS)[N]>;

export interface Answers {
  hostInfo: HostInfo;
  kinds: readonly OfferedKind[];
  damagedKinds: readonly string[];
  keepKind: OfferedKind;
  dropKind: null;
  importKind: OfferedKind;
  exportKind: { readonly bytes: number };
  startFile: FileGrant | null;
  chooseOpen: FileGrant | null;
  chooseSave: FileGrant | null;
  listFolder: FolderListing;
  grantOpen: FileGrant;
  grantSave: GrantAnswer;
  openFile: OpenedFile;
  saveDraft: { readonly bytes: number };
  exportFile: { readonly bytes: number; readonly pages: number | null; readonly notices: readonly Notice[] };
  previewPdf: MadePdf;
  stopPreview: null;
  exportReport: ReportFacts;
  ownFonts: readonly OwnFace[];
  /** False where the person gave up in the system's dialog. */
  printReport: { readonly printed: boolean };
  unitLayout: UnitLayout;
  keepUnitLayout: null;
  learnLayout: { readonly overrides: LayoutOverrides; readonly notices: readonly Notice[] };
  sections: readonly SectionGroup[];
  units: UnitsRead;
  keepUnits: Units;
  exportKit: {
    readonly bytes: number;
    readonly parts: readonly { readonly part: KitPartName; readonly count: number }[];
  };
  lookIntoKit: KitContents;
  takeKit: KitTaken;
  phraseCategories: readonly { readonly name: string; readonly count: number }[];
  /** `total`: how many there are, where more than asked for. */
  findPhrases: { readonly phrases: readonly FoundPhrase[]; readonly total: number };
  usePhrase: null;
  keepPhrase: null;
  dropPhrase: null;
  restorePhrases: null;
  phraseSources: PhraseSources;
  chooseSharedFolder: PhraseSources;
  setSharedFolder: PhraseSources;
  /** `merged`: how many one had already, by their text; one's own stay as they are. */
  importPhrases: ReadPack & { readonly merged: number };
  exportPhrases: { readonly count: number };
  completions: readonly string[];
  wordLearning: WordLearning;
  setWordLearning: WordLearning;
  forgetWords: WordLearning;
  preferences: Preferences;
  keepPreferences: null;
  lists: Lists;
  proofreading: ProofreadingKept;
  changeProofreading: ProofreadingChoice;
  windowState: null;
  closeWindow: null;
}

/** One function for each request: what a host must offer. */
export type Requests = { readonly [N in RequestName]: (argument: Argument<N>) => Promise<Answers[N]> };

/** What crosses the border: data, or a code and what it concerns. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly detail: string };

/** Commands of the menu; keys in the form of Electron's accelerators (CmdOrCtrl). */
export const MENU = [
  {
    label: '文件',
    items: [
      { command: 'new', label: '新建文稿…', key: 'CmdOrCtrl+N' },
      { command: 'open', label: '打开…', key: 'CmdOrCtrl+O' },
      { command: 'save', label: '保存', key: 'CmdOrCtrl+S' },
      { command: 'saveAs', label: '另存为…', key: 'CmdOrCtrl+Shift+S' },
      { command: 'saveAsKind', label: '另存为文种模板…', key: null },
      { command: 'manageKinds', label: '管理文种模板…', key: null },
      { command: 'exportDocx', label: '导出 Word…', key: 'CmdOrCtrl+E' },
      { command: 'exportPdf', label: '导出 PDF…', key: 'CmdOrCtrl+Shift+E' },
      { command: 'preview', label: '打印预览', key: 'CmdOrCtrl+F2' },
      { command: 'print', label: '打印…', key: 'CmdOrCtrl+P' },
      { command: 'units', label: '单位资料…', key: null },
      { command: 'exportKit', label: '导出随身资料包…', key: null },
      { command: 'importKit', label: '导入随身资料包…', key: null },
    ],
  },
  {
    label: '编辑',
    items: [
      { command: 'undo', label: '撤销', key: 'CmdOrCtrl+Z' },
      { command: 'redo', label: '重做', key: 'CmdOrCtrl+Y' },
      { command: 'sameFigures', label: '同一数字的其他位置…', key: null },
      { command: 'moveUp', label: '本节上移', key: 'Alt+Shift+Up' },
      { command: 'moveDown', label: '本节下移', key: 'Alt+Shift+Down' },
      { command: 'promote', label: '升一级', key: 'Alt+Shift+Left' },
      { command: 'demote', label: '降一级', key: 'Alt+Shift+Right' },
      { command: 'completion', label: '词语续写', key: null },
    ],
  },
  {
    label: '插入',
    items: [
      { command: 'insertField', label: '要素…', key: 'CmdOrCtrl+F9' },
      { command: 'insertTemplate', label: '段落模板…', key: 'CmdOrCtrl+Shift+T' },
      { command: 'phrases', label: '常用语…', key: 'F3' },
      { command: 'keepPhrase', label: '将所选存为常用语…', key: 'CmdOrCtrl+Shift+K' },
      { command: 'managePhrases', label: '管理常用语…', key: null },
      { command: 'insertTable', label: '表格…', key: null },
      { command: 'insertPicture', label: '图片…', key: null },
      { command: 'insertAnnex', label: '附件（另起一页）', key: null },
    ],
  },
  {
    label: '表格',
    items: [
      { command: 'table.rowAbove', label: '在上方插入行', key: null },
      { command: 'table.rowBelow', label: '在下方插入行', key: null },
      { command: 'table.columnLeft', label: '在左侧插入列', key: null },
      { command: 'table.columnRight', label: '在右侧插入列', key: null },
      { command: 'table.deleteRows', label: '删除行', key: null },
      { command: 'table.deleteColumns', label: '删除列', key: null },
      { command: 'table.deleteTable', label: '删除表格', key: null },
      { command: 'table.mergeCells', label: '合并单元格', key: null },
      { command: 'table.splitCell', label: '拆分单元格', key: null },
      { command: 'table.headToHere', label: '标题行到此行为止（每页重复）', key: null },
      { command: 'table.noHead', label: '取消标题行', key: null },
      { command: 'table.landscape', label: '表格横排（单独占横向页）', key: null },
      { command: 'table.portrait', label: '表格竖排（与正文同页）', key: null },
    ],
  },
  {
    label: '校对',
    items: [
      { command: 'nextFinding', label: '下一处问题', key: 'F7' },
      { command: 'previousFinding', label: '上一处问题', key: 'Shift+F7' },
      { command: 'fixFinding', label: '改正此处', key: 'CmdOrCtrl+F7' },
      { command: 'ignoreFinding', label: '忽略此处', key: 'CmdOrCtrl+Shift+F7' },
      { command: 'whyFinding', label: '为什么…', key: null },
      { command: 'fixAll', label: '全部改正（放心改的）', key: null },
      { command: 'rules', label: '校对规则…', key: null },
      { command: 'check', label: '成稿检查单…', key: 'F8' },
      { command: 'checkBeforeExport', label: '导出前检查', key: null },
    ],
  },
  {
    label: '版式',
    items: [
      { command: 'layout', label: '版式与版头版记…', key: 'CmdOrCtrl+Shift+F2' },
      { command: 'form.plain', label: '白头', key: null },
      { command: 'form.document', label: '文件', key: null },
      { command: 'form.letter', label: '信函', key: null },
      { command: 'form.order', label: '命令（令）', key: null },
      { command: 'form.minutes', label: '纪要', key: null },
      { command: 'limit', label: '字数要求…', key: null },
      { command: 'shorten', label: '怎样删减…', key: null },
    ],
  },
  {
    label: '样式',
    items: [
      { command: 'style.paragraph', label: '正文', key: 'CmdOrCtrl+Alt+0' },
      { command: 'style.heading1', label: '一级标题', key: 'CmdOrCtrl+Alt+1' },
      { command: 'style.heading2', label: '二级标题', key: 'CmdOrCtrl+Alt+2' },
      { command: 'style.heading3', label: '三级标题', key: 'CmdOrCtrl+Alt+3' },
      { command: 'style.heading4', label: '四级标题', key: 'CmdOrCtrl+Alt+4' },
      { command: 'style.title', label: '标题', key: 'CmdOrCtrl+Alt+T' },
      { command: 'style.subtitle', label: '副标题', key: null },
      { command: 'style.addressee', label: '主送机关', key: null },
      { command: 'style.attachmentNote', label: '附件说明', key: null },
      { command: 'style.signature', label: '署名', key: null },
      { command: 'style.date', label: '成文日期', key: null },
      { command: 'style.note', label: '附注', key: null },
      { command: 'emphasis.bold', label: '加粗', key: 'CmdOrCtrl+B' },
      { command: 'emphasis.underline', label: '下划线', key: 'CmdOrCtrl+U' },
    ],
  },
] as const;

export type CommandId = (typeof MENU)[number]['items'][number]['command'];
export type MarkedCommand = (typeof MARKED_COMMANDS)[number];

/** What a host tells the window unasked. */
export type HostEvent =
  | { readonly type: 'command'; readonly command: CommandId }
  | { readonly type: 'openFile'; readonly grant: FileGrant }
  | { readonly type: 'closeRequested' };
