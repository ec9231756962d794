import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { phraseFrom } from '../../../document/phrases/make.ts';
import { readPhrase } from '../../../document/phrases/phrase.ts';
import { type Field, type InlineText, plainInline } from '../../../document/report.ts';
import { wordingSchema } from '../../../document/slots.ts';

const fields: readonly Field[] = [
  { id: 'unit', name: '单位全称', type: 'body', value: '某区城市管理局' },
  { id: 'selfName', name: '单位自称', type: 'body', value: '我局' },
  { id: 'topic', name: '主题', type: 'text', value: '垃圾分类' },
  { id: 'visits', name: '走访量', type: 'number', value: '120', unit: '户次' },
  { id: 'open', name: '牵头科室', type: 'body', value: '' },
];
const textOf = (words: string) => phraseFrom(plainInline(words), fields).text;

describe('a selection as a phrase', () => {
  it.each([
    ['开展检查12次，整改问题3个。', '开展检查{数量}次，整改问题{数量2}个。'],
    ['发放手册1,200余份，服务3.5万人次', '发放手册{数量}余份，服务{数量2}万人次'],
    ['投入资金300万元，同比增长12.5%', '投入资金{金额}万元，同比增长{百分比}%'],
    ['提高1.2个百分点', '提高{百分比}个百分点'],
    ['2024年以来，2025年2月底前完成', '{年份}年以来，{年月}底前完成'],
    ['2024年立项，2024年完成，2025年验收', '{年份}年立项，{年份}年完成，{年份2}年验收'],
    ['于2025年3月5日召开会议', '于{日期}召开会议'],
    ['1—6月完成', '{月份}—{月份2}月完成'],
    ['2023—2025年', '{年份}—{年份2}年'],
    ['下午9时30分开始，10:45结束', '下午{时刻}开始，{时刻2}结束'],
    ['按照《关于做好安全生产工作的通知》要求', '按照《{文件名称}》要求'],
    ['《安全生产法》（某政发〔2026〕5号）', '《{文件名称}》（{文号}）'],
    ['根据某府办函〔2025〕18号精神', '根据{文号}精神'],
    ['由张某某同志牵头', '由{姓名}同志牵头'],
    ['王强、李大伟同志分管', '{姓名}、{姓名2}同志分管'],
    ['广大党员同志和全体同志', '广大党员同志和全体同志'],
    ['某区城市管理局成立专班，我局牵头', '{单位全称}成立专班，{单位自称}牵头'],
    ['联系电话：010-66001234', '联系电话：{联系电话}'],
    ['推广5G应用，畅通“12345”热线，印制A4手册', '推广5G应用，畅通“12345”热线，印制A4手册'],
    ['落实三个一批、五级书记抓', '落实三个一批、五级书记抓'],
    ['按GB/T 9704-2012排版，对接12345热线', '按GB/T 9704-2012排版，对接12345热线'],
    ['1.加强领导；2.完善机制3项（1）', '1.加强领导；2.完善机制{数量}项（1）'],
    ['每月10-20件，占30%—50%', '每月{数量}-{数量2}件，占{百分比}%—{百分比2}%'],
    ['“3·15”期间检查3户', '“3·15”期间检查{数量}户'],
    ['依照第12条', '依照第{序号}条'],
    ['清运量１２吨', '清运量{数量}吨'],
  ])('%s', (words, made) => {
    expect(textOf(words)).toBe(made);
  });

  it('keeps fields and blanks by their names, choices as choices, and says what each slot was', () => {
    const content: InlineText = [
      { type: 'field', field: 'unit' },
      { type: 'text', text: '走访' },
      { type: 'field', field: 'visits' },
      { type: 'text', text: '，由' },
      { type: 'field', field: 'open' },
      { type: 'text', text: '负责，', emphasis: ['bold'] },
      { type: 'blank', name: '甲/乙', options: ['持续推进', '深入推进'] },
      { type: 'blank', name: '专项工作' },
      { type: 'break' },
      { type: 'text', text: '8项。' },
    ];
    expect(phraseFrom(content, fields)).toEqual({
      text: '{单位全称}走访{走访量}，由{牵头科室}负责，{持续推进/深入推进}{专项工作}{数量}项。',
      slots: [
        { name: '单位全称', was: '某区城市管理局' },
        { name: '走访量', was: '120户次' },
        { name: '牵头科室', was: '' },
        { name: '持续推进/深入推进', was: '' },
        { name: '专项工作', was: '' },
        { name: '数量', was: '8' },
      ],
    });
  });

  it('does not cut through a title that holds a field', () => {
    const content: InlineText = [
      { type: 'text', text: '印发《' },
      { type: 'field', field: 'topic' },
      { type: 'text', text: '实施方案》3份' },
    ];
    expect(phraseFrom(content, fields).text).toBe('印发《{主题}实施方案》{数量}份');
  });

  it('takes braces and what cannot be seen out, and signs of comparison are no markup, so that it is always a phrase', () => {
    const words = '推进<b>{重点}</b>工作\u200b，完成\u00073项\ue000';
    const { text } = phraseFrom(plainInline(words), [{ id: 'x', name: '地市/区县{1}', type: 'text', value: '' }]);
    expect(text).toBe('推进＜b＞重点＜/b＞工作，完成{数量}项');
    expect(
      phraseFrom([{ type: 'field', field: 'x' }], [{ id: 'x', name: '地市/区县{1}', type: 'text', value: '' }]).text,
    ).toBe('{地市、区县1}');
    expect(v.is(wordingSchema, text)).toBe(true);
    const phrase = { text, category: '成效', tone: 'report', places: ['body'] };
    expect(readPhrase(phrase)).toMatchObject({ phrase });
  });

  it('of nothing is nothing', () => {
    expect(phraseFrom([], fields)).toEqual({ text: '', slots: [] });
    expect(phraseFrom([{ type: 'break' }], fields).text).toBe('');
  });
});
