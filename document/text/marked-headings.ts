/** Headings that a page marks as such (`<h2>`, `##`) and that carry no number by which they would be known. */
import { fieldText, inlineText } from '../plain.ts';
import type { Block, HeadingLevel, Report } from '../report.ts';

export interface MarkedHeading {
  /** 1 to 6, as marked. */
  readonly level: number;
  readonly text: string;
}

const bare = (text: string) => text.replace(/\s+/g, '');

function levelOf(marked: number, top: number): HeadingLevel {
  const level = Math.min(4, Math.max(1, marked - top + 1));
  return level === 1 || level === 2 || level === 3 ? level : 4;
}

/** Places of paragraphs by their text, the last one first. */
function paragraphPlaces(report: Report): Map<string, number[]> {
  const fields = fieldText([]);
  const places = new Map<string, number[]>();
  report.blocks.forEach((block, i) => {
    if (block.type !== 'paragraph') return;
    const text = bare(inlineText(block.content, fields));
    const known = places.get(text);
    if (known) known.push(i);
    else places.set(text, [i]);
  });
  for (const list of places.values()) list.reverse();
  return places;
}

/** The first place from `from` on; earlier ones are used up, for headings come in order. */
function nextPlace(places: number[], from: number): number | undefined {
  while ((places.at(-1) ?? from) < from) places.pop();
  return places.pop();
}

/** A paragraph that was marked as a heading becomes one, without a number: it had none. */
export function markHeadings(report: Report, headings: readonly MarkedHeading[]): Report {
  const places = paragraphPlaces(report);
  const found = new Map<number, number>();
  let from = 0;
  for (const { level, text } of headings) {
    const at = nextPlace(places.get(bare(text)) ?? [], from);
    if (at === undefined) continue;
    found.set(at, level);
    from = at + 1;
  }
  if (found.size === 0) return report;
  const top = [...found.values()].reduce((least, level) => Math.min(least, level), 6);
  const blocks = report.blocks.map((block, i): Block => {
    const level = found.get(i);
    if (level === undefined || block.type !== 'paragraph') return block;
    return { type: 'heading', level: levelOf(level, top), numbering: 'none', content: block.content };
  });
  return { ...report, blocks };
}
