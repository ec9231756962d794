import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { WordItem, WordTextItem } from '../../../../document/docx/read/content.ts';
import { toReport } from '../../../../document/docx/to-report.ts';
import { reportSchema } from '../../../../document/schema.ts';
import { runs } from '../../../runs.ts';
import { expectNothingLost } from '../../text/law.ts';
import { items } from './generated.ts';

const textOf = ({ number, pieces }: WordTextItem) =>
  (number?.text ?? '') + pieces.map((piece) => (piece.type === 'text' ? piece.text : '\n')).join('');

/** What is to be seen, each paragraph on a line. */
function shown(item: WordItem): string {
  if (item.type === 'picture') return '';
  if (item.type === 'paragraph') return textOf(item);
  return item.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs.map(textOf))).join('\n');
}

describe('not one character of a Word file is lost or moved', () => {
  test('in paragraphs and tables of any look', () => {
    fc.assert(
      fc.property(items, (all) => {
        const read = toReport({ items: all, notices: [] });
        expectNothingLost(all.map(shown).join('\n'), read);
        expect(v.is(reportSchema, read.value)).toBe(true);
      }),
      { numRuns: runs(600) },
    );
  });
});
