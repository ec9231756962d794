/** A version of a document (版本): what is told of it without reading it. */
import { blockText, fieldText, reportCharacters } from '../plain.ts';
import type { Report } from '../report.ts';

/**
 * Why a version is kept. `saved`: its file was saved; `rest`: by itself, while nothing was typed for a while; `before`: it was about
 * to give its place to another text; `restored`: an older one, made the text again.
 */
export const VERSION_REASONS = ['saved', 'rest', 'before', 'restored'] as const;
/** One of them. */
export type VersionReason = (typeof VERSION_REASONS)[number];

/** A version as it is listed. */
export interface VersionEntry {
  /** Counts from 1 within a document; a later version has a higher one, whatever the clock said. */
  readonly seq: number;
  /** ISO 8601, UTC, by the clock of that moment. */
  readonly at: string;
  readonly reason: VersionReason;
  /** 字, as the window counts them. */
  readonly characters: number;
  /** The title of the paper, shortened; '' where it has none. */
  readonly title: string;
  /** On the disk. */
  readonly bytes: number;
}

const LONGEST_TITLE = 60;

/** What is told of a version of this text. */
export function described(report: Report): Pick<VersionEntry, 'characters' | 'title'> {
  const fields = fieldText(report.fields);
  const titles = report.blocks.filter(({ type }) => type === 'title');
  const title = titles
    .map((block) => blockText(block, fields))
    .join('')
    .replace(/\s+/gu, '');
  return { characters: reportCharacters(report), title: title.slice(0, LONGEST_TITLE) };
}
