/** One's own words as plain text, one on a line, wrong and right parted by a tab: what Excel, Word tables and 记事本 give and take. */
import { LONGEST_OWN_WORD, type OwnWord, type OwnWordType, ownWordFault } from './own-lists.ts';

const NEVER = '（不用）';
const ALLOW = '（不提示）';

export function ownWordsText(all: readonly OwnWord[]): string {
  const right = (word: OwnWord) => (word.type === 'change' ? word.right : { never: NEVER, allow: ALLOW }[word.type]);
  return all.map((word) => `${word.words}\t${right(word)}`).join('\n');
}

/** In this order: a tab parts cells of a table, and may stand beside any of the others. */
const SEPARATORS = ['\t', '→', '=>', '->', '＝', '='] as const;
/** The head of a table that was copied with it. */
const HEAD = /^(?:错误|不规范|原|错)(?:写法|词语|词|表述|用语)?$/u;

function cellsOf(line: string): readonly [wrong: string, right: string] {
  const separator = SEPARATORS.find((one) => line.includes(one)) ?? (/\S\s+\S/u.test(line) ? ' ' : null);
  if (separator === null) return [line.trim(), ''];
  const [wrong = '', right = ''] = (separator === ' ' ? line.trim().split(/\s+/u) : line.split(separator)).map((cell) =>
    cell.trim(),
  );
  return [wrong, right];
}

function wordOf(line: string, alone: Exclude<OwnWordType, 'change'>): OwnWord {
  const [words, right] = cellsOf(line);
  if (right === NEVER) return { type: 'never', words };
  if (right === ALLOW) return { type: 'allow', words };
  return right === '' ? { type: alone, words } : { type: 'change', words, right };
}

export interface ReadOwnWords {
  readonly words: readonly OwnWord[];
  /** Lines that are no word, cut short. */
  readonly refused: readonly string[];
}

/** `alone`: what a line with a single wording says. */
export function readOwnWords(text: string, alone: Exclude<OwnWordType, 'change'>): ReadOwnWords {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
  const rows = lines.filter((line, i) => i > 0 || !HEAD.test(cellsOf(line)[0]));
  const read = rows.map((line) => ({ line, word: wordOf(line, alone) }));
  const sound = read.filter(({ word }) => ownWordFault(word) === null);
  return {
    words: sound.map(({ word }) => word),
    refused: read.filter(({ word }) => ownWordFault(word) !== null).map(({ line }) => line.slice(0, LONGEST_OWN_WORD)),
  };
}
