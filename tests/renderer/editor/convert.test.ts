import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OutlineItem, outlineOf } from '../../../document/outline.ts';
import { countCharacters, reportText } from '../../../document/plain.ts';
import { emptyReport } from '../../../document/report.ts';
import type { SectionNode } from '../../../renderer/editor/handle.ts';
import { mountEditor } from '../../../renderer/editor/mount.ts';
import { runs } from '../../runs.ts';
import { block, report } from './reports.ts';

const { handle } = mountEditor();

const shape = (items: readonly (OutlineItem | SectionNode)[]): unknown[] =>
  items.map(({ level, number, text, runIn, chars, children }) => ({
    ...{ level, number, text, runIn, chars },
    children: shape(children),
  }));

describe('convert', () => {
  it('reads back exactly the report that was loaded', () => {
    fc.assert(
      fc.property(report, (given) => {
        handle.load(given, 'editable');
        expect(handle.read()).toEqual(given);
      }),
      { numRuns: runs(200) },
    );
  });

  it('reads back a report of several chunks', () => {
    const blocks = fc.sample(block, 430);
    const given = { ...emptyReport, blocks };
    handle.load(given, 'editable');
    expect(handle.read()).toEqual(given);
  });

  it('shows an empty paragraph for a report without blocks', () => {
    handle.load(emptyReport, 'editable');
    expect(handle.read().blocks).toEqual([{ type: 'paragraph', content: [] }]);
  });

  it('tells the outline with numbers and characters as the report itself does', () => {
    fc.assert(
      fc.property(report, (given) => {
        handle.load(given, 'editable');
        expect(shape(handle.snapshot().outline)).toEqual(shape(outlineOf(given)));
      }),
      { numRuns: runs(100) },
    );
  });

  it('counts the characters of texts, fields and cells, numbers left out', () => {
    fc.assert(
      fc.property(report, (given) => {
        handle.load(given, 'editable');
        const bare = given.blocks.map((b) => ('numbering' in b ? { ...b, numbering: 'none' as const } : b));
        const counted = bare.filter((b) => b.type !== 'annex' && b.type !== 'attachmentNote');
        const notes = given.blocks.filter((b) => b.type === 'attachmentNote');
        const noted = notes.map((b) => ({ type: 'paragraph' as const, content: b.content }));
        const text = reportText({ ...given, blocks: [...counted, ...noted] });
        expect(handle.snapshot().characters).toBe(countCharacters(text));
      }),
      { numRuns: runs(60) },
    );
  });
});
