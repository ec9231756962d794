/** Finding a place among things that stand in order, without looking at each. */

/** Index of the first of `count` items for which `is` holds; items are in order. */
export function firstWhere(count: number, is: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
