/** NUM-15 in tables: totals of rows and columns, shares of a whole; and what is not sure enough to be told. */
import { describe, expect, it } from 'vitest';
import { createProofreader } from '../../../document/proofread/engine.ts';
import { manuscriptOf } from '../../../document/proofread/manuscript.ts';
import rule from '../../../document/proofread/rules/num-15.ts';
import { type Block, emptyReport, plainInline, type TableCell } from '../../../document/report.ts';
import { lists } from './lists.ts';

const cell = (text: string, rowSpan = 1, colSpan = 1): TableCell => ({ content: plainInline(text), rowSpan, colSpan });

function tableOf(rows: readonly (readonly (string | TableCell)[])[]): Block {
  const cells = rows.map((row) => row.map((one) => (typeof one === 'string' ? cell(one) : one)));
  const width = Math.max(...cells.map((row) => row.reduce((sum, { colSpan }) => sum + colSpan, 0)));
  return { type: 'table', headerRows: 1, columns: Array.from({ length: width }, () => 1), rows: cells };
}

/** A table as it is typed: rows by lines, cells by |. */
const typed = (text: string) =>
  tableOf(
    text
      .trim()
      .split('\n')
      .map((line) => line.trim().split('|')),
  );

const proofreader = createProofreader([rule], lists);

function found(...blocks: readonly Block[]): readonly string[] {
  const findings = proofreader.check(manuscriptOf({ ...emptyReport, blocks }));
  return findings.map(({ severity, text, message }) => `${severity} ${text} ${message}`);
}

describe('a total below its rows', () => {
  it('that does not add up is told at its cell, for certain where another column adds up', () => {
    const table = typed(`乡镇|户数|人数
      东河镇|120|430
      西山乡|80|305
      合计|200|745`);
    expect(found(table)).toEqual(['W 745 各行之和是735，与“合计”的745不符']);
  });

  it('is read with blanks in its label, grouped digits, decimals and a unit', () => {
    const table = typed(`项目|投资（万元）|完成（万元）
      渠道|1,200.5|800.0
      泵站|2,300.5|700.0
      合  计|3,501.0|1,600.0`);
    expect(found(table)).toEqual(['W 1,600.0 各行之和是1500，与“合计”的1,600.0不符']);
  });

  it('may stand above its rows', () => {
    const table = typed(`单位|件数|办结
      总计|15|12
      一科|8|7
      二科|7|6`);
    expect(found(table)).toEqual(['W 12 各行之和是13，与“总计”的12不符']);
  });

  it('of one column alone is told where it is near, and asked about where it is far', () => {
    expect(found(typed('科室|人数\n一科|18\n二科|20\n三科|12\n合计|52'))).toEqual([
      'W 52 各行之和是50，与“合计”的52不符',
    ]);
    expect(found(typed('科室|人数\n一科|18\n二科|20\n三科|12\n合计|90'))).toEqual([
      'H 90 各行之和是50，与“合计”的90不符',
    ]);
  });

  it('may be the sum of its parts', () => {
    const rows = (last: string) => `项目|金额|数量
      甲|10|1
      乙|20|2
      小计|30|3
      丙|5|1
      丁|6|1
      小计|11|2
      总计|41|${last}`;
    expect(found(typed(rows('5')))).toEqual([]);
    expect(found(typed(rows('6')))).toEqual(['W 6 各行之和是5，与“总计”的6不符']);
  });

  it('of a part is that of the rows since the last', () => {
    const table = typed(`项目|金额|数量
      甲|10|1
      乙|20|2
      小计|35|3
      丙|5|1
      丁|6|1
      小计|11|2`);
    expect(found(table)).toEqual(['W 35 各行之和是30，与“小计”的35不符']);
  });

  it.each([
    ['adds up', '乡镇|户数|人数\n东河镇|120|430\n西山乡|80|305\n合计|200|735'],
    ['adds up but for rounding', '项目|亿元|吨\n甲|1.23|1\n乙|2.34|2\n丙|3.34|3\n合计|6.92|6'],
    ['has places that are empty', '项目|户数|人数\n甲|3|—\n乙|4|5\n丙||6\n合计|7|11'],
    ['holds figures that are only about so', '项目|户数|人数\n甲|约30|3\n乙|20|4\n合计|60|7'],
    ['mixes units', '项目|金额|项\n甲|1.2亿|1\n乙|3000万|2\n合计|1.5亿|3'],
    ['holds rows that are parts of others', '项目|户数|人数\n甲|30|90\n其中：脱贫户|10|30\n乙|20|60\n合计|50|150'],
    ['counts what is not added up', '学校|班级|平均分|及格率\n一中|10|82|95%\n二中|8|80|93%\n合计|18|81|94%'],
    ['stands below years', '指标|2024年|2025年\n甲|10|20\n乙|11|22\n合计|21|42'],
    ['has one row alone', '项目|金额\n甲|10\n合计|12'],
    ['has nothing in common with what stands above it', '项目|一|二|三\n甲|1|2|3\n乙|4|5|6\n合计|90|80|70'],
  ])('is left alone where it %s', (_, text) => {
    expect(found(typed(text))).toEqual([]);
  });

  it('is left alone where cells are merged', () => {
    const rows = [
      ['项目', '户数', '人数'],
      ['甲', cell('10', 2), '30'],
      ['乙', '20'],
      ['合计', '10', '51'],
    ];
    expect(found(tableOf(rows))).toEqual(['H 51 各行之和是50，与“合计”的51不符'].map((one) => one.replace('H', 'W')));
    expect(found(tableOf([['项目', '户数'], ['甲', cell('10', 2)], ['乙'], ['合计', '12']]))).toEqual([]);
  });
});

describe('a total beside its columns', () => {
  it('is told in the row where it does not add up, where others do', () => {
    const table = typed(`乡镇|男|女|合计
      东河镇|20|30|50
      西山乡|11|12|24
      南坪乡|7|8|15`);
    expect(found(table)).toEqual(['W 24 本行各列之和是23，与“合计”的24不符']);
  });

  it('may stand before them', () => {
    const table = typed(`乡镇|合计|男|女|备注
      东河镇|50|20|30|
      西山乡|23|11|12|
      南坪乡|16|7|8|`);
    expect(found(table)).toEqual(['W 16 本行各列之和是15，与“合计”的16不符']);
  });

  it('is left alone where no row adds up: it counts something else', () => {
    expect(found(typed('乡镇|户数|人数|合计\n东河|20|30|9\n西山|11|12|8\n南坪|7|8|3'))).toEqual([]);
  });
});

describe('shares of a whole', () => {
  it('are told where 100% stands below them and they are another sum', () => {
    const table = typed('类别|占比\n甲|30.5%\n乙|29.5%\n丙|42.0%\n合计|100%');
    expect(found(table)).toEqual(['W 100% 各行占比之和是102%，不是100%']);
  });

  it('are asked about where nothing stands below them', () => {
    expect(found(typed('类别|占比（%）\n甲|30.5\n乙|29.5\n丙|42.5'))).toEqual([
      'H 42.5 各行占比之和是102.5%，不是100%',
    ]);
  });

  it.each([
    ['add up', '类别|占比\n甲|30.5%\n乙|29.5%\n丙|40.0%'],
    ['add up but for rounding', '类别|占比\n甲|33.3%\n乙|33.3%\n丙|33.3%\n合计|100%'],
    ['are shares of different wholes', '乡镇|占比\n东河|80%\n西山|75%\n南坪|90%'],
  ])('are left alone where they %s', (_, text) => {
    expect(found(typed(text))).toEqual([]);
  });
});

describe('a figure that is stated twice', () => {
  const paragraph = (text: string): Block => ({ type: 'paragraph', content: plainInline(text) });
  const said = (...texts: readonly string[]) => found(...texts.map(paragraph));

  it('with two values is told at the second', () => {
    expect(said('2025年，全县累计完成投资12.5亿元。', '加强调度。2025年，全县累计完成投资12.6亿元。')).toEqual([
      'W 12.6亿元 同一项数字前面写的是12.5亿元，这里是12.6亿元',
    ]);
    expect(said('全镇共有党员1203人。', '截至年底，全镇共有党员1230人。', '全镇共有党员1230人。')).toEqual([
      'H 1230人 同一项数字前面写的是1203人，这里是1230人',
    ]);
    expect(said('今年，我局共办理建议提案32件。', '今年，我局共办理建议提案36件。')).toEqual([
      'W 36件 同一项数字前面写的是32件，这里是36件',
    ]);
  });

  it.each([
    ['is the same', ['2025年，全县累计完成投资12.5亿元。', '2025年，全县累计完成投资12.5亿元。']],
    ['is the same, rounded', ['2025年，全县累计完成投资12.5亿元。', '2025年，全县累计完成投资12.48亿元。']],
    ['is of another year', ['2024年，全县累计完成投资12.5亿元。', '2025年，全县累计完成投资13.5亿元。']],
    ['is of another month', ['1月，全县接待游客3万人次；2月，全县接待游客4万人次。']],
    ['is of another thing', ['今年，全县培训干部120人次，全县培训教师90人次。']],
    ['is a plan', ['今年，全县计划完成投资12亿元。', '今年，全县完成投资13亿元。']],
    ['is of one of several places', ['东河村今年全村共有党员30人。', '西山村今年全村共有党员42人。']],
    ['is one of a row', ['全县共有党员30人。', '全县共有党员42人。', '全县共有党员55人。']],
    ['is rough', ['今年，全县累计接待约30万人次。', '今年，全县累计接待32万人次。']],
  ])('is left alone where it %s', (_, texts) => {
    expect(said(...texts)).toEqual([]);
  });
});

describe('a table that moves', () => {
  it('has its findings at the new place', () => {
    const table = typed('科室|人数\n一科|18\n二科|20\n合计|39');
    const check = (...blocks: readonly Block[]) =>
      proofreader.check(manuscriptOf({ ...emptyReport, blocks })).map(({ paragraph, text }) => [paragraph, text]);
    expect(check(table)).toEqual([[7, '39']]);
    expect(check({ type: 'paragraph', content: plainInline('新的一段。') }, table)).toEqual([[8, '39']]);
  });
});
