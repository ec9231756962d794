/**
 * Blocks in the form that writing a Word file and reading it again gives: what the file says in the same way is the same
 * block.
 */

import { mmToPt } from '../../layout/figures.ts';
import { layoutOf } from '../../layout/page-layout.ts';
import { pictureSize } from '../../layout/pictures.ts';
import { tableGrid } from '../../layout/tables.ts';
import { titleBreaks } from '../../layout/title.ts';
import { titleGroups } from '../../layout/typeset.ts';
import { formatNumber } from '../../numbering.ts';
import { fieldText } from '../../plain.ts';
import {
  type Block,
  emptyReport,
  type HeadingBlock,
  type InlineText,
  type PictureBlock,
  type RunInBlock,
  type TableBlock,
} from '../../report.ts';
import type { Part } from '../../text/parts.ts';
import { wholeTwips } from '../whole-twips.ts';
import { merged, plainText, sliced } from './inline.ts';

type Headed = HeadingBlock | RunInBlock;

function counted(block: Headed, typed: string): Headed {
  if (block.type === 'heading') return { ...block, numbering: 'counted', content: sliced(block.content, typed.length) };
  return { ...block, numbering: 'counted', lead: sliced(block.lead, typed.length) };
}

/** The words a heading begins with. */
function startOf(block: Headed): string {
  return plainText(block.type === 'heading' ? block.content : block.lead);
}

/** A heading whose typed number is the one that would be counted is counted. */
function countTyped(parts: readonly Part[]): readonly Part[] {
  const counts = [0, 0, 0, 0];
  return parts.map((part): Part => {
    const { block } = part;
    if (block.type === 'title' || block.type === 'annex') counts.fill(0);
    if (block.type !== 'heading' && block.type !== 'runIn') return part;
    const { level } = block;
    counts.fill(0, level);
    const n = (counts[level - 1] ?? 0) + 1;
    const number = formatNumber(level, n);
    const typedHere = block.numbering === 'none' && startOf(block).startsWith(number);
    // A run-in heading keeps a text in front of its own.
    const takes = typedHere && (block.type === 'heading' || startOf(block).length > number.length);
    if (block.numbering === 'counted' || takes) counts[level - 1] = n;
    return takes ? { block: counted(block, number), typed: number } : part;
  });
}

/** With more breaks than these all are kept as they are set. */
const MOST_BREAKS = 5;
/** Nor are those of a longer text any title's (字). */
const LONGEST_TITLE = 300;
/** A longer text with the style of a title is none: no lines could be found for it (UTF-16 units). */
const MOST_TITLE = 1000;

function placesOf(content: InlineText): readonly number[] {
  const places: number[] = [];
  let at = 0;
  for (const run of content) {
    if (run.type === 'break') places.push(at);
    else if (run.type === 'text') at += run.text.length;
  }
  return places;
}

function withBreaks(content: InlineText, places: readonly number[]): InlineText {
  const edges = [0, ...places];
  return edges.flatMap((start, i) => [
    ...(i === 0 ? [] : [{ type: 'break' } as const]),
    ...sliced(content, start, edges[i + 1]),
  ]);
}

const STANDARD = layoutOf(emptyReport.layout);

/** All breaks that a title of this text is set with when it has these of its own. */
function setBreaks(text: string, own: readonly number[]): readonly number[] {
  const edges = [0, ...own, text.length];
  return edges.slice(1).flatMap((end, i) => {
    const start = edges[i] ?? 0;
    const inside = titleBreaks(text.slice(start, end), STANDARD.titleSize, STANDARD.grid.column);
    return [...(i === 0 ? [] : [start]), ...inside.map((place) => start + place)];
  });
}

/** The members of `all` that stand at the bits of `choice`. */
const chosen = (all: readonly number[], choice: number) => all.filter((_, i) => (choice >> i) & 1);

/** Of breaks that are there the fewest from which the others follow; null where they do not follow from any. */
function ownBreaks(text: string, all: readonly number[]): readonly number[] | null {
  const choices = Array.from({ length: 2 ** all.length }, (_, choice) => chosen(all, choice));
  choices.sort((a, b) => a.length - b.length);
  const key = all.join();
  return choices.find((own) => setBreaks(text, own).join() === key) ?? null;
}

/** With all that its setting adds, until it adds none. */
function allBreaks(text: string, places: readonly number[]): readonly number[] {
  let all = places;
  for (;;) {
    const more = setBreaks(text, all);
    if (more.length === all.length) return all;
    all = more;
  }
}

/** A title is broken anew when it changes, so that it holds no more breaks than it needs. */
function fewestBreaks(text: string, places: readonly number[]): readonly number[] {
  if (places.length > MOST_BREAKS || text.length > LONGEST_TITLE) return allBreaks(text, places);
  const found = ownBreaks(text, places);
  if (found !== null) return found;
  const whole = setBreaks(text, places);
  return whole.length > MOST_BREAKS ? allBreaks(text, whole) : (ownBreaks(text, whole) ?? whole);
}

/** Line breaks of a title that its setting adds by itself are none of its own. */
function titleContent(content: InlineText): InlineText {
  const words = merged(content.filter((run) => run.type !== 'break'));
  const text = plainText(words);
  const places = placesOf(content);
  // Breaks at the ends and one behind the other are the writer's affair.
  if (places.some((place, i) => place <= (places[i - 1] ?? 0) || place >= text.length)) return content;
  return withBreaks(words, fewestBreaks(text, places));
}

const TWIPS = 20;
/** No column is taken for narrower (pt). */
const NARROWEST = 1;
/** Narrow columns take from each other what rounding gives them; more often it never has to be done. */
const MOST_ROUNDS = 3;

function setColumns(columns: readonly number[], width: number): readonly number[] {
  const sum = columns.reduce((total, column) => total + column, 0);
  const whole = wholeTwips(columns.map((column) => (column / sum) * width));
  return whole.map((column) => Math.max(NARROWEST, column / TWIPS));
}

/** As wide as the page, as all tables are set. */
function normalTable(table: TableBlock): TableBlock {
  const { grid } = STANDARD[table.page ?? 'portrait'];
  let { columns } = table;
  for (let round = 0; round < MOST_ROUNDS; round += 1) columns = setColumns(columns, grid.column);
  const set = { ...table, columns };
  // Rows of a head that no page repeats are rows as all others.
  const repeats = tableGrid(set, fieldText([]), grid).repeated > 0 && table.headerRows < table.rows.length;
  return { ...set, headerRows: repeats ? table.headerRows : 0 };
}

/** Of a picture, in mm. */
const LEAST_SIDE = 1;

/** A picture larger than the page is as large as it is printed. */
function normalPicture(picture: PictureBlock): PictureBlock {
  const printed = pictureSize(picture, STANDARD.portrait.grid);
  const side = (length: number, points: number) => {
    const mm = points / mmToPt(1);
    return mm < length - 0.005 ? Math.max(LEAST_SIDE, Math.floor(mm * 100) / 100) : length;
  };
  return { ...picture, width: side(picture.width, printed.width), height: side(picture.height, printed.height) };
}

/** Who signs and when, directly below the title, is set and written as a line of the title. */
function ofTitle(block: Block): Block {
  return block.type === 'signature' || block.type === 'date' ? { ...block, type: 'subtitle' } : block;
}

function normalBlock(block: Block): Block {
  if (block.type === 'picture') return normalPicture(block);
  if (block.type === 'table') return normalTable(block);
  if (block.type === 'title') {
    const isTitle = plainText(block.content).length <= MOST_TITLE;
    return isTitle ? { ...block, content: titleContent(block.content) } : { ...block, type: 'paragraph' };
  }
  if (block.type !== 'runIn') return block;
  if (block.content.length > 0 && block.lead.length > 0) return block;
  const { level, numbering } = block;
  return { type: 'heading', level, numbering, content: merged([...block.lead, ...block.content]) };
}

/** What `parts` are once more when they were written into a Word file and read. */
export function normalParts(parts: readonly Part[]): readonly Part[] {
  const inTitle = titleGroups(parts.map(({ block }) => block));
  const normal = parts.map(({ block, typed }, i) => ({
    block: normalBlock(inTitle[i] ? ofTitle(block) : block),
    typed,
  }));
  return countTyped(normal);
}
