import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentNumber, documentParts, documentText } from '../../../document/fields/document.ts';

describe('the parts of a paper', () => {
  it('are what they are written from', () => {
    const title = fc
      .string({ unit: fc.constantFrom(...'关于印发某办法（试行）〈〉的通知、'), minLength: 1 })
      .map((t) => t.replace(/[〈〉]/gu, ''));
    const number = fc.oneof(
      fc.constant(''),
      fc
        .tuple(fc.integer({ min: 1949, max: 2099 }), fc.integer({ min: 1, max: 999 }))
        .map(([y, n]) => `某政办发〔${y}〕${n}号`),
    );
    fc.assert(
      fc.property(title, number, (t, n) => {
        fc.pre(t.trim() !== '');
        expect(documentParts(documentText({ title: t, number: n }))).toEqual({ title: t.trim(), number: n });
      }),
    );
  });

  it('are null where there is not one paper', () => {
    for (const text of ['', '《甲》、《乙》', '《甲》（某发〔2026〕1号）《乙》', '《甲》另行通知', '按《甲》执行'])
      expect(documentParts(text)).toBeNull();
  });

  it('hold a title that names another', () =>
    expect(documentParts('《关于转发〈甲办法〉的通知》（某发〔2026〕8号）')).toEqual({
      title: '关于转发〈甲办法〉的通知',
      number: '某发〔2026〕8号',
    }));
});

describe('a 文号', () => {
  it('of an order keeps its 第', () => expect(documentNumber('某省人民政府令第12号')).toBe('某省人民政府令第12号'));
  it('of a court case is none of an office', () => expect(documentNumber('（2023）某01民初12号')).toBeNull());
});
