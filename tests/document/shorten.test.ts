import { describe, expect, it } from 'vitest';
import { type Block, emptyReport, plainInline } from '../../document/report.ts';
import { longestParagraphs, sparesOf } from '../../document/shorten.ts';

const text = (words: string): Block => ({ type: 'paragraph', content: plainInline(words) });
const spares = (...words: string[]) =>
  sparesOf({ ...emptyReport, blocks: words.map(text) }).map(({ sort, block, text }) => [sort, block, text]);

describe('what can be left out', () => {
  it('comes as guidance first, then colour, then examples, each in reading order', () => {
    const words = [
      '在县委的正确领导下，我局扎实推进排查。例如某村主动清理河道。',
      '我局以上级文件精神为指导，不断完善制度。',
    ];
    expect(spares(...words)).toEqual([
      ['guidance', 0, '在县委的正确领导下，'],
      ['guidance', 1, '以上级文件精神为指导，'],
      ['colour', 0, '扎实'],
      ['colour', 1, '不断'],
      ['example', 0, '例如某村主动清理河道。'],
    ]);
  });

  it('never holds a figure', () => {
    expect(spares('按照2026年1号文件部署，全年办结。比如某村清淤3公里。')).toEqual([]);
  });

  it('is found at its place in the text', () => {
    const words = '今年以来，在上级部门的指导下，工作有序。';
    const [spare] = sparesOf({ ...emptyReport, blocks: [text('一'), text(words)] });
    expect(spare).toMatchObject({ block: 1, offset: words.indexOf('在上级') });
  });

  it('is no part of a heading, a title or a run-in heading', () => {
    const blocks: Block[] = [
      { type: 'title', content: plainInline('扎实推进河道治理') },
      { type: 'heading', level: 1, numbering: 'counted', content: plainInline('深入宣传') },
      {
        type: 'runIn',
        level: 2,
        numbering: 'counted',
        lead: plainInline('全面排查。'),
        content: plainInline('全面查。'),
      },
    ];
    expect(sparesOf({ ...emptyReport, blocks })).toMatchObject([{ block: 2, offset: 5, text: '全面' }]);
  });
});

it('lists the longest paragraphs, longest first, and no headings', () => {
  const heading: Block = { type: 'heading', level: 1, numbering: 'counted', content: plainInline('很长很长的标题') };
  const blocks = [heading, text('短。'), text('比较长的一段。'), text(''), text('同样短。')];
  expect(longestParagraphs({ ...emptyReport, blocks }, 2)).toEqual([
    { block: 2, chars: 7, text: '比较长的一段。' },
    { block: 4, chars: 4, text: '同样短。' },
  ]);
});
