/** What a row of the outline says of its section's length and blanks: quietly where all is well. */
import type { SectionGuide } from '../../document/guide.ts';
import { words } from '../words.ts';

export interface Figure {
  /** Beside the heading. */
  readonly text: string;
  /** The same in words, with what is customary. */
  readonly says: string;
  readonly tone: SectionGuide['fullness'];
}

function figureText(body: number, { fullness, length }: SectionGuide): string {
  switch (fullness) {
    case 'empty':
      return words.sections.emptyMark;
    case 'thin':
      return `${body}/${length?.min ?? 0}`;
    case 'long':
      return `${body}/${length?.max ?? 0}`;
    case 'fine':
      return String(body);
  }
}

/** Length against what is customary: 「已写 210 字，一般 300—800 字，偏短」. */
export function lengthSays(body: number, { fullness, length }: SectionGuide): string {
  const { sections } = words;
  return [
    sections.written(body),
    ...(length ? [sections.usually(length.min, length.max)] : []),
    ...(sections.fullness[fullness] === '' ? [] : [sections.fullness[fullness]]),
  ].join('，');
}

/** `body` in 字. */
export function figureOf(body: number, guide: SectionGuide): Figure {
  const open = guide.open > 0 ? `；${words.sections.open(guide.open)}` : '';
  return { text: figureText(body, guide), says: lengthSays(body, guide) + open, tone: guide.fullness };
}
