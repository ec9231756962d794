/** `kinds [--json]`: the kinds of report that can be begun, shipped and own, with their fields and parts. */
import type { KindPart } from '../../document/kind.ts';
import type { OfferedKind } from '../contract/kinds.ts';
import { allKinds, readOwnKinds } from '../services/kinds.ts';
import { thisMachine } from '../services/printer/find-browser.ts';
import { stateFolder } from '../services/state-folder.ts';
import { damagedKindsWords } from '../words/kinds.ts';
import { noWords, readCall } from './call.ts';
import type { Command } from './terminal.ts';

/** What a part is called, without what is written about it. */
function partSummary(part: KindPart) {
  const { type, need } = part;
  if (part.type !== 'section') return { type, need, text: part.text };
  const sections = part.sections.map(({ heading, level }) => ({ heading, level }));
  return { type, need, heading: part.heading, alternatives: part.alternatives, sections };
}

function summary({ parts, ...kind }: OfferedKind) {
  const { id, name, origin, purpose, statutory, layout, length, limit, fields } = kind;
  return {
    id,
    name,
    origin,
    purpose,
    statutory,
    layout,
    length,
    limit: limit ?? null,
    fields,
    parts: parts.map(partSummary),
  };
}

function describe({ id, name, origin, purpose, fields }: OfferedKind): string {
  const names = fields.map((field) => field.name).join('、');
  const own = origin === 'own' ? '，我的模板' : '';
  return `${name}（${id}${own}）\n  ${purpose}\n  要素：${names === '' ? '无' : names}`;
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, { json: { type: 'boolean', default: false } });
  noWords(positionals);
  const state = stateFolder(thisMachine(), terminal.home);
  const kinds = await allKinds(terminal.templates, state);
  const { damaged } = await readOwnKinds(state);
  if (damaged.length > 0) terminal.warn(`提示：${damagedKindsWords(damaged)}`);
  terminal.say(values.json ? JSON.stringify(kinds.map(summary), null, 2) : kinds.map(describe).join('\n'));
};
