import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnLayout } from '../../../document/docx/learn.ts';
import { writeDocx } from '../../../document/docx/write.ts';
import type { LayoutOverrides, PaperForm, Report } from '../../../document/report.ts';
import { runs } from '../../runs.ts';
import { fullReport } from '../fixtures.ts';
import {
  BODY_TEXT,
  body,
  exact,
  FANG,
  FEET,
  font,
  LAST,
  NUMBERED,
  para,
  run,
  STANDARD_MARGINS,
  section,
  TITLE,
  wordFile,
} from './handmade.ts';

const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z') };
const FORMS: readonly PaperForm[] = ['plain', 'document', 'letter', 'order', 'minutes'];

function reportWith(form: PaperForm, overrides: LayoutOverrides): Report {
  return { ...fullReport, layout: { form, imprintPage: 'last', overrides } };
}

async function learned(form: PaperForm, overrides: LayoutOverrides) {
  return learnLayout(await writeDocx(reportWith(form, overrides), META));
}

const margin = fc.integer({ min: 15, max: 45 });
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });

/** Overrides that each leave the standard by more than the tolerance. */
const anyOverrides: fc.Arbitrary<LayoutOverrides> = fc
  .record({
    margins: optional(fc.record({ top: margin, bottom: margin, left: margin, right: margin })),
    linePitch: optional(fc.constantFrom(24, 26, 28, 28.5, 30, 33, 36)),
    titleSize: optional(fc.constantFrom(16, 18, 20, 24, 26)),
    fonts: optional(
      fc.constantFrom(
        { fangSong: '仿宋' },
        { kai: '楷体', hei: '方正黑体_GBK' },
        { xiaoBiaoSong: '华文中宋', song: '新宋体' },
        { fangSong: '方正仿宋_GBK', kai: '方正仿宋_GBK' },
      ),
    ),
    pageNumberPlace: optional(fc.constant('centre' as const)),
    pageNumberForm: optional(fc.constant('bare' as const)),
  })
  .filter(({ margins }) => margins === undefined || Object.values(margins).some((side) => side < 25 || side > 40))
  // No key stands without a value.
  .map((found) => JSON.parse(JSON.stringify(found)) as LayoutOverrides);

describe('a file of our own', () => {
  it.each(FORMS)('teaches nothing where it is as the standard has it: %s', async (form) => {
    expect(await learned(form, {})).toEqual({ value: {}, notices: [] });
  });

  it('teaches exactly the overrides it was written with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FORMS), anyOverrides, async (form, overrides) => {
        expect(await learned(form, overrides)).toEqual({ value: overrides, notices: [] });
      }),
      { numRuns: runs(40) },
    );
  });

  it('teaches that its pages have no number', async () => {
    expect((await learned('plain', { pageNumberPlace: 'none' })).value).toEqual({ pageNumberPlace: 'none' });
  });
});

const SONG = font('宋体', 16);

function overridesOf(content: string, more: Partial<Parameters<typeof wordFile>[0]> = {}) {
  return learnLayout(wordFile({ body: content, ...FEET, ...more })).value;
}

describe('the page', () => {
  it('of the standard teaches nothing', () => {
    expect(overridesOf(TITLE + body() + LAST)).toEqual({});
  });

  it('has the margins of the section that holds most of the text', () => {
    const wide = { top: 1417, right: 1417, bottom: 1417, left: 1417 };
    const cover = `<w:p><w:pPr>${section()}</w:pPr></w:p>`;
    expect(overridesOf(cover + TITLE + body() + section(wide, NUMBERED)).margins).toEqual({
      top: 25,
      bottom: 25,
      left: 25,
      right: 25,
    });
  });

  it('counts the gutter to the left margin', () => {
    const margins = section({ ...STANDARD_MARGINS, left: 1304 }, NUMBERED).replace('w:gutter="0"', 'w:gutter="567"');
    expect(overridesOf(TITLE + body() + margins).margins?.left).toBe(33);
  });

  it('takes differences within half a millimetre for none', () => {
    expect(
      overridesOf(TITLE + body() + section({ top: 2120, right: 1450, bottom: 2010, left: 1600 }, NUMBERED)),
    ).toEqual({});
  });

  it('says that other paper cannot be taken over', () => {
    const letter = LAST.replace('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"');
    const { value, notices } = learnLayout(wordFile({ body: TITLE + body() + letter, ...FEET }));
    expect(value).toEqual({});
    expect(notices).toEqual([{ code: 'sampleUnusable', of: 'paper', value: '216 × 279 mm' }]);
  });

  it('leaves out margins that no page of ours can have, and says so', () => {
    const narrow = { top: 100, right: 100, bottom: 100, left: 100 };
    const { value, notices } = learnLayout(wordFile({ body: TITLE + body() + section(narrow, NUMBERED), ...FEET }));
    expect(value).toEqual({});
    expect(notices).toEqual([{ code: 'sampleUnusable', of: 'margins', value: '1.8、1.8、1.8、1.8 mm' }]);
  });
});

describe('the line pitch', () => {
  it('is the exact spacing of the body', () => {
    expect(overridesOf(TITLE + body(exact(30)) + LAST)).toEqual({ linePitch: 30 });
  });

  it('is that of the grid where lines keep to it, and none where they are multiples of a face', () => {
    const grid = LAST.replace('</w:sectPr>', '<w:docGrid w:type="linesAndChars" w:linePitch="600"/></w:sectPr>');
    expect(overridesOf(TITLE + body('') + grid)).toEqual({ linePitch: 30 });
    expect(overridesOf(TITLE + body('<w:snapToGrid w:val="0"/>') + grid)).toEqual({});
    expect(overridesOf(TITLE + body('<w:spacing w:line="360" w:lineRule="auto"/>') + grid)).toEqual({});
    const wordsOwn = grid.replace('600', '312');
    expect(overridesOf(TITLE + body('') + wordsOwn)).toEqual({});
  });

  it('comes through the styles: defaults, the style it is based on, its own, the paragraph', () => {
    const styles = (a: string, b: string) =>
      `<w:docDefaults><w:pPrDefault><w:pPr>${exact(25)}</w:pPr></w:pPrDefault></w:docDefaults>
       <w:style w:type="paragraph" w:styleId="a"><w:name w:val="正文样式"/><w:pPr>${a}</w:pPr></w:style>
       <w:style w:type="paragraph" w:styleId="b"><w:name w:val="子样式"/><w:basedOn w:val="a"/><w:pPr>${b}</w:pPr></w:style>`;
    const styled = body('<w:pStyle w:val="b"/>');
    const pitch = (a: string, b: string, content = styled) =>
      overridesOf(TITLE + content + LAST, { styles: styles(a, b) }).linePitch;
    expect(pitch('', '')).toBe(25);
    expect(pitch(exact(26), '')).toBe(26);
    expect(pitch(exact(26), exact(27))).toBe(27);
    expect(pitch(exact(26), exact(27), body(`<w:pStyle w:val="b"/>${exact(32)}`))).toBe(32);
  });

  it('survives styles that are based on each other', () => {
    const styles = ['ab', 'ba'].map(
      ([own, other]) =>
        `<w:style w:type="paragraph" w:styleId="${own}"><w:name w:val="${own}"/><w:basedOn w:val="${other}"/></w:style>`,
    );
    expect(overridesOf(TITLE + body(`<w:pStyle w:val="a"/>${exact(30)}`) + LAST, { styles: styles.join('') })).toEqual({
      linePitch: 30,
    });
  });

  it('is left out where no page of ours can have it, and said', () => {
    const { value, notices } = learnLayout(wordFile({ body: TITLE + body(exact(50)) + LAST, ...FEET }));
    expect(value).toEqual({});
    expect(notices).toEqual([{ code: 'sampleUnusable', of: 'linePitch', value: '50 pt' }]);
  });
});

describe('faces', () => {
  it('are those of body, title and headings, told by their typed numbers', () => {
    const text =
      para(run('关于全年工作情况的报告', font('华文中宋', 24)), '<w:jc w:val="center"/>') +
      para(run('一、主要工作', font('微软雅黑', 16))) +
      para(
        run('（一）', font('宋体', 16)) + run('加强组织领导。', font('楷体', 16)) + run(BODY_TEXT, font('仿宋', 16)),
      ) +
      para(run(BODY_TEXT, font('仿宋', 16)), exact(28.95)).repeat(4);
    expect(overridesOf(text + LAST)).toEqual({
      titleSize: 24,
      fonts: { fangSong: '仿宋', xiaoBiaoSong: '华文中宋', hei: '微软雅黑', kai: '楷体' },
    });
  });

  it('of headings that Word numbers are told by their styles; a title in the style of level 1 moves them by one', () => {
    const style = (n: number, face: string) =>
      `<w:style w:type="paragraph" w:styleId="${n}"><w:name w:val="heading ${n}"/><w:rPr>${font(face, 16)}</w:rPr></w:style>`;
    const styles = style(1, '方正大标宋简体') + style(2, '方正黑体_GBK') + style(3, '方正楷体_GBK');
    const heading = (n: number, text: string, more = '') => para(run(text), `<w:pStyle w:val="${n}"/>${more}`);
    const text =
      heading(1, '全年工作总结', '<w:jc w:val="center"/>') + heading(2, '主要工作') + heading(3, '具体措施') + body();
    expect(overridesOf(text + LAST, { styles }).fonts).toEqual({
      xiaoBiaoSong: '方正大标宋简体',
      hei: '方正黑体_GBK',
      kai: '方正楷体_GBK',
    });
  });

  it('of the theme are looked up there, and a face by name in a later layer goes before them', () => {
    const themed = '<w:rFonts w:eastAsia="别的" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="32"/>';
    const fontScheme =
      '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont>';
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr>${themed}</w:rPr></w:rPrDefault></w:docDefaults>`;
    expect(overridesOf(TITLE + body(exact(28.95), '') + LAST, { styles, fontScheme }).fonts).toEqual({
      fangSong: '等线',
    });
    expect(overridesOf(TITLE + body(exact(28.95), FANG) + LAST, { styles, fontScheme })).toEqual({});
  });

  it('by their English names are the same faces', () => {
    expect(overridesOf(TITLE + body(exact(28.95), font('FangSong_GB2312', 16)) + LAST)).toEqual({});
    expect(overridesOf(TITLE + body(exact(28.95), font('Times New Roman', 16)) + LAST)).toEqual({});
  });

  it('of levels 3 and 4 that are not those of the body, and another size of the body, are said and left', () => {
    const text =
      TITLE + para(run('1.抓落实', SONG)) + para(run(BODY_TEXT, font('仿宋_GB2312', 14)), exact(28.95)).repeat(3);
    const { value, notices } = learnLayout(wordFile({ body: text + LAST, ...FEET }));
    expect(value).toEqual({});
    expect(notices).toEqual([
      { code: 'sampleUnusable', of: 'bodySize', value: '14 pt' },
      { code: 'sampleUnusable', of: 'levelFont', value: '3 宋体' },
    ]);
  });

  it('of a red 发文机关标志 are not those of the title', () => {
    const mark = para(
      run('某市人民政府文件', `${font('华文中宋', 48)}<w:color w:val="FF0000"/>`),
      '<w:jc w:val="center"/>',
    );
    expect(overridesOf(mark + TITLE + body() + LAST)).toEqual({});
  });

  it('of the title are found below a line with 发文字号 and 签发人', () => {
    const line = para(run('某城管〔2024〕36号　　　　　　签发人：某甲', FANG));
    const title = para(run('关于全年工作情况的请示', font('华文中宋', 24)), '<w:jc w:val="center"/>');
    const { value, notices } = learnLayout(wordFile({ body: line + title + body() + LAST, ...FEET }));
    expect(value).toEqual({ titleSize: 24, fonts: { xiaoBiaoSong: '华文中宋' } });
    expect(notices).toEqual([]);
  });

  it('of text that was deleted do not count, of text that was inserted do', () => {
    const gone = `<w:p><w:del>${run(BODY_TEXT.repeat(9), SONG)}</w:del></w:p>`;
    const come = `<w:p><w:ins>${run(BODY_TEXT.repeat(9), font('仿宋', 16))}</w:ins></w:p>`;
    expect(overridesOf(TITLE + gone + body() + LAST)).toEqual({});
    expect(overridesOf(TITLE + come + body() + LAST).fonts).toEqual({ fangSong: '仿宋' });
  });

  it('are missed where a sample has no text', () => {
    expect(learnLayout(wordFile({ body: section() }))).toEqual({
      value: {},
      notices: [
        { code: 'sampleLacks', what: 'body' },
        { code: 'sampleLacks', what: 'title' },
      ],
    });
  });
});
