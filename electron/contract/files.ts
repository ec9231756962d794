/** Files and folders as they cross the border: grants instead of paths, and what a file is chosen for. */
import * as v from 'valibot';
import type { Embedded } from '../../document/docx/read-word.ts';
import type { Access } from '../../document/file.ts';
import type { Notice } from '../../document/notice.ts';
import type { Report } from '../../document/report.ts';
import { fileName, id } from './checks.ts';

/** Opaque names that the host gives for a file or folder the person chose. Paths never cross this border. */
export type FileId = string & { readonly brand: 'FileId' };
/** As `FileId`, for a folder. */
export type FolderId = string & { readonly brand: 'FolderId' };

/** The check of one that the window sends; whether it was ever given is asked elsewhere. */
export const fileId = v.custom<FileId>((x) => v.is(id, x));
/** As `fileId`, for a folder. */
export const folderId = v.custom<FolderId>((x) => v.is(id, x));

/** Made of what a file holds: another one tells that somebody else wrote it. Opaque to the window. */
export type FileVersion = string & { readonly brand: 'FileVersion' };
/** The check of one that the window sends. */
export const fileVersion = v.custom<FileVersion>((x) => v.is(v.pipe(id, v.minLength(1)), x));

/** A file that the window may name to the host. */
export interface FileGrant {
  readonly file: FileId;
  /** Name with extension, to be shown. */
  readonly name: string;
  /** The folder, to be shown only. */
  readonly folder: string;
}

/** A file that was read, whatever program it comes from. */
export interface OpenedFile {
  readonly name: string;
  /** Where a save goes. Null for a foreign file, a damaged or a read-only draft: the original is never written over. */
  readonly target: FileGrant | null;
  readonly access: Access;
  readonly report: Report;
  readonly notices: readonly Notice[];
  /** The draft that a Word file of ours carries beside its text. */
  readonly embedded: Embedded;
  /** Of what was read, where a save may go there; else null. */
  readonly version: FileVersion | null;
}

/** A file or folder in a folder that is shown. */
export interface FolderEntry {
  readonly name: string;
  readonly entry:
    | { readonly type: 'folder'; readonly folder: FolderId }
    | { readonly type: 'file'; readonly bytes: number | null };
  /** ISO 8601, UTC. Null, as the size of a file, where the disk was too slow to say. */
  readonly modified: string | null;
}

/** A folder as the window's own file panel shows it. */
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

/** `exists`: something of this name lies there already. */
export type GrantAnswer = { readonly grant: FileGrant; readonly exists: boolean };

/** What a report can be handed out as. */
export const EXPORT_FORMATS = ['docx', 'pdf', 'txt', 'html'] as const;
/** One of them. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a file is chosen for; it decides the extensions offered and what the grant allows. */
export type SavePurpose = 'nigao' | ExportFormat | 'phrasesJson' | 'phrasesXlsx' | 'kind' | 'kit';
/** What a file is chosen for to be read: as a report, as a sample of a layout or to be cleaned (Word files alone), as a pack of phrases. */
export type OpenPurpose = 'report' | 'sample' | 'word' | 'phrases' | 'kind' | 'kit';
/** What can be opened as a report, by the programs it comes from. */
export const READABLE = {
  own: ['nigao'],
  word: ['docx', 'docm', 'dotx', 'doc', 'wps', 'rtf', 'odt'],
  pdf: ['pdf'],
  text: ['txt', 'md', 'html', 'htm', 'mht', 'mhtml'],
} as const;
/** All of them, without dots. */
export const READABLE_EXTENSIONS = [...READABLE.own, ...READABLE.word, ...READABLE.pdf, ...READABLE.text] as const;
/** Those that another program has to turn into a Word file first, which takes seconds. */
export const CONVERTED_EXTENSIONS: readonly string[] = ['doc', 'wps', 'rtf', 'odt'];

const savePurpose = v.picklist(['nigao', ...EXPORT_FORMATS, 'phrasesJson', 'phrasesXlsx', 'kind', 'kit']);
const openPurpose = v.picklist(['report', 'sample', 'word', 'phrases', 'kind', 'kit']);

/** The check of each request's argument. */
export const fileArguments = {
  /** The file named when the program was started, if any; answered once. */
  startFile: v.strictObject({}),
  /** As a report where left out. */
  chooseOpen: v.strictObject({
    purpose: v.exactOptional(openPurpose),
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
    purpose: v.exactOptional(openPurpose),
  }),
  /** The extension of the purpose is added where the name lacks it. */
  grantSave: v.strictObject({ folder: folderId, name: fileName, purpose: savePurpose }),
  openFile: v.strictObject({ file: fileId }),
  /** Gives up the file that is being opened, if any: `openFile` then fails with STOPPED. */
  stopOpening: v.strictObject({ file: fileId }),
} as const;

/** What each request gives. */
export interface FileAnswers {
  startFile: FileGrant | null;
  chooseOpen: FileGrant | null;
  chooseSave: FileGrant | null;
  listFolder: FolderListing;
  grantOpen: FileGrant;
  grantSave: GrantAnswer;
  openFile: OpenedFile;
  stopOpening: null;
}
