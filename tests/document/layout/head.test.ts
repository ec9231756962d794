import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASE_LINE, GRID, HEAD, LETTER, mmToPt, ORDER, PAPER, SIZE } from '../../../document/layout/figures.ts';
import { headSetting } from '../../../document/layout/head.ts';
import { nameBaseLine, suffixBaseLine } from '../../../document/layout/head-mark.ts';
import type { HeadSetting, HeadText } from '../../../document/layout/head-parts.ts';
import { widthOf } from '../../../document/layout/head-rows.ts';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import { paginate } from '../../../document/layout/pages.ts';
import type { DocumentHead, PaperForm } from '../../../document/report.ts';
import { fullReport, paragraph, reportOf, text } from '../fixtures.ts';

const HEAD_OF_ONE: DocumentHead = {
  copyNumber: '000012',
  secrecy: '机密★1年',
  urgency: '特急',
  issuers: ['某市城市管理局文件'],
  documentNumber: '某城管〔2024〕15号',
};
const THREE = ['某市发展和改革委员会文件', '某市财政局', '某市城市管理局文件'];

function layoutFor(form: PaperForm) {
  return layoutOf({ form, imprintPage: 'last', overrides: {} });
}

function setting(head: DocumentHead, form: PaperForm = 'document'): HeadSetting {
  const set = headSetting(head, layoutFor(form));
  if (set === null) throw new Error('there is a head');
  return set;
}

/** Top of the characters of the 标志, in pt. */
function inkTop(set: HeadSetting): number {
  const { mark } = set;
  return mark === null ? Number.NaN : nameBaseLine(mark, 0) - BASE_LINE.ink.above * mark.size;
}

function leftOf({ across, text: words, size }: HeadText): number {
  if (across.side === 'left') return across.at;
  return across.side === 'right' ? across.at - widthOf(words, size) : (GRID.column - widthOf(words, size)) / 2;
}

function textsOf(set: HeadSetting): readonly HeadText[] {
  return [...set.corner, ...set.rows].flatMap((row) => row.texts);
}

describe('a 版头', () => {
  it('is left out of a plain paper and where nothing of it is given', () => {
    expect(headSetting(HEAD_OF_ONE, layoutFor('plain'))).toBeNull();
    for (const head of [{}, { issuers: [], copyNumber: '' }, { issuers: ['', ' \n'], signers: [''], secrecy: ' ' }]) {
      expect(headSetting(head, layoutFor('document'))).toBeNull();
    }
  });

  it('has 份号, 密级 and 紧急程度 from the first line on, and closes up where one is missing', () => {
    const rows = setting(HEAD_OF_ONE).corner;
    expect(rows.map((row) => row.texts.map(({ text: words, face }) => [words, face]))).toEqual([
      [['000012', 'fangSong']],
      [['机密★1年', 'hei']],
      [['特急', 'hei']],
    ]);
    expect(rows.map((row) => Math.round((row.baseLine - (rows[0]?.baseLine ?? 0)) / GRID.line))).toEqual([0, 1, 2]);
    const one = setting({ urgency: '特急' }).corner;
    expect(one[0]?.texts[0]?.text).toBe('特急');
    expect(one[0]?.baseLine).toBe(rows[0]?.baseLine);
  });

  it('has the characters of the 标志 35 mm below the type area, and 20 mm in a 令', () => {
    expect(inkTop(setting(HEAD_OF_ONE))).toBeCloseTo(mmToPt(HEAD.markTop), 6);
    expect(inkTop(setting({ issuers: THREE }))).toBeCloseTo(mmToPt(35), 6);
    expect(inkTop(setting({ issuers: ['某市城市管理局纪要'] }, 'minutes'))).toBeCloseTo(mmToPt(35), 6);
    expect(inkTop(setting({ issuers: ['某市人民政府令'] }, 'order'))).toBeCloseTo(mmToPt(ORDER.markTop), 6);
  });

  it('has the red line 4 mm below the 发文字号, as long as the type area, and the title two lines below it', () => {
    const { rows, rules, lines } = setting(HEAD_OF_ONE);
    const foot = (rows[0]?.baseLine ?? 0) + (1 - BASE_LINE.em) * SIZE.body;
    expect((rules[0]?.top ?? 0) - foot).toBeCloseTo(mmToPt(4), 6);
    expect(rules[0]?.length).toBeCloseTo(mmToPt(156), 6);
    expect(Math.abs(lines * GRID.line - (rules[0]?.top ?? 0) - 2 * GRID.line)).toBeLessThanOrEqual(GRID.line / 2);
  });

  it('of a 令 has the number two lines below, the text two lines below that, and no red line', () => {
    const { rows, rules, lines, mark } = setting({ issuers: ['某市人民政府令'], documentNumber: '第15号' }, 'order');
    expect(rules).toEqual([]);
    expect(rows[0]?.texts[0]?.across.side).toBe('centre');
    const above = (rows[0]?.baseLine ?? 0) - BASE_LINE.em * SIZE.body - (mark?.baseLine ?? 0);
    expect(above / GRID.line).toBeGreaterThan(2);
    const foot = (rows[0]?.baseLine ?? 0) + (1 - BASE_LINE.em) * SIZE.body;
    expect(Math.abs(lines - foot / GRID.line - 2)).toBeLessThan(1);
  });

  it('keeps the place of a 发文字号 that is still to come', () => {
    const { documentNumber: _, ...without } = HEAD_OF_ONE;
    expect(setting(without).lines).toBe(setting(HEAD_OF_ONE).lines);
    expect(setting(without).rules).toEqual(setting(HEAD_OF_ONE).rules);
  });
});

describe('the 标志', () => {
  it('of one body stands as it is typed', () => {
    expect(setting({ issuers: ['某市城市管理局文件'] }).mark).toMatchObject({
      names: ['某市城市管理局文件'],
      suffix: '',
    });
    expect(setting({ issuers: ['某市城市管理局'] }).mark).toMatchObject({ names: ['某市城市管理局'], suffix: '' });
  });

  it('of several bodies has 文件 once, in the middle of the names, however many of them end with it', () => {
    for (const issuers of [THREE, THREE.map((name) => name.replace('文件', ''))]) {
      const { mark } = setting({ issuers });
      expect(mark?.names).toEqual(['某市发展和改革委员会', '某市财政局', '某市城市管理局']);
      expect(mark?.suffix).toBe(issuers === THREE ? '文件' : '');
    }
    const { mark } = setting({ issuers: THREE });
    if (mark) expect(suffixBaseLine(mark)).toBeCloseTo(nameBaseLine(mark, 1), 6);
  });

  it('of several bodies fits into the column with what stands beside it', () => {
    const { mark } = setting({ issuers: ['某'.repeat(20), '某市财政局文件'] });
    expect(mark && mark.width + 2 * mark.size).toBeLessThanOrEqual(GRID.column);
    expect(mark?.left).toBeGreaterThanOrEqual(0);
    expect(mark && mark.suffixLeft + 2 * mark.size).toBeLessThanOrEqual(GRID.column + 0.01);
  });

  it('is made smaller where a name would not fit', () => {
    expect(setting({ issuers: ['国'.repeat(20)] }).mark?.size).toBe(22);
    expect(setting({ issuers: ['国'.repeat(60)] }).mark?.size).toBe(7);
  });

  it('of many bodies leaves room for text on the first page, and of very many still stands on it', () => {
    const names = (count: number) => Array.from({ length: count }, () => '某市城市管理局文件');
    expect(setting({ issuers: names(9) }).lines).toBeLessThanOrEqual(GRID.lines - HEAD.linesForText);
    expect(setting({ issuers: names(9) }).mark?.size).toBeGreaterThan(SIZE.body);
    expect(setting({ issuers: names(30) }).lines).toBeLessThanOrEqual(GRID.lines);
  });
});

describe('签发人', () => {
  const upward = (signers: readonly string[]) => setting({ ...HEAD_OF_ONE, signers });

  it('stands 1 字 from the right, in 楷体, with the number 1 字 from the left on its line', () => {
    const { rows } = upward(['张小明']);
    const [number, label, name] = rows[0]?.texts ?? [];
    expect([number?.text, label?.text, name?.text]).toEqual(['某城管〔2024〕15号', '签发人：', '张小明']);
    expect([label?.face, name?.face]).toEqual(['fangSong', 'kai']);
    expect(number?.across).toEqual({ side: 'left', at: GRID.pitch });
    expect(name && leftOf(name) + widthOf(name.text)).toBeCloseTo(GRID.column - GRID.pitch, 6);
    expect(label && name && leftOf(label) + widthOf(label.text)).toBeCloseTo(name ? leftOf(name) : 0, 6);
  });

  it('of several has two names a line below the first, and number and red line go down with the last', () => {
    const { rows, rules, lines } = upward(['张小明', '李四', '欧阳文成']);
    expect(rows.map((row) => row.texts.map(({ text: words }) => words))).toEqual([
      ['签发人：', '张小明', '李四'],
      ['某城管〔2024〕15号', '欧阳文成'],
    ]);
    const [first, second] = [rows[0]?.texts[1], rows[1]?.texts[1]];
    expect(first && leftOf(first)).toBe(second && leftOf(second));
    const one = upward(['张小明']);
    expect((rules[0]?.top ?? 0) - (one.rules[0]?.top ?? 0)).toBeCloseTo(GRID.line, 6);
    expect(lines).toBe(one.lines + 1);
  });
});

describe('a letter', () => {
  const letter = { ...HEAD_OF_ONE, issuers: ['某市城市管理局文件', '某市财政局'] };

  it('has the name of its first body without 文件, 30 mm below the edge of the paper', () => {
    const set = setting(letter, 'letter');
    expect(set.mark?.names).toEqual(['某市城市管理局']);
    expect(inkTop(set) + mmToPt(37)).toBeCloseTo(mmToPt(LETTER.markTop), 6);
  });

  it('has double lines of 170 mm, 4 mm below the name and 20 mm above the foot of the paper', () => {
    const { mark, rules, footRules } = setting(letter, 'letter');
    const ink = (mark?.baseLine ?? 0) + BASE_LINE.ink.below * (mark?.size ?? 0);
    expect((rules[0]?.top ?? 0) - ink).toBeCloseTo(mmToPt(4), 6);
    expect(rules.map((rule) => rule.weight)).toEqual([LETTER.thick, LETTER.thin]);
    expect(footRules.map((rule) => rule.weight)).toEqual([LETTER.thin, LETTER.thick]);
    const last = footRules[1];
    expect((last?.top ?? 0) + (last?.weight ?? 0) + mmToPt(37)).toBeCloseTo(mmToPt(PAPER.height - 20), 6);
    for (const rule of [...rules, ...footRules]) {
      expect(rule.length).toBeCloseTo(mmToPt(170), 6);
      expect(rule.left).toBeCloseTo(mmToPt(20 - 28), 6);
    }
  });

  it('has 份号 and 发文字号 7/8 of a character below the line, the title two lines below the last of them', () => {
    const { rows, rules, lines } = setting(letter, 'letter');
    expect(rows.map((row) => row.texts.map(({ text: words }) => words))).toEqual([
      ['000012', '某城管〔2024〕15号'],
      ['机密★1年'],
      ['特急'],
    ]);
    const top = (rows[0]?.baseLine ?? 0) - BASE_LINE.em * SIZE.body;
    const line = (rules[1]?.top ?? 0) + (rules[1]?.weight ?? 0);
    expect(top - line).toBeCloseTo((7 / 8) * SIZE.body, 6);
    const foot = (rows[2]?.baseLine ?? 0) + (1 - BASE_LINE.em) * SIZE.body;
    expect(lines - foot / GRID.line).toBeGreaterThanOrEqual(2);
    expect(lines - foot / GRID.line).toBeLessThan(3);
  });
});

describe('impossible heads', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.constantFrom('', '文件', '令', '某'.repeat(200)),
  );
  const anyHead: fc.Arbitrary<DocumentHead> = fc.record(
    {
      copyNumber: words,
      secrecy: words,
      urgency: words,
      documentNumber: words,
      issuers: fc.array(words, { maxLength: 40 }),
      signers: fc.array(words, { maxLength: 30 }),
    },
    { requiredKeys: [] },
  );

  const ends = (set: HeadSetting): readonly number[] => {
    const { mark } = set;
    // Type of half a point is the smallest there is.
    const marks = mark === null || mark.size <= 0.5 ? [] : [mark.left, mark.left + mark.width];
    const readable = textsOf(set).filter(({ size }) => size > 0.5);
    return [...marks, ...readable.flatMap((row) => [leftOf(row), leftOf(row) + widthOf(row.text, row.size)])];
  };

  it('stay inside of the column and of the first page', () => {
    fc.assert(
      fc.property(anyHead, fc.constantFrom<PaperForm>('document', 'letter', 'order', 'minutes'), (head, form) => {
        const set = headSetting(head, layoutFor(form));
        if (set === null) return;
        expect(set.lines).toBeLessThanOrEqual(GRID.lines);
        expect(Math.min(0, ...ends(set))).toBeGreaterThanOrEqual(-0.01);
        expect(Math.max(0, ...ends(set))).toBeLessThanOrEqual(GRID.column + 0.01);
        expect(Math.max(0, ...set.rules.map((rule) => rule.top))).toBeLessThanOrEqual(set.lines * GRID.line);
      }),
    );
  });
});

describe('attendance in a 纪要', () => {
  const blocks = [
    text('title', '专题会议纪要'),
    paragraph('会议听取了汇报。'),
    paragraph(`出席：${'张三、'.repeat(20)}李四`),
    paragraph('请假：王五'),
    paragraph('列席：赵六'),
  ];
  const minutes = { ...reportOf(blocks), layout: { ...fullReport.layout, form: 'minutes' as const } };

  it('stands one line below the text, and its further lines behind the colon', () => {
    const places = paginate(minutes).blocks;
    expect(places.map((place) => place.blankLines)).toEqual([0, 1, 1, 0, 0]);
    // 28 − 2 − 3 = 23 字 a line for the 62 characters behind the colon.
    expect(places[2]?.need).toEqual({ type: 'lines', lines: 3 });
  });

  it('leaves the number of the first page to all papers but a letter', () => {
    const numbered = (form: PaperForm) =>
      paginate({ ...minutes, layout: { ...minutes.layout, form } }).pages.map((page) => page.numbered);
    expect(numbered('letter')).toEqual([false]);
    expect(numbered('minutes')).toEqual([true]);
  });

  it('is an ordinary paragraph in every other paper, also after it was one of a 纪要', () => {
    paginate(minutes);
    const plain = paginate({ ...minutes, layout: { ...minutes.layout, form: 'document' } }).blocks;
    expect(plain.map((place) => place.blankLines)).toEqual([0, 1, 0, 0, 0]);
    // 26 字 on the first line, 28 on the others.
    expect(plain[2]?.need).toEqual({ type: 'lines', lines: 3 });
  });
});
