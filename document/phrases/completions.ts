/** What completes the words being typed: clauses of phrases, of section templates and of one's own finished papers. */
import type { SectionTemplate } from '../section-template.ts';
import { piecesOf } from '../slots.ts';
import { clausesOf, type LearnedWords } from './learn.ts';
import type { Phrase } from './phrase.ts';
import type { Usage } from './search.ts';

export const MOST_COMPLETIONS = 5_000;

/** The clauses of a wording that hold no blank. */
function clausesIn(wording: string): readonly string[] {
  const text = piecesOf(wording).map((piece) => (piece.type === 'text' ? piece.text : '\uFFFC'));
  return clausesOf(text.join(''));
}

type Wordings = Pick<SectionTemplate, 'heading' | 'alternatives' | 'text'>;

/** Headings that begin as sentences do; others are names: 工作要求. */
const BEGINS =
  /^(?:把握|压实|防范|加大|加强|加快|坚持|夯实|健全|建立|建设|开展|抓好|抓实|拓展|推动|推进|提高|提升|完善|严格|严肃|强化|突出|紧扣|聚焦|落实|深化|深入|统筹|狠抓|细化|优化|注重|做好|做实|明确|营造|丰富|创新|扩大|巩固|规范)/u;

function wordingsOf({ heading, alternatives, text }: Wordings): readonly string[] {
  return [...[heading, ...alternatives].filter((wording) => BEGINS.test(wording)), ...text];
}

interface Weight {
  /** How often it was written or put in. */
  own: number;
  /** How many wordings hold it. */
  wordings: number;
}

interface Sources {
  readonly phrases: readonly Phrase[];
  readonly sections: readonly Wordings[];
  readonly usage: Usage;
  readonly words: LearnedWords;
}

function weightsOf({ phrases, sections, usage, words }: Sources): ReadonlyMap<string, Weight> {
  const weights = new Map<string, Weight>();
  const add = (clause: string, own: number, wordings: number) => {
    const known = weights.get(clause) ?? { own: 0, wordings: 0 };
    weights.set(clause, { own: known.own + own, wordings: known.wordings + wordings });
  };
  for (const [clause, { count }] of words) add(clause, count, 0);
  // What is said aloud is not offered in what is written, unless one puts it there oneself.
  const offered = phrases.filter(({ text, tone }) => tone !== 'oral' || usage(text) > 0);
  for (const { text } of offered) for (const clause of clausesIn(text)) add(clause, usage(text), 1);
  for (const clause of sections.flatMap(wordingsOf).flatMap(clausesIn)) add(clause, 0, 1);
  return weights;
}

/** What a further character costs, in doublings of how common the words are: short before long. */
const LENGTH_COST = 0.15;

/** Two neighbouring characters as one number: of tens of thousands of clauses there are half a million. */
const pairAt = (clause: string, at: number) => clause.charCodeAt(at) * 0x10000 + clause.charCodeAt(at + 1);

/** How general a clause is among all of them: one out of words that many of them have fits more places than a rare one. */
function generality(clauses: Iterable<string>): (clause: string) => number {
  const counts = new Map<number, number>();
  for (const clause of clauses) {
    for (let at = 0; at + 1 < clause.length; at += 1) {
      const pair = pairAt(clause, at);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return (clause) => {
    let sum = 0;
    for (let at = 0; at + 1 < clause.length; at += 1) sum += Math.log2(counts.get(pairAt(clause, at)) ?? 1);
    return sum / (clause.length - 1) - LENGTH_COST * clause.length;
  };
}

/** Best first: what one writes and uses oneself, what more wordings have, what is more general. */
export function completionsOf(sources: Sources): readonly string[] {
  const weights = weightsOf(sources);
  const general = generality(weights.keys());
  return [...weights]
    .map(([clause, weight]) => ({ clause, ...weight, general: general(clause) }))
    .sort((a, b) => b.own - a.own || b.wordings - a.wordings || b.general - a.general)
    .slice(0, MOST_COMPLETIONS)
    .map(({ clause }) => clause);
}
