/** What completes the words being typed: clauses of phrases and of one's own finished papers. */
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

/** Best first: what was written or used most; among equals one's own papers, then phrases in their order. */
export function completionsOf(phrases: readonly Phrase[], usage: Usage, words: LearnedWords): readonly string[] {
  const scores = new Map<string, number>();
  const add = (clause: string, score: number) => scores.set(clause, (scores.get(clause) ?? 0) + score);
  for (const [clause, { count }] of words) add(clause, count);
  for (const { text } of phrases) for (const clause of clausesIn(text)) add(clause, usage(text));
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_COMPLETIONS)
    .map(([clause]) => clause);
}
