/** `fix FILE [--unit 单位] --out FILE2`: applies every correction that is safe in bulk, and says how many of each rule. */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { writeDraft } from '../../document/file.ts';
import { reportText } from '../../document/plain.ts';
import { type Fixed, fixReport, fixText } from '../../document/proofread/fix.ts';
import type { Report } from '../../document/report.ts';
import { readText } from '../../document/text/read.ts';
import { realSaveTools, saveFile } from '../services/save.ts';
import { needed, oneWord, readCall } from './call.ts';
import { checkOutputs } from './input.ts';
import { checkerOf, readSubject, type Subject, writingUnit } from './proofread.ts';
import type { Command } from './terminal.ts';

/** What was put right, in the form of the file that is asked for: a draft or plain text. */
function contents(value: string | Report, out: string): string {
  const extension = path.extname(out).toLowerCase();
  if (extension === '.txt') return typeof value === 'string' ? value : `${reportText(value)}\n`;
  if (extension !== '.nigao') throw new Failure('BAD_CALL', `--out ${path.basename(out)}（请写 .nigao 或 .txt）`);
  return writeDraft(typeof value === 'string' ? readText(value).value : value);
}

function counted({ counts }: Fixed<unknown>, names: ReadonlyMap<string, string>): string {
  const lines = [...counts].map(([id, count]) => `${id} ${names.get(id) ?? ''}：${count}处`);
  return lines.length === 0 ? '没有可以自动改正的地方' : lines.join('\n');
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, { out: { type: 'string' }, unit: { type: 'string' } });
  const file = oneWord(positionals, 'FILE');
  const out = needed(values.out, '--out');
  await checkOutputs([out], file);
  const subject: Subject = await readSubject(file, terminal);
  const { proofreader, names } = await checkerOf(terminal, await writingUnit(terminal, values.unit));
  const fixed: Fixed<string | Report> =
    subject.type === 'text' ? fixText(subject.text, '', proofreader) : fixReport(subject.report, proofreader);
  await saveFile(out, Buffer.from(contents(fixed.value, out), 'utf8'), realSaveTools(terminal.randomId));
  terminal.say(counted(fixed, names));
  terminal.say(`已保存：${out}`);
};
