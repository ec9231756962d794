import { describe, expect, it } from 'vitest';
import { literalQuery, readQuery } from '../../../document/papers/query.ts';
import { yearInName, yearInTitle } from '../../../document/papers/year.ts';

describe('a query', () => {
  it.each([
    ['存在问题 2024', ['存在问题'], 2024],
    ['2024年存在问题', ['存在问题'], 2024],
    ['存在问题2024年度', ['存在问题'], 2024],
    ['去年 下一步打算', ['下一步打算'], 2025],
    ['２０２３年 防汛', ['防汛'], 2023],
    ['2024', [], 2024],
    ['2023年 2024年', ['2024年'], 2023],
    ['第12024号', ['第12024号'], null],
    ['防汛　抢险', ['防汛', '抢险'], null],
    ['。，', [], null],
  ])('%s names words %j and the year %s', (typed, terms, year) => {
    expect(readQuery(typed, 2026)).toEqual({ terms, year });
  });

  it('can be taken as it was typed', () => {
    expect(literalQuery('存在问题 2024')).toEqual({ terms: ['存在问题', '2024'], year: null });
  });

  it('is cut where it is endless', () => {
    const { terms } = readQuery(Array.from({ length: 50 }, (_, i) => `词${i}${'长'.repeat(100)}`).join(' '), 2026);
    expect(terms).toHaveLength(8);
    expect(terms.every((term) => term.length <= 40)).toBe(true);
  });
});

describe('the year of a paper', () => {
  it.each([
    ['某局2024年工作总结', 2024],
    ['关于2023年工作情况和2024年工作打算的报告', 2023],
    ['某县2021—2025年水利发展情况', 2025],
    ['某局二〇一九年工作总结', 2019],
    ['某政发〔2022〕9号', null],
    ['工作总结', null],
  ])('in the title %s is %s', (title, year) => expect(yearInTitle(title)).toBe(year));

  it.each([
    ['2024总结.docx', 2024],
    ['总结20240115.docx', 2024],
    ['2023-12-20汇报.txt', 2023],
    ['电话13920241234.txt', null],
    ['汇报.txt', null],
  ])('in the name %s is %s', (name, year) => expect(yearInName(name)).toBe(year));
});
