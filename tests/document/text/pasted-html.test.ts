import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Notice } from '../../../document/notice.ts';
import { numbersOf } from '../../../document/numbering.ts';
import { blockText, fieldText, reportText } from '../../../document/plain.ts';
import type { Block, InlineText, TableBlock, TableCell } from '../../../document/report.ts';
import { type CopiedPage, readCopied, readHtml } from '../../../document/text/html.ts';

const clip = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../../fixtures/clips', `${name}.html`), 'utf8');
const fields = fieldText([]);

function copied(html: string): CopiedPage {
  const page = readCopied(html);
  if (page === null) throw new Error('nothing was read');
  return page;
}

/** A run with its emphasis: `<bold:…>`. */
const shown = (content: InlineText) =>
  content
    .map((run) => {
      if (run.type !== 'text') return '/';
      return run.emphasis ? `<${run.emphasis.join('+')}:${run.text}>` : run.text;
    })
    .join('');

const cells = (table: TableBlock) =>
  table.rows.map((row) =>
    row.map(({ content, colSpan, rowSpan }) => {
      const span = colSpan > 1 || rowSpan > 1 ? `${colSpan}×${rowSpan} ` : '';
      return span + shown(content);
    }),
  );

function fill(taken: readonly Set<number>[], row: number, column: number, { colSpan, rowSpan }: TableCell): void {
  expect(row + rowSpan).toBeLessThanOrEqual(taken.length);
  for (let y = row; y < row + rowSpan; y += 1) for (let x = 0; x < colSpan; x += 1) taken[y]?.add(column + x);
}

/** The places of each row that a cell fills. */
function placesOf({ rows }: TableBlock): readonly ReadonlySet<number>[] {
  const taken = rows.map(() => new Set<number>());
  rows.forEach((row, r) => {
    let column = 0;
    for (const cell of row) {
      while (taken[r]?.has(column)) column += 1;
      fill(taken, r, column, cell);
    }
  });
  return taken;
}

/** Each block as `type number text`. */
function lines(blocks: readonly Block[]): string[] {
  const numbers = numbersOf(blocks);
  return blocks.map((block, i) => {
    if (block.type === 'table') return `table ${JSON.stringify(cells(block))}`;
    const level = 'level' in block ? block.level : '';
    const text = 'content' in block && block.type !== 'runIn' ? shown(block.content) : blockText(block, fields);
    return `${block.type}${level} ${numbers[i]}${text}`;
  });
}

const read = (html: string) => lines(copied(html).report.blocks);
const noticeOf = <T extends Notice['code']>(html: string, code: T) =>
  copied(html).notices.find((notice): notice is Extract<Notice, { code: T }> => notice.code === code);

describe('what Word puts on the clipboard', () => {
  const html = clip('word-report');

  test('keeps its headings by style and number, emphasis, footnotes and the table with its head', () => {
    expect(read(html)).toEqual([
      'title 青山镇2025年防汛工作总结',
      'paragraph 今年入汛以来，全镇上下<bold:把人民群众生命安全放在首位>，累计转移群众<underline:326人>次，实现了安全度汛[1]。现将有关情况总结如下。',
      'heading1 一、主要做法',
      'heading2 （一）压实工作责任',
      'paragraph 镇村两级签订责任书40份，包保到户到人。',
      'paragraph 物资储备到位',
      'table [["1×2 村名","2×1 转移情况"],["户数","人数"],["东坡村","52","171/（含老人23人）"]]',
      'heading1 二、下步打算',
      'paragraph 继续加密巡查，抓好水毁工程修复。',
      'paragraph [1]截至十月底。',
    ]);
    expect(copied(html).report.blocks.find((block) => block.type === 'table')).toMatchObject({ headerRows: 2 });
  });

  test('tells of deletions, comments, hidden text, bullets and pictures that are left behind', () => {
    expect(copied(html).notices.slice(0, 7)).toEqual([
      { code: 'foreignLook' },
      { code: 'picturesLacking', count: 1, near: [expect.stringContaining('物资储备到位')] },
      { code: 'wordTracked', changes: [{ removed: '38', added: '', near: expect.stringContaining('责任书') }] },
      { code: 'wordComments', comments: [{ text: '请核对户数', about: '包保到户到人' }] },
      { code: 'wordFootnotes', count: 1 },
      { code: 'wordHidden', count: 1 },
      { code: 'bullets', count: 1 },
    ]);
  });

  test('of one cell with a frame around a text is that text', () => {
    expect(
      read(
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><table class=MsoTableGrid><tr><td><p>说明文字</p><p>第二行</p></td></tr></table>',
      ),
    ).toEqual(['paragraph 说明文字', 'paragraph 第二行']);
  });

  test('breaks its source in the middle of Chinese text, and that is no blank', () => {
    const source = '<p class=MsoNormal>全面\n推进<span\nlang=EN-US>\nA1</span>\n类项目</p>';
    expect(read(source)).toEqual(['paragraph 全面推进A1类项目']);
  });
});

test('what WPS puts on the clipboard keeps numbers, headings by tag and emphasis', () => {
  expect(read(clip('wps-report'))).toEqual([
    'heading1 一、开展情况',
    'heading2 （一）宣传发动',
    'paragraph 印发宣传册2000份，<bold:知晓率98%>。',
    'heading1 二、存在问题',
    'paragraph 个别村组织不够有力，',
    'paragraph 台账不够规范。',
  ]);
});

describe('cells of a spreadsheet', () => {
  test('are a table without the rows that are hidden, as wide as its columns were', () => {
    const page = copied(clip('excel-range'));
    expect(page.table).toEqual(page.report.blocks[0]);
    expect(page.table && cells(page.table)).toEqual([
      ['项目', '计划', '完成'],
      ['新建/泵站', '1,200', '1,180'],
      ['2×1 合计', '2,380'],
    ]);
    expect(page.table?.columns).toEqual([144, 72, 72]);
  });

  test('of one column are lines, and a table for whoever wants cells', () => {
    const page = copied(
      '<meta name=ProgId content=Excel.Sheet><table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>',
    );
    expect(lines(page.report.blocks)).toEqual(['paragraph 甲', 'paragraph 乙']);
    expect(page.table && cells(page.table)).toEqual([['甲'], ['乙']]);
  });
});

describe('web pages', () => {
  test('keep headings, lists with their numbers, and emphasis, not links, hidden text or tracking pixels', () => {
    const html = clip('chrome-page');
    expect(read(html)).toEqual([
      'heading1 清河县安排冬季供暖保障',
      'paragraph 来源：县城管局',
      'paragraph 入冬前，县里组织检修管网<bold:86公里>，更换阀门<underline:41处>。',
      'paragraph 居民可拨打服务电话。',
      'paragraph 供暖期为四个月。',
      'heading3 1.做好应急值守',
      'heading3 2.公开投诉电话',
      'paragraph 安全用电',
    ]);
    expect(noticeOf(html, 'picturesLacking')?.count).toBe(1);
    expect(noticeOf(html, 'wordHidden')?.count).toBe(2);
  });

  test('of Google Docs are not bold for the tag around them', () => {
    expect(read(clip('google-docs'))).toEqual([
      'heading1 工作安排',
      'paragraph 先办急事，<bold:再办难事><italic:。>',
      'paragraph 清理积案',
    ]);
  });

  test('of WeChat give their sections as paragraphs, without decoration', () => {
    expect(read(clip('wechat-article'))).toEqual([
      'heading1 一、抓好项目建设',
      'paragraph 全年新开工项目12个，完成投资3.6亿元。',
      'heading1 二、优化营商环境',
      'paragraph 推行“一窗受理”，平均用时压缩60%。',
    ]);
  });

  test.each([
    ['<ol type="A" start="3"><li>甲</li><li value="9">乙</li></ol>', ['C. 甲', 'I. 乙']],
    ['<ol type="i"><li>甲</li><li>乙<ol><li>丙</ol></ol>', ['i. 甲', 'ii. 乙', '1. 丙']],
    ['<ol style="list-style-type:cjk-ideographic"><li>甲</ol>', ['一、甲']],
    ['<ol><li>（一）自己有号</li></ol>', ['（一）自己有号']],
    ['<ol style="list-style:none"><li>无号</li></ol>', ['无号']],
    ['<ul><li>无号</li></ul>', ['无号']],
  ])('number their lists: %s', (html, expected) => {
    const bare = (text: string) => text.replace(/\s/g, '');
    expect(bare(reportText(copied(html).report))).toBe(bare(expected.join('')));
  });

  test.each([
    ['colspan and rowspan beyond the table', '<table><tr><td colspan=900>甲<td>乙<tr><td rowspan=900>丙<td>丁</table>'],
    ['rowspan of 0', '<table><tr><td rowspan=0>甲<td>乙<tr><td>丙</table>'],
    ['rows of different lengths', '<table><tr><td>甲<td>乙<td>丙<tr><td>丁<td>戊</table>'],
    ['rows that are filled from above', '<table><tr><td rowspan=2>甲<td rowspan=2>乙<tr></tr><tr><td>丙<td>丁</table>'],
  ])('give a whole grid with %s', (_, html) => {
    const [table] = copied(html).report.blocks;
    if (table?.type !== 'table') throw new Error('no table');
    for (const row of placesOf(table)) expect(row.size).toBe(table.columns.length);
    expect(table.rows.every((row) => row.length > 0)).toBe(true);
  });

  test('laid out by tables inside of tables are text in reading order', () => {
    const inner = '<table><tr><td>项目<td>数量<tr><td>水库<td>6</table>';
    const html = `<table><tr><td>导航<td><h3>概况</h3><p>第一段话。</p>${inner}<p>第二段话。</p></table>`;
    expect(read(html)).toEqual([
      'paragraph 导航',
      'heading1 概况',
      'paragraph 第一段话。',
      'table [["项目","数量"],["水库","6"]]',
      'paragraph 第二段话。',
    ]);
  });
});

describe('a picture', () => {
  const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAFCAIAAADzBuo/AAAAEUlEQVR4nGNgYPiPjGgjAgB3+jHPAGhK0gAAAABJRU5ErkJggg==';

  test('that the page brings along stands behind its line, of the size that is said', () => {
    const html = `<p>上文<img src="data:image/png;base64,${PNG}" style="width:72pt" alt="示意图">还是上文</p><p>下文</p>`;
    expect(copied(html).report.blocks).toEqual([
      expect.objectContaining({ type: 'paragraph' }),
      { type: 'picture', source: `data:image/png;base64,${PNG}`, width: 25.4, height: 12.7, alt: '示意图' },
      expect.objectContaining({ type: 'paragraph' }),
    ]);
  });

  test('alone is a report', () => {
    expect(copied(`<img src="data:image/png;base64,${PNG}">`).report.blocks.map(({ type }) => type)).toEqual([
      'picture',
    ]);
  });

  test.each([
    'http://example.invalid/a.png',
    'file:///C:/a.png',
    'blob:x',
    'cid:1',
    'data:image/png;base64,AAAA',
    'data:text/html,x',
  ])('elsewhere or broken is left out and told: %s', (source) => {
    const html = `<p>文字</p><img src="${source}" width="80" height="60">`;
    expect(read(html)).toEqual(['paragraph 文字']);
    expect(noticeOf(html, 'picturesLacking')?.count).toBe(1);
  });
});

describe('the part that was copied', () => {
  test('is what stands between the marks, in the tags that are around it', () => {
    const html =
      'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\nStartFragment:0000000141\r\nEndFragment:0000000264\r\n<html><body>外面<table><!--StartFragment--><tr><td>甲<td>乙<tr><td>丙<td>丁<!--EndFragment--></table>外面</body></html>';
    expect(read(html)).toEqual(['table [["甲","乙"],["丙","丁"]]']);
  });

  test('is all where nothing is marked', () => {
    expect(read('Version:0.9\r\nStartHTML:00000097\r\n<b>甲</b>乙')).toEqual(['paragraph <bold:甲>乙']);
  });

  test('is nothing where nothing is shown', () => {
    expect(
      readCopied('<html><body><!--StartFragment--><div style="display:none">甲</div><script>1</script></body></html>'),
    ).toBeNull();
    expect(readCopied('<p hidden>甲</p>')).toBeNull();
  });
});

describe('any text', () => {
  const word = fc.constantFrom('工作', '总结', '项目，', '推进。', 'A', '3', '<b>', '&', '落实');
  const piece = fc.record({
    words: fc.array(word, { minLength: 1, maxLength: 4 }),
    bits: fc.integer({ min: 0, max: 7 }),
  });
  const item = fc.oneof(
    { weight: 4, arbitrary: fc.record({ pieces: fc.array(piece, { minLength: 1, maxLength: 4 }) }) },
    { weight: 1, arbitrary: fc.constant('table' as const) },
  );
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const tags = ['b', 'i', 'u'] as const;
  const wrapped = (text: string, bits: number) =>
    tags.reduce((html, tag, i) => ((bits & (1 << i)) === 0 ? html : `<${tag}>${html}</${tag}>`), escaped(text));

  test('keeps every character with its emphasis, and tables where they were', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 8 }), (items) => {
        const html = items
          .map((each) =>
            each === 'table'
              ? '<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>'
              : `<p>正文${each.pieces.map(({ words, bits }) => wrapped(words.join(''), bits)).join('')}</p>`,
          )
          .join('');
        const characters = items.map((each) =>
          each === 'table'
            ? 'table'
            : [
                ...[...'正文'].map((char) => `${char}0`),
                ...each.pieces.flatMap(({ words, bits }) => [...words.join('')].map((char) => `${char}${bits}`)),
              ].join(''),
        );
        const found = copied(html).report.blocks.map((block) => {
          if (block.type === 'table') return 'table';
          if (block.type !== 'paragraph') return null;
          return block.content
            .flatMap((run) => {
              if (run.type !== 'text') return [];
              const bits = (run.emphasis ?? []).reduce(
                (sum, name) => sum + { bold: 1, italic: 2, underline: 4 }[name],
                0,
              );
              return [...run.text].map((char) => `${char}${bits}`);
            })
            .join('');
        });
        // Elements of a paper (a title, a list) have no emphasis of their own; they are tested elsewhere.
        if (found.every((block) => block !== null)) expect(found).toEqual(characters);
        expect(reportText(copied(html).report).replace(/\s/g, '')).toBe(
          items
            .map((each) =>
              each === 'table' ? '甲乙丙丁' : `正文${each.pieces.map(({ words }) => words.join('')).join('')}`,
            )
            .join(''),
        );
      }),
    );
  });

  test('one of several on a page keeps its emphasis and its table', () => {
    const text = (n: string) =>
      `<p>【第${n}篇】某镇防汛工作总结</p><p>全镇各村<b>${n}心</b>协力，完成了全年任务。</p><table><tr><td>${n}甲<td>乙<tr><td>丙<td>丁</table><p>今后继续努力，不断提高。</p>`;
    const second = readHtml(`${text('一')}${text('二')}`, { piece: 2 }).value;
    expect(lines(second.blocks).slice(1)).toEqual([
      'paragraph 全镇各村<bold:二心>协力，完成了全年任务。',
      'table [["二甲","乙"],["丙","丁"]]',
      'paragraph 今后继续努力，不断提高。',
    ]);
  });
});
