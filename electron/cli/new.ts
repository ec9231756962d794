/** `new --kind KIND [--set 名=值 …] [--unit 单位] --out F.nigao`: a report of a kind, from its skeleton. */
import { beginReport, oddValues } from '../../document/begin.ts';
import { Failure } from '../../document/failure.ts';
import { writeDraft } from '../../document/file.ts';
import { currentUnit, noUnits, ownValues, type UnitProfile } from '../../document/unit.ts';
import type { UnitsRead } from '../contract/units.ts';
import { allKinds, findKind } from '../services/kinds.ts';
import { thisMachine } from '../services/printer/find-browser.ts';
import { realSaveTools, saveFile } from '../services/save.ts';
import { stateFolder } from '../services/state-folder.ts';
import { readUnitLayout, withUnitLayout } from '../services/unit-layout.ts';
import { findUnit, readUnits, unitsFile } from '../services/units.ts';
import { oddValueWords, UNIT_LAYOUT_DAMAGED, UNITS_UNREADABLE } from '../words.ts';
import { needed, noWords, readCall } from './call.ts';
import { checkOutputs } from './input.ts';
import type { Command } from './terminal.ts';

/** `名=值`; the value may hold further signs of equality, and be empty. */
function assignment(text: string): readonly [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Failure('BAD_CALL', `--set ${text}`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

/** The unit that was named, else the current one. */
function writing(read: UnitsRead, name: string | undefined): UnitProfile | null {
  const units = read.type === 'kept' ? read.units : noUnits;
  return name === undefined ? currentUnit(units) : findUnit(units, name);
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, {
    kind: { type: 'string' },
    set: { type: 'string', multiple: true },
    unit: { type: 'string' },
    out: { type: 'string' },
  });
  noWords(positionals);
  const idOrName = needed(values.kind, '--kind');
  const out = needed(values.out, '--out');
  const given = Object.fromEntries((values.set ?? []).map(assignment));
  await checkOutputs([out], null);
  const state = stateFolder(thisMachine(), terminal.home);
  const kind = findKind(await allKinds(terminal.templates, state), idOrName);
  const units = await readUnits(
    unitsFile({ folder: state, saving: realSaveTools(terminal.randomId), now: terminal.now }),
  );
  const own = ownValues(writing(units, values.unit));
  const layout = await readUnitLayout(state);
  const report = withUnitLayout(beginReport(kind, given, terminal.now(), own), layout);
  await saveFile(out, Buffer.from(writeDraft(report), 'utf8'), realSaveTools(terminal.randomId));
  for (const odd of oddValues(kind, given, terminal.now())) terminal.warn(`提示：${oddValueWords(odd)}`);
  if (units.type !== 'kept') terminal.warn(`提示：${UNITS_UNREADABLE[units.type]}`);
  if (layout.type === 'damaged') terminal.warn(`提示：${UNIT_LAYOUT_DAMAGED}`);
  terminal.say(`已新建${kind.name}：${out}`);
};
