/** The library of past papers (材料) as it crosses the border: folders by grant, papers by number; paths never do. */
import * as v from 'valibot';
import type { FailureCode } from '../../document/failure.ts';
import type { Snippet } from '../../document/papers/snippet.ts';
import type { Report } from '../../document/report.ts';
import { count } from './checks.ts';
import { type FolderId, folderId } from './files.ts';

/** Names a paper for as long as its file stays as it is. */
export type PaperId = number & { readonly brand: 'PaperId' };

/** `waiting`: not looked at yet; `gone`: it cannot be reached, and what was read of it stays in use. */
export type PaperFolderState = 'ready' | 'waiting' | 'gone';

export interface PaperFolder {
  readonly folder: FolderId;
  /** Its own name with that of the folder above, to be shown: 办公室/往年总结. */
  readonly name: string;
  readonly state: PaperFolderState;
  /** Papers that can be found. */
  readonly papers: number;
  /** Files that could not be read. */
  readonly refused: number;
  /** Files left out for their 密级. */
  readonly secret: number;
  /** Papers with a 密级 are taken in as well. */
  readonly withSecret: boolean;
  /** It holds more files than are looked at. */
  readonly crowded: boolean;
}

export interface PaperWork {
  readonly folder: string;
  /** Files. */
  readonly done: number;
  readonly total: number;
  readonly paused: boolean;
}

/**
 * `missing`: this machine cannot keep an index at all; `rebuilt`: it was damaged and is being made anew; `full`, `unwritable`:
 * nothing can be added to it now.
 */
export type IndexState = 'ready' | 'rebuilt' | 'missing' | 'full' | 'unwritable';

export interface PapersState {
  readonly index: IndexState;
  /** Null while nothing is being read. */
  readonly work: PaperWork | null;
  readonly folders: readonly PaperFolder[];
  /** Years of the papers, newest first. */
  readonly years: readonly { readonly year: number; readonly papers: number }[];
  /** 栏目: what headings of level 1 are about, the most common first. */
  readonly topics: readonly { readonly topic: string; readonly papers: number }[];
  /** The list of folders was damaged and kept under these names. */
  readonly keptAside: readonly string[];
}

export interface FoundPaper {
  readonly paper: PaperId;
  /** Place of the section among those of the paper. */
  readonly section: number;
  /** Name of the file where the paper has no title. */
  readonly title: string;
  readonly year: number | null;
  readonly unit: string;
  /** Name of the file. */
  readonly file: string;
  /** The folder it lies in, to be shown. */
  readonly folder: string;
  /** Headings that lead to the section; none where no heading does. */
  readonly path: readonly string[];
  /** Of the own text of the section. */
  readonly snippet: Snippet;
  /** Where the words were found. */
  readonly where: 'title' | 'heading' | 'text';
  /** The larger, the better; of meaning within one answer only. */
  readonly score: number;
}

export interface FoundPapers {
  readonly results: readonly FoundPaper[];
  /** There are more than were asked for. */
  readonly more: boolean;
  /** The year that the words name; null where none, or where nothing of it was found. */
  readonly year: number | null;
  /** The words looked for, to be marked. */
  readonly terms: readonly string[];
}

/** A section of a paper that is shown. */
export interface PaperSection {
  readonly path: readonly string[];
  /** 0 where no heading heads it. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  /** First block in the report, and the end (exclusive) with all sections below it. */
  readonly start: number;
  readonly end: number;
}

export interface OpenedPaper {
  readonly title: string;
  readonly year: number | null;
  readonly unit: string;
  readonly file: string;
  readonly folder: string;
  /** The whole file. */
  readonly report: Report;
  /** First and last block (exclusive) of the paper. */
  readonly start: number;
  readonly end: number;
  readonly sections: readonly PaperSection[];
  /** The section asked for; the first where it is no more. */
  readonly at: number;
}

export interface RefusedFile {
  /** Below the folder: 2023/总结.docx. */
  readonly name: string;
  /** `SECRET`: left out for its 密级. */
  readonly reason: FailureCode | 'SECRET';
  readonly detail: string;
}

const PAPER_DEEDS = ['refresh', 'pause', 'resume', 'stop'] as const;
export type PaperDeed = (typeof PAPER_DEEDS)[number];

const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2199));

const paperId = v.custom<PaperId>((x) => Number.isSafeInteger(x));
/** `topic`: below headings of level 1 about this alone. */
const findPapersSchema = v.strictObject({
  query: v.pipe(v.string(), v.maxLength(200)),
  year: v.nullable(year),
  topic: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  most: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
});
export type FindPapers = v.InferOutput<typeof findPapersSchema>;

/** The check of each request's argument. */
export const paperArguments = {
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
} as const;

/** What each request gives. */
export interface PaperAnswers {
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
}
