/**
 * Runs the rules over a manuscript. What a rule said of a paragraph is kept as long as that paragraph object lives, so that a
 * key has one paragraph read again.
 */
import type { Edit, Finding } from './finding.ts';
import type { Lists } from './lists.ts';
import type { Manuscript, Paragraph, Setting } from './manuscript.ts';
import { withoutOverlaps } from './precedence.ts';
import { isProtected } from './protected.ts';
import type { Found, FoundIn, Gathered, Hit, Rule } from './rule.ts';
import type { Span } from './span.ts';
import { wordMatcher } from './words.ts';

export interface Proofreader {
  /** All findings in reading order. */
  readonly check: (manuscript: Manuscript) => readonly Finding[];
}

/** A finding on its way: with the rule that made it. */
interface Raw {
  readonly rule: Rule;
  readonly found: FoundIn;
}

interface Prepared {
  readonly rule: Rule;
  /** Bits of the characters that a paragraph must hold one of; null for every paragraph. */
  readonly triggers: readonly number[] | null;
  readonly read: (paragraph: Paragraph, setting: Setting) => unknown;
}

/** Gives each character that is a trigger a bit; a paragraph's characters are looked at once for all rules. */
function triggerTable(rules: readonly { readonly triggers?: string }[]) {
  const bits = new Uint16Array(0x10000);
  let count = 0;
  for (const { triggers = '' } of rules)
    for (let i = 0; i < triggers.length; i += 1) {
      const unit = triggers.charCodeAt(i);
      if (bits[unit] === 0) bits[unit] = count += 1;
    }
  const present = new Uint8Array(count + 1);
  return {
    bitsOf: (triggers: string) => [...triggers].map((_, i) => bits[triggers.charCodeAt(i)] ?? 0),
    /** Which of the triggers the text holds; good until the next call. */
    look(text: string): Uint8Array {
      present.fill(0);
      for (let i = 0; i < text.length; i += 1) present[bits[text.charCodeAt(i)] ?? 0] = 1;
      return present;
    },
  };
}

/** Letters; a few of them are names and units inside of Chinese text. */
const FEW_LETTERS = 10;

/** A text of Latin letters is not what these rules are about. */
function isForeign(text: string): boolean {
  let letters = 0;
  let others = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00) others += 1;
    else if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x600))
      letters += 1;
  }
  return letters > FEW_LETTERS && letters > others;
}

/** What was said of one paragraph under one setting. */
interface Reading {
  readonly setting: Setting;
  readonly found: readonly { readonly rule: Rule; readonly found: Found }[];
  /** By rule of the document, in their order; null where it took nothing. */
  readonly gathered: readonly unknown[];
}

interface WordOwner {
  readonly rule: Extract<Rule, { scope: 'words' }>;
  readonly value: unknown;
}

function wordsOf(rules: readonly Rule[], lists: Lists) {
  const owners = new Map<string, WordOwner[]>();
  for (const rule of rules) {
    if (rule.scope !== 'words') continue;
    for (const [word, value] of rule.words(lists)) owners.set(word, [...(owners.get(word) ?? []), { rule, value }]);
  }
  return wordMatcher(owners);
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

/** `right`: wordings that are right as they stand, whatever is found in them. */
export function createProofreader(rules: readonly Rule[], lists: Lists, right: readonly string[] = []): Proofreader {
  const isRight = placesOfRight(right);
  const allowed = (rule: Rule, found: Found, paragraph: Paragraph) =>
    isAllowed(rule, found, paragraph) && !isRight(rule, found, paragraph);
  const withTriggers = rules.filter((rule) => rule.scope !== 'words');
  const table = triggerTable(withTriggers);
  const triggersOf = (triggers: string | undefined) => (triggers === undefined ? null : table.bitsOf(triggers));
  const paragraphRules = rules.flatMap((rule): Prepared[] =>
    rule.scope === 'paragraph' ? [{ rule, triggers: triggersOf(rule.triggers), read: rule.prepare(lists) }] : [],
  );
  const documentRules = rules.flatMap((rule) => {
    if (rule.scope !== 'document') return [];
    const { gather, judge } = rule.prepare(lists);
    return [{ rule, triggers: triggersOf(rule.triggers), read: gather, judge }];
  });
  const matcher = wordsOf(rules, lists);
  const readings = new WeakMap<Paragraph, Reading>();

  function read(paragraph: Paragraph, setting: Setting): Reading {
    if (isForeign(paragraph.text)) return { setting, found: [], gathered: [] };
    const found: { rule: Rule; found: Found }[] = [];
    const present = table.look(paragraph.text).slice();
    const concerns = ({ triggers }: Pick<Prepared, 'triggers'>) => triggers?.some((bit) => present[bit] === 1) ?? true;
    for (const prepared of paragraphRules) {
      if (!concerns(prepared)) continue;
      // What `prepare` of a rule of this scope gives back, see `Prepared`.
      for (const one of prepared.read(paragraph, setting) as readonly Found[])
        found.push({ rule: prepared.rule, found: one });
    }
    matcher.scan(paragraph.text, (start, word, owners) => {
      for (const { rule, value } of owners) {
        const hit: Hit<unknown> = { start, end: start + word.length, word, value };
        const one = rule.judge(hit, paragraph, setting);
        if (one !== null) found.push({ rule, found: one });
      }
    });
    const gathered = documentRules.map((rule) => (concerns(rule) ? rule.read(paragraph, setting) : null));
    return { setting, found: found.filter(({ rule, found: one }) => allowed(rule, one, paragraph)), gathered };
  }

  function readingOf(paragraph: Paragraph, setting: Setting): Reading {
    const before = readings.get(paragraph);
    if (before?.setting === setting) return before;
    const reading = read(paragraph, setting);
    readings.set(paragraph, reading);
    return reading;
  }

  return {
    check(manuscript) {
      const { setting, paragraphs } = manuscript;
      const all = paragraphs.map((paragraph) => readingOf(paragraph, setting));
      const raw = all.flatMap((reading, i) =>
        reading.found.map(({ rule, found }): Raw => ({ rule, found: { ...found, paragraph: i } })),
      );
      documentRules.forEach(({ rule, judge }, at) => {
        for (const found of judge(gatheredBy(at, all, paragraphs), manuscript)) {
          const paragraph = paragraphs[found.paragraph];
          if (paragraph && allowed(rule, found, paragraph)) raw.push({ rule, found });
        }
      });
      return withoutOverlaps(raw).map((one) => findingOf(one, paragraphs));
    },
  };
}

/** What the rule of the document at this place took, of the paragraphs where it took something. */
function gatheredBy(at: number, readings: readonly Reading[], paragraphs: readonly Paragraph[]): Gathered<unknown>[] {
  const all: Gathered<unknown>[] = [];
  readings.forEach(({ gathered }, i) => {
    const value = gathered[at] ?? null;
    const paragraph = paragraphs[i];
    if (value !== null && paragraph) all.push({ at: i, paragraph, value });
  });
  return all;
}

function isAllowed(rule: Rule, found: Found, paragraph: Paragraph): boolean {
  return rule.looksInside === true || rule.extent === 'whole' || !isProtected(paragraph, found);
}

function editsOf({ paragraph, start, end, suggestion, others = [] }: FoundIn): readonly Edit[] {
  if (suggestion === undefined) return [];
  const more = others.map(
    (other): Edit => ({ paragraph: other.paragraph, start: other.start, end: other.end, text: other.suggestion }),
  );
  return [{ paragraph, start, end, text: suggestion }, ...more];
}

function findingOf({ rule, found }: Raw, paragraphs: readonly Paragraph[]): Finding {
  const { paragraph, start, end, suggestion, message, severity, fix } = found;
  return {
    rule: rule.id,
    severity: severity ?? rule.severity,
    message: message ?? rule.message,
    paragraph,
    start,
    end,
    text: paragraphs[paragraph]?.text.slice(start, end) ?? '',
    suggestion: suggestion ?? null,
    fix: suggestion === undefined ? 'none' : (fix ?? rule.fix),
    edits: editsOf(found),
  };
}
