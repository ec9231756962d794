/** 清理 Word 文件: a file of whatever program, shown for what it tells besides its text, and copied without it. */
import { cleanWords } from '../dialogs/clean/words.ts';
import { ask, type Desk, tell, tellFailure } from './desk.ts';
import { chooseOpen, chooseSave } from './files.ts';
import { stem } from './names.ts';

/** The menu's command, from choosing the file to saving the copy. */
export async function cleanWordFile(desk: Desk): Promise<void> {
  try {
    const grant = await chooseOpen(desk, 'word');
    if (!grant) return;
    const found = await desk.client.call('lookIntoWord', { file: grant.file });
    if (!(await ask(desk, { type: 'cleanWord', name: grant.name, ...found }))) return;
    const target = await chooseSave(desk, 'docx', cleanWords.copyName(stem(grant.name)));
    if (!target) return;
    await desk.client.call('cleanWordFile', { file: grant.file, to: target.file });
    tell(desk, { tone: 'done', text: cleanWords.done(target.name, target.folder), outcomeOf: 'exporting' });
  } catch (error) {
    tellFailure(desk, error);
  }
}
