/** `kinds [--json]`: the kinds of report that can be begun, with their fields. */
import type { Kind } from '../../document/kind.ts';
import { readKinds } from '../services/kinds.ts';
import { noWords, readCall } from './call.ts';
import type { Command } from './terminal.ts';

/** What helps to choose and to fill in; the skeleton is not for show. */
function summary({ id, name, purpose, statutory, length, fields }: Kind) {
  return { id, name, purpose, statutory, length, fields };
}

function describe({ id, name, purpose, fields }: Kind): string {
  const names = fields.map((field) => field.name).join('、');
  return `${name}（${id}）\n  ${purpose}\n  要素：${names === '' ? '无' : names}`;
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, { json: { type: 'boolean', default: false } });
  noWords(positionals);
  const kinds = await readKinds(terminal.templates);
  terminal.say(values.json ? JSON.stringify(kinds.map(summary), null, 2) : kinds.map(describe).join('\n'));
};
