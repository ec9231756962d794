/** `clean FILE.docx [--out FILE2.docx] [--json]`: what a Word file tells besides its text, and a copy without it. */

import { cleanedFile } from '../services/clean-word.ts';
import { realSaveTools, saveFile } from '../services/save.ts';
import { leftWords, traceWords } from '../words/clean.ts';
import { needed, oneWord, readCall } from './call.ts';
import { checkOutputs } from './input.ts';
import type { Command } from './terminal.ts';

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, {
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const file = oneWord(positionals, 'FILE');
  const outs = values.out === undefined ? [] : [needed(values.out, '--out')];
  await checkOutputs(outs, file);
  const { bytes, removed, left } = await cleanedFile(file);
  for (const out of outs) await saveFile(out, bytes, realSaveTools(terminal.randomId));
  if (values.json) {
    const told = removed.map((trace) => ({ ...trace, message: traceWords(trace) }));
    const kept = left.map((trace) => ({ ...trace, message: leftWords(trace) }));
    terminal.say(JSON.stringify({ removed: told, left: kept }, null, 2));
    return;
  }
  for (const trace of left) terminal.warn(`提示：${leftWords(trace)}。`);
  terminal.say(removed.length === 0 ? '没有需要清理的信息。' : removed.map(traceWords).join('\n'));
  for (const out of outs) terminal.say(`已另存：${out}`);
};
