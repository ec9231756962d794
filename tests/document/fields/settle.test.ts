import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleFields, withoutField } from '../../../document/fields/settle.ts';
import type { Derivation, Field, RecordList } from '../../../document/report.ts';
import { runs } from '../../runs.ts';

const number = (id: string, value: string, unit?: string): Field => ({
  id,
  name: id,
  type: 'number',
  value,
  ...(unit === undefined ? {} : { unit }),
});
const derived = (id: string, source: Derivation | RecordList, unit?: string): Field => ({
  ...number(id, '', unit),
  source,
});
const shownFor = (id: string, fields: readonly Field[]) => settleFields(fields).find((f) => f.id === id)?.value;
const between = (source: Derivation, a: Field, b: Field, unit?: string) =>
  shownFor('r', [derived('r', source, unit), a, b]);

const change: Derivation = { type: 'change', of: 'a', from: 'b' };
const points: Derivation = { type: 'points', of: 'a', from: 'b' };
const share: Derivation = { type: 'share', of: 'a', from: 'b' };
const average: Derivation = { type: 'average', of: 'a', from: 'b' };
const sum: Derivation = { type: 'sum', of: ['a', 'b'] };

describe('computed values', () => {
  it.each([
    ['112', '100', '增长12%'],
    ['112.5', '100', '增长12.5%'],
    ['97', '100', '下降3%'],
    ['100', '100.0', '持平'],
    ['1000001', '1000000', '基本持平'],
    ['1.005', '1', '增长0.5%'],
    ['100.25', '100', '增长0.3%'],
    ['0', '5', '下降100%'],
    ['5', '0', ''],
    ['5', '-1', ''],
    ['-5', '100', ''],
    ['123456789012345678.5', '100000000000000000', '增长23.5%'],
    ['', '5', ''],
    ['许多', '5', ''],
  ])('of %s against %s say %j', (a, b, text) => expect(between(change, number('a', a), number('b', b))).toBe(text));

  it('are exact where binary fractions are not', () => {
    expect(between(sum, number('a', '0.1'), number('b', '0.2'))).toBe('0.3');
    expect(between(change, number('a', '1.15'), number('b', '1'))).toBe('增长15%');
    expect(between(share, number('a', '1.005'), number('b', '100'))).toBe('1%');
  });

  it('count percentages in points', () => {
    expect(between(points, number('a', '98.2', '%'), number('b', '97', '%'))).toBe('提高1.2个百分点');
    expect(between(points, number('a', '95.05%'), number('b', '96%'))).toBe('下降0.95个百分点');
    expect(between(points, number('a', '96%'), number('b', '96%'))).toBe('持平');
    expect(between(points, number('a', '96', '人'), number('b', '95', '人'))).toBe('');
  });

  it('give shares and averages', () => {
    expect(between(share, number('a', '853'), number('b', '1000'))).toBe('85.3%');
    expect(between(share, number('a', '853'), number('b', '1000'), '%')).toBe('85.3');
    expect(between(share, number('a', '3'), number('b', '40000'))).toBe('0.01%');
    expect(between(share, number('a', '0'), number('b', '40000'))).toBe('0%');
    expect(between(share, number('a', '1', '人'), number('b', '3', '户'))).toBe('');
    expect(between(average, number('a', '100', '元'), number('b', '3', '人'), '元')).toBe('33.33');
    expect(between(average, number('a', '12', '万元'), number('b', '60', '人'), '元')).toBe('2000');
    expect(between(average, number('a', '5'), number('b', '0'))).toBe('');
    expect(between(share, number('a', '5'), number('b', '-10'))).toBe('');
    expect(between(average, number('a', '5'), number('b', '-10'))).toBe('');
    expect(between(share, number('a', '12', '万元'), number('b', '160000', '元'))).toBe('75%');
  });

  it('give averages in a unit for each head, and in that of the result where the parts have none', () => {
    expect(between(average, number('a', '12', '万元'), number('b', '60', '人'), '元/人')).toBe('2000');
    expect(between(average, number('a', '12', '万元'), number('b', '60', '人'), '户/人')).toBe('');
    expect(between(average, number('a', '1200'), number('b', '100'), '万元')).toBe('12');
    expect(between(average, number('a', '12', '万'), number('b', '100'), '万')).toBe('0.12');
  });

  it('add up with the decimals of their parts, and not over different units', () => {
    expect(between(sum, number('a', '1.20'), number('b', '3'))).toBe('4.20');
    expect(between(sum, number('a', '1.2万'), number('b', '2.3万'))).toBe('3.5万');
    expect(between(sum, number('a', '1.2万'), number('b', '300'))).toBe('12300');
    expect(between(sum, number('a', '5', '万元'), number('b', '7', '万元'), '万元')).toBe('12');
    expect(between(sum, number('a', '5', '万元'), number('b', '7', '万元'))).toBe('12万元');
    expect(between(sum, number('a', '5', '人'), number('b', '7', '户'))).toBe('');
  });

  it('add up 万元 and 元 in the unit of the result, else in that of the first', () => {
    expect(between(sum, number('a', '5', '万元'), number('b', '7000', '元'))).toBe('5.7万元');
    expect(between(sum, number('a', '7000', '元'), number('b', '5', '万元'))).toBe('57000元');
    expect(between(sum, number('a', '5', '万元'), number('b', '0.01', '元'), '元')).toBe('50000.01');
    expect(between(sum, number('a', '5', '万元'), number('b', '3', '亿元'), '亿元')).toBe('3.0005');
    expect(between(sum, number('a', '5', '万元'), number('b', '3', '亿元'), '人')).toBe('');
    expect(between(sum, number('a', '5', '万'), number('b', '300'))).toBe('5.03万');
    expect(between(sum, number('a', '-5', '万元'), number('b', '20000', '元'))).toBe('-3万元');
  });

  it('count a figure without a unit in that of the other, where it cannot be meant in ones', () => {
    expect(between(change, number('a', '3.6', '万亩'), number('b', '3.2'))).toBe('增长12.5%');
    expect(between(change, number('a', '3.6'), number('b', '3.2万亩'))).toBe('增长12.5%');
    expect(between(share, number('a', '3.6万亩'), number('b', '4万'))).toBe('90%');
    expect(between(share, number('a', '3.6', '万亩'), number('b', '40000'))).toBe('');
    expect(between(points, number('a', '98.2%'), number('b', '97'))).toBe('提高1.2个百分点');
    expect(between(sum, number('a', '5'), number('b', '7', '万元'))).toBe('12万元');
    expect(between(average, number('a', '12', '万元'), number('b', '60'), '元')).toBe('2000');
  });

  it('are written in 万 and 亿 with the unit joined', () => {
    const scaled = (a: Field, by: '万' | '亿', unit?: string) =>
      shownFor('r', [derived('r', { type: 'scaled', of: 'a', by }, unit), a]);
    expect(scaled(number('a', '12000'), '万')).toBe('1.2万');
    expect(scaled(number('a', '12000', '元'), '万')).toBe('1.2万元');
    expect(scaled(number('a', '12000', '元'), '万', '万元')).toBe('1.2');
    expect(scaled(number('a', '30500', '万元'), '亿', '亿元')).toBe('3.05');
    expect(scaled(number('a', '30500', '万元'), '亿', '元')).toBe('3.05亿');
  });

  it('write days in Chinese numerals', () => {
    const day = (value: string): Field => ({ ...number('a', value), type: 'date' });
    const written = (value: string) => shownFor('r', [day(value), derived('r', { type: 'chineseDate', of: 'a' })]);
    expect(written('2026年11月24日')).toBe('二〇二六年十一月二十四日');
    expect(written('2020年10月10日')).toBe('二〇二〇年十月十日');
    expect(written('2026年3月')).toBe('二〇二六年三月');
    expect(written('某日')).toBe('');
  });

  it('write lists row by row, count them and add their columns', () => {
    const list = (rows: readonly (readonly string[])[]): Field =>
      derived('a', { type: 'list', columns: ['名称', '经费'], rows, pattern: '“{名称}”' });
    const of = (rows: readonly (readonly string[])[], source: Derivation) =>
      shownFor('r', [derived('r', source), list(rows)]);
    const two = [
      ['甲', '1.5万元'],
      ['', ' '],
      ['乙', '2万元'],
    ];
    expect(shownFor('a', [list(two)])).toBe('“甲”、“乙”');
    expect(
      shownFor('a', [
        list([
          ['甲、乙', ''],
          ['丙', ''],
        ]),
      ]),
    ).toBe('“甲、乙”；“丙”');
    expect(shownFor('a', [list([])])).toBe('');
    expect(of(two, { type: 'count', of: 'a' })).toBe('2');
    expect(of([], { type: 'count', of: 'a' })).toBe('');
    expect(of(two, { type: 'total', of: 'a', column: '经费' })).toBe('3.5万元');
    expect(
      of(
        [
          ['甲', '1人'],
          ['乙', '2户'],
        ],
        { type: 'total', of: 'a', column: '经费' },
      ),
    ).toBe('');
    expect(of(two, { type: 'total', of: 'a', column: '没有' })).toBe('');
  });
});

describe('settling', () => {
  it('follows a chain whatever its order, and leaves a circle open', () => {
    const chain = [
      derived('c', { type: 'change', of: 'b', from: 'a' }),
      derived('b', { type: 'sum', of: ['a', 'a'] }),
      number('a', '50'),
    ];
    expect(shownFor('c', chain)).toBe('增长100%');
    const circle = [
      { ...derived('x', { type: 'sum', of: ['y'] }), value: '9' },
      derived('y', { type: 'sum', of: ['x'] }),
      derived('z', { type: 'sum', of: ['x', 'a'] }),
      number('a', '1'),
    ];
    expect(settleFields(circle).map((field) => field.value)).toEqual(['', '', '', '1']);
    expect(shownFor('s', [derived('s', { type: 'sum', of: ['s'] })])).toBe('');
    expect(shownFor('s', [derived('s', { type: 'sum', of: ['gone'] })])).toBe('');
  });

  it('gives the same array while nothing changed', () => {
    const settled = settleFields([number('a', '1'), number('b', '2'), derived('r', sum)]);
    expect(settleFields(settled)).toBe(settled);
    const plain = [number('a', '1')];
    expect(settleFields(plain)).toBe(plain);
  });

  const ids = ['a', 'b', 'c', 'd', 'e'];
  const id = fc.constantFrom(...ids, 'gone');
  const pair = fc.record({ of: id, from: id });
  const source: fc.Arbitrary<Derivation> = fc.oneof(
    fc.tuple(fc.constantFrom('change', 'points', 'share', 'average'), pair).map(([type, both]) => ({ type, ...both })),
    fc.array(id, { minLength: 1, maxLength: 3 }).map((of) => ({ type: 'sum', of }) as const),
    fc.record({ type: fc.constant('scaled' as const), of: id, by: fc.constantFrom('万' as const, '亿' as const) }),
  );
  const values = fc.constantFrom('', '0', '12', '1.50', '3万', '85%', '若干');
  const unit = fc.constantFrom(undefined, '人', '元', '万元', '%');
  const fields = fc.tuple(
    ...ids.map((one) =>
      fc.tuple(values, unit, fc.option(source)).map(
        ([value, u, s]): Field => ({
          ...number(one, value, u),
          ...(s === null ? {} : { source: s }),
        }),
      ),
    ),
  );

  it('is done in one go, and the order of the fields says nothing', () => {
    fc.assert(
      fc.property(fields, fc.infiniteStream(fc.nat()), (all, random) => {
        const settled = settleFields(all);
        expect(settleFields(settled)).toEqual(settled);
        const shuffled = all.map((field) => ({ field, at: random.next().value })).sort((x, y) => x.at - y.at);
        const other = settleFields(shuffled.map(({ field }) => field));
        for (const field of settled) expect(other).toContainEqual(field);
        expect(settled.filter((field) => !field.source)).toEqual(all.filter((field) => !field.source));
      }),
      { numRuns: runs(500) },
    );
  });

  it('lets what followed from a field that is gone keep its value', () => {
    const settled = settleFields([number('a', '1'), number('b', '2'), derived('r', sum)]);
    expect(withoutField(settled, 'a')).toEqual([number('b', '2'), number('r', '3')]);
  });

  it('takes the unit of such a value apart, as one that was typed has it', () => {
    const settled = settleFields([number('a', '5', '万元'), number('b', '2', '万元'), derived('r', sum)]);
    expect(withoutField(settled, 'a')).toEqual([number('b', '2', '万元'), number('r', '7', '万元')]);
    const part = settleFields([number('a', '1'), number('b', '2'), derived('r', share)]);
    expect(withoutField(part, 'a')).toEqual([number('b', '2'), number('r', '50%')]);
  });
});
