/**
 * The one contract between the window and its hosts: every request with the check of its argument, and every event. What the
 * answers are made of stands in `contract/` by subject. No Electron, no Node, no DOM.
 */
import * as v from 'valibot';
import type { CleanWord } from '../document/docx/clean/package.ts';
import type { FailureCode } from '../document/failure.ts';
import { kindSchema } from '../document/kind.ts';
import type { OwnFace } from '../document/layout/fonts.ts';
import type { Notice } from '../document/notice.ts';
import { phraseSchema } from '../document/phrases/phrase.ts';
import type { ChoiceChange, ProofreadingChoice } from '../document/proofread/choice.ts';
import type { Lists } from '../document/proofread/lists.ts';
import { type OwnLists, ownListsChangeSchema } from '../document/proofread/own-lists.ts';
import type { LayoutOverrides, Report } from '../document/report.ts';
import { overridesSchema, reportSchema } from '../document/schema.ts';
import type { SectionGroup } from '../document/section-template.ts';
import { type Units, unitProfileSchema } from '../document/unit.ts';
import type { MadePdf, ReportFacts } from './contract/facts.ts';
import {
  EXPORT_FORMATS,
  type FileGrant,
  type FileId,
  type FolderId,
  type FolderListing,
  type GrantAnswer,
  type OpenedFile,
} from './contract/files.ts';
import {
  documentPlace,
  type HistoryExtent,
  keptReason,
  type LostDocument,
  lostId,
  type Versions,
  versionSeq,
} from './contract/history.ts';
import {
  type FileHolder,
  type FileLook,
  type FileVersion,
  fileVersion,
  type Kept,
  keptDeskSchema,
  pageId,
  seatId,
  type TakenSeat,
} from './contract/keeping.ts';
import {
  allowedWordsSchema,
  type FoundPhrase,
  INPUT_METHODS,
  type OfferedKind,
  type OwnListsKept,
  type PhraseSources,
  type Preferences,
  type ProofreadingKept,
  type ReadPack,
  ruleIdSchema,
  type WordLearning,
} from './contract/library.ts';
import { type CommandId, MARKED_COMMANDS } from './contract/menu.ts';
import type { GuardCounts, KeptPlaces } from './contract/offline.ts';
import {
  type FoundPapers,
  findPapersSchema,
  type OpenedPaper,
  PAPER_DEEDS,
  type PapersState,
  paperId,
  type RefusedFile,
} from './contract/papers.ts';
import {
  KIT_PARTS,
  type KitContents,
  type KitPartName,
  type KitTaken,
  type UnitLayout,
  type UnitsChange,
  type UnitsRead,
} from './contract/units.ts';

export interface HostInfo {
  readonly host: 'electron' | 'loopback';
  readonly platform: string;
  readonly version: string;
  /** `native`: the host asks for files itself; `panel`: the window shows its own file panel. */
  readonly dialogs: 'native' | 'panel';
  /** `host`: the host prints by the system's own dialog; `window`: the window prints the PDF through its browser. */
  readonly printing: 'host' | 'window';
}

const id = v.pipe(v.string(), v.maxLength(100));
const fileId = v.custom<FileId>((x) => v.is(id, x));
const folderId = v.custom<FolderId>((x) => v.is(id, x));
const words = v.pipe(v.string(), v.maxLength(1000));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
/** Longer than any name may be: what is wrong with one is said in words. */
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
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
  chooseOpen: v.strictObject({
    purpose: v.exactOptional(v.picklist(['report', 'sample', 'word', 'phrases', 'kind', 'kit'])),
  }),
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
    purpose: v.exactOptional(v.picklist(['report', 'sample', 'word', 'phrases', 'kind', 'kit'])),
  }),
  /** The extension of the purpose is added where the name lacks it. */
  grantSave: v.strictObject({ folder: folderId, name: fileName, purpose: savePurpose }),
  openFile: v.strictObject({ file: fileId }),
  /** Gives up the file that is being opened, if any: `openFile` then fails with STOPPED. */
  stopOpening: v.strictObject({ file: fileId }),
  /**
   * Onto the version that the window knows and on no other: else it fails with CHANGED_ON_DISK or GONE_FROM_DISK and nothing is
   * written. `onto: null`: the person agreed to replace whatever is there. `from`: what the document was before, where the window
   * knows it; its history goes on at the file.
   */
  saveDraft: v.strictObject({
    file: fileId,
    report: reportSchema,
    onto: v.nullable(fileVersion),
    from: v.exactOptional(documentPlace),
  }),
  /** Whether a file that a draft is saved to is still as the window knows it. */
  lookAtFile: v.strictObject({ file: fileId, version: fileVersion }),
  /** Copies what lies on the disk beside itself, before it is replaced. */
  keepBeside: v.strictObject({ file: fileId }),
  /** The window works at this file from now on, and at no other; null: at none. Gives who else does. */
  sitAtFile: v.strictObject({ seat: seatId, file: v.nullable(fileId) }),
  /** What a Word file that was chosen tells besides its text. */
  lookIntoWord: v.strictObject({ file: fileId }),
  /** Writes a copy without it. */
  cleanWordFile: v.strictObject({ file: fileId, to: fileId }),
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
      draftInWord: v.exactOptional(v.boolean()),
      noCopies: v.exactOptional(v.boolean()),
      secretCopies: v.exactOptional(v.boolean()),
      inputMethod: v.exactOptional(v.picklist(INPUT_METHODS)),
    }),
  }),
  /** The word lists of 校对, as they are shipped. */
  lists: v.strictObject({}),
  /** What was added to them and switched off in them on this machine. */
  ownLists: v.strictObject({}),
  /** Changes one thing in what is kept by then; a window never sends all of it. */
  changeOwnLists: v.strictObject({ change: ownListsChangeSchema }),
  proofreading: v.strictObject({}),
  /** Changes one thing in what is kept by then; a window never sends all of it. */
  changeProofreading: v.strictObject({ change: choiceChange }),
  /** 材料: the folders, what is being read, what there is to choose from. */
  papers: v.strictObject({}),
  /** Native hosts only: asks for the folder; as before where the person gave up. */
  choosePaperFolder: v.strictObject({}),
  /** Panel hosts give a folder of `listFolder`. One below a folder that is there already changes nothing. */
  addPaperFolder: v.strictObject({ folder: folderId }),
  dropPaperFolder: v.strictObject({ folder: folderId }),
  /** Whether papers with a 密级 are taken in as well. */
  setPaperSecrecy: v.strictObject({ folder: folderId, withSecret: v.boolean() }),
  papersDo: v.strictObject({ deed: v.picklist(PAPER_DEEDS) }),
  /** Deletes the index and forgets the folders; the papers stay as they are. */
  forgetPapers: v.strictObject({}),
  /** At most 500. */
  refusedPapers: v.strictObject({ folder: folderId }),
  /** By words, a year among them; without words the newest. */
  findPapers: findPapersSchema,
  openPaper: v.strictObject({ paper: paperId, section: count }),
  /** 离线说明: what the guards refused since the program was started, and the policy in force. */
  guardCounts: v.strictObject({}),
  /** 离线说明: what is kept on this machine, with the folders as text. */
  keptPlaces: v.strictObject({}),
  /**
   * Takes a place for this window, before anything is laid on its desk: that it had before it was loaded anew (`seat`), else the
   * oldest that waits, left by a window or a program that ended. `wants: 'empty'` takes none that waits. A window that was
   * started with a file gets the desk of that file, if it waits; then `startFile` answers null.
   */
  takeSeat: v.strictObject({ seat: v.nullable(seatId), page: pageId, wants: v.picklist(['any', 'empty']) }),
  /** Answered once it is written. Fails with NOT_IN_STEP where all has to be told, with SEAT_LOST where a seat has to be taken. */
  keepDesk: v.strictObject({ seat: seatId, desk: keptDeskSchema }),
  /** The window is closed or loaded anew. `desk`: what it still has to tell; `keep`: whether anything is kept of it. */
  leaveSeat: v.strictObject({ seat: seatId, desk: v.nullable(keptDeskSchema), keep: v.boolean() }),
  /** One more window. */
  openWindow: v.strictObject({}),
  /** 版本: what is kept of the document on the desk. */
  versions: v.strictObject({ place: documentPlace }),
  readVersion: v.strictObject({ place: documentPlace, seq: versionSeq }),
  /** Keeps the text as a version, unless it is the newest one already, or 不在本机留副本 is on. */
  keepVersion: v.strictObject({ place: documentPlace, report: reportSchema, reason: keptReason }),
  /** Another text lies at this seat: what was kept of the one before, which has no file, becomes a text of its own. */
  leaveHistory: v.strictObject({ seat: seatId }),
  /** Texts without a file that were given up, the newest first. */
  lostDocuments: v.strictObject({}),
  readLostDocument: v.strictObject({ id: lostId }),
  /** Removes all versions of a document; null: of all documents. */
  dropHistory: v.strictObject({ place: v.nullable(documentPlace) }),
  historyExtent: v.strictObject({}),
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
  stopOpening: null;
  /** `unkept`: why no version of it could be kept; left out where one was, or none shall be. */
  saveDraft: { readonly bytes: number; readonly version: FileVersion; readonly unkept?: FailureCode };
  lookAtFile: FileLook;
  /** The name of the copy. */
  keepBeside: { readonly name: string };
  sitAtFile: FileHolder | null;
  lookIntoWord: Pick<CleanWord, 'removed' | 'left'>;
  cleanWordFile: Pick<CleanWord, 'removed'>;
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
  ownLists: OwnListsKept;
  changeOwnLists: OwnLists;
  proofreading: ProofreadingKept;
  changeProofreading: ProofreadingChoice;
  papers: PapersState;
  choosePaperFolder: PapersState;
  addPaperFolder: PapersState;
  dropPaperFolder: PapersState;
  setPaperSecrecy: PapersState;
  papersDo: PapersState;
  forgetPapers: PapersState;
  refusedPapers: readonly RefusedFile[];
  findPapers: FoundPapers;
  openPaper: OpenedPaper;
  guardCounts: GuardCounts;
  keptPlaces: KeptPlaces;
  takeSeat: TakenSeat;
  keepDesk: Kept;
  leaveSeat: null;
  /** `address`: where the host has no window to open, the page opens this address by itself; good once. */
  openWindow: { readonly address: string | null };
  versions: Versions;
  readVersion: { readonly report: Report };
  keepVersion: { readonly kept: boolean };
  leaveHistory: null;
  lostDocuments: readonly LostDocument[];
  readLostDocument: { readonly report: Report };
  dropHistory: null;
  historyExtent: HistoryExtent;
  windowState: null;
  closeWindow: null;
}

/** One function for each request: what a host must offer. */
export type Requests = { readonly [N in RequestName]: (argument: Argument<N>) => Promise<Answers[N]> };

/** What crosses the border: data, or a code and what it concerns. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly detail: string };

/** What a host tells the window unasked. */
export type HostEvent =
  | { readonly type: 'command'; readonly command: CommandId }
  | { readonly type: 'openFile'; readonly grant: FileGrant }
  | { readonly type: 'closeRequested' };
