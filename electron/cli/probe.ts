/**
 * `probe save FILE N`, `probe save-loop FILE N`, `probe load FILE`: the program's own saving and opening, so that a test from
 * outside can stop it at any moment and see what is left.
 */
import { Failure } from '../../document/failure.ts';
import { writeDraft } from '../../document/file.ts';
import { reportText } from '../../document/plain.ts';
import { emptyReport, plainInline, type Report } from '../../document/report.ts';
import { openReport } from '../services/open.ts';
import { realSaveTools, saveFile } from '../services/save.ts';
import { countingNumber, readCall } from './call.ts';
import type { Command, Terminal } from './terminal.ts';

/** About as much as a report of 20 pages: a save is then a few writes long. */
const PARAGRAPHS = 200;
const SENTENCE = '本段文字仅用于检验保存，每次保存的版本号不同，其余各段相同。';

function versioned(version: number): Report {
  const title = { type: 'title', content: plainInline(`第${version}版`) } as const;
  const paragraph = { type: 'paragraph', content: plainInline(SENTENCE.repeat(3)) } as const;
  return { ...emptyReport, blocks: [title, ...Array.from({ length: PARAGRAPHS }, () => paragraph)] };
}

async function save(file: string, version: number, terminal: Terminal): Promise<void> {
  const bytes = new TextEncoder().encode(writeDraft(versioned(version)));
  await saveFile(file, bytes, realSaveTools(terminal.randomId));
}

/** Until it is killed. */
async function saveOn(file: string, first: number, terminal: Terminal): Promise<never> {
  for (let version = first; ; version += 1) {
    await save(file, version, terminal);
    terminal.say(`SAVED ${version}`);
  }
}

/** The number of the version that the file holds. The whole text has to be there, not its beginning alone; throws a Failure. */
export async function versionIn(file: string): Promise<string> {
  const { report, origin } = await openReport(file);
  const version = /^第(\d+)版\n/.exec(reportText(report))?.[1];
  if (origin !== 'own' || version === undefined || report.blocks.length !== PARAGRAPHS + 1)
    throw new Failure('BROKEN_DRAFT', file);
  return version;
}

export const run: Command = async (words, terminal) => {
  const { positionals } = readCall(words, {});
  const [deed, file, number, extra] = positionals;
  if (file === undefined || extra !== undefined) throw new Failure('BAD_CALL', extra ?? '缺少 FILE');
  if (deed === 'load' && number === undefined) {
    terminal.say(await versionIn(file));
    return;
  }
  const version = countingNumber(number, 'N');
  if (version === undefined) throw new Failure('BAD_CALL', '缺少 N');
  if (deed === 'save-loop') return await saveOn(file, version, terminal);
  if (deed !== 'save') throw new Failure('BAD_CALL', deed ?? '');
  await save(file, version, terminal);
};
