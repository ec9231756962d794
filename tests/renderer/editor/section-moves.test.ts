import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginReport, sectionBlocks } from '../../../document/begin.ts';
import { numbersOf } from '../../../document/numbering.ts';
import { textsOf } from '../../../document/open-places.ts';
import { isHeading, outlineOf } from '../../../document/outline.ts';
import { blockText, fieldText } from '../../../document/plain.ts';
import type { Block, Report } from '../../../document/report.ts';
import { withSlots } from '../../../document/slots.ts';
import type { EditorHandle, SectionKey, SectionNode } from '../../../renderer/editor/handle.ts';
import { mountEditor } from '../../../renderer/editor/mount.ts';
import { runs } from '../../runs.ts';
import { kindFiles, readKind } from '../../templates/kinds.ts';
import { block, report } from './reports.ts';

const ACTS = ['before', 'after', 'inside', 'up', 'down', 'raise', 'lower', 'insert', 'append'] as const;

interface Step {
  readonly section: number;
  readonly target: number;
  readonly act: (typeof ACTS)[number];
}

const step: fc.Arbitrary<Step> = fc.record({
  section: fc.nat(),
  target: fc.nat(),
  act: fc.constantFrom(...ACTS),
});

const all = (nodes: readonly SectionNode[]): readonly SectionNode[] => nodes.flatMap((n) => [n, ...all(n.children)]);

/** What must neither go nor come: every text, every field and blank that stands in one. */
const wordsOf = (blocks: readonly Block[], { fields }: Report) =>
  blocks.map((b) => blockText(b, fieldText(fields))).sort();
const slotsOf = (blocks: readonly Block[]) =>
  blocks
    .flatMap((b) => textsOf(b).flat())
    .flatMap((run) => (run.type === 'field' ? [run.field] : run.type === 'blank' ? [`〔${run.name}〕`] : []))
    .sort();

const template = { level: 2, heading: '加强{主题}管理', text: '召开会议{次数}次。\n其他{情况}。' } as const;

function inserted(report: Report, level: 1 | 2, form: 'own' | 'runIn'): readonly Block[] {
  return sectionBlocks({ ...template, level, form }, (text) => withSlots(text, report.fields));
}

/** The blocks that the step has put in. */
function act(handle: EditorHandle, { section, target, act }: Step): readonly Block[] {
  const nodes = all(handle.snapshot().outline);
  const key = nodes[section % nodes.length]?.key;
  const other = nodes[target % nodes.length]?.key;
  if (act === 'append' || (act === 'insert' && key)) {
    const blocks = inserted(handle.read(), target % 2 === 0 ? 1 : 2, section % 2 === 0 ? 'own' : 'runIn');
    const at = (['before', 'after', 'inside'] as const)[target % 3] ?? 'after';
    handle.insertSection(blocks, act === 'insert' && key ? { at, section: key } : null);
    return blocks;
  }
  if (key && other) move(handle, act, key, other);
  return [];
}

function move(handle: EditorHandle, act: Step['act'], key: SectionKey, other: SectionKey): void {
  if (act === 'up' || act === 'down') handle.moveSectionBy(key, act === 'up' ? -1 : 1);
  else if (act === 'raise' || act === 'lower') handle.shiftLevel(key, act === 'raise' ? -1 : 1);
  else if (act !== 'insert' && act !== 'append') handle.moveSection(key, { at: act, section: other });
}

function numbersAreRight(handle: EditorHandle): void {
  const { blocks } = handle.read();
  const numbers = numbersOf(blocks);
  const headings = blocks.flatMap((b, i) => (isHeading(b) ? [numbers[i]] : []));
  expect(all(handle.snapshot().outline).map((node) => node.number)).toEqual(headings);
}

/** Its one empty paragraph gives way to the first section. */
function isBlankSheet({ blocks: [only, ...more] }: Report): boolean {
  return more.length === 0 && only?.type === 'paragraph' && only.content.length === 0;
}

function moveAbout(handle: EditorHandle, given: Report, steps: readonly Step[]): void {
  handle.load(given, 'editable');
  const start = handle.read();
  for (const one of steps) {
    const before = handle.read();
    const added = act(handle, one);
    const now = handle.read();
    const kept = added.length > 0 && isBlankSheet(before) ? [] : before.blocks;
    const expected = [...kept, ...added];
    expect(wordsOf(now.blocks, now)).toEqual(wordsOf(expected, now));
    expect(slotsOf(now.blocks)).toEqual(slotsOf(expected));
    expect(now.fields).toEqual(before.fields);
    numbersAreRight(handle);
  }
  for (let left = steps.length; left > 0 && handle.snapshot().canUndo; left -= 1) handle.undo();
  expect(handle.read()).toEqual(start);
  expect(outlineOf(handle.read())).toEqual(outlineOf(start));
}

/** A begun report with blocks strewn in at random places. */
const grown = (file: string) =>
  fc.array(fc.tuple(fc.nat(), block), { maxLength: 12 }).map((more): Report => {
    const begun = beginReport(readKind(file), {}, new Date(2026, 10, 24));
    const blocks = [...begun.blocks];
    for (const [at, one] of more) blocks.splice(at % (blocks.length + 1), 0, one);
    return { ...begun, blocks };
  });

describe('moving sections about', () => {
  it.each(kindFiles)('loses no character and no field and keeps the numbers right in a grown %s', (file) => {
    const { handle, dispose } = mountEditor();
    const steps = fc.array(step, { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(grown(file), steps, (given, moves) => moveAbout(handle, given, moves)),
      { numRuns: runs(3) },
    );
    dispose();
  });

  it('does so through 200 moves in reports of any shape', () => {
    const { handle, dispose } = mountEditor();
    const steps = fc.array(step, { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(report, steps, (given, moves) => moveAbout(handle, given, moves)),
      { numRuns: runs(20) },
    );
    dispose();
  });

  it('comes back to the start from 200 moves in a row', () => {
    const { handle, dispose } = mountEditor();
    fc.assert(
      fc.property(grown('work-summary.json'), fc.array(step, { minLength: 200, maxLength: 200 }), (given, moves) => {
        moveAbout(
          handle,
          given,
          moves.map((one) => (one.act === 'insert' && one.target % 4 ? { ...one, act: 'up' } : one)),
        );
      }),
      { numRuns: runs(1) },
    );
    dispose();
  });
});
