import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type OutlineItem, outlineOf } from '../../../document/outline.ts';
import { fieldText, inlineText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import { readText } from '../../../document/text/read.ts';
import { expectNothingLost } from './law.ts';

const FOLDER = join(import.meta.dirname, '../../../../shared/samples');
const sample = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const shape = (items: readonly OutlineItem[]): unknown[] =>
  items.map((item) =>
    item.children.length > 0 ? [item.number + item.text, shape(item.children)] : item.number + item.text,
  );
const texts = (report: Report, type: Report['blocks'][number]['type']) =>
  report.blocks.flatMap((block) =>
    block.type === type && 'content' in block ? [inlineText(block.content, fieldText([]))] : [],
  );

describe.skipIf(!existsSync(FOLDER))('the sample texts (of ../shared/samples)', () => {
  test.each([
    'seed.txt',
    '01-taishun-xiang-minzu-2020.txt',
    '04-dagao-xiaoxue-anquan-2020.txt',
    '07-yishui-weishengju-2009.txt',
    '12-dingzhou-kaifaqu-xinxi-2020.txt',
  ])('%s loses no character', (name) => expectNothingLost(sample(name), readText(sample(name))));

  test('the second text of the seed has three sections, two of them with six run-in headings', () => {
    const { value, notices } = readText(sample('seed.txt'), { piece: 2 });
    const outline = outlineOf(value);
    expect(outline.map((item) => item.number + item.text)).toEqual([
      '一、工作开展情况',
      '二、取得的成效',
      '三、下一步工作打算',
    ]);
    expect(outline.map((item) => item.children.filter((child) => child.runIn && child.level === 2).length)).toEqual([
      6, 6, 0,
    ]);
    expect(outline[0]?.children[0]?.text).toBe('进一步加强组织领导,细化创建方案推进创建工作');
    expect(texts(value, 'addressee')).toEqual(['州创建办:']);
    expect(texts(value, 'title')).toEqual(['民族团结进步创建工作情况300字']);
    expect(notices).toContainEqual({ code: 'pieceMark', text: '【第二篇】' });
    const [basis = ''] = texts(value, 'paragraph');
    for (const cited of ['青发〔2015〕16号', '西发〔2016〕7号', '西办发〔2018〕16号', '西创民领办〔2019〕6号'])
      expect(basis).toContain(cited);
  });

  test('the first text of the seed has five headings of level 3 and four of level 4', () => {
    const { value } = readText(sample('seed.txt'), { piece: 1 });
    expect(shape(outlineOf(value))).toEqual([
      '1.领导重视',
      '2.组织机构健全',
      '3.注重宣传',
      '4.活动开展',
      [
        '5.下半年工作计划',
        [
          '（1）逐步完善创建工作',
          '（2）增强民族团结精神,积极开办活动',
          '（3）继续发扬、宣传有关知识',
          '（4）加强与帮扶对象的联系,更详细的了解他们的困难,争取开展更全面,更细致的帮扶活动',
        ].map((text, i) => (i === 0 ? text : `${text}。`)),
      ],
    ]);
  });

  test('all of the seed is one report with both titles, and says so', () => {
    const { value, notices } = readText(sample('seed.txt'));
    expect(texts(value, 'title')).toEqual([
      '民族团结进步创建工作情况300字【第一篇】',
      '民族团结进步创建工作情况300字【第二篇】',
    ]);
    expect(notices).toContainEqual({ code: 'pieces', titles: texts(value, 'title') });
    expect(notices.filter((notice) => notice.code === 'webRemnant')).toHaveLength(5);
    expect(() => readText(sample('seed.txt'), { piece: 3 })).toThrow(/NO_SUCH_PIECE/);
  });

  test('advertising before a title that runs into its text is parted from it', () => {
    const { value } = readText(sample('04-dagao-xiaoxue-anquan-2020.txt'));
    expect(texts(value, 'title')).toEqual(['大高镇第三小学2020年“安全生产月”活动总结']);
    expect(shape(outlineOf(value))).toEqual(['一、树立安全意识,营造良好的安全环境']);
  });

  test('a number that was left out is counted anew and told', () => {
    const { value, notices } = readText(sample('07-yishui-weishengju-2009.txt'));
    expect(texts(value, 'title')).toEqual(['沂水县卫生局2009年政府信息公开工作年度报告']);
    expect(outlineOf(value)[1]?.children).toHaveLength(5);
    expect(notices).toContainEqual({
      code: 'numberChanged',
      from: '(四)',
      to: '（三）',
      heading: '依申请公开政府信息情况',
    });
  });
});
