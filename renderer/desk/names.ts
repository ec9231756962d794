/** Names of files, proposed from what the report says. */
import { fieldText, inlineText } from '../../document/plain.ts';
import type { Block, Report } from '../../document/report.ts';
import { cutText, legalFileName, withoutIllegal } from '../../electron/contract/file-names.ts';
import type { SavePurpose } from '../../electron/contract/files.ts';
import { words } from '../words.ts';

/** Characters of a title that go into a name: more than that nobody reads in a list of files. */
const LONGEST = 60;
/** Bytes of it, where the characters are long ones: date and extension have to fit behind. */
const LONGEST_BYTES = 220;

/** Without what some system refuses in a name, without blanks at the ends; '' where nothing is left. */
function legal(title: string): string {
  const plain = withoutIllegal(title).replaceAll(/\s+/gu, ' ');
  return withoutIllegal(
    cutText(
      cutText(plain, LONGEST, () => 1),
      LONGEST_BYTES,
    ),
  );
}

function textOf(report: Report, type: Block['type']): string {
  const fields = fieldText(report.fields);
  return report.blocks
    .filter((block) => block.type === type)
    .map((block) => ('content' in block ? inlineText(block.content, fields) : ''))
    .join('')
    .replaceAll('\n', '');
}

/** 2026年11月24日 as 20261124; '' where the date is open or written otherwise. */
function compactDate(text: string): string {
  const found = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text);
  return found ? `${found[1]}${found[2]?.padStart(2, '0')}${found[3]?.padStart(2, '0')}` : '';
}

/** What a text without a title begins with, up to the first mark, as office programs name it; '' where nothing is written. */
function firstWords(report: Report): string {
  const fields = fieldText(report.fields);
  for (const block of report.blocks) {
    if (block.type !== 'paragraph' && block.type !== 'heading') continue;
    const found = legal(inlineText(block.content, fields).split(/[，。；：！？、\n]/u, 1)[0] ?? '');
    if (found !== '') return found;
  }
  return '';
}

/** Title and date of the report, without extension: 「某局2026年工作总结_20261124」. */
export function suggestedTitle(report: Report): string {
  const title = legal(textOf(report, 'title').replace(/[〔〕]/g, '')) || firstWords(report) || words.app.untitled;
  const date = compactDate(textOf(report, 'date'));
  return [title, date].filter((part) => part !== '').join('_');
}

/** A name without its last extension. */
export function stem(name: string): string {
  return name.replace(/(?<=.)\.[^.]{1,8}$/u, '');
}

/** What to call the file: as the draft is called already, else from title and date. A name that every system takes. */
export function suggestedName(report: Report, known: string | null, purpose: SavePurpose): string {
  return legalFileName(known === null ? suggestedTitle(report) : stem(known), `.${purpose}`);
}
