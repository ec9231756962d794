/** Why a line ends elsewhere: what the renderers are known to do, tried on the line itself. */
import { canBreak } from '../../document/layout/breaking.ts';
import { textWidth } from '../../document/layout/measure.ts';
import type { Parting } from './paragraphs.ts';

export const REASONS = {
  hanging: 'A: a mark hangs out of the line',
  quotes: 'C: no break before “ or after ”',
  clings: 'D: a mark clings to Latin or figures',
  inside: 'G: broken inside of —— …… 2022—2025 or an address',
  signs: 'F: · ‰ ℃ ² ① or half-width marks from another face',
  room: 'B: room between hanzi and Latin or figures',
  spacing: 'E: no spacing after the last character of a stretch of one script',
  squeezed: 'blanks of a justified line squeezed',
  rounding: 'the line ends within 0.5 pt of the column, and widths are rounded',
  unknown: 'not explained',
  filling: 'the same lines, but another number of them on the page (tables)',
} as const;

export type Reason = keyof typeof REASONS;

const MARK = /[、。，；：！？”’）》〉〕】,.:;!?)]$/u;
const HAN = /[\u2e80-\u9fff\uff00-\uffef]/u;
const LATIN = /[A-Za-z0-9]/;
/** In pt: what LibreOffice puts between scripts at 16 pt, and what it leaves out at the end of each stretch. */
const ROOM = 3.46;
const SPACING = 0.25;
const ROUNDED = 0.5;

/** Places in a line where hanzi and Latin or figures meet. */
function meetings(line: string): number {
  const scripts = [...line].flatMap((char) => (LATIN.test(char) ? ['latin'] : HAN.test(char) ? ['han'] : []));
  return scripts.filter((script, i) => i > 0 && script !== scripts[i - 1]).length;
}

function pair(text: string, at: number) {
  const before = text[at - 1] ?? '';
  const after = text[at] ?? '';
  return { before, after, allowed: canBreak(before, after, { first: text[at - 2] ?? '', last: text[at + 1] ?? '' }) };
}

/** Causes that lie in the two characters at which the program ends its line, or the other does. */
function atPair(text: string, own: number, other: number): Reason | null {
  const ours = pair(text, own);
  if (other < text.length && !pair(text, other).allowed) return 'inside';
  if (/[“‘]/u.test(ours.after) || /[”’]/u.test(ours.before)) return 'quotes';
  const clings = MARK.test(ours.before) && !HAN.test(ours.after);
  if (clings || (/[（《〈【〔～]/u.test(ours.after) && !HAN.test(ours.before))) return 'clings';
  return null;
}

/** Why the line of a paragraph ends elsewhere than the program says. */
export function reasonOf({ paragraph, start, own, other }: Parting): Reason {
  const { text, measure } = paragraph;
  const indent = start === 0 ? measure.firstIndent : 0;
  const width = (end: number) => indent + textWidth(text.slice(start, end).trimEnd(), measure.type);
  const line = text.slice(start, Math.max(own, other));
  if (other > own && MARK.test(text.slice(0, other)) && width(other - 1) <= measure.width + ROUNDED) {
    if (width(other) > measure.width + ROUNDED && !/[·‰℃²①-⑩]/u.test(line)) return 'hanging';
  }
  const found = atPair(text, own, other);
  if (found) return found;
  if (/[·‰℃²①-⑩]|\p{Script=Han}[,:;+]/u.test(line)) return 'signs';
  const short = measure.width - width(own);
  const nearer = Math.min(Math.abs(short), Math.abs(measure.width - width(other)));
  if (other > own && line.includes(' ')) return 'squeezed';
  if (nearer <= ROUNDED) return 'rounding';
  const met = meetings(text.slice(start, own)) + 1;
  if (other < own && short <= met * SPACING + ROUNDED) return 'spacing';
  if (other < own && short <= met * ROOM + ROUNDED) return 'room';
  return 'unknown';
}
