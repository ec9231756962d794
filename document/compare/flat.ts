/** A text with its runs laid end to end, so that words found by their place can be cut out with all that belongs to them. */
import { blankText, type FieldText, runText } from '../plain.ts';
import { overlaps, type Span } from '../proofread/span.ts';
import type { Block, Field, Inline, InlineText, TextRun } from '../report.ts';

export interface FlatRun extends Span {
  readonly run: Inline;
}

export interface Flat {
  /** As it is shown; a line break is '\n'. */
  readonly text: string;
  /** In order; together they are the text. */
  readonly runs: readonly FlatRun[];
}

export function flatten(content: InlineText, shown: FieldText): Flat {
  let text = '';
  const runs = content.map((run) => {
    const start = text.length;
    text += runText(run, shown);
    return { run, start, end: text.length };
  });
  return { text, runs };
}

/** Whether part of the run may stand without the rest: not of what is filled or confirmed as one. */
const isWhole = (run: Inline) => run.type !== 'text' || run.carried !== undefined;

/** Places of fields, blanks and carried words, which are changed as a whole or not at all. */
export function wholesOf({ runs }: Flat): readonly Span[] {
  return runs.filter(({ run, start, end }) => isWhole(run) && end > start);
}

/** A part of a run. Of a field, a blank or a carried word it is no more than what it shows. */
function partOf(run: Inline, text: string): Inline {
  const emphasis = run.type === 'text' ? run.emphasis : undefined;
  return { type: 'text', text, ...(emphasis && { emphasis }) };
}

/** The runs between `from` and `to`, those at both ends cut to it. */
export function sliced({ text, runs }: Flat, from: number, to: number): readonly Inline[] {
  const span = { start: from, end: to };
  return runs.flatMap(({ run, start, end }): readonly Inline[] => {
    if (!overlaps({ start, end }, span)) return [];
    if (from <= start && end <= to) return [run];
    return [partOf(run, text.slice(Math.max(from, start), Math.min(to, end)))];
  });
}

function sameLook(a: TextRun, b: TextRun): boolean {
  const [one, other] = [a.emphasis ?? [], b.emphasis ?? []];
  return a.carried === undefined && b.carried === undefined && one.join() === other.join();
}

/** Neighbouring runs of one look as one. */
export function merged(content: readonly Inline[]): InlineText {
  const result: Inline[] = [];
  for (const run of content) {
    const last = result.at(-1);
    if (run.type === 'text' && last?.type === 'text' && sameLook(last, run))
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else if (run.type !== 'text' || run.text !== '') result.push(run);
  }
  return result;
}

/**
 * Words of the other report as this one can hold them: a field that is there too and shows the same stays one, any other is what
 * it shows.
 */
export function heldBy(
  content: InlineText,
  theirs: readonly Field[],
  shownTheirs: FieldText,
  shown: FieldText,
): InlineText {
  const byId = new Map(theirs.map((field) => [field.id, field]));
  return content.map((run): Inline => {
    if (run.type !== 'field') return run;
    const text = shownTheirs(run.field);
    if (shown(run.field) === text) return run;
    const name = byId.get(run.field)?.name ?? run.field;
    return text === blankText({ name }) ? { type: 'blank', name } : { type: 'text', text };
  });
}

/** The words of a block that is text; the lead of a run-in heading first. Null for tables, pictures and annexes. */
export function contentOf(block: Block): InlineText | null {
  switch (block.type) {
    case 'table':
    case 'picture':
    case 'annex':
      return null;
    case 'runIn':
      return [...block.lead, ...block.content];
    default:
      return block.content;
  }
}

/** Where the lead of a run-in heading ends in its text; null for other blocks. */
export function leadOf(block: Block, shown: FieldText): number | null {
  return block.type === 'runIn' ? flatten(block.lead, shown).text.length : null;
}
