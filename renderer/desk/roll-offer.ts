/** Who opens last year's paper mostly wants to write this year's: that is offered, once for each paper that is opened. */
import { blockText, fieldText } from '../../document/plain.ts';
import type { Report } from '../../document/report.ts';
import { countCarried } from '../../document/roll/marks.ts';
import { rollWords } from '../dialogs/roll/words.ts';
import { type Desk, tell } from './desk.ts';

/** Papers that are written every year. */
const EVERY_YEAR = /总结|报告|汇报|小结|述职|工作情况|要点|计划|方案/u;
const YEAR = /(?:19|20)\d{2}(?=年)/gu;

/** The year that the title is about, not the next one that it plans; null where it names none, or the paper is not one of every year. */
export function yearOfTitle({ blocks, fields }: Pick<Report, 'blocks' | 'fields'>): number | null {
  const title = blocks.find(({ type }) => type === 'title');
  const words = title ? blockText(title, fieldText(fields)) : '';
  const years = [...words.matchAll(YEAR)].map(([year]) => Number(year));
  return years.length > 0 && EVERY_YEAR.test(words) ? Math.min(...years) : null;
}

function offer(desk: Desk): void {
  const { draft } = desk.state.get();
  const report = desk.surface.get().handle?.read();
  if (!report || draft.name === null || draft.access === 'readOnly') return;
  const year = yearOfTitle(report);
  if (year === null || year >= desk.now().getFullYear() || countCarried(report) > 0) return;
  tell(desk, { tone: 'info', kind: 'rollOffer', text: rollWords.offer(year) });
}

/** Gives what stops it. */
export function watchOldPapers(desk: Desk): () => void {
  let { opened } = desk.state.get();
  return desk.state.subscribe(() => {
    if (desk.state.get().opened === opened) return;
    ({ opened } = desk.state.get());
    // What is told of the file itself comes first.
    queueMicrotask(() => offer(desk));
  });
}
