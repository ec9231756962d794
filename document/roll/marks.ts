/** The marks of what was carried over (待确认): where they stand, and a report without them. */
import { placesIn as runsIn, textsOf } from '../open-places.ts';
import { type FieldText, fieldText, runText } from '../plain.ts';
import type { Block, Carried, Field, Inline, InlineText, Report } from '../report.ts';

/** Something that is still to be confirmed, as it stands now. */
export interface CarriedPlace {
  readonly carried: Carried;
  /** What stands there now. */
  readonly text: string;
  /** Place of the block in the report. */
  readonly block: number;
  /** UTF-16 units in the text of the block (`blockText`). */
  readonly offset: number;
}

type InBlock = Omit<CarriedPlace, 'block'>;

/** Two runs of one place: a part of it is bold, say. */
const goesOn = (last: InBlock | undefined, { offset, carried }: InBlock): last is InBlock =>
  last !== undefined &&
  last.offset + last.text.length === offset &&
  last.carried.type === carried.type &&
  last.carried.from === carried.from &&
  last.text.length < carried.from.length;

function placesIn(block: Block, shown: FieldText): readonly InBlock[] {
  const places: InBlock[] = [];
  let offset = 0;
  for (const text of textsOf(block)) {
    for (const run of text) {
      if (run.type === 'text' && run.carried) {
        const place = { carried: run.carried, text: run.text, offset };
        const last = places.at(-1);
        if (goesOn(last, place)) places[places.length - 1] = { ...last, text: last.text + place.text };
        else places.push(place);
      }
      offset += runText(run, shown).length;
    }
    offset += 1;
  }
  return places;
}

interface Known {
  readonly fields: readonly Field[];
  readonly places: readonly InBlock[];
}

/** Blocks that did not change are not looked at again. */
const known = new WeakMap<Block, Known>();
const NONE: readonly InBlock[] = [];

const isMarked = (run: Inline) => run.type === 'text' && run.carried !== undefined;

function placesOf(block: Block, fields: readonly Field[], shown: FieldText): readonly InBlock[] {
  const before = known.get(block);
  if (before && (before.fields === fields || before.places.length === 0)) return before.places;
  const marked = textsOf(block).some((text) => text.some(isMarked));
  const places = marked ? placesIn(block, shown) : NONE;
  known.set(block, { fields, places });
  return places;
}

/** In reading order. Cheap after a change: only blocks that changed are read. */
export function carriedPlaces({ blocks, fields }: Pick<Report, 'blocks' | 'fields'>): readonly CarriedPlace[] {
  const shown = fieldText(fields);
  return blocks.flatMap((block, i) => placesOf(block, fields, shown).map((place) => ({ ...place, block: i })));
}

/** A place in the text of something to be confirmed; `field` is the id where it is a field's value. */
export interface PlacedCarried extends CarriedPlace {
  readonly field: string | null;
}

/** Those of fields as well, each at the first place that shows it. A field that stands nowhere has no place. */
export function placedCarried(report: Pick<Report, 'blocks' | 'fields'>): readonly PlacedCarried[] {
  const inText = carriedPlaces(report).map((place): PlacedCarried => ({ ...place, field: null }));
  const waiting = new Map(
    report.fields.flatMap((field) => (field.carried ? [[field.id, field.carried] as const] : [])),
  );
  if (waiting.size === 0) return inText;
  const shown = fieldText(report.fields);
  const isWaiting = (run: Inline) =>
    run.type === 'field' && waiting.has(run.field) ? { field: run.field, name: run.field } : null;
  const inFields = report.blocks.flatMap((block, i) =>
    runsIn(block, i, isWaiting, shown).flatMap(({ field, offset }): PlacedCarried[] => {
      const carried = waiting.get(field ?? '');
      if (!carried || field === null) return [];
      waiting.delete(field);
      return [{ carried, text: shown(field), block: i, offset, field }];
    }),
  );
  return [...inText, ...inFields].sort((a, b) => a.block - b.block || a.offset - b.offset);
}

/** How much is still to be confirmed, in the text and among the fields. */
export function countCarried(report: Pick<Report, 'blocks' | 'fields'>): number {
  return carriedPlaces(report).length + report.fields.filter(({ carried }) => carried !== undefined).length;
}

type Change = (content: InlineText) => InlineText;

function withTexts(block: Block, change: Change): Block {
  switch (block.type) {
    case 'picture':
    case 'annex':
      return block;
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => ({ ...cell, content: change(cell.content) })));
      return { ...block, rows };
    }
    case 'runIn':
      return { ...block, lead: change(block.lead), content: change(block.content) };
    default:
      return { ...block, content: change(block.content) };
  }
}

const isSameLook = (a: Inline, b: Inline) =>
  a.type === 'text' &&
  b.type === 'text' &&
  !a.carried &&
  !b.carried &&
  (a.emphasis ?? []).join() === (b.emphasis ?? []).join();

/** Neighbouring texts of one look are one run. */
function joined(content: InlineText): InlineText {
  const runs: Inline[] = [];
  for (const run of content) {
    const last = runs.at(-1);
    if (last && run.type === 'text' && last.type === 'text' && isSameLook(last, run))
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

function unmarked(report: Report, text: (run: { text: string; carried: Carried }) => string): Report {
  const change: Change = (content) => {
    if (!content.some(isMarked)) return content;
    const runs = content.map((run): Inline => {
      if (run.type !== 'text' || !run.carried) return run;
      const { carried, ...plain } = run;
      return { ...plain, text: text({ text: run.text, carried }) };
    });
    return joined(runs);
  };
  const blocks = report.blocks.map((block) =>
    textsOf(block).some((one) => one.some(isMarked)) ? withTexts(block, change) : block,
  );
  const fields = report.fields.map((field): Field => {
    if (!field.carried) return field;
    const { carried, ...plain } = field;
    return { ...plain, value: text({ text: field.value, carried }) };
  });
  return { ...report, blocks, fields };
}

/** The same words, with all of them confirmed. */
export const withoutMarks = (report: Report): Report => unmarked(report, ({ text }) => text);

/** Each mark taken back to what stood in the old paper. */
export const takenBack = (report: Report): Report => unmarked(report, ({ carried }) => carried.from);
