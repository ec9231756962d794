/** What is killed: the same for every subject. */
export interface Crashes {
  /** How many times it is killed. */
  readonly n: number;
  readonly seed: number;
}

export interface CrashResult {
  readonly kills: number;
  /** What was lost or torn, a line each. */
  readonly faults: readonly string[];
  /** What was counted or measured on the way, by what it is. */
  readonly figures: Readonly<Record<string, number>>;
}
