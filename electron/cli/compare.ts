/** `compare A B [--json]`: what the file B has otherwise than A, in reading order. Nothing is written. */
import type { Change } from '../../document/compare/changes.ts';
import { compareReports } from '../../document/compare/compare.ts';
import { headingPaths } from '../../document/compare/place.ts';
import { changeWords } from '../words/changes.ts';
import { oneWord, readCall } from './call.ts';
import { readInput } from './input.ts';
import { type Command, tell } from './terminal.ts';

const SIGNS = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;

/** Words as programs that compare write them: 增长[-8.5%-]{+8.7%+}. */
function marked({ pieces }: Change): string {
  return pieces.map(({ type, text }) => SIGNS[type][0] + text + SIGNS[type][1]).join('');
}

/** Exit code 0 whether or not anything differs. */
export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, { json: { type: 'boolean', default: false } });
  const file = oneWord(positionals.slice(0, 1), 'FILE');
  const copy = oneWord(positionals.slice(1), 'FILE2');
  const mine = await readInput(file, undefined, terminal);
  const theirs = await readInput(copy, undefined, terminal);
  tell(theirs.notices, terminal);
  const { changes, theirs: blocks, shown } = compareReports(mine.report, theirs.report);
  const own = headingPaths(mine.report.blocks, shown);
  const other = headingPaths(blocks, shown);
  const placeOf = ({ mine: at, theirs: there }: Change) => (at ? own(at.block) : there ? other(there.block) : []);
  if (values.json) {
    const told = changes.map((change) => ({ what: changeWords(change), place: placeOf(change), ...change }));
    terminal.say(JSON.stringify({ changes: told }, null, 2));
    return;
  }
  if (changes.length === 0) terminal.warn('提示：两份文稿没有不同。');
  for (const change of changes)
    terminal.say(`${[changeWords(change), ...placeOf(change).slice(-1)].join('　')}\n  ${marked(change)}`);
};
