import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, fromChineseNumeral, numbersOf, readNumber, toChineseNumeral } from '../../document/numbering.ts';
import { type Block, plainInline } from '../../document/report.ts';
import { anyReport } from './reports.ts';

const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
const heading = (rank: 1 | 2 | 3 | 4): Block => ({ type: 'heading', level: rank, numbering: 'counted', content: [] });
const attachment: Block = { type: 'attachmentNote', content: plainInline('名单') };

describe('Chinese numerals', () => {
  test('1 to 99 there and back', () => {
    for (let n = 1; n <= 99; n += 1) expect(fromChineseNumeral(toChineseNumeral(n))).toBe(n);
  });

  test.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
  ])('%i is %s', (n, words) => expect(toChineseNumeral(n)).toBe(words));

  test.each(['', '十十', '一百', '一十', '二三', '零', '十零', '1'])('「%s」 is none', (words) => {
    expect(fromChineseNumeral(words)).toBeNull();
  });

  test.each([0, 100, -1, 1.5, Number.NaN])('there is none for %d', (n) =>
    expect(() => toChineseNumeral(n)).toThrow(RangeError),
  );
});

describe('numbers of headings', () => {
  test('what is formatted is read back, whatever text follows', () => {
    fc.assert(
      fc.property(
        level,
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom('', '基本情况', '，', ' 2'),
        (rank, n, after) => {
          const number = formatNumber(rank, n);
          const read = readNumber(number + (rank === 3 && after === ' 2' ? '' : after));
          expect(read).toMatchObject({ level: rank, value: n });
        },
      ),
    );
  });

  test.each(['(一)', '（一）、', '一.', '1、', '１．'.normalize('NFKC'), '(1)', '1)'])('%s is read', (typed) => {
    expect(readNumber(`${typed}基本情况`)).toMatchObject({ value: 1 });
  });

  test.each(['1.5万元', '1、2号楼', '十三五', '一是', '第一', '一个', '（十百）', '0.', '2024年'])(
    '%s is none',
    (typed) => {
      expect(readNumber(typed)).toBeNull();
    },
  );

  test('lower levels start anew below a heading, and everything below a title', () => {
    const blocks = [1, 2, 2, 3, 1, 2, 4].map((rank) => heading(rank as 1 | 2 | 3 | 4));
    const title: Block = { type: 'title', content: [] };
    expect(numbersOf([...blocks, title, heading(1)])).toEqual([
      '一、',
      '（一）',
      '（二）',
      '1.',
      '二、',
      '（一）',
      '（1）',
      '',
      '一、',
    ]);
  });

  test('lower levels start anew below a heading that is not counted, too', () => {
    const uncounted: Block = { type: 'heading', level: 1, numbering: 'none', content: [] };
    expect(numbersOf([uncounted, heading(2), heading(3), heading(2), uncounted, heading(2)])).toEqual([
      '',
      '（一）',
      '1.',
      '（二）',
      '',
      '（一）',
    ]);
    const between: Block = { ...uncounted, level: 3 };
    expect(numbersOf([heading(2), between, heading(2)])).toEqual(['（一）', '', '（二）']);
  });

  test('attachments are numbered in each list, a single one is not', () => {
    const paragraph: Block = { type: 'paragraph', content: [] };
    expect(numbersOf([attachment, paragraph, attachment, attachment])).toEqual(['附件：', '', '附件：1.', '2.']);
    expect(numbersOf([{ type: 'annex' }, { type: 'annex' }])).toEqual(['附件1', '附件2']);
  });

  test('each block has one number, and only what is counted has any', () => {
    fc.assert(
      fc.property(anyReport, ({ blocks }) => {
        const numbers = numbersOf(blocks);
        expect(numbers).toHaveLength(blocks.length);
        blocks.forEach((block, i) => {
          const counted =
            'numbering' in block ? block.numbering === 'counted' : ['attachmentNote', 'annex'].includes(block.type);
          if (!counted) expect(numbers[i]).toBe('');
          else if (block.type !== 'attachmentNote') expect(numbers[i]).not.toBe('');
        });
      }),
    );
  });
});
