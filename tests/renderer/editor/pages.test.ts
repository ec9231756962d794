import { describe, expect, it } from 'vitest';
import { paginate } from '../../../document/layout/pages.ts';
import { type Block, plainInline, type Report } from '../../../document/report.ts';
import { createPages } from '../../../renderer/editor/pages.ts';
import { reports } from '../../e2e/pages-reports.ts';

const start = (): Report => {
  const report = reports['thirty pages'];
  if (report === undefined) throw new Error('no such report');
  return report;
};

/** The report with other words in one of its paragraphs. */
function written(report: Report, at: number, text: string): Report {
  const blocks: Block[] = [...report.blocks];
  blocks[at] = { type: 'paragraph', content: plainInline(text) };
  return { ...report, blocks };
}

const paragraphs = start().blocks.flatMap((block, i) => (block.type === 'paragraph' ? [i] : []));

describe('the pages of a text that is being written', () => {
  it('are after each change those of the whole report', () => {
    const pages = createPages();
    let report = start();
    pages.update(report, 'frame', []);
    for (const [n, at] of paragraphs.entries()) {
      report = written(report, at, '新写的话。'.repeat(1 + ((n * 7) % 40)));
      pages.update(report, 'text', [at]);
      expect(pages.laid().pagination).toEqual(paginate(report));
    }
  });

  it('stay the same object while no line more is needed', () => {
    const pages = createPages();
    const at = paragraphs[3] ?? 0;
    const report = written(start(), at, '短句。');
    pages.update(report, 'frame', []);
    const before = pages.laid().pagination;
    expect(pages.update(written(report, at, '短句子。'), 'text', [at])).toBe(false);
    expect(pages.laid().pagination).toBe(before);
  });

  it('go by the lines that the screen shows of a block, and go on so while it is written', () => {
    const pages = createPages();
    const at = paragraphs[3] ?? 0;
    const report = written(start(), at, '短句。');
    pages.update(report, 'frame', []);
    const pageCount = pages.laid().pagination.pages.length;
    pages.correct(new Map([[at, { type: 'lines', lines: 45 }]]));
    expect(pages.laid().pagination.pages.length).toBe(pageCount + 2);
    pages.update(written(report, at, '短句子。'), 'text', [at]);
    expect(pages.laid().pagination.blocks[at]?.need).toEqual({ type: 'lines', lines: 45 });
  });
});
