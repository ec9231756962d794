/**
 * What rules say of paragraphs, each read once. Paragraphs are read many at a time and rule by rule: what a rule needs (its
 * patterns above all) is at hand then, and is not called back for each paragraph anew.
 */
import { concernedBy } from './concerned.ts';
import type { Lists } from './lists.ts';
import type { Paragraph, Setting } from './manuscript.ts';
import { type Ranked, rankOf } from './precedence.ts';
import type { Found, Rule } from './rule.ts';
import { wordMatcher } from './words.ts';

/** What a rule of the whole paper took of a paragraph. */
export interface Taking {
  /** Place of the rule among the rules of the whole paper. */
  readonly rule: number;
  readonly value: unknown;
}

/** What was said of one paragraph under one setting. */
export interface Reading {
  readonly setting: Setting;
  readonly found: readonly Ranked[];
  readonly taken: readonly Taking[];
}

/** A reading that is not yet done. */
interface Draft {
  readonly paragraph: Paragraph;
  readonly found: Ranked[];
  readonly taken: Taking[];
}

/** Whether what a rule found may be told. */
export type Allowed = (rule: Rule, found: Found, paragraph: Paragraph) => boolean;

interface WordOwner {
  readonly rule: Extract<Rule, { scope: 'words' }>;
  readonly rank: number;
  readonly value: unknown;
}

function wordsOf(rules: readonly Rule[], lists: Lists) {
  const owners = new Map<string, WordOwner[]>();
  for (const rule of rules) {
    if (rule.scope !== 'words') continue;
    const rank = rankOf(rule);
    for (const [word, value] of rule.words(lists)) {
      const known = owners.get(word);
      if (known) known.push({ rule, rank, value });
      else owners.set(word, [{ rule, rank, value }]);
    }
  }
  return wordMatcher(owners);
}

type OfScope<S extends Rule['scope']> = Extract<Rule, { scope: S }>;
const ofScope = <S extends Rule['scope']>(rules: readonly Rule[], scope: S) =>
  rules.filter((rule): rule is OfScope<S> => rule.scope === scope);

/** So many paragraphs are read at a time. */
const BATCH = 256;

export interface Reader {
  /** Rules of the whole paper, in order: what takings are numbered by. */
  readonly judges: readonly {
    readonly rule: Rule;
    readonly judge: ReturnType<OfScope<'document'>['prepare']>['judge'];
  }[];
  readonly read: (paragraphs: readonly Paragraph[], setting: Setting) => readonly Reading[];
}

export function createReader(rules: readonly Rule[], lists: Lists, allowed: Allowed): Reader {
  const single = ofScope(rules, 'paragraph').map((rule) => ({ rule, rank: rankOf(rule), read: rule.prepare(lists) }));
  const whole = ofScope(rules, 'document').map((rule) => ({ rule, ...rule.prepare(lists) }));
  const concerned = concernedBy([...single, ...whole].map(({ rule }) => rule));
  const matcher = wordsOf(rules, lists);

  /** What each rule has to read, those of single paragraphs before those of the whole paper; and all that is Chinese. */
  function queued(drafts: readonly Draft[]) {
    const queues = [...single, ...whole].map((): Draft[] => []);
    const chinese = drafts.filter((draft) => concerned(draft.paragraph, (rule) => queues[rule]?.push(draft)));
    return { ofSingle: queues.slice(0, single.length), ofWhole: queues.slice(single.length), chinese };
  }

  function readWords({ paragraph, found }: Draft, setting: Setting): void {
    matcher.scan(paragraph.text, (start, word, owners) => {
      for (const { rule, rank, value } of owners) {
        const one = rule.judge({ start, end: start + word.length, word, value }, paragraph, setting);
        if (one !== null && allowed(rule, one, paragraph)) found.push({ rule, rank, found: one });
      }
    });
  }

  function readBatch(drafts: readonly Draft[], setting: Setting): void {
    const { ofSingle, ofWhole, chinese } = queued(drafts);
    single.forEach(({ rule, rank, read }, at) => {
      for (const draft of ofSingle[at] ?? [])
        for (const found of read(draft.paragraph, setting))
          if (allowed(rule, found, draft.paragraph)) draft.found.push({ rule, rank, found });
    });
    for (const draft of chinese) readWords(draft, setting);
    whole.forEach(({ gather }, rule) => {
      for (const { paragraph, taken } of ofWhole[rule] ?? []) {
        const value = gather(paragraph, setting);
        if (value !== null) taken.push({ rule, value });
      }
    });
  }

  return {
    judges: whole,
    read(paragraphs, setting) {
      const drafts = paragraphs.map((paragraph): Draft => ({ paragraph, found: [], taken: [] }));
      for (let from = 0; from < drafts.length; from += BATCH) readBatch(drafts.slice(from, from + BATCH), setting);
      return drafts.map(({ found, taken }): Reading => ({ setting, found, taken }));
    },
  };
}
