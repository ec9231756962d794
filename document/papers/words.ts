/**
 * Words of a text as an index holds them. Chinese has no spaces: each pair of neighbouring characters is a word of the index,
 * so that any two characters are found, and a longer word by its pairs in a row. The last character of each run is a word,
 * too; so one character is found by what begins with it. Letters and digits stand as they are written.
 */

/** Half-width and lower case; as long as before, so that places in both are the same. */
export function fold(text: string): string {
  const half = text.replaceAll(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const small = half.toLowerCase();
  // Some capital letters of other scripts become two.
  return small.length === half.length ? small : half;
}

const RUN = /[\p{Script=Han}〇]+|(?:(?![\p{Script=Han}〇])[\p{L}\p{N}\p{M}])+/gu;
const HAN = /^[\p{Script=Han}〇]/u;

const isHan = (run: string) => HAN.test(run);

/** Pairs in order; behind them the last character. */
function pairsOf(run: string): string[] {
  const signs = Array.from(run);
  return signs.map((sign, i) => sign + (signs[i + 1] ?? ''));
}

function runsOf(text: string): readonly string[] {
  return fold(text).match(RUN) ?? [];
}

/** The words of a text, parted by blanks. */
export function indexWords(text: string): string {
  return runsOf(text)
    .map((run) => (isHan(run) ? pairsOf(run).join(' ') : run))
    .join(' ');
}

/** Words that follow each other; `open`: the last one is the beginning of a word. */
export interface Row {
  readonly words: readonly string[];
  readonly open: boolean;
}

/** What is looked up for words that were typed; null where nothing of them can be found. */
export function rowOf(typed: string): Row | null {
  const runs = runsOf(typed);
  const last = runs.at(-1);
  if (last === undefined) return null;
  const before = runs.slice(0, -1).flatMap((run) => (isHan(run) ? pairsOf(run) : [run]));
  if (!isHan(last)) return { words: [...before, last], open: true };
  const pairs = pairsOf(last);
  // Behind its last character the run may go on in the text.
  return pairs.length === 1
    ? { words: [...before, last], open: true }
    : { words: [...before, ...pairs.slice(0, -1)], open: false };
}

/** Two characters each: 存在问题 is 存在 and 问题. One that cannot be parted so is itself alone. */
export function piecesOf(term: string): readonly string[] {
  const signs = Array.from(term);
  if (signs.length < 4 || signs.length % 2 === 1 || !signs.every(isHan)) return [term];
  return signs.flatMap((sign, i) => (i % 2 === 0 ? [sign + (signs[i + 1] ?? '')] : []));
}
