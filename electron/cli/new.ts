/** `new --kind KIND [--set 名=值 …] --out F.nigao`: a report of a kind, from its skeleton. */
import { beginReport } from '../../document/begin.ts';
import { Failure } from '../../document/failure.ts';
import { writeDraft } from '../../document/file.ts';
import { findKind, readKinds } from '../services/kinds.ts';
import { thisMachine } from '../services/printer/find-browser.ts';
import { realSaveTools, saveFile } from '../services/save.ts';
import { stateFolder } from '../services/state-folder.ts';
import { readUnitLayout, withUnitLayout } from '../services/unit-layout.ts';
import { UNIT_LAYOUT_DAMAGED } from '../words.ts';
import { needed, noWords, readCall } from './call.ts';
import { checkOutputs } from './input.ts';
import type { Command } from './terminal.ts';

/** `名=值`; the value may hold further signs of equality, and be empty. */
function assignment(text: string): readonly [name: string, value: string] {
  const at = text.indexOf('=');
  if (at < 1) throw new Failure('BAD_CALL', `--set ${text}`);
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, {
    kind: { type: 'string' },
    set: { type: 'string', multiple: true },
    out: { type: 'string' },
  });
  noWords(positionals);
  const idOrName = needed(values.kind, '--kind');
  const out = needed(values.out, '--out');
  const given = Object.fromEntries((values.set ?? []).map(assignment));
  await checkOutputs([out], null);
  const kind = findKind(await readKinds(terminal.templates), idOrName);
  const unit = await readUnitLayout(stateFolder(thisMachine(), terminal.home));
  const report = withUnitLayout(beginReport(kind, given, terminal.now()), unit);
  await saveFile(out, Buffer.from(writeDraft(report), 'utf8'), realSaveTools(terminal.randomId));
  if (unit.type === 'damaged') terminal.warn(`提示：${UNIT_LAYOUT_DAMAGED}`);
  terminal.say(`已新建${kind.name}：${out}`);
};
