/** What one part of a kit is to the whole: how it is read here, checked, counted and merged. Each belongs to its own owner. */
import type { KitCounts, KitNote, KitPartName } from '../../contract/units.ts';

export interface Merged {
  readonly counts: KitCounts;
  readonly notes: readonly KitNote[];
}

/** One part of a certain kit, checked: what it holds, and what taking it would do and does. */
export interface Incoming {
  /** How much it holds. */
  readonly count: number;
  /** What taking it would do at this moment. Writes nothing. */
  readonly plan: () => Promise<Merged>;
  /** Takes it. Throws a Failure; then this part of the machine is as it was. */
  readonly merge: () => Promise<Merged>;
}

export interface KitPart {
  readonly name: KitPartName;
  /** What this machine has, as it goes into a kit, and how much; null where there is nothing. */
  readonly read: () => Promise<{ readonly data: unknown; readonly count: number } | null>;
  /** The data of a kit. Null where it is none of this part. */
  readonly incoming: (data: unknown) => Incoming | null;
}
