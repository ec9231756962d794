/** The name of a file that is about to be written: its form, its length on this system, its extension. */
import { Failure } from '../../document/failure.ts';
import {
  byteLength,
  isWellFormedName,
  LONGEST_NAME,
  legalFileName,
  shortenedName,
  shownName,
} from '../contract/file-names.ts';
import type { SavePurpose } from '../contract/files.ts';

/** Word, WPS and the desktop of Windows open no path that is longer: UTF-16 units, with drive and folders. */
const LONGEST_PATH = 259;

const unitLength = (text: string): number => text.length;

/** The name as it fits into the folder on this system: itself, or shortened before its extension; '' where nothing fits. */
export function fittingName(name: string, folder: string, platform: NodeJS.Platform): string {
  if (platform !== 'win32') return shortenedName(name, LONGEST_NAME, byteLength);
  const most = Math.min(LONGEST_NAME, LONGEST_PATH - folder.length - 1);
  const short = shortenedName(name, most, unitLength);
  return short.length <= most && !short.startsWith('.') ? short : '';
}

/** Throws a Failure: NAME_ILLEGAL; NAME_TOO_LONG with the name that would fit, '' where the path alone is too long. */
export function checkName(name: string, folder = '', platform: NodeJS.Platform = process.platform): void {
  const fitting = fittingName(name, folder, platform);
  // Said first: a name cut by whoever sent it may well end in a blank.
  if (fitting !== name) throw new Failure('NAME_TOO_LONG', fitting);
  if (!isWellFormedName(name)) throw new Failure('NAME_ILLEGAL', shownName(name));
}

const EXTENSIONS: Record<SavePurpose, readonly [string, ...string[]]> = {
  nigao: ['.nigao'],
  docx: ['.docx'],
  pdf: ['.pdf'],
  txt: ['.txt'],
  html: ['.html', '.htm'],
  phrasesJson: ['.json'],
  phrasesXlsx: ['.xlsx'],
  kind: ['.json'],
  kit: ['.nigaokit'],
};

/** With dot, the usual one first. */
export function extensionsOf(purpose: SavePurpose): readonly [string, ...string[]] {
  return EXTENSIONS[purpose];
}

export function hasExtension(name: string, purpose: SavePurpose): boolean {
  const lower = name.toLowerCase();
  return EXTENSIONS[purpose].some((extension) => lower.endsWith(extension) && lower.length > extension.length);
}

/** The name itself, or with the extension of the purpose added where it has none of them. */
export function withExtension(name: string, purpose: SavePurpose): string {
  return hasExtension(name, purpose) ? name : name + EXTENSIONS[purpose][0];
}

/** A legal name as close as can be to what was meant: to be suggested, never to be written unasked. */
export function legalName(meant: string, purpose: SavePurpose): string {
  const stem = hasExtension(meant, purpose) ? meant.slice(0, meant.lastIndexOf('.')) : meant;
  return legalFileName(stem, EXTENSIONS[purpose][0]);
}
