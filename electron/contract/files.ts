/** Files and folders as they cross the border: grants instead of paths, and what a file is chosen for. */
import type { Embedded } from '../../document/docx/read-word.ts';
import type { Access } from '../../document/file.ts';
import type { Notice } from '../../document/notice.ts';
import type { Report } from '../../document/report.ts';
import type { FileVersion } from './keeping.ts';

/** Opaque names that the host gives for a file or folder the person chose. Paths never cross this border. */
export type FileId = string & { readonly brand: 'FileId' };
export type FolderId = string & { readonly brand: 'FolderId' };

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
  /** The draft that a Word file of ours carries beside its text. */
  readonly embedded: Embedded;
  /** Of what was read, where a save may go there; else null. */
  readonly version: FileVersion | null;
}

export interface FolderEntry {
  readonly name: string;
  readonly entry:
    | { readonly type: 'folder'; readonly folder: FolderId }
    | { readonly type: 'file'; readonly bytes: number | null };
  /** ISO 8601, UTC. Null, as the size of a file, where the disk was too slow to say. */
  readonly modified: string | null;
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
/** What a file is chosen for to be read: as a report, as a sample of a layout or to be cleaned (Word files alone), as a pack of phrases. */
export type OpenPurpose = 'report' | 'sample' | 'word' | 'phrases' | 'kind' | 'kit';
/** What can be opened as a report, by the programs it comes from. */
export const READABLE = {
  own: ['nigao'],
  word: ['docx', 'docm', 'dotx', 'doc', 'wps', 'rtf', 'odt'],
  pdf: ['pdf'],
  text: ['txt', 'md', 'html', 'htm', 'mht', 'mhtml'],
} as const;
export const READABLE_EXTENSIONS = [...READABLE.own, ...READABLE.word, ...READABLE.pdf, ...READABLE.text] as const;
/** Those that another program has to turn into a Word file first, which takes seconds. */
export const CONVERTED_EXTENSIONS: readonly string[] = ['doc', 'wps', 'rtf', 'odt'];
