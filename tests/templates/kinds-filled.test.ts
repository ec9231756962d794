import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../document/docx/write.ts';
import { openPlaces } from '../../document/open-places.ts';
import { isHeading } from '../../document/outline.ts';
import { reportCharacters, reportText } from '../../document/plain.ts';
import { exportReport } from '../../electron/services/export.ts';
import { faultsOf } from '../document/docx/structure.ts';
import { filledKinds, sampleOf } from './kinds-filled.ts';

const tools = {
  printPdf: async () => {
    throw new Error('no PDF is asked for');
  },
  now: () => new Date(2026, 10, 24),
  ownFaces: async () => [],
};
const text = async (...args: Parameters<typeof exportReport>) =>
  new TextDecoder().decode((await exportReport(...args)).bytes);

describe.each(filledKinds().map(({ kind, report }) => [kind.name, kind, report] as const))(
  'a filled %s',
  (_, kind, report) => {
    const { values, below } = sampleOf(kind.id);

    it('has a sample for every field, and no place left open', () => {
      const asked = kind.fields.filter(({ source }) => source === undefined).map(({ id }) => id);
      expect(Object.keys(values).sort()).toEqual([...asked].sort());
      expect(openPlaces(report)).toEqual([]);
      expect(reportText(report)).not.toMatch(/[〔〕](?!\d{4}〕|\d+号)[^〔〕]*〕?$/u);
    });

    it('has words below every heading', () => {
      const empty = report.blocks.filter((block) => block.type === 'paragraph' && block.content.length === 0);
      expect(empty).toEqual([]);
      // Each text of the sample has found its heading: there is room to type below every one.
      for (const said of Object.values(below)) expect(reportText(report)).toContain(said);
      const bare = report.blocks.filter((block, i) => {
        const next = report.blocks[i + 1];
        return block.type === 'heading' && (!next || (next.type !== 'paragraph' && !isHeading(next)));
      });
      expect(bare).toEqual([]);
      expect(reportCharacters(report)).toBeGreaterThan(80);
    });

    it('shows each value that was given', () => {
      const shown = reportText(report);
      // What only feeds a computed value does not show itself.
      const inputs = new Set(kind.fields.flatMap(({ source }) => (source ? Object.values(source).flat() : [])));
      for (const [id, value] of Object.entries(values)) if (!inputs.has(id)) expect(shown, id).toContain(value);
    });

    it('is a sound Word file', async () => {
      expect(faultsOf(await writeDocx(report, { author: '', now: tools.now() }))).toEqual([]);
    });

    it('is the same text as plain text and as the page that is printed', async () => {
      const plain = await text(report, 'txt', tools);
      expect(plain.trim()).toContain(reportText(report).split('\n')[0] ?? '');
      const html = await text(report, 'html', tools);
      const body = report.blocks.filter(({ type }) => type === 'paragraph').length;
      expect(html.length).toBeGreaterThan(plain.length);
      expect(body).toBeGreaterThan(0);
    });
  },
);
