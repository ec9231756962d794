/**
 * Words learned from one's own finished papers: clauses that come again, with how often. Names, numbers and whatever else
 * belongs to one paper alone are never kept, and nothing of a paper with a degree of secrecy.
 */
import type { Block, Field, InlineText, Report } from '../report.ts';
import { namesSomebody } from './names.ts';

export interface Learned {
  /** On how many days a paper with it was finished. */
  readonly count: number;
  /** The last of these days: 2026-11-24. */
  readonly day: string;
}

export type LearnedWords = ReadonlyMap<string, Learned>;

/** 字 of a clause that is worth completing. */
export const SHORTEST_CLAUSE = 4;
export const LONGEST_CLAUSE = 24;
export const MOST_LEARNED = 20_000;

/** Where a clause ends. */
const BREAK = /[，。；：！？,;:!?…—\s]+/u;
/** Han characters alone: no figure, no letter, no mark; so neither a number, an address nor a document number. */
const CLAUSE = new RegExp(`^[\\p{Script=Han}、]{${SHORTEST_CLAUSE},${LONGEST_CLAUSE}}$`, 'u');
/** Figures in Chinese: 三千二百万, 二〇二六. 一一 and 千万 alone are words. */
const FIGURE = /[一二三四五六七八九十百千万亿零〇两]{3,}|[一二三四五六七八九十两]+(?:个|名|人|次|项|年|月|日|万|亿)/u;
const SECRET = /(?:绝密|机密|秘密)\s*(?:★|☆|\*|启用前)/u;
/** Stands for what is no wording of its own: the value of a field, a blank. No clause may hold it. */
const HOLE = '\uFFFC';

/** Clauses of a text that may be completed; what stands beside a hole is left out. */
export function clausesOf(text: string): readonly string[] {
  return text.split(BREAK).filter((clause) => CLAUSE.test(clause) && !/^、|、$/u.test(clause));
}

function wordsOf(content: InlineText): string {
  return content.map((run) => (run.type === 'text' ? run.text : run.type === 'break' ? '\n' : HOLE)).join('');
}

/** Titles, names of bodies, lists and tables belong to the one paper. */
function wordingOf(block: Block): string {
  if (block.type === 'paragraph' || block.type === 'heading') return wordsOf(block.content);
  return block.type === 'runIn' ? `${wordsOf(block.lead)}\n${wordsOf(block.content)}` : '';
}

function bodyOf(report: Report): readonly string[] {
  const annex = report.blocks.findIndex((block) => block.type === 'annex');
  return (annex < 0 ? report.blocks : report.blocks.slice(0, annex)).map(wordingOf);
}

/** A paper with a degree of secrecy, in its head or in a line of its text. */
export function isSecret(report: Report): boolean {
  if ((report.head.secrecy ?? '').trim() !== '') return true;
  return report.blocks.some((block) => 'content' in block && SECRET.test(wordsOf(block.content)));
}

/** Who is named in the fields and the head of this paper. */
function peopleIn(report: Report): readonly string[] {
  const fields = report.fields.filter(({ type, id }: Field) => type === 'person' || id === 'contact');
  return [...fields.map(({ value }) => value), ...(report.head.signers ?? [])]
    .flatMap((names) => names.split(/[\s、，,；;]+/u))
    .filter((name) => name.length > 1);
}

/** Clauses of a finished paper that may be kept, each once. */
export function learnableClauses(report: Report): readonly string[] {
  if (isSecret(report)) return [];
  const people = peopleIn(report);
  const isKept = (clause: string) =>
    !FIGURE.test(clause) && !people.some((name) => clause.includes(name)) && !namesSomebody(clause);
  return [...new Set(bodyOf(report).flatMap(clausesOf))].filter(isKept);
}

function best(words: LearnedWords): LearnedWords {
  if (words.size <= MOST_LEARNED) return words;
  const order = [...words].sort(([, a], [, b]) => b.count - a.count || (a.day < b.day ? 1 : -1));
  return new Map(order.slice(0, MOST_LEARNED));
}

/** Each clause counts once a day, however often a paper is exported; those used least go where there is no room. */
export function learn(words: LearnedWords, clauses: readonly string[], day: string): LearnedWords {
  const next = new Map(words);
  for (const clause of clauses) {
    const known = next.get(clause);
    if (known?.day !== day) next.set(clause, { count: (known?.count ?? 0) + 1, day });
  }
  return best(next);
}
