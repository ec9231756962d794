/** Chinese by its sound: every reading of a character, so that a search by pinyin or initials never misses one. */
import { polyphonic } from 'pinyin-pro';

const known = new Map<string, readonly string[]>();

/** All readings of one character without tones, ü as v; a letter or digit is its own, anything else has none. */
function readingsOf(char: string): readonly string[] {
  const found = known.get(char);
  if (found) return found;
  const readings = /[a-z0-9]/iu.test(char)
    ? [char.toLowerCase()]
    : [...new Set(polyphonic(char, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })[0] ?? [])];
  known.set(char, readings);
  return readings;
}

/** A text to be found by its sound: each character that has one, with its place. */
export interface Sound {
  readonly readings: readonly (readonly string[])[];
  /** Bit n is set where a reading of the character begins with the n-th letter; 0 for digits. */
  readonly initials: Int32Array;
}

const A = 'a'.charCodeAt(0);

function initialsOf(readings: readonly string[]): number {
  return readings.reduce((bits, reading) => {
    const letter = reading.charCodeAt(0) - A;
    return letter >= 0 && letter < 26 ? bits | (1 << letter) : bits;
  }, 0);
}

/** Characters without a sound (marks, blanks) are left out: 组织，领导 sounds like 组织领导. */
export function soundOf(text: string): Sound {
  const readings = [...text].map(readingsOf).filter((all) => all.length > 0);
  return { readings, initials: Int32Array.from(readings, initialsOf) };
}

/** The bit of the letter at `from`; 0 for what is none. */
function bitOf(query: string, from: number): number {
  const letter = query.charCodeAt(from) - A;
  return letter >= 0 && letter < 26 ? 1 << letter : 0;
}

/** The reading of the character takes up more of the query than its first letter; the last may be half typed. */
function readsOn(sound: Sound, at: number, query: string, from: number): boolean {
  const left = query.length - from;
  for (const reading of sound.readings[at] ?? []) {
    if (reading.length < 2 || reading.charCodeAt(1) !== query.charCodeAt(from + 1)) continue;
    if (reading.length > left) {
      if (reading.startsWith(query.slice(from))) return true;
    } else if (query.startsWith(reading, from) && matchesAt(sound, at + 1, query, from + reading.length)) return true;
  }
  return false;
}

/** Whether the characters from `at` on sound like `query` from `from` on: each by its initial or its whole reading. */
function matchesAt(sound: Sound, at: number, query: string, from: number): boolean {
  if (from >= query.length) return true;
  // A set bit is what most characters fail by, without a look at their readings.
  if (((sound.initials[at] ?? 0) & bitOf(query, from)) === 0) return false;
  return matchesAt(sound, at + 1, query, from + 1) || readsOn(sound, at, query, from);
}

/** The place of the first character that sounds like the beginning of `query` (lower-case letters); -1 for none. */
export function soundIndex(sound: Sound, query: string): number {
  const { initials } = sound;
  const first = bitOf(query, 0);
  for (let at = 0; at < initials.length; at += 1) {
    if (((initials[at] ?? 0) & first) !== 0 && matchesAt(sound, at, query, 0)) return at;
  }
  return -1;
}
