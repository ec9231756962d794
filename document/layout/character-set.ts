/** Sets of code points as faces have them: thousands of ranges, asked one character at a time. */

export interface CharacterSet {
  readonly has: (point: number) => boolean;
  /** How many code points it holds. */
  readonly size: number;
}

/** Ranges in order, as first and last by turns. */
export function characterSet(bounds: readonly number[]): CharacterSet {
  let size = 0;
  for (let i = 0; i < bounds.length; i += 2) size += (bounds[i + 1] ?? 0) - (bounds[i] ?? 0) + 1;
  const has = (point: number): boolean => {
    // The first bound beyond the point: an odd place lies inside of a range.
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((bounds[middle] ?? 0) > point) high = middle;
      else low = middle + 1;
    }
    return low % 2 === 1 || bounds[low - 1] === point;
  };
  return { has, size };
}

/** Reads `20-7e,b7`: ranges in hexadecimal, in order. Throws a RangeError for anything else. */
export function readCharacterSet(text: string): CharacterSet {
  const bounds: number[] = [];
  for (const range of text === '' ? [] : text.split(',')) {
    const [first = '', last = first] = range.split('-');
    const ends = [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    if (!(ends[0] <= ends[1]) || ends[0] <= (bounds.at(-1) ?? -1)) throw new RangeError(`no range: ${range}`);
    bounds.push(...ends);
  }
  return characterSet(bounds);
}
