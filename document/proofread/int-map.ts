/** Numbers by numbers, for what is looked up at nearly every character: a small table that is walked through beats a map. */

/** Places for each key: with so many free ones nearly every look-up ends at the first. */
const ROOM = 4;

/** Keys are whole numbers of 32 bits other than 0, values are 0 or more; gives -1 for what is no key. */
export function intMap(entries: ReadonlyMap<number, number>): (key: number) => number {
  const mask = 2 ** Math.ceil(Math.log2(entries.size * ROOM + 2)) - 1;
  const keys = new Int32Array(mask + 1);
  const values = new Int32Array(mask + 1);
  const placeOf = (key: number) => {
    let place = (Math.imul(key, 0x9e3779b1) >>> 12) & mask;
    while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & mask;
    return place;
  };
  for (const [key, value] of entries) {
    const place = placeOf(key | 0);
    keys[place] = key | 0;
    values[place] = value + 1;
  }
  return (key) => (values[placeOf(key | 0)] ?? 0) - 1;
}
