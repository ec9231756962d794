/**
 * 署名, 成文日期 and what is put over them (GB/T 9704-2012, 7.3.5): set together, for each is placed against the others.
 *
 * Every one of them takes whole lines one below the other, as the editor shows them; that decides the pages. On paper a name
 * may be drawn some lines lower (`drop`), on one line with its neighbour or beside the middle of a stamp: nothing else moves.
 */
import type { FieldText } from '../plain.ts';
import type { Report, SealPicture } from '../report.ts';
import { BLANK_LINES, GRID, mmToPt, SEAL, SIGN_OFF, STAMP } from './figures.ts';
import type { PageLayout } from './page-layout.ts';
import { sealRows } from './seal-rows.ts';
import { placeSealed, placeSignOff } from './sign-off.ts';
import { type Group, groupsOf, linesAt, type Part } from './sign-off-groups.ts';

/** A seal or stamp. Lengths in pt. */
export interface SealPlace {
  readonly picture: SealPicture;
  /** From the top of the first line of its block down to the top of the picture; negative where it begins above. */
  readonly top: number;
  /** From the left edge of the column. */
  readonly left: number;
}

/** How one 署名 or 成文日期 is set. Lengths in pt. */
export interface SignOffSetting {
  /** In 行. */
  readonly blankLines: number;
  /** Room at the right of its text. */
  readonly right: number;
  /** How much lower than its place in the flow it is drawn on paper. */
  readonly drop: number;
  /** On paper the next 署名 stands on the same line. */
  readonly beside: boolean;
  readonly seals: readonly SealPlace[];
  /** From the top of its first line down to the foot of the seals that hang on it or will be put there; 0 without any. */
  readonly sealFoot: number;
}

interface Context {
  readonly line: number;
  readonly column: number;
  readonly settings: (SignOffSetting | null)[];
}

/** However long the other is, one that is empty keeps a place for its first character. */
function inColumn(right: number, column: number): number {
  return within(right, 0, column - GRID.glyph);
}

const BARE = { drop: 0, beside: false, seals: [], sealFoot: 0 } as const;

/** Without a seal: 7.3.5.2. Several names have the room that the longest of them has. */
function setUnsealed({ names, date, first }: Group, { settings, column }: Context): void {
  const chars = column / GRID.pitch;
  const widest = Math.max(0, ...names.map((name) => name.width)) / GRID.pitch;
  const place = placeSignOff(widest, (date?.width ?? 0) / GRID.pitch, chars);
  const blank = (k: number) => (first && k === 0 ? BLANK_LINES.beforeSignature : 0);
  names.forEach(({ index }, k) => {
    const right = date === null ? SIGN_OFF.right : place.name;
    settings[index] = { ...BARE, blankLines: blank(k), right: inColumn(right * GRID.pitch, column) };
  });
  if (date === null) return;
  const right = names.length === 0 ? SIGN_OFF.dateAlone : place.date;
  settings[date.index] = { ...BARE, blankLines: blank(names.length), right: inColumn(right * GRID.pitch, column) };
}

/** A seal with the top of its room from the top of the group, in pt. */
interface Standing {
  readonly part: Part;
  readonly top: number;
  readonly left: number;
}

/** Seals hang on the last part of their group, which stays on one page with the others. `at` is its top in the group. */
function hang(standing: readonly Standing[], last: Part, at: number, settings: Context['settings']): void {
  const setting = settings[last.index];
  if (!setting) return;
  const seals = standing.flatMap(({ part: { picture, seal }, top, left }): readonly SealPlace[] => {
    if (picture === null) return [];
    const size = { width: seal.width / mmToPt(1), height: seal.height / mmToPt(1) };
    return [{ picture: { ...picture, ...size }, top: top - at, left }];
  });
  const foot = Math.max(0, ...standing.map(({ part, top }) => top + part.seal.height - at));
  settings[last.index] = { ...setting, seals, sealFoot: foot };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** Names that a row may have, so that as many lines as there are names reach no farther than the seal lets them. */
function mostInRow(names: readonly Part[], line: number): number {
  const lowest = Math.min(...names.map(({ seal }) => seal.height));
  return within(Math.ceil(lowest / 2 / line + SEAL.below), 1, SEAL.inRow);
}

/** Names on one line of paper, and what stands above and below them. Lengths in pt from the top of their group. */
interface RowPlace {
  readonly row: readonly Part[];
  readonly middles: readonly number[];
  /** Lines of the group above it. */
  readonly above: number;
  /** Lines of the date below it where its seals cover that too. */
  readonly dateLines: number;
  /** Where its seals may begin at the earliest, and at the latest. */
  readonly earliest: number;
  readonly latest: number;
}

/** Gives the lines of the row with the blank ones above it, and its seals. */
function setRow(place: RowPlace, { line, column, settings }: Context) {
  const { row, middles, above } = place;
  const count = row.length;
  const own = count === 1 ? (row[0]?.lines ?? 1) : 1;
  const height = Math.max(...row.map(({ seal }) => seal.height));
  const covered = own + place.dateLines;
  const lower = SEAL.below * line;
  const wanted = Math.ceil((place.earliest + height / 2 + lower) / line - above - covered / 2 - 1e-6);
  const blank = Math.max(count - 1, wanted, above === 0 ? 1 : 0);
  const top = Math.min((above + blank + covered / 2) * line - lower - height / 2, place.latest);
  const standing = row.map((part, j): Standing => {
    const x = middles[j] ?? column / 2;
    const right = inColumn(within(column - x - part.width / 2, 0, Math.max(0, column - part.width)), column);
    const blankLines = j === 0 ? blank - (count - 1) : 0;
    settings[part.index] = { ...BARE, blankLines, right, drop: (count - 1 - j) * line, beside: j < count - 1 };
    const left = within(x - part.seal.width / 2, 0, column - part.seal.width);
    return { part, top: top + (height - part.seal.height) / 2, left };
  });
  return { lines: blank + own, foot: top + height, standing };
}

/** The middle of the date and of the last name, and the room at the right of the date, in pt. */
function lastPlace(name: Part | undefined, date: Part | null, column: number) {
  const width = (part: Part | null | undefined) => (part?.width ?? 0) / GRID.pitch;
  const place = placeSealed(width(name), width(date), column / GRID.pitch);
  const right = (name ? place.date : SEAL.right) * GRID.pitch;
  const middle = date ? column - right - date.width / 2 : column - place.name * GRID.pitch - (name?.width ?? 0) / 2;
  return { right, middle };
}

/**
 * With seals: 7.3.5.1. `overhang` is how far seals above reach below their own last line, in pt; gives the same for this
 * group.
 */
function setSealed({ names, date, first }: Group, context: Context, overhang: number): number {
  const { line, column, settings } = context;
  const { right, middle } = lastPlace(names.at(-1), date, column);
  const standing: Standing[] = [];
  let above = 0;
  let foot = overhang;
  for (const { first: from, middles } of sealRows(names, middle, column, mostInRow(names, line))) {
    const row = names.slice(from, from + middles.length);
    const isTop = from === 0 && first;
    const dateLines = from + row.length === names.length ? (date?.lines ?? 0) : 0;
    // From the foot of the glyphs above it no more than a line.
    const latest = isTop ? (line + GRID.glyph) / 2 : Number.POSITIVE_INFINITY;
    const earliest = isTop ? 0 : foot + mmToPt(SEAL.gap);
    const set = setRow({ row, middles, above, dateLines, earliest, latest }, context);
    standing.push(...set.standing);
    above += set.lines;
    foot = set.foot;
  }
  if (date) {
    const blankLines = names.length === 0 && first ? BLANK_LINES.beforeSignature : 0;
    settings[date.index] = { ...BARE, blankLines, right: inColumn(right, column) };
    above += date.lines + blankLines;
  }
  const last = date ?? names.at(-1);
  if (last) hang(standing, last, (above - last.lines) * line, settings);
  return foot - above * line;
}

/** With signature stamps: 7.3.5.3. One below the other, their titles beside their middles. */
function setStamped({ names, date }: Group, { line, column, settings }: Context): void {
  const widest = Math.max(0, ...names.map(({ seal }) => seal.width));
  const stampRight = within(STAMP.right * GRID.pitch, 0, column - widest);
  // A title keeps some room of its own beside a stamp of any width.
  const right = within(stampRight + widest + STAMP.aside * GRID.pitch, 0, column - 4 * GRID.pitch);
  const standing: Standing[] = [];
  let y = 0;
  let top = STAMP.above * line;
  for (const part of names) {
    const lines = linesAt(part.text, right, column);
    const height = Math.max(part.seal.height, lines * line);
    const centre = top + height / 2;
    const blankLines = Math.max(0, Math.floor(centre / line - lines / 2 - y + 1e-6));
    const drop = centre - (y + blankLines + lines / 2) * line;
    settings[part.index] = { ...BARE, blankLines, right, drop };
    standing.push({ part, top: centre - part.seal.height / 2, left: column - stampRight - part.seal.width });
    y += blankLines + lines;
    top += height + STAMP.below * line;
  }
  const last = names.at(-1);
  if (date === null) {
    if (last) hang(standing, last, (y - linesAt(last.text, right, column)) * line, settings);
    return;
  }
  const blankLines = names.length === 0 ? STAMP.above : Math.max(0, Math.ceil(top / line - y - 1e-6));
  const dateRight = within(STAMP.right * GRID.pitch, 0, Math.max(0, column - date.width));
  settings[date.index] = { ...BARE, blankLines, right: dateRight };
  hang(standing, date, (y + blankLines) * line, settings);
}

/**
 * One setting for each block; null for all but 署名 and 成文日期 at the end of a text. `inTitle` is true for those that stand
 * below a title.
 */
export function signOffSettings(
  report: Report,
  layout: PageLayout,
  fields: FieldText,
  inTitle: readonly boolean[],
): readonly (SignOffSetting | null)[] {
  const settings: (SignOffSetting | null)[] = report.blocks.map(() => null);
  const { line, column } = layout.grid;
  const context: Context = { line, column, settings };
  let above = 0;
  for (const group of groupsOf(report, layout, fields, inTitle)) {
    if (group.first) above = 0;
    if (report.signing.manner === 'sealed') above = setSealed(group, context, above);
    else if (report.signing.manner === 'stamped') setStamped(group, context);
    else setUnsealed(group, context);
  }
  return settings;
}
