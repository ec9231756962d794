/** The units while they are edited: lists as the texts that are typed, people and words as rows of a grid. */
import { withoutColon } from '../../../document/fields/body.ts';
import {
  bareCode,
  blankUnit,
  entryLine,
  type Person,
  type Replacement,
  type UnitProfile,
  type UnitRemark,
  type Units,
  unitRemarks,
} from '../../../document/unit.ts';
import type { UnitsChange } from '../../../electron/contract/units.ts';

export type Row = readonly string[];

/** Columns of the two grids. */
export const PERSON_COLUMNS = 3;
export const WORD_COLUMNS = 2;

export interface UnitDraft {
  readonly id: string;
  readonly fullName: string;
  readonly shortName: string;
  readonly selfName: string;
  readonly signature: string;
  readonly documentCode: string;
  /** One a line. */
  readonly addressees: string;
  readonly copyTo: string;
  readonly printer: string;
  /** 姓名, 职务, 电话 */
  readonly people: readonly Row[];
  /** 原词, 改为 */
  readonly mustChange: readonly Row[];
  readonly neverSay: string;
}

export interface UnitsDraft {
  readonly units: readonly UnitDraft[];
  /** Id of the unit that writes. */
  readonly current: string | null;
}

export function fromUnit(unit: UnitProfile): UnitDraft {
  const { changed: _, addressees, copyTo, people, mustChange, neverSay, ...names } = unit;
  return {
    ...names,
    addressees: addressees.join('\n'),
    copyTo: copyTo.join('\n'),
    people: people.map(({ name, post, phone = '' }) => [name, post, phone]),
    mustChange: mustChange.map(({ wrong, right }) => [wrong, right]),
    neverSay: neverSay.join('\n'),
  };
}

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** Lines of their own, each once; words in one line may be parted by 、 or ；. */
function linesOf(text: string, parting = /\n/u): readonly string[] {
  return unique(text.split(parting).map(entryLine)).filter((line) => line !== '');
}

/** A row without a name is nobody. */
function personOf([name = '', post = '', phone = '']: Row): readonly Person[] {
  if (entryLine(name) === '') return [];
  const number = entryLine(phone);
  return [{ name: entryLine(name), post: entryLine(post), ...(number === '' ? {} : { phone: number }) }];
}

function replacementOf([wrong = '', right = '']: Row): readonly Replacement[] {
  const pair = { wrong: entryLine(wrong), right: entryLine(right) };
  return pair.wrong === '' || pair.right === '' || pair.wrong === pair.right ? [] : [pair];
}

/** `changed` is ISO 8601, UTC. */
export function toUnit(draft: UnitDraft, changed: string): UnitProfile {
  return {
    id: draft.id,
    fullName: entryLine(draft.fullName),
    shortName: entryLine(draft.shortName),
    selfName: entryLine(draft.selfName),
    signature: entryLine(draft.signature),
    documentCode: entryLine(draft.documentCode),
    addressees: unique(linesOf(draft.addressees).map(withoutColon)).filter((line) => line !== ''),
    copyTo: linesOf(draft.copyTo),
    printer: entryLine(draft.printer),
    people: draft.people.flatMap(personOf),
    mustChange: draft.mustChange.flatMap(replacementOf),
    neverSay: linesOf(draft.neverSay, /[\n、；;]/u),
    changed,
  };
}

/** Without any unit one to be filled in stands there. */
export function fromUnits({ units, current }: Units, freshId: string): UnitsDraft {
  if (units.length > 0) return { units: units.map(fromUnit), current: current ?? units[0]?.id ?? null };
  return { units: [fromUnit(blankUnit(freshId, ''))], current: freshId };
}

export function withUnit(draft: UnitsDraft, id: string, next: Partial<UnitDraft>): UnitsDraft {
  return { ...draft, units: draft.units.map((unit) => (unit.id === id ? { ...unit, ...next } : unit)) };
}

export function withAdded({ units, current }: UnitsDraft, id: string): UnitsDraft {
  return { units: [...units, fromUnit(blankUnit(id, ''))], current: current ?? id };
}

/** A copy below the one it was made of; its name says that it is one. */
export function withCopied(draft: UnitsDraft, from: string, id: string, named: (name: string) => string): UnitsDraft {
  const units = draft.units.flatMap((unit) =>
    unit.id === from ? [unit, { ...unit, id, fullName: named(unit.fullName) }] : [unit],
  );
  return { ...draft, units };
}

/** Without the unit; where it was the one that writes, its neighbour is. */
export function withoutUnit({ units, current }: UnitsDraft, id: string): UnitsDraft {
  const at = units.findIndex((unit) => unit.id === id);
  const left = units.filter((unit) => unit.id !== id);
  const next = left[Math.min(at, left.length - 1)]?.id ?? null;
  return { units: left, current: current === id ? next : current };
}

/** Nothing was typed into it. */
export function isBlank(draft: UnitDraft): boolean {
  const { id: _id, changed: _changed, ...entries } = toUnit(draft, '');
  return Object.values(entries).every((entry) => entry.length === 0);
}

const sameUnit = (one: UnitProfile, other: UnitProfile | undefined) =>
  other !== undefined && JSON.stringify(toUnit(fromUnit(one), '')) === JSON.stringify(toUnit(fromUnit(other), ''));

/** Enter sends the form without leaving the row, where its code would have been put right. */
const settled = (unit: UnitProfile): UnitProfile => ({ ...unit, documentCode: bareCode(unit.documentCode) });

/** What differs from before. Units without anything in them are none. */
export function changeOf(before: Units, { units, current }: UnitsDraft, changed: string): UnitsChange {
  const kept = units.filter((unit) => !isBlank(unit)).map((unit) => settled(toUnit(unit, changed)));
  const old = new Map(before.units.map((unit) => [unit.id, unit]));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    put: kept.filter((unit) => !sameUnit(unit, old.get(unit.id))),
    drop: before.units.map(({ id }) => id).filter((id) => !ids.has(id)),
    current: current !== null && ids.has(current) ? current : null,
  };
}

export function isChanged(before: Units, draft: UnitsDraft): boolean {
  const { put, drop, current } = changeOf(before, draft, '');
  return put.length > 0 || drop.length > 0 || (current !== null && current !== before.current);
}

export interface UnitFault {
  readonly unit: string;
  readonly remark: UnitRemark;
}

/** What there is to say of a unit as it is typed; nothing of one without anything in it. */
export function remarksOf(unit: UnitDraft, { units }: UnitsDraft): readonly UnitRemark[] {
  if (isBlank(unit)) return [];
  const others = units.map((other) => toUnit(other, ''));
  return unitRemarks(toUnit(unit, ''), others);
}

const BLOCKING: ReadonlySet<UnitRemark['code']> = new Set(['noName', 'sameName']);

/** The first that keeps the units from being kept. A unit goes by being deleted, not by being emptied. */
export function firstFault(before: Units, draft: UnitsDraft): UnitFault | null {
  const emptied = draft.units.find((unit) => isBlank(unit) && before.units.some(({ id }) => id === unit.id));
  if (emptied) return { unit: emptied.id, remark: { code: 'noName' } };
  const faults = draft.units.flatMap((unit) => remarksOf(unit, draft).map((remark) => ({ unit: unit.id, remark })));
  return faults.find(({ remark }) => BLOCKING.has(remark.code)) ?? null;
}
