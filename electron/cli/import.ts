/** `import FILE --out F.nigao [--json] [--piece N]`: reads a foreign file into a draft; the original stays as it is. */

import { writeDraft } from '../../document/file.ts';
import type { Notice } from '../../document/notice.ts';
import { realSaveTools, saveFile } from '../services/save.ts';
import { noticeWords } from '../words.ts';
import { countingNumber, needed, oneWord, readCall } from './call.ts';
import { checkOutputs, readInput } from './input.ts';
import { type Command, tell } from './terminal.ts';

const withWords = (notice: Notice) => ({ ...notice, message: noticeWords(notice) });

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, {
    out: { type: 'string' },
    json: { type: 'boolean', default: false },
    piece: { type: 'string' },
  });
  const file = oneWord(positionals, 'FILE');
  // With --json the report comes out on standard output, so that a file is not needed.
  const outs = values.json && values.out === undefined ? [] : [needed(values.out, '--out')];
  const piece = countingNumber(values.piece, '--piece');
  await checkOutputs(outs, file);
  const { report, notices } = await readInput(file, piece, terminal);
  const bytes = Buffer.from(writeDraft(report), 'utf8');
  for (const out of outs) await saveFile(out, bytes, realSaveTools(terminal.randomId));
  if (values.json) {
    terminal.say(JSON.stringify({ report, notices: notices.map(withWords) }, null, 2));
    return;
  }
  tell(notices, terminal);
  terminal.say(`已保存：${outs.join('、')}`);
};
