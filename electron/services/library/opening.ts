/** A paper of the library opened to be read: from its file, as it is now. */
import path from 'node:path';
import { Failure } from '../../../document/failure.ts';
import { blockRank, sectionEnd } from '../../../document/outline.ts';
import { type PaperRecord, recordsOf } from '../../../document/papers/records.ts';
import type { Report } from '../../../document/report.ts';
import type { OpenedPaper, PaperSection } from '../../contract/papers.ts';
import { openReport } from '../open.ts';
import type { PaperAt } from './facts.ts';

/** What is shown of where a file lies: the folder that was chosen, and the way from there. */
export function placeName(root: string, file: string): string {
  const below = path.posix.dirname(file);
  const own = path.basename(root) || root;
  return below === '.' ? own : `${own}/${below}`;
}

function sectionsOf({ blocks }: Report, { sections, end }: PaperRecord): readonly PaperSection[] {
  const rank = (i: number) => {
    const block = blocks[i];
    return block ? blockRank(block) : null;
  };
  return sections.map(({ path: headings, level, block }, i) => ({
    path: headings,
    level,
    start: block,
    end: level === 0 ? (sections[i + 1]?.block ?? end) : sectionEnd(block, end, rank),
  }));
}

/** The paper may have been changed meanwhile: then the section with the same headings. */
function placeOf(sections: readonly PaperSection[], asked: number, { sections: known }: PaperAt): number {
  const headings = JSON.stringify(known[asked] ?? []);
  const isAsked = (section: PaperSection | undefined) => JSON.stringify(section?.path) === headings;
  if (isAsked(sections[asked])) return asked;
  return Math.max(0, sections.findIndex(isAsked));
}

/** Throws a Failure where the file cannot be read any more. */
export async function openPaper(at: PaperAt, section: number): Promise<OpenedPaper> {
  const { report } = await openReport(path.join(at.root, at.path));
  const name = path.posix.basename(at.path);
  const folders = [path.basename(at.root), ...at.path.split('/').slice(0, -1)];
  const records = recordsOf(report, { name, folders });
  const record = records[at.place] ?? records[0];
  if (record === undefined) throw new Failure('EMPTY', name);
  const sections = sectionsOf(report, record);
  return {
    title: record.title === '' ? path.parse(name).name : record.title,
    year: record.year,
    unit: record.unit,
    file: name,
    folder: placeName(at.root, at.path),
    report,
    start: record.block,
    end: record.end,
    sections,
    at: placeOf(sections, section, at),
  };
}
