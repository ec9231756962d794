import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../../document/numbering.ts';
import { blockText, fieldText, reportText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import { readHtml } from '../../../document/text/html.ts';
import { readMarkdown } from '../../../document/text/markdown.ts';

function blocksOf({ blocks }: Report): string[] {
  const numbers = numbersOf(blocks);
  return blocks.map(
    (block, i) => `${block.type}${'level' in block ? block.level : ''} ${numbers[i]}${blockText(block, fieldText([]))}`,
  );
}

const LONG = '全县各级各部门认真贯彻落实上级决策部署，扎实推进各项工作，按时完成了年度任务。';

describe('a web page', () => {
  test('gives its visible text, headings and tables', () => {
    const html = `<!DOCTYPE html><html><head><title>不读</title><style>p{color:red}</style><script>document.write("<p>不读</p>")</script></head>
<body><!-- 不读 --><h1>某某镇工作总结</h1><p class="a>b" style='x'>${LONG.slice(0, 10)}
${LONG.slice(10)}</p><h2>基本情况</h2><p>增长&nbsp;&gt;&#x20;5&#37;&unknown;</p><p>一、<b>主要做法</b></p><p>${LONG}<br>${LONG}</p>
<table><tr><th>项目</th><th>数量</th></tr><tr><td>大棚</td><td><p>12</p></td></tr></table></body></html>`;
    expect(blocksOf(readHtml(html).value)).toEqual([
      'title 某某镇工作总结',
      `paragraph ${LONG}`,
      'heading1 基本情况',
      'paragraph 增长\u00a0> 5%&unknown;',
      'heading1 一、主要做法',
      `paragraph ${LONG}`,
      `paragraph ${LONG}`,
      'table 项目\t数量\n大棚\t12',
    ]);
  });

  test('laid out by a table is text, not a table', () => {
    const html = `<table><tr><td><p>一、做法</p><p>${LONG}</p></td><td>旁注</td></tr></table>`;
    expect(blocksOf(readHtml(html).value)).toEqual(['heading1 一、做法', `paragraph ${LONG}`, 'paragraph 旁注']);
  });

  test('never closed, never opened or nested without end is read all the same', () => {
    expect(
      reportText(readHtml(`${'<div>'.repeat(50_000)}工作${'<td>'.repeat(100)}总结</b></table>`).value).replace(
        /\s/g,
        '',
      ),
    ).toBe('工作总结');
    expect(reportText(readHtml('3 < 5 且 <b 未完').value)).toBe('3 < 5 且 <b 未完');
  });

  test('of plain text loses no character', () => {
    const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('工作', '<b>', '&', '"', '总结。', 'a>b', "'", '一是'), {
          minLength: 1,
          maxLength: 20,
        }),
        (words) => {
          const text = words.join('');
          expect(reportText(readHtml(`<div><p>${escaped(text)}</p></div>`).value)).toBe(text);
        },
      ),
    );
  });

  test('of any characters at all is read or EMPTY', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              '<',
              '>',
              '</',
              '<!--',
              '"',
              '=',
              '<td>',
              '<tr>',
              '<table>',
              '</table>',
              '<script>',
              '<h2>',
              '</h2>',
            ),
            fc.string({ maxLength: 4 }),
          ),
          { maxLength: 40 },
        ),
        (parts) => {
          try {
            readHtml(parts.join(''));
          } catch (failure) {
            expect(failure).toHaveProperty('code', 'EMPTY');
          }
        },
      ),
    );
  });
});

describe('a Markdown text', () => {
  test('gives headings, lists, tables and plain words', () => {
    const markdown = `# 某某镇工作总结

${LONG}

## 基本情况

- **成立**小组
* 见[通知](https://example.invalid/a)

## 一、主要做法

1. 建机制
2. 抓\`落实\`

| 项目 | 数量 |
|---|---|
| 大棚 | 12 |

\`\`\`
# 原样
\`\`\`
`;
    expect(blocksOf(readMarkdown(markdown).value)).toEqual([
      'title 某某镇工作总结',
      `paragraph ${LONG}`,
      'heading1 基本情况',
      'paragraph 成立小组',
      'paragraph 见通知（https://example.invalid/a）',
      'heading1 一、主要做法',
      'heading3 1.建机制',
      'heading3 2.抓落实',
      'table 项目\t数量\n大棚\t12',
      'paragraph # 原样',
    ]);
  });
});
