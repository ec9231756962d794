import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount, readWritten, writeAmount, writeWritten } from '../../../document/fields/numbers.ts';

const amount = (text: string) => readAmount(text)?.toFixed() ?? null;

describe('amounts', () => {
  it.each([
    ['1200', '1200'],
    ['1,200', '1200'],
    ['1，200', '1200'],
    ['12 500', '12500'],
    ['１２００', '1200'],
    ['007', '7'],
    ['.5', '0.5'],
    ['-3', '-3'],
    ['1.2万', '12000'],
    ['3.05亿', '305000000'],
    ['0.1', '0.1'],
    ['123456789012345678901234567890', '123456789012345678901234567890'],
  ])('reads %s as %s', (text, value) => expect(amount(text)).toBe(value));

  it.each([
    ['一百二十', '120'],
    ['十二', '12'],
    ['二十', '20'],
    ['两千三百', '2300'],
    ['一百零五', '105'],
    ['一百五', '150'],
    ['一万二', '12000'],
    ['两万零五', '20005'],
    ['一亿二千万', '120000000'],
    ['十二亿三千零四万五千六百七十八', '1230045678'],
    ['三点一四', '3.14'],
    ['二〇二六', '2026'],
    ['零', '0'],
    ['3千', '3000'],
    ['1百零8', '108'],
    ['1万2千', '12000'],
    ['五十万', '500000'],
  ])('reads %s as %s', (text, value) => expect(amount(text)).toBe(value));

  it.each([
    '',
    '-',
    '.',
    '1,20',
    '1.2.3',
    '三五',
    '十七八',
    '二三十',
    '百十',
    '万',
    '十百',
    '一千一千',
    '约120',
    '120人',
    '3-5',
  ])('does not take %j for a number', (text) => expect(readAmount(text)).toBeNull());

  it('keeps the scale and the decimals that were given', () => {
    const written = (text: string) => {
      const read = readWritten(text);
      return read && writeWritten(read);
    };
    expect(written('1.20万')).toBe('1.20万');
    expect(written('５.０')).toBe('5.0');
    expect(written('一千二百万')).toBe('1200万');
    expect(written('一万二')).toBe('12000');
  });

  it('gives back every decimal number that it wrote', () => {
    const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat({ max: 6 }));
    fc.assert(
      fc.property(decimal, ([digits, places]) => {
        const value = new Big(digits).div(new Big(10).pow(places));
        expect(readAmount(writeAmount(value))?.eq(value)).toBe(true);
      }),
    );
  });

  it('gives back the same text once it is written', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789.,０１，一二三十百千万亿零点'), maxLength: 8 });
    fc.assert(
      fc.property(signs, (text) => {
        const read = readWritten(text);
        fc.pre(read !== null);
        const written = writeWritten(read);
        expect(writeWritten(readWritten(written) ?? read)).toBe(written);
        expect(readAmount(written)?.eq(readAmount(text) ?? 0)).toBe(true);
      }),
    );
  });

  it('never writes a minus before nothing', () => expect(writeAmount(new Big('-0.04'), 1)).toBe('0.0'));
});
