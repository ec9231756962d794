import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../document/outline.ts';
import { emptyReport } from '../../../document/report.ts';
import { $readReport } from '../../../renderer/editor/convert.ts';
import { $insertReport } from '../../../renderer/editor/insert.ts';
import { runs } from '../../runs.ts';
import { hand } from './hand.ts';
import { block, fields } from './reports.ts';

const ACTS = [
  'type',
  'stop',
  'enter',
  'backspace',
  'delete',
  'select',
  'paste',
  'style',
  'field',
  'undo',
  'redo',
] as const;
const STYLES = ['paragraph', 'heading1', 'heading2', 'title', 'attachmentNote', 'date'] as const;

const step = fc.record({
  act: fc.constantFrom(...ACTS),
  at: fc.tuple(fc.nat(), fc.nat(30)),
  to: fc.tuple(fc.nat(), fc.nat(30)),
  pasted: fc.array(block, { minLength: 1, maxLength: 4 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

type Hand = ReturnType<typeof hand>;

/**
 * What cannot be done here: at the edges of a text Lexical asks the browser where the caret would go, and its development
 * build asserts something about a selection that the other sets right a moment later. False ends the run.
 */
function isDone(act: () => void): boolean {
  try {
    act();
    return true;
  } catch (error) {
    if (/window object not found|invalid offset/u.test(String(error))) return false;
    throw error;
  }
}

const DOES: Record<(typeof ACTS)[number], (h: Hand, step: Step) => void> = {
  type: (h) => h.type('一二'),
  stop: (h) => h.type('。又'),
  enter: (h) => h.enter(),
  backspace: (h) => h.backspace(),
  delete: (h, { at, to }) => h.select(at, to).backspace(),
  select: (h, { at, to }) => h.select(at, to).type('换'),
  paste: (h, { pasted }) => {
    const report = { ...emptyReport, blocks: pasted };
    h.editor.update(() => $insertReport(report, { first: 'part', last: 'part' }), { discrete: true });
  },
  style: (h, { to }) => h.handle.setStyle(STYLES[to[1] % STYLES.length] ?? 'paragraph'),
  field: (h, { to }) => h.handle.setField('year', String(to[1])),
  undo: (h) => h.handle.undo(),
  redo: (h) => h.handle.redo(),
};

describe('the ledger', () => {
  it('knows after any changes what a reading of the whole text gives', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 80 }),
        fc.array(step, { minLength: 1, maxLength: 12 }),
        (blocks, steps) => {
          const h = hand(blocks, fields);
          for (const one of steps) {
            const count = h.blocks().length;
            const inside = ([place, offset]: readonly [number, number]) => [place % count, offset] as [number, number];
            h.caret(...inside(one.at));
            if (!isDone(() => DOES[one.act](h, { ...one, at: inside(one.at), to: inside(one.to) }))) return;
            const whole = h.editor.read(() => $readReport());
            expect(h.handle.read()).toEqual(whole);
            const { outline, characters } = h.handle.snapshot();
            const counts = (items: readonly { number: string; text: string; chars: number }[]) =>
              items.map(({ number, text, chars }) => ({ number, text, chars }));
            expect(counts(outline)).toEqual(counts(outlineOf(whole)));
            expect(characters).toBeGreaterThanOrEqual(outline.reduce((sum, section) => sum + section.chars, 0));
            expect(Math.max(...h.chunks())).toBeLessThanOrEqual(100);
            expect(Math.min(...h.chunks())).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: runs(80) },
    );
  });
});
