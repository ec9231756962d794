/** The unit that writes: what forms and new reports take from its profile, and how another one comes into an open report. */
import type { OwnValues } from '../../document/begin.ts';
import type { FieldType } from '../../document/report.ts';
import { currentUnit, ownValues, suggestions, type UnitProfile, type Units } from '../../document/unit.ts';
import { fieldChanges, paperOf } from '../../document/unit-switch.ts';
import type { UnitsChange } from '../../electron/contract/units.ts';
import { UNITS_UNREADABLE } from '../../electron/words.ts';
import { words } from '../words.ts';
import { announce, ask, type Desk, fromBeside, settleForms, snapshotOf, tell, tellFailure, untilFree } from './desk.ts';

/** The unit that writes now; null where none is filled in. */
export function unitOf(desk: Desk): UnitProfile | null {
  return currentUnit(desk.state.get().units);
}

/** What new reports take from the current unit; nothing where there is none. */
export function ownValuesOf(desk: Desk): OwnValues {
  return ownValues(unitOf(desk));
}

/** What may be meant in a field of this type, most likely first. */
export function suggestionsFor(desk: Desk, type: FieldType): readonly string[] {
  return suggestions(unitOf(desk), type);
}

let fresh = 0;

/** Names a unit on this machine: no two are made in one window at one moment. */
export function freshUnitId(desk: Desk): string {
  fresh += 1;
  return `u-${desk.now().getTime().toString(36)}-${fresh.toString(36)}`;
}

/** Asks the host for the units that it keeps. */
export async function takeUnits(desk: Desk): Promise<void> {
  const read = await desk.client.call('units', {});
  if (read.type === 'kept') desk.state.set({ units: read.units });
  else tell(desk, { tone: 'failure', text: UNITS_UNREADABLE[read.type] });
}

/** Opens 单位资料; what it kept is in use at once, and offered to the open report. */
export async function editUnits(desk: Desk): Promise<void> {
  await desk.composition.ended();
  settleForms(desk);
  // A form of what was here before would undo what another window kept meanwhile.
  await takeUnits(desk).catch((error: unknown) => tellFailure(desk, error));
  const kept = await ask(desk, { type: 'units', units: desk.state.get().units });
  if (kept) await putUnits(desk, kept);
}

/** Takes over what the host keeps now. */
export async function putUnits(desk: Desk, units: Units): Promise<void> {
  const before = unitOf(desk);
  desk.state.set({ units });
  await offerUnit(desk, before);
}

/** Another unit writes from now on. */
export async function switchUnit(desk: Desk, current: string): Promise<void> {
  try {
    const change: UnitsChange = { put: [], drop: [], current };
    const kept = await desk.client.call('keepUnits', change);
    announce(desk, words.units.switched(currentUnit(kept)?.fullName ?? ''));
    await putUnits(desk, kept);
  } catch (error) {
    tellFailure(desk, error);
  }
}

/** Offers to write the current unit into the open report, where that still says what `before` had for it. One undo. */
async function offerUnit(desk: Desk, before: UnitProfile | null): Promise<void> {
  // 单位资料 may have been opened from 新建文稿: what that leaves open is what is asked about.
  await untilFree(desk);
  const unit = unitOf(desk);
  const { kinds, draft } = desk.state.get();
  const { fields, paper, access } = snapshotOf(desk);
  if (unit === null || access === 'readOnly') return;
  const kind = kinds.find(({ id }) => id === draft.kind) ?? null;
  const changes = fieldChanges(fields, kind, before, unit);
  const nextPaper = before === null ? paper : paperOf(paper, before, unit);
  if (changes.length === 0 && nextPaper === paper) return;
  const isWanted = await ask(desk, { type: 'unitValues', unit: unit.fullName, changes, paper: nextPaper !== paper });
  if (!isWanted) return;
  fromBeside(desk, (handle) =>
    handle.asOne(() => {
      for (const { field, to } of changes) handle.setField(field, to);
      if (nextPaper !== paper) handle.setPaper(nextPaper);
    }),
  );
}
