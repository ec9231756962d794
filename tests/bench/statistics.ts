/** What a list of measured times comes to. */

/** The value below which the share `part` (0 to 1) of the samples lies; NaN without samples. */
export function quantile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = part * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** What `more` takes beyond `less`, each at its best; NaN where the noise is larger than the difference. */
export function beyond(more: readonly number[], less: readonly number[]): number {
  const difference = Math.min(...more) - Math.min(...less);
  return difference > 0 ? difference : Number.NaN;
}

/**
 * How cost grows with size: the slope of the straight line through the logarithms. 1 is in proportion, 0 not at all, 2 with
 * the square.
 */
export function exponent(sizes: readonly number[], costs: readonly number[]): number {
  const xs = sizes.map(Math.log);
  const ys = costs.map(Math.log);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const x = mean(xs);
  const y = mean(ys);
  const above = xs.reduce((sum, value, i) => sum + (value - x) * ((ys[i] ?? Number.NaN) - y), 0);
  const below = xs.reduce((sum, value) => sum + (value - x) ** 2, 0);
  return above / below;
}
