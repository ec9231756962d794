import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reading, readValue } from '../../../document/fields/read.ts';
import { FIELD_TYPES, type FieldType } from '../../../document/report.ts';
import { runs } from '../../runs.ts';

const today = new Date(2026, 10, 24);
const read = (type: FieldType, typed: string, unit?: string) => readValue(type, typed, { today, unit });
const value = (reading: Reading) => (reading.state === 'odd' ? [reading.value, reading.hint] : reading.value);

describe('a number', () => {
  it.each([
    ['1,200', '1200'],
    ['１２００', '1200'],
    ['1.2万', '1.2万'],
    ['一百二十', '120'],
    ['007', '7'],
    ['.5', '0.5'],
    ['12.5％', '12.5%'],
    ['百分之十二点五', '12.5%'],
    ['约120', ['约120', 'notNumber']],
    ['120多人', ['120多人', 'notNumber']],
    ['2026年', '2026年'],
    ['１２０人次', '120人次'],
  ])('typed as %s becomes %j', (typed, expected) => expect(value(read('number', typed))).toEqual(expected));

  it.each([
    ['12', '人次', '12'],
    ['12人次', '人次', '12'],
    ['12人', '人次', ['12人', 'otherUnit']],
    ['12.5%', '%', '12.5'],
    ['3千瓦', '千瓦', '3'],
  ])('typed as %s with the unit %s becomes %j', (typed, unit, expected) =>
    expect(value(read('number', typed, unit))).toEqual(expected),
  );
});

describe('an amount of money', () => {
  it.each([
    ['12', '万元', '12'],
    ['12万元', '万元', '12'],
    ['12万', '万元', '12'],
    ['120000元', '万元', '12'],
    ['1.2亿元', '万元', '12000'],
    ['五十万元', '万元', '50'],
    ['￥1,200.50', '元', '1200.50'],
    ['12万元', '元', '12万'],
    ['12美元', '万元', ['12美元', 'otherUnit']],
  ])('typed as %s in %s becomes %j', (typed, unit, expected) =>
    expect(value(read('money', typed, unit))).toEqual(expected),
  );
});

describe('a date', () => {
  it.each([
    ['2026-3-5', '2026年3月5日'],
    ['2026/03/05', '2026年3月5日'],
    ['2026.3.5', '2026年3月5日'],
    ['20260305', '2026年3月5日'],
    ['2026年3月5号', '2026年3月5日'],
    ['２０２６年３月５日', '2026年3月5日'],
    ['二〇二六年十一月二十四日', '2026年11月24日'],
    ['26年3月5日', '2026年3月5日'],
    ['3月5日', '2026年3月5日'],
    ['去年12月3日', '2025年12月3日'],
    ['今天', '2026年11月24日'],
    ['2026年3月', '2026年3月'],
    ['6月底前', '2026年6月底前'],
    ['2024年2月29日', '2024年2月29日'],
    ['2026年2月29日', ['2026年2月29日', 'noSuchDay']],
    ['13月1日', ['13月1日', 'noSuchDay']],
    ['开春以后', ['开春以后', 'notDate']],
  ])('typed as %s becomes %j', (typed, expected) => expect(value(read('date', typed))).toEqual(expected));

  it('without its year waits for a clock', () =>
    expect(readValue('date', '3月5日')).toEqual({ state: 'odd', value: '3月5日', hint: 'noYear' }));

  it('of yesterday crosses the year', () =>
    expect(readValue('date', '昨天', { today: new Date(2026, 0, 1) }).value).toBe('2025年12月31日'));
});

describe('a period', () => {
  it.each([
    ['2026年1月—6月', '2026年1月—6月'],
    ['2026年1月至6月', '2026年1月至6月'],
    ['2026年1-6月', '2026年1—6月'],
    ['2026.1-2026.6', '2026年1月—6月'],
    ['2026.1.1-2026.6.30', '2026年1月1日—6月30日'],
    ['2026-01-01至2026-06-30', '2026年1月1日至6月30日'],
    ['2026-01-01-2026-06-30', '2026年1月1日—6月30日'],
    ['2026年1月1日起至6月30日止', '2026年1月1日至6月30日'],
    ['2025年12月到2026年3月', '2025年12月至2026年3月'],
    ['2024-2026年', '2024—2026年'],
    ['3月5日至8日', '2026年3月5日至8日'],
    ['今年一季度', '2026年第一季度'],
    ['2026年上半年', '2026年上半年'],
    ['2026年', '2026年'],
    ['2026年6月至1月', ['2026年6月至1月', 'endBeforeStart']],
    ['2026年2月1日至30日', ['2026年2月1日至30日', 'noSuchDay']],
    ['去年冬天', ['去年冬天', 'notPeriod']],
  ])('typed as %s becomes %j', (typed, expected) => expect(value(read('period', typed))).toEqual(expected));
});

describe('a paper', () => {
  it.each([
    ['《关于做好甲工作的通知》（某政发[2026]005号）', '《关于做好甲工作的通知》（某政发〔2026〕5号）'],
    ['《关于做好甲工作的通知》(某政发(2026)第5号)', '《关于做好甲工作的通知》（某政发〔2026〕5号）'],
    ['《甲办法》某政发【2026】12', '《甲办法》（某政发〔2026〕12号）'],
    ['关于做好甲工作的通知', '《关于做好甲工作的通知》'],
    ['《关于印发《甲办法》的通知》', '《关于印发〈甲办法〉的通知》'],
    ['《甲办法（试行）》', '《甲办法（试行）》'],
    ['《甲》（某发[2026]1号）、《乙》', '《甲》（某发〔2026〕1号）、《乙》'],
    ['某政发[2026]5号', ['某政发〔2026〕5号', 'noTitle']],
    ['《甲》（某发〔26〕1号）', ['《甲》（某发〔26〕1号）', 'badNumber']],
    ['《甲', ['《甲', 'badNumber']],
  ])('typed as %s becomes %j', (typed, expected) => expect(value(read('document', typed))).toEqual(expected));
});

describe('any value', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'0123456789.-/年月日至—上半年第一季度万元%《》〔〕号 '), maxLength: 14 }),
  );

  it('that is read once more stays as it is, and nothing odd is lost', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...FIELD_TYPES),
        typed,
        fc.constantFrom('', '人次', '万元', '%'),
        (type, text, unit) => {
          const first = read(type, text, unit);
          if (first.state === 'empty') expect(text.trim()).toBe('');
          else expect(first.value).not.toBe('');
          expect(read(type, first.value, unit)).toEqual(first);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it('of words keeps its words', () => expect(read('body', ' 某县某局 ').value).toBe('某县某局'));
  it('of a body goes without the colon that the report has behind it', () => {
    expect(read('body', '县政府办公室： ').value).toBe('县政府办公室');
    expect(read('body', '县政府办公室:').value).toBe('县政府办公室');
    expect(read('body', '：').value).toBe('：');
    expect(read('text', '要求如下：').value).toBe('要求如下：');
  });
});
