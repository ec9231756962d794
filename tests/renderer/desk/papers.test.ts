import { describe, expect, it } from 'vitest';
import { plainInline } from '../../../document/report.ts';
import type { OpenedPaper, PaperSection } from '../../../electron/contract/papers.ts';
import { placeFor, pullBlocks, pullSection, showPapers } from '../../../renderer/desk/papers.ts';
import { heading as headingBlock, paragraph, reportOf, runIn } from '../../document/fixtures.ts';
import { fakeDesk, key, section } from '../fakes.ts';

const below = section('（一）细项', 2);
const full = { ...section('主要工作', 1, [below]) };
const empty = { ...section('存在的问题', 1), body: 0 };

describe('the place of a section that is pulled in', () => {
  it('is behind the section of its level that holds the caret', () => {
    expect(placeFor('下一步打算', 1, [full, below])).toEqual({
      type: 'place',
      place: { at: 'after', section: full.key },
    });
    expect(placeFor('抓培训', 2, [full, below])).toEqual({ type: 'place', place: { at: 'after', section: below.key } });
  });

  it('is inside of the section at the caret where that is higher, one level below it', () => {
    expect(placeFor('抓培训', 2, [full])).toEqual({ type: 'place', place: { at: 'inside', section: full.key } });
    expect(placeFor('抓培训', 4, [full])).toEqual({ type: 'place', place: { at: 'inside', section: full.key } });
  });

  it('is the section at the caret itself where that is empty and says the same', () => {
    expect(placeFor('2024年存在的问题', 1, [empty])).toEqual({ type: 'fill', section: empty });
    expect(placeFor('下一步打算', 1, [empty])).toMatchObject({ type: 'place' });
  });

  it('is the end of the text where no section holds the caret', () => {
    expect(placeFor('存在的问题', 1, [])).toEqual({ type: 'place', place: null });
  });
});

const REPORT = reportOf([headingBlock(1, '存在的问题'), runIn(2, '人手少。', '缺编较多。'), paragraph('经费紧。')]);
const SECTION: PaperSection = { path: ['二、存在的问题'], level: 1, start: 0, end: 3 };
const PAPER: OpenedPaper = {
  title: '某局2024年工作总结',
  year: 2024,
  unit: '某局',
  file: '总结.docx',
  folder: '材料',
  report: REPORT,
  start: 0,
  end: 3,
  sections: [SECTION],
  at: 0,
};
const SOURCE = { title: '某局2024年工作总结', year: 2024, file: '总结.docx', section: '二、存在的问题' };

describe('pulling from a past paper', () => {
  it('fills the empty section that says the same, its headings below that one, and notes the source', async () => {
    const { desk, editor } = fakeDesk();
    editor.change({ outline: [{ ...section('存在的问题', 2), body: 0 }], currentSection: key('存在的问题') });
    await pullSection(desk, PAPER, SECTION);
    const [filled, paper] = editor.calls;
    expect(filled).toBe(
      `fillSection("存在的问题",null,${JSON.stringify([runIn(3, '人手少。', '缺编较多。'), paragraph('经费紧。')])})`,
    );
    expect(paper).toContain(JSON.stringify({ ...SOURCE, words: 18 }));
    expect(desk.state.get().strips.at(-1)?.text).toContain('《某局2024年工作总结》');
  });

  it('puts a section behind the one at the caret', async () => {
    const { desk, editor } = fakeDesk();
    editor.change({ outline: [section('主要工作', 1)], currentSection: key('主要工作') });
    await pullSection(desk, PAPER, SECTION);
    expect(editor.calls[0]).toBe(
      `insertSection(${JSON.stringify(REPORT.blocks)},${JSON.stringify({ at: 'after', section: '主要工作' })})`,
    );
  });

  it('puts paragraphs behind the block at the caret, headings among them below the section there', async () => {
    const { desk, editor } = fakeDesk();
    editor.change({ outline: [section('主要工作', 2)], currentSection: key('主要工作'), currentBlock: 4 });
    await pullBlocks(desk, PAPER, SECTION, [1, 2]);
    expect(editor.calls[0]).toBe(
      `insertBlocks(5,${JSON.stringify([runIn(3, '人手少。', '缺编较多。'), paragraph('经费紧。')])})`,
    );
  });

  it('marks years and figures as that paper’s, to be confirmed, and changes none of them', async () => {
    const { desk, editor } = fakeDesk();
    const report = reportOf([paragraph('2024年投入1.2亿元。')]);
    const section: PaperSection = { path: [], level: 0, start: 0, end: 1 };
    await pullSection(desk, { ...PAPER, report, sections: [section] }, section);
    const marks = [
      ...(editor.calls[0] ?? '').matchAll(/"text":"([^"]+)","carried":\{"type":"([a-z]+)","from":"([^"]+)"/g),
    ];
    expect(marks.map(([, text, type, from]) => [text, type, from])).toEqual([
      ['2024年', 'year', '2024年'],
      ['1.2亿元', 'figure', '1.2亿元'],
    ]);
    expect(desk.state.get().strips.at(-1)?.text).toContain('其中 2 处');
  });

  it('changes nothing in a draft that is read only', async () => {
    const { desk, editor } = fakeDesk();
    editor.change({ access: 'readOnly' });
    await pullSection(desk, PAPER, SECTION);
    await pullBlocks(desk, PAPER, SECTION, [2]);
    expect(editor.calls).toEqual([]);
  });
});

describe('检索材料', () => {
  it('brings up the panel with the words that are selected', async () => {
    const { desk, editor } = fakeDesk();
    editor.selectedWords = () => plainInline('防汛抢险');
    await showPapers(desk);
    expect(desk.state.get()).toMatchObject({ assistant: 'papers', papers: { query: '防汛抢险', asked: 1 } });
    editor.selectedWords = () => null;
    await showPapers(desk);
    expect(desk.state.get().papers).toMatchObject({ query: '防汛抢险', asked: 2 });
  });
});
