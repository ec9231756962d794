/**
 * Automatic numbers as Word shows them. A list (`w:num`) is one use of an abstract list; all lists of one abstract count on
 * together, unless a list says where it begins.
 */
import type { WordNumber } from './content.ts';
import { LONGEST_NUMBER } from './limits.ts';
import type { ListPlace } from './looks.ts';
import { numberIn } from './number-formats.ts';
import type { WordStyles } from './styles.ts';
import { bulletSign } from './symbols.ts';
import { attribute, child, childrenOf, isOn, wordValue, type XmlElement } from './xml.ts';

const LEVELS = 9;

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2`: each level by its place, counted from 1. */
  readonly text: string;
  /** All levels in figures: `1.1` also where the first is 一. */
  readonly legal: boolean;
  /** Begins again behind a level up to this one, counted from 1; 0 never does. Undefined: behind any above it. */
  readonly restart: number | undefined;
  /** Id of the style whose paragraphs stand on this level. */
  readonly style: string | undefined;
  readonly hidden: boolean;
  /** Face of a bullet that is a sign of a symbol font. */
  readonly font: string | undefined;
  readonly picture: boolean;
}

interface List {
  /** What it counts with. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where a level begins anew with this list. */
  readonly starts: ReadonlyMap<number, number>;
}

/** What is not given is as in a list of plain figures. */
const PLAIN_LEVEL: Level = {
  start: 1,
  format: 'decimal',
  text: '',
  legal: false,
  restart: undefined,
  style: undefined,
  hidden: false,
  font: undefined,
  picture: false,
};

function whole(value: string | undefined): number | undefined {
  return value !== undefined && /^-?\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/** The format may stand in the newer of two branches, which also says how it is written. */
function formatOf(level: XmlElement): string {
  const alternatives = child(level, 'mc:AlternateContent');
  const format = child(level, 'w:numFmt') ?? child(child(alternatives, 'mc:Fallback'), 'w:numFmt');
  const written = attribute(child(child(alternatives, 'mc:Choice'), 'w:numFmt') ?? format, 'w:format');
  if (written?.startsWith('00')) return 'decimalZero';
  return attribute(format, 'w:val') ?? PLAIN_LEVEL.format;
}

function levelOf(element: XmlElement): Level {
  const look = child(element, 'w:rPr');
  const fonts = child(look, 'w:rFonts');
  return {
    start: whole(wordValue(element, 'w:start')) ?? 0,
    format: formatOf(element),
    text: (wordValue(element, 'w:lvlText') ?? '').slice(0, LONGEST_NUMBER),
    legal: isOn(element, 'w:isLgl'),
    restart: whole(wordValue(element, 'w:lvlRestart')),
    style: wordValue(element, 'w:pStyle'),
    hidden: isOn(look, 'w:vanish'),
    font: attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hAnsi'),
    picture: child(element, 'w:lvlPicBulletId') !== undefined,
  };
}

function placeOf(element: XmlElement): number {
  return whole(attribute(element, 'w:ilvl')) ?? -1;
}

const isPlace = (place: number) => place >= 0 && place < LEVELS;

function levelsOf(abstract: XmlElement | undefined): ReadonlyMap<number, Level> {
  const levels = childrenOf(abstract).filter((level) => level.name === 'w:lvl' && isPlace(placeOf(level)));
  return new Map(levels.map((level) => [placeOf(level), levelOf(level)]));
}

interface Tables {
  readonly nums: ReadonlyMap<string, XmlElement>;
  readonly abstracts: ReadonlyMap<string, XmlElement>;
  readonly styles: WordStyles;
  /** Levels of the abstract lists that were looked into: many lists may stand for one. */
  readonly levels: Map<string, ReadonlyMap<number, Level>>;
  /** Abstract lists by those that stand for them. */
  readonly meant: Map<string, string>;
}

function levelsIn(abstract: string, { abstracts, levels }: Tables): ReadonlyMap<number, Level> {
  const known = levels.get(abstract) ?? levelsOf(abstracts.get(abstract));
  levels.set(abstract, known);
  return known;
}

/** An abstract list may stand for that of a style: a few steps are followed, which may lead in a circle. */
function followed(start: string, tables: Tables): string {
  let id = start;
  for (let steps = 0; steps < LEVELS; steps += 1) {
    const link = wordValue(tables.abstracts.get(id), 'w:numStyleLink');
    const list = link === undefined ? null : tables.styles.listOf(link);
    const next = wordValue(list === null ? undefined : tables.nums.get(list), 'w:abstractNumId');
    if (next === undefined) break;
    id = next;
  }
  return id;
}

function abstractOf(num: XmlElement, tables: Tables): string {
  const start = wordValue(num, 'w:abstractNumId') ?? '';
  const known = tables.meant.get(start) ?? followed(start, tables);
  tables.meant.set(start, known);
  return known;
}

function listFrom(num: XmlElement, tables: Tables): List {
  const abstract = abstractOf(num, tables);
  const levels = new Map(levelsIn(abstract, tables));
  const starts = new Map<number, number>();
  for (const override of childrenOf(num)) {
    const place = placeOf(override);
    if (override.name !== 'w:lvlOverride' || !isPlace(place)) continue;
    const level = child(override, 'w:lvl');
    if (level !== undefined) levels.set(place, levelOf(level));
    // Another form for a level is no new beginning: the count goes on in it.
    const start = whole(wordValue(override, 'w:startOverride'));
    if (start !== undefined) starts.set(place, start);
  }
  return { abstract, levels, starts };
}

function byId(root: XmlElement | null, name: string, id: string): ReadonlyMap<string, XmlElement> {
  const found = childrenOf(root ?? undefined).filter((element) => element.name === name);
  // Of two with the same id the first counts.
  return new Map(found.reverse().map((element) => [attribute(element, id) ?? '', element]));
}

/** Last number of each level; undefined where it begins anew. */
type Counters = (number | undefined)[];

/** True where a number on `level` lets `other` begin again. */
function restarts(other: Level, otherPlace: number, level: number): boolean {
  if (otherPlace <= level) return false;
  return other.restart === undefined ? true : level < other.restart;
}

function count(counters: Counters, list: List, place: number): void {
  const level = list.levels.get(place) ?? PLAIN_LEVEL;
  const last = counters[place];
  counters[place] = last === undefined ? (list.starts.get(place) ?? level.start) : last + 1;
  for (let other = place + 1; other < LEVELS; other += 1)
    if (restarts(list.levels.get(other) ?? PLAIN_LEVEL, other, place)) counters[other] = undefined;
}

/** `%1.%2` with the numbers of its levels; a level that was never counted shows where it begins. */
function written(counters: Counters, list: List, level: Level): string {
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1;
    const other = list.levels.get(place) ?? PLAIN_LEVEL;
    const value = counters[place] ?? other.start;
    return numberIn(level.legal && other.format !== 'none' ? 'decimal' : other.format, value);
  });
}

export interface Numbering {
  /** Counts a paragraph of that style and place, and gives its number; null where it has none. Called in reading order. */
  readonly next: (style: string, place: ListPlace | undefined, own: ListPlace | undefined) => WordNumber | null;
}

/** Where a style stands in its list: its level names it, or one that it is based on; else as the style says. */
function levelOfStyle(list: List, style: string, styles: WordStyles, said: number | undefined): number {
  for (const id of styles.chain(style).toReversed())
    for (const [place, level] of list.levels) if (level.style === id) return place;
  return said ?? 0;
}

const NO_LIST = '0';

interface Counting {
  readonly tables: Tables;
  readonly lists: Map<string, List | null>;
  /** By abstract list. */
  readonly counters: Map<string, Counters>;
  /** Lists and their levels that were counted before. */
  readonly begun: Set<string>;
}

function listOf(id: string, { tables, lists }: Counting): List | null {
  const known = lists.get(id);
  if (known !== undefined) return known;
  const num = tables.nums.get(id);
  const list = num === undefined || id === NO_LIST ? null : listFrom(num, tables);
  lists.set(id, list);
  return list;
}

function countersOf(id: string, list: List, place: number, { counters, begun }: Counting): Counters {
  const found = counters.get(list.abstract) ?? [];
  counters.set(list.abstract, found);
  const start = list.starts.get(place);
  const key = `${id} ${place}`;
  if (start !== undefined && !begun.has(key)) found[place] = start - 1;
  begun.add(key);
  return found;
}

function signOfBullet(level: Level): string {
  return level.picture ? bulletSign('•', undefined) : bulletSign(level.text, level.font);
}

/** Counts on a level of a list and gives what is shown. */
function counted(id: string, list: List, place: number, counting: Counting): WordNumber | null {
  const level = list.levels.get(place);
  if (level === undefined) return null;
  const counters = countersOf(id, list, place, counting);
  count(counters, list, place);
  const isBullet = level.format === 'bullet' || level.picture;
  const text = isBullet ? signOfBullet(level) : written(counters, list, level).trim();
  return text === '' || level.hidden ? null : { text, level: place, list: list.abstract, isBullet };
}

/** `root` is the part with the lists, null where the file has none. */
export function numberingOf(root: XmlElement | null, styles: WordStyles): Numbering {
  const nums = byId(root, 'w:num', 'w:numId');
  const abstracts = byId(root, 'w:abstractNum', 'w:abstractNumId');
  const counting: Counting = {
    tables: { nums, abstracts, styles, levels: new Map(), meant: new Map() },
    lists: new Map(),
    counters: new Map(),
    begun: new Set(),
  };
  return {
    next(style, place, own) {
      const id = place?.list;
      const list = id === undefined ? null : listOf(id, counting);
      if (id === undefined || list === null) return null;
      const said = place?.level;
      const at = own?.list === undefined ? levelOfStyle(list, style, styles, said) : (own.level ?? said ?? 0);
      return counted(id, list, at, counting);
    },
  };
}
