/** Which versions are let go as they age, and in which order where room is short. */
import type { VersionReason } from './version.ts';

const HOUR = 60 * 60 * 1000;
/** ms. */
export const DAY = 24 * HOUR;

/** So many of the newest stay whatever their age. */
export const NEWEST_KEPT = 50;

/**
 * Time since the first version, in ms, as it counts for thinning. It never runs back, and between two versions at most a day
 * counts: a clock that was set back, or a year forward, makes nothing older than it may be.
 */
export function elapsedAfter(before: { readonly elapsed: number; readonly at: string } | null, at: Date): number {
  if (before === null) return 0;
  const passed = at.getTime() - Date.parse(before.at);
  // A time that cannot be read counts as none.
  return before.elapsed + (passed > 0 ? Math.min(passed, DAY) : 0);
}

/** What its age is told by. */
export interface Aged {
  readonly seq: number;
  readonly reason: VersionReason;
  /** See `elapsedAfter`. */
  readonly elapsed: number;
}

/** Within `age` of the newest one version in each stretch of `each` ms; 0 keeps them all. */
const STAGES: readonly { readonly age: number; readonly each: number }[] = [
  { age: DAY, each: 0 },
  { age: 7 * DAY, each: HOUR },
  { age: 30 * DAY, each: DAY },
  { age: Number.POSITIVE_INFINITY, each: 7 * DAY },
];

/** Those that came by themselves give way to those that somebody made. */
const isOwnDeed = ({ reason }: Aged) => reason !== 'rest';

/** The stretch of time that a version stands for; null where each stands for itself. */
function stretchOf({ elapsed }: Aged, newest: number): string | null {
  const age = newest - elapsed;
  const stage = STAGES.find((one) => age <= one.age);
  if (!stage || stage.each === 0) return null;
  return `${stage.each} ${Math.floor(elapsed / stage.each)}`;
}

/** The seqs of the versions that stay; `versions` in the order in which they were made. */
export function thinned(versions: readonly Aged[]): ReadonlySet<number> {
  const newest = versions.at(-1)?.elapsed ?? 0;
  const kept = new Set(versions.slice(-NEWEST_KEPT).map(({ seq }) => seq));
  const standing = new Map<string, Aged>();
  for (const version of versions) {
    const stretch = stretchOf(version, newest);
    if (stretch === null) kept.add(version.seq);
    else {
      const other = standing.get(stretch);
      if (!other || isOwnDeed(version) || !isOwnDeed(other)) standing.set(stretch, version);
    }
  }
  for (const { seq } of standing.values()) kept.add(seq);
  return kept;
}

/**
 * Where all of it takes more room than there is: whose turn it is to go, first to last. The newest version is never among them,
 * and the newest 50 come last.
 */
export function goingOrder(versions: readonly Aged[]): readonly number[] {
  const older = versions.slice(0, -NEWEST_KEPT);
  const newer = versions.slice(-NEWEST_KEPT, -1);
  const order = [...older.filter((one) => !isOwnDeed(one)), ...older.filter(isOwnDeed), ...newer];
  return order.map(({ seq }) => seq);
}
