/** Units of another machine among those of this one: known by their full name, nothing of either is lost. */
import { currentUnit, MOST_ENTRIES, MOST_UNITS, type UnitProfile, type Units } from './unit.ts';

/** Entries of one line. */
const LINES = ['shortName', 'selfName', 'signature', 'documentCode', 'printer'] as const;
/** Lists, whose entries are added to each other. */
const LISTS = ['addressees', 'copyTo', 'people', 'mustChange', 'neverSay'] as const;
export type MergedEntry = (typeof LINES)[number] | (typeof LISTS)[number];

export interface MergedUnit {
  readonly name: string;
  /** What of it became another than it was here. */
  readonly entries: readonly MergedEntry[];
}

export interface UnitsMerge {
  readonly units: Units;
  readonly added: readonly string[];
  readonly same: number;
  readonly changed: readonly MergedUnit[];
  /** Names for which there was no room. */
  readonly refused: readonly string[];
}

/** The entries of the first, then those of the other that it has not under the same key. */
function united<T>(first: readonly T[], other: readonly T[], keyOf: (entry: T) => string): readonly T[] {
  const known = new Set(first.map(keyOf));
  return [...first, ...other.filter((entry) => !known.has(keyOf(entry)))].slice(0, MOST_ENTRIES);
}

const itself = (text: string) => text;

/** One unit as two machines know it: where both say something, the one changed later is right. */
function mergedUnit(here: UnitProfile, given: UnitProfile): UnitProfile {
  const [newer, older] = Date.parse(given.changed) > Date.parse(here.changed) ? [given, here] : [here, given];
  const line = (entry: (typeof LINES)[number]) => newer[entry] || older[entry];
  return {
    id: here.id,
    fullName: here.fullName,
    shortName: line('shortName'),
    selfName: line('selfName'),
    signature: line('signature'),
    documentCode: line('documentCode'),
    printer: line('printer'),
    addressees: united(newer.addressees, older.addressees, itself),
    copyTo: united(newer.copyTo, older.copyTo, itself),
    people: united(newer.people, older.people, ({ name }) => name),
    mustChange: united(newer.mustChange, older.mustChange, ({ wrong }) => wrong),
    neverSay: united(newer.neverSay, older.neverSay, itself),
    changed: newer.changed,
  };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const differing = (one: UnitProfile, other: UnitProfile): readonly MergedEntry[] =>
  [...LINES, ...LISTS].filter((entry) => !isSame(one[entry], other[entry]));

/** `freshId` gives the id of a unit whose own one is taken here. */
export function mergeUnits(here: Units, given: Units, freshId: () => string): UnitsMerge {
  const units = [...here.units];
  const added: string[] = [];
  const refused: string[] = [];
  const changed: MergedUnit[] = [];
  for (const unit of given.units) {
    const at = units.findIndex(({ fullName }) => fullName === unit.fullName);
    const known = units[at];
    if (known) {
      const merged = mergedUnit(known, unit);
      const entries = differing(known, merged);
      if (entries.length === 0) continue;
      units[at] = merged;
      changed.push({ name: unit.fullName, entries });
    } else if (units.length >= MOST_UNITS) refused.push(unit.fullName);
    else {
      units.push(units.some(({ id }) => id === unit.id) ? { ...unit, id: freshId() } : unit);
      added.push(unit.fullName);
    }
  }
  const same = given.units.length - added.length - changed.length - refused.length;
  return { units: { units, current: currentOf(here, given, units) }, added, same, changed, refused };
}

/** Whoever writes here goes on; on a machine without any, the unit that wrote there. */
function currentOf(here: Units, given: Units, units: readonly UnitProfile[]): string | null {
  if (here.current !== null) return here.current;
  const name = currentUnit(given)?.fullName;
  return units.find(({ fullName }) => fullName === name)?.id ?? units[0]?.id ?? null;
}
