import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remarksOf } from '../../../document/layout/remarks.ts';
import type { LayoutRemark } from '../../../document/notice.ts';
import {
  type Block,
  type DocumentHead,
  emptyReport,
  type PaperForm,
  type Report,
  type Signing,
  type TableBlock,
} from '../../../document/report.ts';
import { noticeWords } from '../../../electron/words.ts';
import { runs } from '../../runs.ts';
import { fullReport, heading, paragraph, reportOf, SMALL_PNG, text } from '../fixtures.ts';
import { anyReport } from '../reports.ts';

const SENTENCE = '全年各项工作任务圆满完成，群众满意度稳步提升。';
const layout = (form: PaperForm) => ({ ...emptyReport.layout, form });

function codes(report: Report): readonly string[] {
  return remarksOf(report).map(({ code }) => code);
}

function only<C extends LayoutRemark['code']>(report: Report, code: C): Extract<LayoutRemark, { code: C }>[] {
  return remarksOf(report).filter((remark): remark is Extract<LayoutRemark, { code: C }> => remark.code === code);
}

describe('a sound report', () => {
  it('has no remarks', () => {
    expect(remarksOf(emptyReport)).toEqual([]);
    const blocks = [
      text('title', '某市城市管理局关于2024年工作情况的报告'),
      text('addressee', '市人民政府：'),
      heading(1, '主要工作'),
      paragraph(SENTENCE),
      text('signature', '某市城市管理局'),
      text('date', '2024年12月5日'),
    ];
    expect(remarksOf(reportOf(blocks))).toEqual([]);
    const head = { ...fullReport.head, secrecy: '机密★1年' };
    expect(remarksOf(reportOf(blocks, { head, imprint: fullReport.imprint, layout: layout('document') }))).toEqual([]);
  });

  it('without a red head is not measured by what it would show there', () => {
    const head: DocumentHead = { copyNumber: '1', secrecy: '保密', urgency: '很急', documentNumber: '[2024]5' };
    const report = reportOf([text('title', '工作总结'), paragraph(SENTENCE)], { head });
    expect(codes(report)).toEqual([]);
    expect(codes({ ...report, layout: layout('document') })).toEqual([
      'layoutCopyNumber',
      'layoutSecrecy',
      'layoutUrgency',
      'layoutDocumentNumber',
      'layoutNoKind',
    ]);
  });
});

function withHead(head: DocumentHead, form: PaperForm = 'document'): Report {
  return reportOf([text('title', '关于工作情况的报告'), paragraph(SENTENCE)], { head, layout: layout(form) });
}

describe('发文字号', () => {
  it.each([
    ['某政发[2024]5号', '某政发〔2024〕5号'],
    ['某政发（2024）第005号', '某政发〔2024〕5号'],
    ['某政发【２０２４】１２', '某政发〔2024〕12号'],
    ['某政发〔二〇二四〕5号', '某政发〔2024〕5号'],
    ['某政发 〔 2024 〕 36 号', '某政发〔2024〕36号'],
    ['某政发〔24〕5号', ''],
    ['5号', ''],
  ])('%s is told, with the right form where it can be known: %s', (found, proposed) => {
    expect(remarksOf(withHead({ documentNumber: found }))).toEqual([{ code: 'layoutDocumentNumber', found, proposed }]);
    expect(remarksOf(withHead({ documentNumber: proposed }))).toEqual([]);
  });

  it('of an order is 第5号, that of minutes is free', () => {
    expect(remarksOf(withHead({ documentNumber: '第5号' }, 'order'))).toEqual([]);
    expect(only(withHead({ documentNumber: '第 005 号' }, 'order'), 'layoutDocumentNumber')[0]?.proposed).toBe('第5号');
    expect(only(withHead({ documentNumber: '某政令〔2024〕5号' }, 'order'), 'layoutDocumentNumber')).toHaveLength(1);
    expect(remarksOf(withHead({ documentNumber: '第5次' }, 'minutes'))).toEqual([]);
  });
});

describe('份号, 密级 and 紧急程度', () => {
  it.each([
    ['copyNumber', '12', '000012'],
    ['copyNumber', '００００１２', '000012'],
    ['copyNumber', 'A-1', ''],
    ['secrecy', '机密☆一年', '机密★1年'],
    ['secrecy', '秘密 6个月', '秘密★6个月'],
    ['secrecy', '秘密', ''],
    ['secrecy', '内部★1年', ''],
    ['urgency', '特　急', '特急'],
    ['urgency', '尽快', ''],
  ] as const)('%s %s is told with its right form: %s', (key, found, proposed) => {
    expect(remarksOf(withHead({ [key]: found }))).toMatchObject([{ found, proposed }]);
  });

  it.each(['绝密★长期', '机密★10年', '秘密★6个月'])('密级 %s is right', (secrecy) => {
    expect(remarksOf(withHead({ secrecy, urgency: '加急', copyNumber: '000123' }))).toEqual([]);
  });
});

describe('a date', () => {
  it.each([
    ['2024年03月05日', '2024年3月5日'],
    ['二〇二四年十二月二十一日', '2024年12月21日'],
    ['2024-12-05', '2024年12月5日'],
    ['2024.3.5', '2024年3月5日'],
  ])('%s is told with its right form: %s', (found, proposed) => {
    const signed = [paragraph(SENTENCE), text('signature', '某市城市管理局'), text('date', found)];
    expect(remarksOf(reportOf(signed))).toEqual([{ code: 'layoutDate', block: 2, found, proposed }]);
    const below = [text('title', '工作总结'), text('date', `（${found}）`), paragraph(SENTENCE)];
    expect(remarksOf(reportOf(below))).toMatchObject([{ code: 'layoutDate', block: 1, found, proposed }]);
    const printed = { ...withHead({}), imprint: { printer: '某局办公室', printDate: `${found}印发` } };
    expect(remarksOf(printed)).toEqual([{ code: 'layoutDate', block: null, found, proposed }]);
  });

  it.each(['2024年3月5日', '2024年3月', '2024年13月5日', '年底'])('%s is left alone', (date) => {
    expect(remarksOf(reportOf([paragraph(SENTENCE), text('date', date)]))).toEqual([]);
  });

  it('that is still an open field is left alone', () => {
    const open: Block = { type: 'date', content: [{ type: 'field', field: 'date' }] };
    const fields = [{ id: 'date', name: '成文日期', type: 'date' as const, value: '' }];
    expect(remarksOf(reportOf([paragraph(SENTENCE), open], { fields }))).toEqual([]);
  });
});

describe('a title', () => {
  it('of 200 characters is laid out, and told', () => {
    const report = reportOf([text('title', '国'.repeat(200)), paragraph(SENTENCE)]);
    const [remark] = only(report, 'layoutTitleLong');
    expect(remark).toMatchObject({ block: 0, characters: 200 });
    expect(remark?.lines).toBeGreaterThanOrEqual(10);
  });

  it('of four lines by hand is told, of three it is not', () => {
    const lines = (count: number) =>
      reportOf([text('title', Array(count).fill('关于工作').join('\n')), paragraph(SENTENCE)]);
    expect(codes(lines(3))).toEqual([]);
    expect(only(lines(4), 'layoutTitleLong')).toMatchObject([{ lines: 4, characters: 16 }]);
  });

  it('of a 总结 below a red head is told; of a 报告, or without one, it is not', () => {
    const of = (title: string, form: PaperForm) =>
      codes(reportOf([text('title', title), paragraph(SENTENCE)], { layout: layout(form) }));
    expect(of('某局2024年工作总结', 'document')).toEqual(['layoutNoKind']);
    expect(of('某局实施方案（试行）', 'document')).toEqual(['layoutNoKind']);
    expect(of('某局关于2024年工作情况的报告', 'document')).toEqual([]);
    expect(of('关于印发工作方案的通知', 'document')).toEqual([]);
    expect(of('某局2024年工作总结', 'plain')).toEqual([]);
  });
});

const cell = { content: [], colSpan: 1, rowSpan: 1 };
const table = (columns: number): TableBlock => ({
  type: 'table',
  headerRows: 0,
  columns: Array(columns).fill(1),
  rows: [Array(columns).fill(cell)],
});

describe('tables and pictures', () => {
  it('a table of too many columns is told, and again on a page turned by a quarter', () => {
    const tables = [
      table(8),
      table(50),
      { ...table(50), page: 'landscape' as const },
      { ...table(90), page: 'landscape' as const },
    ];
    expect(remarksOf(reportOf([paragraph(SENTENCE), ...tables]))).toMatchObject([
      { code: 'layoutTableWide', block: 2, columns: 50, orientation: 'portrait' },
      { code: 'layoutTableWide', block: 4, columns: 90, orientation: 'landscape' },
    ]);
  });

  it('a picture wider or higher than the page is told with the size it got', () => {
    const picture = (width: number, height: number): Block => ({
      type: 'picture',
      source: SMALL_PNG,
      width,
      height,
      alt: '',
    });
    const [wide, high, ...more] = only(
      reportOf([paragraph(SENTENCE), picture(150, 75), picture(312, 100), picture(100, 900)]),
      'layoutPictureReduced',
    );
    expect(more).toEqual([]);
    expect(wide).toMatchObject({ block: 2, from: { width: 312, height: 100 } });
    expect(Math.abs((wide?.width ?? 0) - 156)).toBeLessThan(0.5);
    expect(high?.block).toBe(3);
    expect(high?.height).toBeLessThan(226);
  });

  it.each([
    ['data:image/png;base64,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', true],
    ['data:image/jpeg;base64,/9j/', true],
    [SMALL_PNG, false],
    ['data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', false],
    ['data:image/jpeg;base64,/9j/4AAQSkZJRgABAQAAAQABAAD/wAALCAAEAAgBAREA/9k=', false],
  ])('%.40s… is no picture: %s', (source, broken) => {
    const picture: Block = { type: 'picture', source, width: 8, height: 4, alt: '' };
    expect(codes(reportOf([paragraph(SENTENCE), picture])).includes('layoutPictureBroken')).toBe(broken);
  });
});

describe('a JPEG', () => {
  it('that tells its size only behind a long preview is a picture', () => {
    const preview = [0xff, 0xe1, 0xff, 0xff, ...new Uint8Array(65_533)];
    const frame = [0xff, 0xc0, 0, 11, 8, 0, 4, 0, 8, 1, 1, 0x11, 0, 0xff, 0xd9];
    const bytes = Buffer.from([0xff, 0xd8, ...preview, ...preview, ...frame]);
    const source = `data:image/jpeg;base64,${bytes.toString('base64')}`;
    const report = reportOf([paragraph(SENTENCE), { type: 'picture', source, width: 8, height: 4, alt: '' }]);
    expect(remarksOf(report)).toEqual([]);
  });
});

describe('seals', () => {
  const signed = (signing: Signing) =>
    remarksOf(reportOf([paragraph(SENTENCE), text('signature', '某局'), text('date', '2024年3月5日')], { signing }));
  const seal = { source: SMALL_PNG, width: 42, height: 21 };

  it('of a usual size and shape are not told, nor pictures that are not shown', () => {
    expect(signed({ manner: 'sealed', pictures: [seal] })).toEqual([]);
    expect(
      signed({ manner: 'unsealed', pictures: [{ ...seal, width: 80, source: 'data:image/png;base64,AAAA' }] }),
    ).toEqual([]);
  });

  it('that are no pictures, too large, too small or pulled out of shape are told by their place', () => {
    const pictures = [
      seal,
      { ...seal, source: 'data:image/png;base64,AAAA' },
      { ...seal, width: 70, height: 35 },
      { ...seal, height: 42 },
    ];
    expect(signed({ manner: 'sealed', pictures })).toMatchObject([
      { code: 'layoutSealBroken', index: 1 },
      { code: 'layoutSealSize', index: 2, width: 70, height: 35 },
      { code: 'layoutSealDistorted', index: 3 },
    ]);
    expect(signed({ manner: 'stamped', pictures: [{ ...seal, width: 6, height: 5 }] })).toMatchObject([
      { code: 'layoutSealSize', manner: 'stamped', index: 0 },
    ]);
  });
});

describe('the pages', () => {
  it('the first must show text of the body', () => {
    const long = text('addressee', `${'某某市人民政府，'.repeat(90)}：`);
    expect(remarksOf(reportOf([long, paragraph(SENTENCE)]))).toEqual([{ code: 'layoutFirstPage', block: 1 }]);
    expect(remarksOf(reportOf([text('addressee', '某市：'), paragraph(''), paragraph(SENTENCE)]))).toEqual([]);
  });

  /** A page of 22 lines, `lines` of them taken by the text. */
  const endingAt = (lines: number) =>
    reportOf([
      paragraph('国'.repeat(28 * lines - 2)),
      text('signature', '某市城市管理局'),
      text('date', '2024年3月5日'),
    ]);

  it('none may hold 署名 and 成文日期 alone', () => {
    const alone = [18, 19, 20, 21, 22, 23, 24].filter((lines) => codes(endingAt(lines)).includes('layoutSignOffAlone'));
    expect(alone).toEqual([20, 21, 22]);
    expect(only(endingAt(22), 'layoutSignOffAlone')).toEqual([{ code: 'layoutSignOffAlone', block: 1, page: 2 }]);
  });

  it('署名 and 成文日期 have to fit on a line', () => {
    const name = (chars: number) =>
      reportOf([paragraph(SENTENCE), text('signature', '局'.repeat(chars)), text('date', '2024年3月5日')]);
    expect(codes(name(26))).toEqual([]);
    expect(only(name(27), 'layoutSignOffWide')).toEqual([{ code: 'layoutSignOffWide', block: 1, of: 'signature' }]);
  });

  it('a 版记 has to fit on one', () => {
    const copyTo = (count: number) => ({ ...withHead({}), imprint: { copyTo: '某某市城市管理局，'.repeat(count) } });
    expect(codes(copyTo(20))).toEqual([]);
    expect(codes(copyTo(120))).toEqual(['layoutImprintLong']);
  });
});

describe('any report', () => {
  it('has remarks that are sentences and point at a block that is there; nothing throws', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        for (const remark of remarksOf(report)) {
          expect(noticeWords(remark)).toMatch(/。$/u);
          if ('block' in remark && remark.block !== null) expect(report.blocks[remark.block]).toBeDefined();
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
