import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { beginReport, oddValues, writtenDate } from '../../document/begin.ts';
import { MOST_ROWS } from '../../document/fields/records.ts';
import { readDraft, writeDraft } from '../../document/file.ts';
import { blanksIn, type Initial, type Kind, type KindPart, wordingOf } from '../../document/kind.ts';
import { textsOf } from '../../document/open-places.ts';
import { type OutlineItem, outlineOf } from '../../document/outline.ts';
import { reportText } from '../../document/plain.ts';
import { type Block, type InlineText, plainInline, type Report } from '../../document/report.ts';
import { reportSchema } from '../../document/schema.ts';
import { kindById, kindFiles, readKind } from '../templates/kinds.ts';
import { sampleOf } from '../templates/kinds-filled.ts';

const today = new Date(2026, 10, 24);

/** Fields that stand in the text and have no value. */
function openBlanks(report: Report): string[] {
  const texts = report.blocks.flatMap((block: Block): readonly InlineText[] => {
    if (block.type === 'runIn') return [block.lead, block.content];
    return 'content' in block ? [block.content] : [];
  });
  const values = new Map(report.fields.map((field) => [field.id, field.value]));
  return texts.flat().flatMap((run) => (run.type === 'field' && !values.get(run.field) ? [run.field] : []));
}

/** Two ranks of headings, as plain as the kind writes them. */
const headings = (items: readonly OutlineItem[]) =>
  items.map((item) => ({ text: item.text, level: item.level, below: item.children.map((child) => child.text) }));

const expected = (parts: readonly KindPart[]) =>
  parts.flatMap((part) =>
    part.type === 'section' ? [{ text: part.heading, level: 1, below: part.sections.map((sub) => sub.heading) }] : [],
  );

describe.each(kindFiles)('begun from %s', (file) => {
  const kind = readKind(file);
  const required = kind.parts.filter((part) => part.need === 'required');

  it('a report has the shape of a report and comes back from its file the same', () => {
    const report = beginReport(kind, {}, today);
    expect(v.parse(reportSchema, report)).toEqual(report);
    expect(readDraft(writeDraft(report))).toEqual({ report, access: 'editable', notices: [] });
    expect(report.kind).toBe(kind.id);
  });

  it('a report has the required sections of the kind as its outline, counted from 一、', () => {
    const outline = outlineOf(beginReport(kind, {}, today));
    expect(headings(outline)).toEqual(expected(required));
    expect(outline.map((item) => item.number)).toEqual(
      ['一、', '二、', '三、', '四、', '五、', '六、'].slice(0, outline.length),
    );
  });

  it('a report carries every field of the kind, open unless the clock fills it', () => {
    const { fields } = beginReport(kind, {}, today);
    expect(fields.map((field) => field.id)).toEqual(kind.fields.map((field) => field.id));
    for (const field of kind.fields) {
      const clock: Partial<Record<Initial, string>> = { year: '2026', today: '2026年11月24日' };
      const value = field.initial === undefined ? '' : (clock[field.initial] ?? '');
      expect(fields.find((f) => f.id === field.id)?.value, field.name).toBe(value);
    }
  });

  it('a report with every field filled shows every part that has one, and leaves no blank', () => {
    const { values } = sampleOf(kind.id);
    const report = beginReport(kind, values, today);
    expect(openBlanks(report)).toEqual([]);
    const shown = kind.parts.filter((part) => part.need === 'required' || wordingOf(part).flatMap(blanksIn).length > 0);
    expect(headings(outlineOf(report))).toEqual(expected(shown));
    const said = kind.parts.flatMap(wordingOf).flatMap(blanksIn);
    for (const [id, value] of Object.entries(values))
      if (said.includes(id)) expect(reportText(report)).toContain(value);
  });

  it('a report can be typed into at once below every heading', () => {
    const { blocks } = beginReport(kind, {}, today);
    blocks.forEach((block, i) => {
      if (block.type !== 'heading') return;
      const next = blocks[i + 1];
      const headsOthers = next?.type === 'heading' && next.level > block.level;
      expect(headsOthers || next?.type === 'paragraph', `block ${i}`).toBe(true);
    });
  });
});

describe('values', () => {
  const report = kindById('situation-report');
  const textOf = (values: Record<string, string>) => reportText(beginReport(report, values, today));

  it('are given by id or by Chinese name', () => {
    expect(textOf({ topic: '安全生产' })).toBe(textOf({ 主题: '安全生产' }));
    expect(textOf({ 主题: '安全生产' })).toContain('关于安全生产工作情况的报告');
  });

  it('typed with their unit read as a clerk writes them, and are compared with those beside them', () => {
    const figures = { 主要指标: '粮食种植面积', 本期数: '3.6万亩', 上期数: '3.2', 目标数: '4万亩' };
    expect(textOf(figures)).toContain('粮食种植面积达到3.6万亩，同比增长12.5%，完成年度目标的90%。');
    const { fields } = beginReport(report, figures, today);
    expect(fields.filter(({ id }) => ['current', 'previous', 'target'].includes(id))).toMatchObject([
      { value: '3.6', unit: '万亩' },
      { value: '3.2', unit: '万亩' },
      { value: '4', unit: '万亩' },
    ]);
  });

  it('typed with a unit that the text has already do not say it twice', () => {
    const text = reportText(beginReport(kindById('work-summary'), { 年份: '2026年' }, today));
    expect(text).toContain('2026年，');
    expect(text).not.toContain('年年');
  });

  it('of a field that the kind does not have are refused by that name', () => {
    for (const name of ['天气', 'constructor', '__proto__', 'toString', '']) {
      const values = Object.fromEntries([[name, 'x']]);
      expect(() => beginReport(report, values, today), name).toThrow(
        expect.objectContaining({ code: 'NO_SUCH_FIELD', detail: name }),
      );
    }
  });

  it('win over the clock, also when they leave the field open', () => {
    expect(textOf({ date: '2027年1月5日' })).toMatch(/2027年1月5日$/);
    expect(textOf({ date: '' })).toMatch(/〔成文日期〕$/);
  });

  it('stay plain text whatever they hold, and stand once however often they show', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('{unit}', '</script>', '$&')), (value) => {
        const begun = beginReport(report, { topic: value }, today);
        const plain = beginReport(report, {}, today);
        expect(begun.blocks).toEqual(plain.blocks);
        expect(begun.fields.find((field) => field.id === 'topic')?.value).toBe(value.trim());
      }),
    );
  });

  it('bring in the optional part that alone shows them, and no other', () => {
    expect(textOf({})).not.toContain('联系');
    expect(textOf({ 联系人: '' })).not.toContain('联系');
    expect(textOf({ 联系人: '王某' })).toMatch(/（联系人：王某，联系电话：〔联系电话〕）$/);
    const brief = beginReport(kindById('brief-report'), { 主送机关: '县创建办' }, today);
    expect(brief.blocks[1]).toEqual({
      type: 'addressee',
      content: [{ type: 'field', field: 'addressee' }, ...plainInline('：')],
    });
    expect(outlineOf(brief).map((item) => item.text)).toEqual(['主要做法', '下一步打算']);
  });
});

describe('a heading of a kind', () => {
  const summary = kindById('work-summary');
  const withSubsections = (sections: (Kind['parts'][number] & { type: 'section' })['sections']): Kind => ({
    ...summary,
    parts: summary.parts.flatMap((part, i) => (part.type === 'section' && i === 2 ? [{ ...part, sections }] : [])),
  });

  it('that opens a paragraph becomes a run-in heading with its mark', () => {
    const kind = withSubsections([{ heading: '加强{topic}', form: 'runIn', level: 2, text: '成立专班。' }]);
    expect(beginReport(kind, {}, today).blocks.slice(1)).toEqual([
      {
        type: 'runIn',
        level: 2,
        numbering: 'counted',
        lead: [
          { type: 'text', text: '加强' },
          { type: 'field', field: 'topic' },
          { type: 'text', text: '。' },
        ],
        content: [{ type: 'text', text: '成立专班。' }],
      },
    ]);
  });

  it('on a line of its own has its text in a paragraph below', () => {
    const kind = withSubsections([{ heading: '加强领导', form: 'own', level: 3, text: '成立专班。' }]);
    expect(beginReport(kind, {}, today).blocks.map((block) => block.type)).toEqual(['heading', 'heading', 'paragraph']);
  });
});

describe('computed fields of a kind', () => {
  const compared: Kind = {
    ...kindById('brief-report'),
    fields: [
      { id: 'before', name: '上年投资', type: 'money', unit: '万元' },
      { id: 'now', name: '本年投资', type: 'money', unit: '万元' },
      { id: 'change', name: '同比', type: 'text', source: { type: 'change', of: 'now', from: 'before' } },
      {
        id: 'honours',
        name: '荣誉',
        type: 'records',
        source: { type: 'list', columns: ['机关', '名称'], rows: [], pattern: '{机关}“{名称}”' },
      },
    ],
    parts: [
      { type: 'paragraph', need: 'required', text: '投资{now}。', alternatives: [] },
      { type: 'paragraph', need: 'optional', text: '同比{change}。', alternatives: [] },
      { type: 'paragraph', need: 'optional', text: '获{honours}。', alternatives: [] },
    ],
  };
  const begun = (values: Record<string, string>) => reportText(beginReport(compared, values, today));

  it('have their value at once, and bring in the part that shows it', () => {
    expect(begun({ 上年投资: '1,000,000元', 本年投资: '112' })).toBe('投资112万元。\n同比增长12%。');
    expect(begun({ 上年投资: '0', 本年投资: '112' })).toBe('投资112万元。');
  });

  it('are not given by hand', () =>
    expect(() => begun({ 同比: '增长9%' })).toThrow(
      expect.objectContaining({ code: 'COMPUTED_FIELD', detail: '同比' }),
    ));

  it('that are lists are read row by row', () =>
    expect(begun({ 荣誉: '某县|先进；某市|标兵' })).toBe('投资〔本年投资〕。\n获某县“先进”、某市“标兵”。'));

  it('that are lists have no more rows than a file takes', () => {
    const rows = (count: number) => Array.from({ length: count }, () => '某县|先进').join('；');
    const { fields } = beginReport(compared, { 荣誉: rows(MOST_ROWS) }, today);
    expect(fields.at(-1)?.source).toMatchObject({ rows: { length: MOST_ROWS } });
    expect(() => begun({ 荣誉: rows(MOST_ROWS + 1) })).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE', detail: '荣誉' }),
    );
  });

  it('and others that are given oddly are kept and told', () => {
    expect(begun({ 本年投资: '很多' })).toBe('投资很多万元。');
    expect(oddValues(compared, { 本年投资: '很多', 上年投资: '3' }, today)).toEqual([
      { name: '本年投资', value: '很多', unit: '万元', hint: 'notNumber' },
    ]);
  });
});

describe('room to type', () => {
  it('is below a last heading also where the closing line follows', () => {
    const { blocks } = beginReport(kindById('duty-report'), {}, today);
    const at = blocks.findLastIndex(({ type }) => type === 'heading');
    expect(blocks.slice(at + 1, at + 3)).toEqual([
      { type: 'paragraph', content: [] },
      { type: 'paragraph', content: plainInline('以上述职，请予评议。') },
    ]);
  });

  it('is not between a section and the paragraph that a value brings in', () => {
    const { blocks } = beginReport(kindById('work-summary'), { 主要指标: '产量' }, today);
    const at = blocks.findIndex((block) => block.type === 'heading' && JSON.stringify(block).includes('取得的成效'));
    const [first] = textsOf(blocks[at + 1] ?? { type: 'annex' });
    expect(first?.[0]).toEqual({ type: 'field', field: 'indicator' });
    expect(blocks[at + 2]).toMatchObject({ type: 'heading' });
  });
});

describe('a written date', () => {
  it('has the full year and no zeros in front', () => {
    expect(writtenDate(new Date(2027, 0, 5))).toBe('2027年1月5日');
    expect(writtenDate(today)).toBe('2026年11月24日');
  });
});
