/** The shape of a title: 梯形, each line longer or each shorter than the one before, or 菱形 (GB/T 9704-2012, 7.3.1). */

/** What it costs when a line follows one of another width, in 字 of the title; see `title-places.ts` for the scale. */
const SHAPE = {
  /** A line that is longer again after a shorter one: an hourglass. */
  hourglass: 200,
  /** Two lines of the same width, and how much wider one has to be. */
  equal: 28,
  step: 1,
  /** How much wider it may be at no cost, and what each 字 beyond costs. */
  free: 5,
  wide: 3,
  /** A line of fewer than 4 字, and one that is not much more. */
  shortest: 4,
  tooShort: 200,
  short: 6,
  rather: 8,
} as const;

/** `falling` once a line was shorter than the one before. */
export type Phase = 'rising' | 'falling';

/** Cost of a line by itself. */
export function lineCost(width: number): number {
  if (width < SHAPE.shortest) return SHAPE.tooShort;
  return width < SHAPE.short ? SHAPE.rather : 0;
}

/** What comes of a line below another. Widths in 字. */
export function step(above: number, below: number, phase: Phase): { readonly phase: Phase; readonly cost: number } {
  const wider = below - above;
  const difference = Math.abs(wider);
  if (difference < SHAPE.step / 2) return { phase, cost: SHAPE.equal };
  const cost = (difference < SHAPE.step ? SHAPE.equal / 4 : 0) + Math.max(0, difference - SHAPE.free) * SHAPE.wide;
  if (wider < 0) return { phase: 'falling', cost };
  return { phase, cost: phase === 'falling' ? cost + SHAPE.hourglass : cost };
}
