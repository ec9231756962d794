/** A program with a journal in a folder, and short reports to be kept in it. */
import { emptyReport, plainInline, type Report } from '../../../../document/report.ts';
import type { DeskFacts, PageId, SeatId } from '../../../../electron/contract/keeping.ts';
import {
  createJournal,
  type Journal,
  type JournalTools,
  type Taking,
} from '../../../../electron/services/journal/journal.ts';
import type { DeskNote } from '../../../../electron/services/journal/record.ts';
import type { Telling } from '../../../../electron/services/journal/seat.ts';
import { realSaveTools } from '../../../../electron/services/save.ts';

let ids = 0;

/** Names that are other ones in each call, and in each process. */
export const freshId = () => {
  ids += 1;
  return `id-${process.pid}-${ids}`;
};

export const NOW = new Date('2026-11-24T06:00:00Z');

/** A program over the folder; `more` takes the place of what a running one has. */
export function program(state: string, more: Partial<JournalTools> = {}): Journal {
  const saving = realSaveTools(freshId);
  return createJournal({
    state,
    saving,
    now: () => NOW,
    randomId: freshId,
    isOff: async () => false,
    wait: () => new Promise((resolve) => setTimeout(resolve, 1)),
    ...more,
  });
}

export const page = (name: string) => name as PageId;
export const seatOf = (name: string) => name as SeatId;

/** A window that is opened, as by a start of the program unless told otherwise. */
export const taking = (name: string, more: Partial<Taking> = {}): Taking => ({
  wanted: null,
  page: page(name),
  wants: 'any',
  ...more,
});

export const reportOf = (...lines: readonly string[]): Report => ({
  ...emptyReport,
  blocks: lines.map((text) => ({ type: 'paragraph', content: plainInline(text) })),
});

export const linesOf = ({ blocks }: Report): readonly string[] =>
  blocks.map((block) => JSON.stringify(block).match(/"text":"([^"]*)"/)?.[1] ?? '');

export const facts = (more: Partial<DeskFacts> = {}): DeskFacts => ({
  name: null,
  access: 'editable',
  state: 'unsaved',
  version: null,
  view: { caret: { block: 0, offset: 1 }, scroll: 0 },
  ...more,
});

export const note = (more: Partial<DeskNote> = {}): DeskNote => ({
  facts: facts(),
  target: null,
  keptAt: NOW.toISOString(),
  ...more,
});

export const whole = (number: number, report: Report, more: Partial<DeskNote> = {}): Telling => ({
  type: 'whole',
  number,
  report,
  note: note(more),
});

/** Puts one line in place of the last, and another below it. */
export const line = (number: number, at: number, text: string, onto = number - 1): Telling => ({
  type: 'delta',
  number,
  onto,
  delta: { blocks: { at, removed: 0, put: [{ type: 'paragraph', content: plainInline(text) }] }, rest: {} },
  note: note(),
});
