/** `learn FILE.docx [--json]`: where the layout of a Word file leaves the standard. The file stays as it is. */
import { deviationsOf } from '../../document/layout/deviations.ts';
import { emptyReport } from '../../document/report.ts';
import { learnFrom } from '../services/sample.ts';
import { deviationWords } from '../words/deviations.ts';
import { noticeWords } from '../words.ts';
import { oneWord, readCall } from './call.ts';
import { type Command, tell } from './terminal.ts';

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, { json: { type: 'boolean', default: false } });
  const { overrides, notices } = await learnFrom(oneWord(positionals, 'FILE'));
  const deviations = deviationsOf({ ...emptyReport.layout, overrides });
  if (values.json) {
    const told = notices.map((notice) => ({ ...notice, message: noticeWords(notice) }));
    const left = deviations.map((deviation) => ({ ...deviation, message: deviationWords(deviation) }));
    terminal.say(JSON.stringify({ overrides, deviations: left, notices: told }, null, 2));
    return;
  }
  tell(notices, terminal);
  const lines = deviations.map(deviationWords);
  const same = notices.length === 0 ? '版式与国标一致。' : '其余版式与国标一致。';
  terminal.say(lines.length === 0 ? same : lines.join('\n'));
};
