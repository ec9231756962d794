/** Edits of a manuscript brought back into the report that it was read from. Fields and blanks are never written over. */
import { type FieldText, fieldText, runText } from '../plain.ts';
import type { Block, Inline, InlineText, Report, TableBlock } from '../report.ts';
import { editsByPlace, editText } from './edits.ts';
import type { Edit, Finding } from './finding.ts';
import type { Manuscript } from './manuscript.ts';
import { overlaps, type Span } from './span.ts';

type Words = Pick<Edit, 'start' | 'end' | 'text'>;

interface PlacedRun extends Span {
  readonly run: Inline;
}

function placed(content: InlineText, shown: FieldText): readonly PlacedRun[] {
  let end = 0;
  return content.map((run) => {
    const start = end;
    end += runText(run, shown).length;
    return { run, start, end };
  });
}

/** An edit that would cut into a field or a blank, or join two lines, is not done. */
const isPossible = (runs: readonly PlacedRun[], edit: Words) =>
  runs.every((placed) => placed.run.type === 'text' || !overlaps(placed, edit));

/** The first text that the edit touches takes the new words; from the others only the old ones go. */
function ownerOf(runs: readonly PlacedRun[], { start, end }: Words): PlacedRun | undefined {
  const texts = runs.filter(({ run }) => run.type === 'text');
  const inside = texts.find((run) => start < end && run.start < end && start < run.end);
  return inside ?? texts.find((run) => run.start <= start && start <= run.end);
}

/** The content after the edits, which do not overlap; places in units of its text. */
export function editInline(content: InlineText, edits: readonly Words[], shown: FieldText): InlineText {
  const runs = placed(content, shown);
  const possible = edits.filter((edit) => isPossible(runs, edit) && ownerOf(runs, edit));
  return runs.flatMap((placedRun): Inline[] => {
    const { run, start, end } = placedRun;
    if (run.type !== 'text') return [run];
    const own = possible.flatMap((edit): Words[] => {
      const owns = ownerOf(runs, edit) === placedRun;
      if (!owns && !overlaps(placedRun, edit)) return [];
      const [from, to] = [Math.max(start, edit.start) - start, Math.min(end, edit.end) - start];
      return [{ start: from, end: Math.max(from, to), text: owns ? edit.text : '' }];
    });
    const text = editText(run.text, own);
    return text === '' ? [] : [{ ...run, text }];
  });
}

const moved = (edits: readonly Words[], by: number): Words[] =>
  edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));

function editRunIn(block: Block & { type: 'runIn' }, edits: readonly Words[], shown: FieldText): Block {
  const { length } = block.lead.map((run) => runText(run, shown)).join('');
  const inLead = edits.filter(({ start, end }) => end <= length && start < length);
  const behind = edits.filter(({ start }) => start >= length);
  return {
    ...block,
    lead: editInline(block.lead, inLead, shown),
    content: editInline(block.content, moved(behind, -length), shown),
  };
}

/** Places in units of the table's text (`blockText`). */
function editTable(table: TableBlock, edits: readonly Words[], shown: FieldText): Block {
  let offset = 0;
  const rows = table.rows.map((row) =>
    row.map((cell) => {
      const from = offset;
      const { length } = cell.content.map((run) => runText(run, shown)).join('');
      offset += length + 1;
      const own = edits.filter(({ start, end }) => start >= from && end <= from + length);
      return own.length === 0 ? cell : { ...cell, content: editInline(cell.content, moved(own, -from), shown) };
    }),
  );
  return { ...table, rows };
}

function editBlock(block: Block, edits: readonly Words[], shown: FieldText): Block {
  switch (block.type) {
    case 'picture':
    case 'annex':
      return block;
    case 'table':
      return editTable(block, edits, shown);
    case 'runIn':
      return editRunIn(block, edits, shown);
    default:
      return { ...block, content: editInline(block.content, edits, shown) };
  }
}

/** The report after the suggestions of these findings, which were made of this very manuscript. */
export function editReport(report: Report, { places }: Manuscript, findings: readonly Finding[]): Report {
  const edits = editsByPlace(findings, places);
  const shown = fieldText(report.fields);
  const blocks = report.blocks.map((block, i) => {
    const own = edits.get(i);
    return own ? editBlock(block, own, shown) : block;
  });
  return { ...report, blocks };
}
