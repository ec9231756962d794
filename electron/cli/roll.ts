/** `roll FILE --year N [--from N] --out F.nigao [--json] [--piece N]`: last year's paper as this year's draft; the original stays as it is. */

import { Failure } from '../../document/failure.ts';
import { writeDraft } from '../../document/file.ts';
import { CARRIED_TYPES } from '../../document/report.ts';
import { CARRIED_NAMES } from '../../document/roll/names.ts';
import { type Rolled, type RollItem, rollForward } from '../../document/roll/roll.ts';
import { readLists } from '../services/lists.ts';
import { realSaveTools, saveFile } from '../services/save.ts';
import { rollRemarkWords } from '../words/roll.ts';
import { countingNumber, needed, oneWord, readCall } from './call.ts';
import { checkOutputs, readInput } from './input.ts';
import { type Command, tell } from './terminal.ts';

const EARLIEST = 1949;
const LATEST = 2099;

function yearNamed(value: string | undefined, option: string): number | undefined {
  const year = countingNumber(value, option);
  if (year !== undefined && (year < EARLIEST || year > LATEST)) throw new Failure('BAD_CALL', `${option} ${value}`);
  return year;
}

/** The place in the text of a block, both counted from 0; of a field its name. */
function toldItem({ type, from, text, suggestion, place }: RollItem) {
  const at =
    place.type === 'words'
      ? { paragraph: place.block, start: place.start, end: place.end }
      : { paragraph: null, start: null, end: null, field: place.name };
  return { type, from, text, ...at, suggestion };
}

function summary({ items }: Rolled): string {
  const counts = CARRIED_TYPES.flatMap((type) => {
    const count = items.filter((item) => item.type === type).length;
    return count === 0 ? [] : [`${CARRIED_NAMES[type]} ${count} 处`];
  });
  return counts.length === 0 ? '没有需要确认的内容' : `待确认 ${items.length} 处：${counts.join('，')}`;
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, {
    year: { type: 'string' },
    from: { type: 'string' },
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
    piece: { type: 'string' },
  });
  const file = oneWord(positionals, 'FILE');
  const to = yearNamed(needed(values.year, '--year'), '--year');
  const from = yearNamed(values.from, '--from');
  if (to === undefined) throw new Failure('BAD_CALL', '缺少 --year');
  // With --json the draft comes out on standard output, so that a file is not needed.
  const outs = values.json && values.out === undefined ? [] : [needed(values.out, '--out')];
  const piece = countingNumber(values.piece, '--piece');
  await checkOutputs(outs, file);
  const { report, notices } = await readInput(file, piece, terminal);
  const lists = await readLists(terminal.templates);
  const rolled = rollForward(report, { to, lists, ...(from === undefined ? {} : { from }) });
  const bytes = Buffer.from(writeDraft(rolled.report), 'utf8');
  for (const out of outs) await saveFile(out, bytes, realSaveTools(terminal.randomId));
  tell(notices, terminal);
  terminal.warn(summary(rolled));
  for (const remark of rolled.remarks) terminal.warn(`提示：${rollRemarkWords(remark)}`);
  if (values.json) {
    const { report: draft, items, from: year } = rolled;
    terminal.say(JSON.stringify({ report: draft, from: year, to, items: items.map(toldItem) }, null, 2));
  } else terminal.say(`已保存：${outs.join('、')}`);
};
