/** The unit that writes (单位资料): its names, whom it writes to, its people, its own words. One machine may serve several. */
import * as v from 'valibot';
import type { OwnValues } from './begin.ts';
import { withoutColon } from './fields/body.ts';
import type { FieldType, PaperForm } from './report.ts';

/** Control and invisible characters, and what would be markup: no name of an office holds them. */
const FOREIGN = /[<>\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** Characters in one entry. */
export const LONGEST = 200;
/** Entries in one list of a unit; units on one machine. */
export const MOST_ENTRIES = 2000;
export const MOST_UNITS = 200;

const line = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(LONGEST),
  v.check((text) => !FOREIGN.test(text), 'markup or control characters'),
);
const filledLine = v.pipe(line, v.minLength(1));
const listOf = <T extends v.GenericSchema>(entry: T) => v.pipe(v.array(entry), v.maxLength(MOST_ENTRIES));

export interface Person {
  readonly name: string;
  /** '' where it is not known. */
  readonly post: string;
  readonly phone?: string;
}

/** A wording that the unit always writes in another way. */
export interface Replacement {
  readonly wrong: string;
  readonly right: string;
}

/** 单位资料. What is not known is ''. */
export interface UnitProfile {
  readonly id: string;
  /** 单位全称 */
  readonly fullName: string;
  /** 规范化简称 */
  readonly shortName: string;
  /** 自称: 我局 */
  readonly selfName: string;
  /** 署名; '' is the full name. */
  readonly signature: string;
  /** 发文机关代字: 某水发 */
  readonly documentCode: string;
  /** 常用主送, each as it is written; the first one is put into new reports. */
  readonly addressees: readonly string[];
  /** 常用抄送, in the same way. */
  readonly copyTo: readonly string[];
  /** 印发机关 */
  readonly printer: string;
  readonly people: readonly Person[];
  readonly mustChange: readonly Replacement[];
  /** Wordings that the unit never lets out. */
  readonly neverSay: readonly string[];
  /** When it was last changed: ISO 8601, UTC. */
  readonly changed: string;
}

/** Every unit of this machine, and the one that writes now. */
export interface Units {
  readonly units: readonly UnitProfile[];
  /** Id of the unit that writes now; null where there is none. */
  readonly current: string | null;
}

export const unitProfileSchema: v.GenericSchema<unknown, UnitProfile> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/)),
  fullName: filledLine,
  shortName: line,
  selfName: line,
  signature: line,
  documentCode: line,
  addressees: listOf(filledLine),
  copyTo: listOf(filledLine),
  printer: line,
  people: listOf(v.strictObject({ name: filledLine, post: line, phone: v.exactOptional(filledLine) })),
  mustChange: listOf(v.strictObject({ wrong: filledLine, right: filledLine })),
  neverSay: listOf(filledLine),
  changed: v.pipe(v.string(), v.isoTimestamp()),
});

const idsAreUnique = ({ units }: Units) => new Set(units.map(({ id }) => id)).size === units.length;

export const unitsSchema: v.GenericSchema<unknown, Units> = v.pipe(
  v.strictObject({
    units: v.pipe(v.array(unitProfileSchema), v.maxLength(MOST_UNITS)),
    current: v.nullable(v.string()),
  }),
  v.check((all) => idsAreUnique(all), 'two units share an id'),
  v.check(({ units, current }) => current === null || units.some(({ id }) => id === current), 'no such unit'),
);

export const noUnits: Units = { units: [], current: null };

export function currentUnit({ units, current }: Units): UnitProfile | null {
  return units.find(({ id }) => id === current) ?? null;
}

/** A unit of which nothing is known yet. */
export function blankUnit(id: string, changed: string): UnitProfile {
  const names = { fullName: '', shortName: '', selfName: '', signature: '', documentCode: '', printer: '' };
  return { id, ...names, addressees: [], copyTo: [], people: [], mustChange: [], neverSay: [], changed };
}

const filled = (values: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));

/** What a new report takes from the profile; nothing for what the profile does not say. */
export function ownValues(unit: UnitProfile | null): OwnValues {
  if (unit === null) return {};
  const { fullName, shortName, selfName, documentCode, addressees, copyTo } = unit;
  const [addressee] = addressees.map(withoutColon);
  const signature = unit.signature || fullName;
  return filled({ fullName, shortName, selfName, signature, documentCode, addressee, copyTo: copyTo[0] });
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].filter((text) => text !== '');

/** What may be meant in a field of this type, most likely first. */
export function suggestions(unit: UnitProfile | null, type: FieldType): readonly string[] {
  if (unit === null) return [];
  const { fullName, shortName, selfName, signature, addressees, copyTo, people } = unit;
  if (type === 'body')
    return unique([fullName, shortName, signature, selfName, ...addressees.map(withoutColon), ...copyTo]);
  if (type !== 'person') return [];
  return unique([...people.map(({ name }) => name), ...people.map(({ name, post }) => post + name)]);
}

/** What is the code of a 发文字号 or of its beginning: without year, number and brackets. */
export function bareCode(code: string): string {
  return code
    .replace(/[〔[（(【［].*$/u, '')
    .replace(/第?\d+号?$/u, '')
    .replace(/字第?$/u, '')
    .trim();
}

/** What a number of this form begins with: 某水发 of a 文件 is 某水函 of a 信函; '' where a form has no code, or it is not known. */
export function codeOf(unit: UnitProfile | null, form: PaperForm): string {
  if (form === 'order' || form === 'minutes') return '';
  const code = unit?.documentCode ?? '';
  return form === 'letter' ? code.replace(/发$/u, '函') : code;
}

/** The characters of a short name stand in the full name in this order: 市教育局 in 某市教育局, 市发改委 in 市发展和改革委员会. */
export function isShortOf(shortName: string, fullName: string): boolean {
  let from = 0;
  for (const character of shortName) {
    const at = fullName.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}

/** What of a profile is not as it should be. Only `noName` and `sameName` keep it from being kept. */
export type UnitRemark =
  | { readonly code: 'noName' }
  | { readonly code: 'sameName' }
  | { readonly code: 'documentCode'; readonly proposed: string }
  | { readonly code: 'shortName' }
  | { readonly code: 'selfName' };

export function unitRemarks(unit: UnitProfile, others: readonly UnitProfile[]): readonly UnitRemark[] {
  const { id, fullName, shortName, selfName, documentCode } = unit;
  const isTaken = others.some((other) => other.id !== id && other.fullName === fullName && fullName !== '');
  const bare = bareCode(documentCode);
  return [
    ...(fullName.trim() === '' ? [{ code: 'noName' } as const] : []),
    ...(isTaken ? [{ code: 'sameName' } as const] : []),
    ...(bare === documentCode.trim() ? [] : [{ code: 'documentCode', proposed: bare } as const]),
    ...(isShortOf(shortName, fullName) ? [] : [{ code: 'shortName' } as const]),
    ...(selfName === '' || /^[我本]/u.test(selfName) ? [] : [{ code: 'selfName' } as const]),
  ];
}

/** A text as one line of an entry: what no entry may hold is left out. */
export function entryLine(text: string): string {
  return text
    .replace(/[\t\r\n\u2028\u2029]+/gu, ' ')
    .replaceAll(new RegExp(FOREIGN, 'gu'), '')
    .trim()
    .slice(0, LONGEST)
    .replace(/\p{Cs}$/u, '')
    .trim();
}
