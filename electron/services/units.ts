/** The units of this machine (单位资料), kept in 单位资料.json. */
import * as v from 'valibot';
import { Failure } from '../../document/failure.ts';
import { noUnits, type UnitProfile, type Units, unitsSchema } from '../../document/unit.ts';
import type { UnitsChange, UnitsRead } from '../contract/units.ts';
import type { Requests } from '../contract.ts';
import { type KeptFile, type KeptFormat, type KeptTools, keptFile, type Parsed } from './kept-file.ts';

const VERSION = 1;

const frameSchema = v.object({
  format: v.literal('nigao-units'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
const fileSchema = v.strictObject({
  format: v.literal('nigao-units'),
  version: v.literal(VERSION),
  units: unitsSchema,
});

function parse(text: string): Parsed<Units> {
  try {
    const data: unknown = JSON.parse(text);
    if (v.parse(frameSchema, data).version > VERSION) return { type: 'newer' };
    return { type: 'sound', value: v.parse(fileSchema, data).units };
  } catch {
    return { type: 'damaged' };
  }
}

/** What could not be read again is not written. */
function write(units: Units): string {
  return `${JSON.stringify(v.parse(fileSchema, { format: 'nigao-units', version: VERSION, units }), null, 2)}\n`;
}

const FORMAT: KeptFormat<Units> = {
  name: '单位资料.json',
  // 200 units with some hundred people each stay far below it.
  most: 32 * 1024 * 1024,
  empty: noUnits,
  parse,
  write,
  holdsMore: () => false,
};

export function unitsFile(tools: KeptTools): KeptFile<Units> {
  return keptFile(FORMAT, tools);
}

/** What the file holds, or why it cannot be told. A damaged file was put aside by then. */
export async function readUnits(file: KeptFile<Units>): Promise<UnitsRead> {
  const units = await file.read();
  const state = file.state();
  return state === 'ready' ? { type: 'kept', units } : { type: state };
}

/** The units after a change: others that were added elsewhere meanwhile stay. */
export function changed(before: Units, { put, drop, current }: UnitsChange): Units {
  const stays = (unit: UnitProfile) => !drop.includes(unit.id);
  const given = new Map(put.map((unit) => [unit.id, unit]));
  const old = before.units.filter(stays).map((unit) => given.get(unit.id) ?? unit);
  const known = new Set(old.map(({ id }) => id));
  const units = [...old, ...put.filter((unit) => stays(unit) && !known.has(unit.id))];
  const isThere = (id: string | null) => units.some((unit) => unit.id === id);
  const [first = null] = units.map(({ id }) => id);
  return { units, current: [current, before.current].find(isThere) ?? first };
}

/** The unit of this full or short name. Throws a Failure with NO_SUCH_UNIT. */
export function findUnit({ units }: Units, name: string): UnitProfile {
  const unit = units.find(({ fullName }) => fullName === name) ?? units.find(({ shortName }) => shortName === name);
  if (name === '' || !unit) throw new Failure('NO_SUCH_UNIT', name);
  return unit;
}

type UnitWork = Pick<Requests, 'units' | 'keepUnits'>;

export function unitWork(file: KeptFile<Units>): UnitWork {
  return {
    units: () => readUnits(file),
    keepUnits: (change) => file.change((before) => changed(before, change)),
  };
}
