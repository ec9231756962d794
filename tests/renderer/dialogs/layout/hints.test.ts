import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../../../document/report.ts';
import {
  type FigureName,
  fromPaper,
  type LayoutDraft,
  readOwn,
  toPaper,
} from '../../../../renderer/dialogs/layout/draft.ts';
import { isHeadless, tabsWithHints } from '../../../../renderer/dialogs/layout/hints.ts';
import { nameOfSize, sizeNamed } from '../../../../renderer/dialogs/layout/size-names.ts';

const PLAIN = fromPaper(emptyReport);
const RED: LayoutDraft = { ...PLAIN, form: 'document', issuers: '某局文件' };

describe('a tab of the dialog 版式', () => {
  it('holds a hint where an element is not in its form, and none where all is right or empty', () => {
    const tabs = (draft: LayoutDraft) => [...tabsWithHints(draft)];
    expect(tabs(RED)).toEqual([]);
    expect(tabs({ ...RED, copyNumber: '000012', secrecy: '机密★1年', printDate: '2026年3月6日' })).toEqual([]);
    expect(tabs({ ...RED, copyNumber: '12' })).toEqual(['head']);
    expect(tabs({ ...RED, secrecy: '机密' })).toEqual(['head']);
    expect(tabs({ ...RED, documentNumber: '某发(2026)5号' })).toEqual(['head']);
    expect(tabs({ ...RED, printDate: '2026-3-6' })).toEqual(['imprint']);
    expect(tabs({ ...RED, figures: { ...RED.figures, titleSize: '99' } })).toEqual(['unit']);
    expect(tabs({ ...RED, fonts: { ...RED.fonts, kai: '<楷>' } })).toEqual(['unit']);
  });

  it('wants the name of a red head, and nothing of a head that is not printed', () => {
    expect([...tabsWithHints({ ...RED, issuers: ' \n' })]).toEqual(['head']);
    expect(isHeadless({ form: 'letter', issuers: '' })).toBe(true);
    expect([...tabsWithHints({ ...PLAIN, copyNumber: '12', printDate: '2026-3-6' })]).toEqual([]);
  });

  it('counts a number of an order by the rule of orders', () => {
    expect([...tabsWithHints({ ...RED, form: 'order', documentNumber: '第5号' })]).toEqual([]);
    expect([...tabsWithHints({ ...RED, documentNumber: '第5号' })]).toEqual(['head']);
  });
});

describe('a size of type', () => {
  it.each([
    ['二号', 22],
    ['小二', 18],
    ['小二号', 18],
    ['2 号', 22],
    ['３号', 16],
    ['小一', 24],
  ])('may be called %s', (name, size) => {
    expect(sizeNamed(name)).toBe(size);
  });

  it.each(['', '22', '号', '六十号', '二', '小'])('is not called %j', (text) => {
    expect(sizeNamed(text)).toBeNull();
  });

  it('is read by its name for the title alone, within the same range', () => {
    const read = (name: FigureName, text: string) => readOwn(name, text);
    expect(read('titleSize', '小二')).toEqual({ type: 'own', value: 18 });
    expect(read('titleSize', '二号')).toEqual({ type: 'standard' });
    expect(read('titleSize', '初号')).toEqual({ type: 'clamped', value: 26 });
    expect(read('linePitch', '二号')).toEqual({ type: 'notNumber' });
    expect([nameOfSize(22), nameOfSize(20)]).toEqual(['二号', null]);
  });
});

describe('the pictures of the two manners', () => {
  it('are kept apart: a seal does not become a stamp', () => {
    const seal = { source: 'data:image/png;base64,AAAA', width: 42, height: 42 };
    const sealed = { ...emptyReport, signing: { manner: 'sealed' as const, pictures: [seal] } };
    const draft = fromPaper(sealed);
    expect(toPaper({ ...draft, manner: 'stamped' }, sealed).signing).toEqual({ manner: 'stamped', pictures: [] });
    expect(toPaper({ ...draft, manner: 'unsealed' }, sealed).signing.pictures).toEqual([seal]);
    const stamped = { ...sealed, signing: { manner: 'stamped' as const, pictures: [seal] } };
    expect(toPaper(fromPaper(stamped), stamped).signing).toEqual(stamped.signing);
  });
});
