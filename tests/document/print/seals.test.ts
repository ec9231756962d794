import { afterAll, expect, it } from 'vitest';
import { GRID } from '../../../document/layout/figures.ts';
import { paginate } from '../../../document/layout/pages.ts';
import type { Report, Signing } from '../../../document/report.ts';
import { paragraph, reportOf, text } from '../fixtures.ts';
import { rasterOf, redBox, redPicture } from '../pixels.ts';
import { describeWith, openBench, type Word, wordsOf } from '../programs.ts';

const DATE = '2024年12月5日';
const EM = GRID.pitch * (25.4 / 72);
/** Right edge of the column. */
const RIGHT = 28.05 + 156.1;

function signed(name: string, manner: Signing['manner'], size: readonly [number, number] = [42, 42]): Report {
  const pictures = [{ source: redPicture(), width: size[0], height: size[1] }];
  const blocks = [paragraph('国'.repeat(54)), text('signature', name), text('date', DATE)];
  return reportOf(blocks, { signing: { manner, pictures } });
}

/** The box around the words of a line that holds this text. */
function lineWith(words: readonly Word[], part: string): Word {
  const found = words.find((word) => word.text.includes(part));
  if (!found) throw new Error(`no ${part}`);
  return found;
}

await describeWith(['browser', 'pdftotext', 'pdftoppm'], 'a sign-off in the PDF', () => {
  const bench = openBench();
  afterAll(() => bench.close());

  it.each([
    ['某某市城市管理局综合科', 2, 3.5],
    ['某市财政局', 4.5, 2],
  ])('without a seal: %s', async (name, nameRight, dateRight) => {
    const [words = []] = wordsOf(
      await bench.print(
        signed(name.slice(0, nameRight === 2 ? 10 : 6).padEnd(nameRight === 2 ? 10 : 6, '局'), 'unsealed'),
      ),
    );
    expect(Math.abs((RIGHT - lineWith(words, '市').right) / EM - nameRight)).toBeLessThan(0.1);
    expect(Math.abs((RIGHT - lineWith(words, '5日').right) / EM - dateRight)).toBeLessThan(0.1);
  });

  it('with a seal has 4 字 at the right of the date, the name centred on it, the seal in its size over both', async () => {
    const pdf = await bench.print(signed('某市管理局', 'sealed'));
    const [words = []] = wordsOf(pdf);
    const box = redBox(rasterOf(pdf, 1));
    const name = lineWith(words, '管理局');
    const date = lineWith(words, '5日');
    if (!box) throw new Error('no seal');
    expect(Math.abs((RIGHT - date.right) / EM - 4)).toBeLessThan(0.1);
    expect(Math.abs(name.left + name.right - date.left - date.right) / 2).toBeLessThan(0.1 * EM);
    expect(Math.abs(box.left + box.right - date.left - date.right) / 2).toBeLessThan(0.1 * EM);
    expect(box.right - box.left).toBeCloseTo(42, 0);
    expect(box.bottom - box.top).toBeCloseTo(42, 0);
    const textFoot = 37 + 2 * GRID.line * (25.4 / 72) - 2.3;
    expect(box.top - textFoot).toBeGreaterThan(0);
    expect(box.top - textFoot).toBeLessThan(10.3);
    expect((name.top + date.bottom) / 2).toBeGreaterThan((box.top + box.bottom) / 2);
  });

  it('with a stamp has it 4 字 from the right and the title at its middle, 2 字 to the left', async () => {
    const pdf = await bench.print(signed('某市市长', 'stamped', [40, 20]));
    const [words = []] = wordsOf(pdf);
    const box = redBox(rasterOf(pdf, 1));
    const title = lineWith(words, '市长');
    if (!box) throw new Error('no stamp');
    expect(Math.abs((RIGHT - box.right) / EM - 4)).toBeLessThan(0.1);
    expect(Math.abs((box.left - title.right) / EM - 2)).toBeLessThan(0.1);
    expect(Math.abs(title.top + title.bottom - box.top - box.bottom) / 2).toBeLessThan(1);
    expect(Math.abs((RIGHT - lineWith(words, '5日').right) / EM - 4)).toBeLessThan(0.1);
  });

  it('moves no line with its seal, and takes the end of the text to its page', async () => {
    const report = (pictures: Signing['pictures']): Report => ({
      ...signed('某局', 'sealed'),
      blocks: [
        paragraph('国'.repeat(26 + 28 * 18)),
        paragraph('特此报告。'),
        text('signature', '某局'),
        text('date', DATE),
      ],
      signing: { manner: 'sealed', pictures },
    });
    const places = async (pictures: Signing['pictures']) => wordsOf(await bench.print(report(pictures)));
    const sealed = await places([{ source: redPicture(), width: 42, height: 42 }]);
    expect(sealed).toEqual(await places([]));
    expect(sealed).toHaveLength(paginate(report([])).pages.length);
    expect(sealed[1]?.[0]?.text).toBe('特此报告。');
  });
});
