import { describe, expect, test } from 'vitest';
import type { Block } from '../../../document/report.ts';
import { headingParts } from '../../../document/text/headings.ts';
import { type ListStyle, listStyles } from '../../../document/text/siblings.ts';
import type { Segment } from '../../../document/text/split.ts';
import { numberAtStart } from '../../../document/text/typed-number.ts';
import { RUN_ON_HEADINGS } from './run-on-headings.ts';

interface Case {
  readonly text: string;
  /** The heading, or null where nothing may be cut off. */
  readonly heading: string | null;
}

function toCase(line: string): Case {
  const at = line.indexOf('|');
  const start = numberAtStart(line)?.end ?? 0;
  return { text: line.replace('|', ''), heading: at < 0 ? null : line.slice(start, at) };
}

/** Lines whose numbers follow each other are one list. */
function toLists(lines: readonly string[]): Case[][] {
  const lists: Case[][] = [];
  let last = { level: 0, value: 0 };
  for (const line of lines) {
    const { level = 0, value = 0 } = numberAtStart(line) ?? {};
    const goesOn = level === last.level && value === last.value + 1;
    if (goesOn) lists.at(-1)?.push(toCase(line));
    else lists.push([toCase(line)]);
    last = { level, value };
  }
  return lists;
}

function toSegment({ text }: Case): Segment {
  const number = numberAtStart(text);
  return { text, number: number && { ...number, line: 0, standing: 'counted' }, cut: true };
}

const textOf = (content: Extract<Block, { type: 'heading' }>['content']) =>
  content.map((run) => (run.type === 'text' ? run.text : '')).join('');

/** The heading that was cut off, null where the text stayed whole. */
function cutOff(segment: Segment, style: ListStyle | undefined): string | null {
  const [first, second] = headingParts(segment, style);
  if (first?.block.type === 'heading' && second) return textOf(first.block.content);
  return first?.block.type === 'runIn' && /[。：:]$/.test(textOf(first.block.lead)) ? textOf(first.block.lead) : null;
}

const results = toLists(RUN_ON_HEADINGS).flatMap((list) => {
  const segments = list.map(toSegment);
  const styles = listStyles(segments);
  return list.map((each, i) => ({ ...each, found: cutOff(segments[i] ?? toSegment(each), styles[i]) }));
});

describe('a heading that runs into its text', () => {
  const headed = results.filter((result) => result.heading !== null);
  const plain = results.filter((result) => result.heading === null);

  test('is told apart in nine of ten cases at least, and what is cut off is the heading in 24 of 25', () => {
    expect(headed.length).toBeGreaterThan(120);
    const right = headed.filter((result) => result.found === result.heading);
    const cut = results.filter((result) => result.found !== null);
    expect(right.length / headed.length, JSON.stringify(headed.filter((r) => r.found !== r.heading))).toBeGreaterThan(
      0.9,
    );
    expect(right.length / cut.length).toBeGreaterThan(0.96);
  });

  test('is not cut off a numbered text that has none', () => {
    expect(plain.length).toBeGreaterThan(40);
    const wrong = plain.filter((result) => result.found !== null);
    expect(wrong.length / plain.length, JSON.stringify(wrong)).toBeLessThan(0.1);
  });

  test('takes no character with it', () => {
    for (const { text } of results) {
      const segment = toSegment({ text, heading: null });
      const parts = headingParts(segment);
      const joined = parts.map(({ block, typed }) =>
        block.type === 'runIn'
          ? typed + textOf(block.lead) + textOf(block.content)
          : typed + (block.type === 'heading' || block.type === 'paragraph' ? textOf(block.content) : ''),
      );
      expect(joined.join('')).toBe(text);
    }
  });
});
