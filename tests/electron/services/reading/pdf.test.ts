import { describe, expect, it } from 'vitest';
import { reportText } from '../../../../document/plain.ts';
import { readPdf } from '../../../../electron/services/reading/pdf.ts';
import { failureOf } from '../../failure-of.ts';
import { handmadePdf, type PdfText, setLines } from './handmade-pdf.ts';

const LONG =
  '今年以来，全局上下围绕年度目标任务，逐项明确责任单位、完成时限和验收标准，全年召开专题会议14次，现场督办问题236个，已办结228个。';
const HEADING = '一、主要工作开展情况';
const page = (texts: readonly PdfText[], number: number): readonly PdfText[] => [
  { text: `— ${number} —`, at: [270, 60], size: 14 },
  ...texts,
];
const read = async (pages: readonly (readonly PdfText[])[]) => {
  const { value, notices } = await readPdf(handmadePdf({ pages }), 'a.pdf');
  return { lines: reportText(value).split('\n'), notices };
};

describe('a PDF with a text layer', () => {
  it('joins the lines of a paragraph by where they stand, and keeps headings and paragraphs apart', async () => {
    const { lines, notices } = await read([page(setLines([HEADING, LONG, LONG]), 1)]);
    expect(lines).toEqual([HEADING, LONG, LONG]);
    expect(notices).toEqual([
      { code: 'pdfFrame', numbers: 1, texts: [] },
      { code: 'pdfJoined', count: 4 },
    ]);
  });

  it('joins a paragraph that goes on overleaf', async () => {
    const all = setLines([HEADING, LONG, LONG]);
    const first = all.slice(0, 3);
    const rest = all.slice(3).map((line, i): PdfText => ({ ...line, at: [line.at[0], 740 - 29 * i] }));
    const { lines } = await read([page(first, 1), page(rest, 2)]);
    expect(lines).toEqual([HEADING, LONG, LONG]);
  });

  it('leaves out what stands at the head of each page, and tells its words', async () => {
    const head: PdfText = { text: '某市城市管理局内部资料', at: [80, 800], size: 10 };
    const pages = [1, 2, 3].map((number) => page([head, ...setLines([`${number}`.repeat(3) + LONG])], number));
    const { lines, notices } = await read(pages);
    expect(lines).toEqual([1, 2, 3].map((number) => `${number}`.repeat(3) + LONG));
    expect(notices).toContainEqual({ code: 'pdfFrame', numbers: 3, texts: ['某市城市管理局内部资料'] });
  });

  it('keeps a figure that stands alone in a line of the text', async () => {
    const { lines } = await read([
      [{ text: '合计', at: [112, 500] }, { text: '236', at: [112, 471] }, ...setLines([LONG])],
    ]);
    expect(lines).toContain('236');
  });

  it('tells turned words, and does not put them into the text', async () => {
    const mark: PdfText = { text: '征求意见稿', at: [200, 300], size: 60, turned: 45 };
    const { lines, notices } = await read([[mark, ...setLines([LONG])]]);
    expect(lines).toEqual([LONG]);
    expect(notices).toContainEqual({ code: 'pdfFrame', numbers: 0, texts: ['征求意见稿'] });
  });

  it('parts what stands in columns, so that a table is one', async () => {
    const rows = ['指标 目标 完成', '清运量 120 131', '处理率 95 98'].map((row) => row.split(' '));
    const cells = rows.flatMap((row, r) => row.map((text, c): PdfText => ({ text, at: [90 + 150 * c, 700 - 29 * r] })));
    const { value } = await readPdf(handmadePdf({ pages: [cells] }), 'a.pdf');
    const [table] = value.blocks.filter((block) => block.type === 'table');
    expect(table?.rows.length).toBe(3);
    expect(table?.rows.map((row) => row.length)).toEqual([3, 3, 3]);
  });

  it.each([0, 1])(
    'says of pages without text, of which there are %i with a number, that they were scanned',
    async (n) => {
      const pages = [...Array.from({ length: n }, (_, i) => page([], i + 1)), []];
      expect(await failureOf(readPdf(handmadePdf({ pages }), '扫描.pdf'))).toBe('NO_TEXT_LAYER 扫描.pdf');
    },
  );

  it('says that a password is asked for', async () => {
    const pdf = handmadePdf({ pages: [setLines([LONG])], locked: true });
    expect(await failureOf(readPdf(pdf, '保密.pdf'))).toBe('ENCRYPTED 保密.pdf');
  });

  it('refuses one that is cut, at any place, or reads what is left', async () => {
    const whole = handmadePdf({ pages: [setLines([LONG])] });
    for (const share of [0.02, 0.2, 0.5, 0.8, 0.95]) {
      const cut = whole.slice(0, Math.floor(whole.length * share));
      const outcome = await readPdf(cut, 'a.pdf').then(
        () => 'read',
        (error: { code?: string }) => error.code,
      );
      expect(['read', 'BROKEN_DRAFT', 'NO_TEXT_LAYER']).toContain(outcome);
    }
  });
});
