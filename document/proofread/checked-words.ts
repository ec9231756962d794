/** What the check before export tells of a place: with the words around, for a person to find it by. */
import type { NamePlace } from '../unit-names.ts';
import type { Finding } from './finding.ts';
import type { Manuscript } from './manuscript.ts';
import type { RuleId, Severity } from './rule.ts';
import type { Span } from './span.ts';

export interface CheckedWords {
  /** The rule that found it, or what else it is: a year of an older paper, the name of another unit, what nobody confirmed yet. */
  readonly code: RuleId | 'oldYear' | 'otherUnit' | 'carried';
  readonly severity: Severity;
  /** Chinese, one sentence without its mark. */
  readonly message: string;
  readonly place: NamePlace;
  /** The words found; of long ones the start. Up to 12 characters on each side. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** How many places are put right together; 1 for all but findings in bulk. */
  readonly places: number;
}

/** Characters shown on each side. */
const AROUND = 12;
/** Characters of the words found. */
const TOLD = 60;

/** Without a half of a pair of surrogates at the end that was cut. */
const wholeStart = (text: string) => text.replace(/^[\uDC00-\uDFFF]/u, '');
const wholeEnd = (text: string) => text.replace(/[\uD800-\uDBFF]$/u, '');

/** Words of a text with what stands around them. */
export function wordsAround(text: string, { start, end }: Span): Pick<CheckedWords, 'before' | 'text' | 'after'> {
  const found = text.slice(start, end);
  return {
    before: wholeStart(text.slice(Math.max(0, start - AROUND), start)),
    text: found.length > TOLD ? `${wholeEnd(found.slice(0, TOLD))}…` : found,
    after: found.length > TOLD ? '' : wholeEnd(text.slice(end, end + AROUND)),
  };
}

/** Where words of a paragraph stand in the report. */
export function placeOf({ places }: Pick<Manuscript, 'places'>, at: number, { start, end }: Span): NamePlace {
  const { block, offset } = places[at] ?? { block: 0, offset: 0 };
  return { type: 'words', block, offset: offset + start, length: end - start };
}

export function checkedFinding(finding: Finding, manuscript: Manuscript): CheckedWords {
  const { rule, severity, message, paragraph, edits } = finding;
  return {
    code: rule,
    severity,
    message,
    place: placeOf(manuscript, paragraph, finding),
    ...wordsAround(manuscript.paragraphs[paragraph]?.text ?? '', finding),
    places: Math.max(1, edits.length),
  };
}

/** Whether two places share words of the text. */
export function sharesWords(a: NamePlace, b: NamePlace): boolean {
  if (a.type !== 'words' || b.type !== 'words' || a.block !== b.block) return false;
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
