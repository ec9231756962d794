/** Reading the words of a call. What is wrong with them is a Failure with BAD_CALL that names the word. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { Failure } from '../../document/failure.ts';

/** The option that a parser's message names in quotes; messages of the parser are English and made for programmers. */
function wordIn(error: unknown): string {
  return /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
}

/** The options and the other words of a call. */
export function readCall<T extends ParseArgsOptionsConfig>(words: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    throw new Failure('BAD_CALL', wordIn(cause), { cause });
  }
}

/** The one word that the command needs besides its options. */
export function oneWord(words: readonly string[], meaning: string): string {
  const [word, extra] = words;
  if (word === undefined || word === '') throw new Failure('BAD_CALL', `缺少 ${meaning}`);
  if (extra !== undefined) throw new Failure('BAD_CALL', extra);
  return word;
}

export function noWords(words: readonly string[]): void {
  if (words[0] !== undefined) throw new Failure('BAD_CALL', words[0]);
}

/** An option that must be there and not be empty. */
export function needed(value: string | undefined, option: string): string {
  if (value === undefined || value === '') throw new Failure('BAD_CALL', `缺少 ${option}`);
  return value;
}

/** A whole number from 1. */
export function countingNumber(value: string | undefined, option: string): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new Failure('BAD_CALL', `${option} ${value}`);
  return Number(value);
}
