/**
 * Runs the rules over a manuscript. What a rule said of a paragraph is kept as long as that paragraph object lives, so that a
 * key has one paragraph read again.
 */
import type { Finding } from './finding.ts';
import { createGathering } from './gathered.ts';
import type { Lists } from './lists.ts';
import type { Manuscript, Paragraph, Setting } from './manuscript.ts';
import { type Ranked, rankOf } from './precedence.ts';
import { isProtected } from './protected.ts';
import { type Allowed, createReader, type Reading } from './reading.ts';
import type { FoundIn, Rule } from './rule.ts';
import { createSettling } from './settled.ts';
import type { Span } from './span.ts';
import { wordMatcher } from './words.ts';

export interface Proofreader {
  /** All findings in reading order. */
  readonly check: (manuscript: Manuscript) => readonly Finding[];
  /** Only reads the paragraphs, so that a check of a manuscript that holds them has less left to do. */
  readonly read: (manuscript: Pick<Manuscript, 'paragraphs' | 'setting'>) => void;
}

/** Where the words stand that are right whatever a list says of parts of them; read once where something was found. */
function placesOfRight(right: readonly string[]) {
  const matcher = wordMatcher(right.map((word) => [word, null] as const));
  const known = new WeakMap<Paragraph, readonly Span[]>();
  const read = (paragraph: Paragraph) => {
    const before = known.get(paragraph);
    if (before) return before;
    const spans: Span[] = [];
    matcher.scan(paragraph.text, (start, word) => spans.push({ start, end: start + word.length }));
    known.set(paragraph, spans);
    return spans;
  };
  /** A word of one's own yields to a longer one alone. */
  return (rule: Rule, { start, end }: Span, paragraph: Paragraph): boolean => {
    if (right.length === 0 || rule.extent === 'whole' || rule.id.startsWith('SEC-')) return false;
    const isOwn = rule.id.startsWith('UNI-');
    return read(paragraph).some(
      (span) => span.start <= start && end <= span.end && !(isOwn && span.end - span.start === end - start),
    );
  };
}

const isAllowed: Allowed = (rule, found, paragraph) =>
  rule.looksInside === true || rule.extent === 'whole' || !isProtected(paragraph, found);

/** `right`: wordings that are right as they stand, whatever is found in them. */
export function createProofreader(rules: readonly Rule[], lists: Lists, right: readonly string[] = []): Proofreader {
  const isRight = placesOfRight(right);
  const allowed: Allowed = (rule, found, paragraph) =>
    isAllowed(rule, found, paragraph) && !isRight(rule, found, paragraph);
  const { judges, read } = createReader(rules, lists, allowed);
  const gather = createGathering(judges.length);
  const settle = createSettling();
  const known = new WeakMap<Paragraph, Reading>();

  /** Of each paragraph; only those are read that were not read under this setting. */
  function readingsOf(paragraphs: readonly Paragraph[], setting: Setting): readonly Reading[] {
    const before = paragraphs.map((paragraph) => known.get(paragraph));
    const unread = new Set(paragraphs.filter((_, i) => before[i]?.setting !== setting));
    if (unread.size === 0) return before as Reading[]; // none of them is left out
    const fresh = [...unread];
    read(fresh, setting).forEach((reading, i) => {
      known.set(fresh[i] as Paragraph, reading); // one for each
    });
    return paragraphs.map((paragraph) => known.get(paragraph) as Reading); // all of them were read by now
  }

  function judge(readings: readonly Reading[], manuscript: Manuscript): readonly Ranked<FoundIn>[] {
    const { paragraphs } = manuscript;
    const gathered = gather(readings, paragraphs);
    return judges.flatMap(({ rule, judge: judged }, at) => {
      const rank = rankOf(rule);
      return judged(gathered[at] ?? [], manuscript).flatMap((found): Ranked<FoundIn>[] => {
        const paragraph = paragraphs[found.paragraph];
        return paragraph && allowed(rule, found, paragraph) ? [{ rule, rank, found }] : [];
      });
    });
  }

  return {
    check(manuscript) {
      const { setting, paragraphs } = manuscript;
      const readings = readingsOf(paragraphs, setting);
      return settle(paragraphs, readings, judge(readings, manuscript));
    },
    read({ setting, paragraphs }) {
      readingsOf(paragraphs, setting);
    },
  };
}
