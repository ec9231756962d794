/** Which paragraphs of a sample are its title, its headings and its body. */

import type { HeadingLevel } from '../../report.ts';
import { numberAtStart } from '../../text/typed-number.ts';
import { typeSize } from './fonts.ts';
import type { WordParagraph } from './paragraphs.ts';

export interface SampleHeading {
  readonly level: HeadingLevel;
  readonly paragraph: WordParagraph;
}

export interface SampleRoles {
  /** The lines of the title; empty where there is none. */
  readonly title: readonly WordParagraph[];
  readonly headings: readonly SampleHeading[];
  readonly body: readonly WordParagraph[];
}

const TITLE_STYLE = /^(?:title|标题|公文标题|文件标题|主标题|大标题)$/i;
const HEADING_STYLE = /^(?:heading|标题) ?([1-4])$/i;
/** Shorter lines at the left are 主送机关, labels and the like. */
const SHORTEST_BODY = 15;
const LONGEST_TITLE = 120;

/** The 发文机关标志 is red and often larger than the title. */
function isRed({ pieces }: WordParagraph): boolean {
  const color = pieces.find((piece) => piece.type === 'text' && piece.text.trim() !== '')?.look.color ?? '';
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return red > 150 && green < 90 && blue < 90;
}

const words = (paragraph: WordParagraph) => paragraph.text.trim();

function styledLevel({ style, look }: WordParagraph): number | null {
  const named = HEADING_STYLE.exec(style)?.[1];
  if (named !== undefined) return Number(named);
  return look.outline !== undefined && look.outline < 9 ? look.outline + 1 : null;
}

function isBody(paragraph: WordParagraph): boolean {
  const { align = 'left' } = paragraph.look;
  return align === 'left' && styledLevel(paragraph) === null && words(paragraph).length >= SHORTEST_BODY;
}

/** What a 版头 has at the left (发文字号 and 签发人, 密级) are no sentences. */
const SENTENCE_END = /[。；！？]/u;

/** Lines before the body that stand in the middle. */
function centredAbove(paragraphs: readonly WordParagraph[]): readonly WordParagraph[] {
  const first = paragraphs.findIndex((paragraph) => isBody(paragraph) && SENTENCE_END.test(paragraph.text));
  return paragraphs
    .slice(0, first < 0 ? paragraphs.length : first)
    .filter((p) => p.look.align === 'centre' && words(p) !== '' && words(p).length <= LONGEST_TITLE && !isRed(p));
}

function titleOf(paragraphs: readonly WordParagraph[]): readonly WordParagraph[] {
  const styled = paragraphs.find((p) => TITLE_STYLE.test(p.style) && words(p) !== '');
  if (styled !== undefined) return [styled];
  const candidates = centredAbove(paragraphs).map((p) => ({ p, size: typeSize([p]) ?? 0 }));
  const largest = candidates.reduce((most, { size }) => Math.max(most, size), 0);
  return candidates.filter(({ size }) => size === largest).map(({ p }) => p);
}

/** A typed number says the level; a style says it where the number is drawn by Word. */
function levelOf(paragraph: WordParagraph, shift: number): HeadingLevel | null {
  const text = words(paragraph);
  const styled = styledLevel(paragraph);
  const typed = numberAtStart(text)?.level;
  if (typed !== undefined) return typed;
  const level = styled === null || text === '' ? 0 : styled - shift;
  return level === 1 || level === 2 || level === 3 || level === 4 ? level : null;
}

export function rolesOf(paragraphs: readonly WordParagraph[]): SampleRoles {
  const title = titleOf(paragraphs);
  const rest = paragraphs.filter((paragraph) => !title.includes(paragraph) && paragraph.look.align !== 'centre');
  // Some give the title the style of level 1, so that 一、 has that of level 2.
  const taken = title.some((paragraph) => styledLevel(paragraph) === 1);
  const shift = taken && !rest.some((paragraph) => styledLevel(paragraph) === 1) ? 1 : 0;
  const headings: SampleHeading[] = [];
  const body: WordParagraph[] = [];
  for (const paragraph of rest) {
    const level = levelOf(paragraph, shift);
    if (level !== null) headings.push({ level, paragraph });
    else if (isBody(paragraph)) body.push(paragraph);
  }
  return { title, headings, body };
}
