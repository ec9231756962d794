/**
 * What a rule of proofreading is. A rule only finds: it is given text and says where something is amiss and what would stand
 * there instead; changing the text is the engine's (`fixes.ts`). Ids, severities and classes are those of the catalogue of
 * rules (STR-07, E, auto).
 */
import type { Lists } from './lists.ts';
import type { Manuscript, Paragraph, Role, Setting } from './manuscript.ts';
import type { Span } from './span.ts';

/** E: wrong; W: very probably wrong; H: a hint, ask the writer. */
export type Severity = 'E' | 'W' | 'H';
/** auto: safe in bulk; sug: one correction is offered; none: a person has to decide. */
export type FixClass = 'auto' | 'sug' | 'none';

export const CHAPTERS = ['STR', 'ELM', 'PUN', 'NUM', 'WRD', 'FIX', 'CON', 'SEC', 'TYP', 'UNI'] as const;
export type Chapter = (typeof CHAPTERS)[number];
export type RuleId = `${Chapter}-${string}`;

/** What a rule says of one place. */
export interface Found extends Span {
  /** What stands there instead; left out where there is nothing to offer. '' takes the words away. */
  readonly suggestion?: string;
  /** What is amiss here, where the rule's own sentence does not say it well enough. */
  readonly message?: string;
  /** Where this place is less (or more) sure than the rule as a whole. */
  readonly severity?: Severity;
  readonly fix?: FixClass;
}

/** The same in a rule that sees all of the paper. */
export interface FoundIn extends Found {
  /** Place of the paragraph in the manuscript. */
  readonly paragraph: number;
  /** Further places that are put right together with this one: one finding instead of a hundred. */
  readonly others?: readonly (Span & { readonly paragraph: number; readonly suggestion: string })[];
}

/** Said to the person: 「为什么」. Chinese, a few plain sentences. */
interface About {
  readonly id: RuleId;
  /** A few words: 「层次序号后的标点」. */
  readonly name: string;
  readonly severity: Severity;
  readonly fix: FixClass;
  /** Clause or custom: 「GB/T 9704—2012 7.3.3」, 「公文写作惯例」. */
  readonly source: string;
  /** What is amiss, in one sentence. */
  readonly message: string;
  /** Why it matters and what is right. */
  readonly why: string;
  /** `whole`: it speaks of a sentence or paragraph as such and takes no place away from other findings. `span` where left out. */
  readonly extent?: 'span' | 'whole';
  /** True for rules about quotations, titles and marks themselves, which others leave alone. */
  readonly looksInside?: true;
  /** False for what most offices do not want to hear of; it can be switched on. On where left out. */
  readonly initially?: 'off';
}

/** Characters of which a paragraph must hold one; of several groups one of each. */
export type Triggers = string | readonly string[];

/** Which paragraphs a rule reads at all. Most hold nothing that it looks for, and that is what makes it fast. */
interface Reads {
  /** All where left out. */
  readonly triggers?: Triggers;
  /** All where left out. */
  readonly roles?: readonly Role[];
}

/** Reads one paragraph and nothing else, so that a key has only that paragraph read again. */
export interface ParagraphRule extends About, Reads {
  readonly scope: 'paragraph';
  /** Called once with the lists; gives what reads a paragraph. */
  readonly prepare: (lists: Lists) => (paragraph: Paragraph, setting: Setting) => readonly Found[];
}

export interface Hit<W> extends Span {
  readonly word: string;
  /** What the rule keeps with the word. */
  readonly value: W;
}

/** Looks for words; all such rules share one walk through the text. */
export interface WordRule<W> extends About {
  readonly scope: 'words';
  readonly words: (lists: Lists) => ReadonlyMap<string, W>;
  /** Every place where a word stands is judged; null is fine. */
  readonly judge: (hit: Hit<W>, paragraph: Paragraph, setting: Setting) => Found | null;
}

/** What a rule took from one paragraph. */
export interface Gathered<G> {
  /** Place of the paragraph in the manuscript. */
  readonly at: number;
  readonly paragraph: Paragraph;
  readonly value: G;
}

/**
 * Sees the whole paper: takes what it needs from each paragraph (kept until that paragraph changes), then judges all of it.
 * `judge` runs after every change, so it must not walk through the text.
 */
export interface DocumentRule<G> extends About, Reads {
  readonly scope: 'document';
  readonly prepare: (lists: Lists) => {
    readonly gather: (paragraph: Paragraph, setting: Setting) => G | null;
    readonly judge: (gathered: readonly Gathered<G>[], manuscript: Manuscript) => readonly FoundIn[];
  };
}

/** The engine never looks into what a rule keeps for itself. */
export type Rule = ParagraphRule | WordRule<unknown> | DocumentRule<unknown>;

/** Each of these checks the shape and forgets what the rule keeps for itself: only the rule that kept it is ever given it back. */
export const paragraphRule = (rule: Omit<ParagraphRule, 'scope'>): Rule => ({ ...rule, scope: 'paragraph' });
export const wordRule = <W>(rule: Omit<WordRule<W>, 'scope'>): Rule =>
  ({ ...rule, scope: 'words' }) as WordRule<W> as unknown as WordRule<unknown>;
export const documentRule = <G>(rule: Omit<DocumentRule<G>, 'scope'>): Rule =>
  ({ ...rule, scope: 'document' }) as DocumentRule<G> as unknown as DocumentRule<unknown>;

/** Cases beside a rule: they are its tests, and what a person is shown under 「为什么」. */
export interface Example {
  /** Paragraphs as they were typed, parted by line breaks; numbers included. */
  readonly text: string;
  /** Id of the kind of paper, where the rule asks for it. */
  readonly kind?: string;
  /** Whether the paper has a red head. */
  readonly redHead?: true;
}

export interface BadExample extends Example {
  /** The words that are found, in order; the whole text where left out. */
  readonly found?: readonly string[];
  /** The text after the suggestions were taken; left out where the rule offers none. */
  readonly fixed?: string;
}

export interface Examples {
  readonly bad: readonly BadExample[];
  /** Nothing is found in these; the traps of the rule are among them. */
  readonly good: readonly Example[];
}
