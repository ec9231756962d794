/** The draft with the changes that were accepted. Made of words of the two copies and of nothing else. */
import type { Block, Field, Inline, Report, TableBlock } from '../report.ts';
import type { TouchedField } from './changes.ts';
import type { Comparison } from './compare.ts';
import { withValues } from './fields.ts';
import { type Flat, merged, sliced } from './flat.ts';
import { composed, type Instead, within } from './keep.ts';
import type { PairPlan, Plan, PlannedStretch, RegroupPlan, RowPlan, TextPlan } from './plan.ts';
import { isSameRank, shaped } from './shapes.ts';

/** What was decided; what is not named stays as it is in the draft. */
export interface Decisions {
  /** Ids of changes. */
  readonly accepted: ReadonlySet<number>;
  /** Those of them that give a field its new value in all of its places, not only here. */
  readonly everywhere: ReadonlySet<number>;
}

const fieldRun = (field: TouchedField): Inline => ({ type: 'field', field: field.id });

/** Puts a field back in place of the words that are its new value. */
function keepingFields(plan: TextPlan, { change, fields }: PlannedStretch, { everywhere }: Decisions): Instead {
  if (change === null || !everywhere.has(change)) return () => null;
  return (edit) => {
    const [run] = sliced(plan.mine, edit.mine.start, edit.mine.end);
    const field = run?.type === 'field' ? fields.find(({ id }) => id === run.field) : undefined;
    const words = plan.theirs.text.slice(edit.theirs.start, edit.theirs.end);
    return field && words.startsWith(field.value) ? [fieldRun(field)] : null;
  };
}

/** What is at one place of the result: from which copy, and the runs up to a cut and behind it. */
type Cut = readonly [readonly Inline[], readonly Inline[]];

function ofMine({ mine }: TextPlan, { mine: { start, end } }: PlannedStretch, cut: number): Cut {
  const at = Math.min(Math.max(cut, start), end);
  return [sliced(mine, start, at), sliced(mine, at, end)];
}

function ofTheirs(plan: TextPlan, stretch: PlannedStretch, cut: number, decisions: Decisions): Cut {
  const { start, end } = stretch.theirs;
  const at = Math.min(Math.max(cut, start), end);
  const instead = keepingFields(plan, stretch, decisions);
  const part = (from: number, to: number) => {
    if (from === to && !(start === end)) return [];
    const inside = within(stretch, { start: from, end: to });
    return composed(plan.mine, plan.theirs, inside.edits, { start: from, end: to }, inside.mineAt, instead);
  };
  if (at <= start) return [[], part(start, end)];
  if (at >= end) return [part(start, end), []];
  return [part(start, at), part(at, end)];
}

/** Where the lead of the result ends, in units of the copy whose shape it has. */
function leadEnd(
  { leads, shapes }: TextPlan,
  isTheirShape: boolean,
): { readonly of: 'mine' | 'theirs'; readonly at: number } | null {
  const of = isTheirShape ? 'theirs' : 'mine';
  const at = leads[of];
  if (at !== null) return { of, at };
  const other = isTheirShape ? 'mine' : 'theirs';
  const lead = leads[other];
  // A heading that the other copy has with text behind it takes that text, and stays a heading.
  return lead !== null && isSameRank(shapes.mine, shapes.theirs) ? { of: other, at: lead } : null;
}

function textBlock(plan: TextPlan, decisions: Decisions): Block {
  const isTheirShape = plan.shapeChange !== null && decisions.accepted.has(plan.shapeChange);
  const lead = leadEnd(plan, isTheirShape);
  const before: Inline[] = [];
  const behind: Inline[] = [];
  for (const stretch of plan.stretches) {
    const isTheirs = stretch.change !== null && decisions.accepted.has(stretch.change);
    const cut = lead === null ? Number.NEGATIVE_INFINITY : cutIn(stretch, lead, isTheirs);
    const [head, rest] = isTheirs ? ofTheirs(plan, stretch, cut, decisions) : ofMine(plan, stretch, cut);
    before.push(...head);
    behind.push(...rest);
  }
  const own = isTheirShape ? plan.shapes.theirs : plan.shapes.mine;
  return shaped(lead === null ? own : { ...own, type: own.type === 'heading' ? 'runIn' : own.type }, before, behind);
}

/** The cut in units of the copy that the stretch is taken from; where the lead ends inside of the other copy's words, behind them. */
function cutIn(
  stretch: PlannedStretch,
  { of, at }: { readonly of: 'mine' | 'theirs'; readonly at: number },
  isTheirs: boolean,
): number {
  const measured = stretch[of];
  if (at <= measured.start) return Number.NEGATIVE_INFINITY;
  if (at >= measured.end) return Number.POSITIVE_INFINITY;
  const taken = isTheirs ? 'theirs' : 'mine';
  if (taken === of) return at;
  return stretch.change === null ? stretch[taken].start + (at - measured.start) : Number.POSITIVE_INFINITY;
}

const isAccepted = (change: number | null, { accepted }: Decisions) => change !== null && accepted.has(change);

function rowOf(plan: RowPlan, decisions: Decisions): TableBlock['rows'] {
  if (plan.type !== 'pair') return isAccepted(plan.change, decisions) === (plan.type === 'theirs') ? [plan.cells] : [];
  const cells = plan.cells.map(({ cell, mine, theirs, edits, change }) => {
    if (!isAccepted(change, decisions)) return cell;
    const content = merged(composed(mine, theirs, edits, { start: 0, end: theirs.text.length }, 0));
    return { ...cell, content };
  });
  return [cells];
}

function tableBlock(table: TableBlock, rows: readonly RowPlan[], decisions: Decisions): TableBlock {
  const next = rows.flatMap((row) => rowOf(row, decisions));
  return { ...table, rows: next, headerRows: Math.min(table.headerRows, next.length) };
}

function touches(plan: PairPlan, decisions: Decisions): boolean {
  switch (plan.type) {
    case 'whole':
      return isAccepted(plan.change, decisions);
    case 'rows':
      return plan.rows.some((row) =>
        row.type === 'pair'
          ? row.cells.some(({ change }) => isAccepted(change, decisions))
          : isAccepted(row.change, decisions),
      );
    case 'text':
      return (
        isAccepted(plan.shapeChange, decisions) || plan.stretches.some(({ change }) => isAccepted(change, decisions))
      );
  }
}

/** A block that nothing was accepted of is the very one of the draft. */
function pairBlock(plan: PairPlan, mine: Block, theirs: Block, decisions: Decisions): Block {
  if (!touches(plan, decisions)) return mine;
  switch (plan.type) {
    case 'whole':
      return theirs;
    case 'rows':
      return mine.type === 'table' ? tableBlock(mine, plan.rows, decisions) : mine;
    case 'text':
      return textBlock(plan, decisions);
  }
}

function regroupedBlocks({ flats, edits, parts }: RegroupPlan): readonly Block[] {
  const whole = ({ text }: Flat) => ({ start: 0, end: text.length });
  const stretch = { mine: whole(flats.mine), theirs: whole(flats.theirs), edits };
  return parts.map(({ span, lead, shape }) => {
    const part = (start: number, end: number) => {
      const inside = within(stretch, { start, end });
      return start === end ? [] : composed(flats.mine, flats.theirs, inside.edits, { start, end }, inside.mineAt);
    };
    const cut = span.start + (lead ?? 0);
    return shaped(shape, part(span.start, cut), part(cut, span.end));
  });
}

function blocksOf(plan: Plan, comparison: Comparison, decisions: Decisions): readonly Block[] {
  const { mine, theirs } = comparison;
  switch (plan.type) {
    case 'mine':
      return isAccepted(plan.change, decisions) ? [] : mine.blocks.slice(plan.mine, plan.mine + 1);
    case 'theirs':
      return isAccepted(plan.change, decisions) ? theirs.slice(plan.theirs, plan.theirs + 1) : [];
    case 'regrouped':
      return isAccepted(plan.change, decisions)
        ? regroupedBlocks(plan)
        : mine.blocks.slice(plan.mine.start, plan.mine.end);
    case 'from':
    case 'to':
      if (isAccepted(plan.change, decisions) !== (plan.type === 'to')) return [];
      return plan.plans.flatMap((inner) => blocksOf(inner, comparison, decisions));
    case 'pair': {
      const [own, other] = [mine.blocks[plan.mine], theirs[plan.theirs]];
      return own && other ? [pairBlock(plan.pair, own, other, decisions)] : [];
    }
  }
}

function fieldsOf({ mine, changes }: Comparison, { accepted, everywhere }: Decisions): readonly Field[] {
  const touched = changes.flatMap((change): readonly TouchedField[] => {
    if (!accepted.has(change.id)) return [];
    if (change.type === 'field') return [change.field];
    return change.type === 'words' && everywhere.has(change.id) ? change.fields : [];
  });
  return withValues(mine.fields, touched);
}

function paperOf({ mine, paper }: Comparison, { accepted }: Decisions): Pick<Report, 'head' | 'imprint'> {
  const taken = paper.filter(({ change }) => accepted.has(change));
  return {
    head: Object.assign({}, mine.head, ...taken.map(({ head }) => head)),
    imprint: Object.assign({}, mine.imprint, ...taken.map(({ imprint }) => imprint)),
  };
}

/** Without any accepted change the very draft; with all of them a report that reads as the other copy does. */
export function applyChanges(comparison: Comparison, decisions: Decisions): Report {
  const { mine, plans } = comparison;
  if (decisions.accepted.size === 0) return mine;
  const blocks = plans.flatMap((plan) => blocksOf(plan, comparison, decisions));
  return { ...mine, ...paperOf(comparison, decisions), blocks, fields: fieldsOf(comparison, decisions) };
}
