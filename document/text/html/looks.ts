/** What an element says of the text in it: whether it is shown, a heading, bold, a number of a list. */
import type { Attributes, Declarations } from './attributes.ts';
import { declarationsOf } from './attributes.ts';
import type { Sheets } from './sheets.ts';

/** As bits, so that they stand beside each character. */
export const BOLD = 1;
export const ITALIC = 2;
export const UNDERLINE = 4;

/** 1 to 6, as marked; 0 for what is no heading. */
export type MarkedAs = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 'title';

/** What becomes of text: `number` is an automatic number or bullet, `deleted` a tracked deletion, `mark` the anchor of a comment. */
export type Fate = 'shown' | 'number' | 'hidden' | 'deleted' | 'comment' | 'mark';

export interface Look {
  /** Of BOLD, ITALIC, UNDERLINE. */
  readonly emphasis: number;
  readonly marked: MarkedAs;
  readonly fate: Fate;
  /** Underlined as such; that is no emphasis. */
  readonly isLink: boolean;
  readonly isPreformatted: boolean;
}

export const PLAIN: Look = { emphasis: 0, marked: 0, fate: 'shown', isLink: false, isPreformatted: false };

/** What is said of one element, its tag and its styles. */
export interface Said {
  readonly name: string;
  readonly attributes: Attributes;
  readonly classes: readonly string[];
  readonly inline: Declarations;
  /** Of the style sheet, the later ones win. */
  readonly rules: readonly Declarations[];
}

const NO_CLASSES: readonly string[] = [];

export function saidBy(name: string, attributes: Attributes, sheets: Sheets): Said {
  const named = attributes.get('class');
  const classes = named === undefined ? NO_CLASSES : named.split(/\s+/).slice(0, 20);
  const inline = declarationsOf(attributes.get('style') ?? '');
  return { name, attributes, classes, inline, rules: sheets.rulesFor(name, classes) };
}

function saidOf({ inline, rules }: Said, property: string): string | undefined {
  const own = inline.get(property);
  if (own !== undefined) return own;
  return rules.findLast((rule) => rule.has(property))?.get(property);
}

const BY_TAG: Readonly<Record<string, number>> = {
  b: BOLD,
  strong: BOLD,
  th: 0,
  i: ITALIC,
  em: ITALIC,
  u: UNDERLINE,
};

function setBit(emphasis: number, bit: number, on: boolean): number {
  return on ? emphasis | bit : emphasis & ~bit;
}

function isBold(weight: string): boolean {
  return /^bold/.test(weight) || Number.parseInt(weight, 10) >= 600;
}

function emphasisOf(said: Said, around: Look): number {
  let emphasis = around.emphasis | (BY_TAG[said.name] ?? 0);
  const weight = saidOf(said, 'font-weight');
  if (weight !== undefined && weight !== 'inherit') emphasis = setBit(emphasis, BOLD, isBold(weight));
  const slant = saidOf(said, 'font-style');
  if (slant !== undefined && slant !== 'inherit')
    emphasis = setBit(emphasis, ITALIC, /^(?:italic|oblique)/.test(slant));
  const line = said.inline.get('text-decoration-line') ?? saidOf(said, 'text-decoration');
  if (line?.includes('underline')) emphasis |= UNDERLINE;
  return around.isLink || said.name === 'a' ? emphasis & ~UNDERLINE : emphasis;
}

/** Names of styles that Chinese offices give: 标题 1, 一级标题. */
const NAMED_LEVEL = /^"?(?:标题|heading)\s*([1-6])"?$/;
const CHINESE_LEVEL = /^"?([一二三四])级标题"?$/;

function levelByName(name: string): MarkedAs | null {
  const level = NAMED_LEVEL.exec(name)?.[1];
  if (level) return asLevel(level);
  const chinese = CHINESE_LEVEL.exec(name)?.[1];
  if (chinese) return asLevel(String('一二三四'.indexOf(chinese) + 1));
  return /^"?(?:公文|文件|主|大)?标题"?$/.test(name) ? 'title' : null;
}

function asLevel(digits: string): MarkedAs {
  const level = Math.min(6, Number(digits));
  // Only the digits 1 to 9 come here.
  return level as MarkedAs;
}

function markedBy(said: Said): MarkedAs | null {
  const outline = saidOf(said, 'mso-outline-level');
  if (outline !== undefined && /^[1-9]$/.test(outline)) return asLevel(outline);
  if (said.classes.includes('MsoTitle')) return 'title';
  const office = said.classes.find((name) => /^MsoHeading[1-9]$/.test(name));
  if (office) return asLevel(office.slice(-1));
  const tag = /^h([1-6])$/.exec(said.name)?.[1];
  if (tag) return asLevel(tag);
  const name = saidOf(said, 'mso-style-name');
  return name === undefined ? null : levelByName(name);
}

function fateOf(said: Said): Fate {
  const { name, classes, inline, attributes } = said;
  if (name === 'del' || classes.includes('msoDel')) return 'deleted';
  if (classes.includes('MsoCommentReference') || classes.includes('msocomanchor')) return 'mark';
  if (inline.get('mso-element') === 'comment') return 'comment';
  if (inline.get('mso-list') === 'ignore') return 'number';
  const hides =
    inline.get('display') === 'none' ||
    /^(?:hidden|collapse)$/.test(inline.get('visibility') ?? '') ||
    saidOf(said, 'mso-hide') === 'all' ||
    (attributes.has('hidden') && attributes.get('hidden') !== 'until-found');
  return hides ? 'hidden' : 'shown';
}

function isPreformatted({ name, inline }: Said, around: Look): boolean {
  const blanks = inline.get('white-space');
  if (blanks !== undefined && blanks !== 'inherit') return blanks.startsWith('pre');
  return around.isPreformatted || name === 'pre';
}

/** The look of the text in an element, by what is said of it and what holds around it. */
export function lookOf(said: Said, around: Look): Look {
  return {
    emphasis: emphasisOf(said, around),
    marked: markedBy(said) ?? around.marked,
    fate: around.fate === 'shown' || around.fate === 'comment' ? innerFate(fateOf(said), around.fate) : around.fate,
    isLink: around.isLink || said.name === 'a',
    isPreformatted: isPreformatted(said, around),
  };
}

/** The anchor that a comment repeats is no part of it. */
function innerFate(own: Fate, around: Fate): Fate {
  if (around === 'comment') return own === 'mark' || own === 'hidden' ? own : 'comment';
  return own;
}

/** Whether it says anything of fonts, sizes, colours or places, which are left out. */
export function saysLooks({ name, inline, classes }: Said): boolean {
  return name === 'font' || inline.size > 0 || classes.length > 0;
}
