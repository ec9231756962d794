import { describe, expect, it } from 'vitest';
import type { Phrase } from '../../../document/phrases/phrase.ts';
import { packFromRows, rowsOf } from '../../../document/phrases/rows.ts';

const one: Phrase = { text: '层层签订责任书{数量}份。', category: '组织领导', tone: 'report', places: ['body'] };
const two: Phrase = { text: '{加强/强化}督查。', category: '督查', tone: 'short', places: ['heading', 'closing'] };

describe('rows of a sheet', () => {
  it('give back the phrases they were made of', () => {
    const rows = rowsOf([one, two]);
    expect(rows[0]).toEqual(['内容', '类别', '语气', '位置']);
    expect(rows[2]).toEqual(['{加强/强化}督查。', '督查', '简短', '小标题、结尾']);
    expect(packFromRows('包', rows)).toEqual({ name: '包', phrases: [one, two], refused: [] });
  });

  it('may have a title above, columns in any order and others between, and empty rows', () => {
    const rows = [
      ['某局常用语', null, null],
      ['语 气', '序号', '内容'],
      [null, 1, '一条。'],
      [null, null, null],
      ['口头汇报', 2, '又一条。'],
    ];
    expect(packFromRows('包', rows).phrases).toEqual([
      { text: '一条。', category: '未分类', tone: 'report', places: ['body'] },
      { text: '又一条。', category: '未分类', tone: 'oral', places: ['body'] },
    ]);
  });

  it('give the text of numbers and dates, and of cells that are wrapped by hand', () => {
    const rows = [['内容'], [2026], [new Date(Date.UTC(2026, 2, 5))], ['上半句，\n 下半句。']];
    expect(packFromRows('包', rows).phrases.map(({ text }) => text)).toEqual([
      '2026',
      '2026年3月5日',
      '上半句，下半句。',
    ]);
  });

  it('share what is merged beside them, but no wording', () => {
    const rows = [
      ['类别', '内容'],
      ['组织领导', '甲。'],
      [null, '乙。'],
      [null, '丙。'],
      [null, null],
      ['督查', '丁。'],
    ];
    const merges = [
      { top: 1, bottom: 2, left: 0, right: 0 },
      { top: 3, bottom: 4, left: 1, right: 1 },
      { top: 5, bottom: 1_000_000, left: 0, right: 0 },
    ];
    const { phrases, refused } = packFromRows('包', rows, merges);
    expect(phrases.map(({ category }) => category)).toEqual(['组织领导', '组织领导', '未分类', '督查']);
    expect(refused).toEqual([]);
  });

  it('that are no phrases are named by their number and reason', () => {
    const rows = [
      ['内容', '类别', '语气', '位置'],
      ['甲。', null, '严肃', null],
      ['乙。', null, null, '页脚'],
      [null, '督查', null, null],
      ['<script>', null, null, null],
      ['丙。', null, null, null],
      ['丙。', null, null, null],
      [true, '督查', null, null],
    ];
    expect(packFromRows('包', rows).refused.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'tone'],
      [3, 'place'],
      [4, 'empty'],
      [5, 'markup'],
      [7, 'twice'],
      [8, 'empty'],
    ]);
  });

  it('without the column 内容 are no phrases', () => {
    for (const rows of [[], [[]], [['类别'], ['督查']], [[null], ['内容在别处']]])
      expect(packFromRows('包', rows).refused).toEqual([{ line: null, reason: 'noColumn', text: '' }]);
  });
});
