import { describe, expect, it } from 'vitest';
import { compareReports } from '../../../document/compare/compare.ts';
import { reportText } from '../../../document/plain.ts';
import type { Block, Field, InlineText } from '../../../document/report.ts';
import { accepted, FIRST, field, heading, paragraph, report, runIn, SECOND, THIRD, text, words } from './papers.ts';

describe('what is accepted', () => {
  const fields: readonly Field[] = [
    { id: 'sum', name: '支出', type: 'number', value: '850', unit: '万元' },
    { id: 'last', name: '上年支出', type: 'number', value: '800', unit: '万元' },
    {
      id: 'growth',
      name: '增幅',
      type: 'text',
      value: '增长6.3%',
      source: { type: 'change', of: 'sum', from: 'last' },
    },
  ];
  const spending = words(text('全年支出'), field('sum'), text('，同比'), field('growth'), text('。'));
  const again = words(text('其中专项支出'), field('sum'), text('，用于民生。'));

  it('keeps fields, blanks, emphasis and carried words where the words did not change', () => {
    const mine = report(
      [
        words(
          text('我局'),
          text('认真', { emphasis: ['bold'] }),
          text('落实部署，投入'),
          field('sum'),
          text('，取得'),
          { type: 'blank', name: '成效' },
          text('。参加'),
          text('2025年', { carried: { type: 'year', from: '2024年' } }),
          text('竞赛。'),
        ),
      ],
      fields,
    );
    const theirs = report([paragraph('我局认真落实上级部署，投入850万元，取得〔成效〕。踊跃参加2025年竞赛。')]);
    const [block] = accepted(mine, theirs).blocks;
    expect(block).toEqual(
      words(
        text('我局'),
        text('认真', { emphasis: ['bold'] }),
        text('落实上级部署，投入'),
        field('sum'),
        text('，取得'),
        { type: 'blank', name: '成效' },
        text('。踊跃参加'),
        text('2025年', { carried: { type: 'year', from: '2024年' } }),
        text('竞赛。'),
      ),
    );
  });

  it('is no longer carried where its words are others, and looks as what it replaces', () => {
    const mine = report([
      words(
        text('完成'),
        text('48场', { carried: { type: 'figure', from: '48场' }, emphasis: ['bold'] }),
        text('培训。'),
      ),
    ]);
    const theirs = report([paragraph('完成50场培训。')]);
    expect(accepted(mine, theirs).blocks).toEqual([
      words(text('完成'), text('50场', { emphasis: ['bold'] }), text('培训。')),
    ]);
  });

  it('changes a field once where all of its places say the same, and what follows from it is no change', () => {
    const mine = report([spending, again], fields);
    const theirs = report([paragraph('全年支出880万元，同比增长10%。'), paragraph('其中专项支出880万元，用于民生。')]);
    const { changes } = compareReports(mine, theirs);
    expect(changes).toMatchObject([{ type: 'field', field: { id: 'sum', value: '880', places: 2 } }]);
    const result = accepted(mine, theirs);
    expect(reportText(result)).toBe(reportText(theirs));
    expect(result.blocks).toEqual(mine.blocks);
  });

  it('is plain text in the one place of a field that differs, unless the field is to change everywhere', () => {
    const mine = report([spending, again], fields);
    const theirs = report([paragraph('全年支出850万元，同比增长6.3%。'), paragraph('其中专项支出400万元，用于民生。')]);
    const { changes } = compareReports(mine, theirs);
    expect(changes).toMatchObject([{ type: 'words', fields: [{ id: 'sum', value: '400', places: 2 }] }]);
    expect(accepted(mine, theirs).blocks).toEqual([spending, paragraph('其中专项支出400万元，用于民生。')]);
    const wide = accepted(mine, theirs, () => true, true);
    expect(wide.blocks).toEqual(mine.blocks);
    expect(wide.fields[0]?.value).toBe('400');
  });

  it('fills an open field with what the copy says in its place', () => {
    const open: readonly Field[] = [{ id: 'theme', name: '主题', type: 'text', value: '' }];
    const mine = report([words(text('开展以'), field('theme'), text('为主题的活动。'))], open);
    const theirs = report([paragraph('开展以安全生产为主题的活动。')]);
    expect(compareReports(mine, theirs).changes).toMatchObject([{ type: 'field', field: { value: '安全生产' } }]);
    expect(accepted(mine, theirs).fields[0]?.value).toBe('安全生产');
  });

  it('is each sentence by itself', () => {
    const mine = report([paragraph(FIRST + SECOND + THIRD)]);
    const theirs = report([paragraph(FIRST + SECOND.replace('48', '50') + THIRD.replace('56', '60'))]);
    const result = accepted(mine, theirs, ({ pieces }) => pieces.some((piece) => piece.text === '50'));
    expect(result.blocks).toEqual([paragraph(FIRST + SECOND.replace('48', '50') + THIRD)]);
  });

  it('may be a change inside of a section whose move is not', () => {
    const mine = report([heading(1, '培训'), paragraph(SECOND), heading(1, '走访'), paragraph(THIRD + FIRST)]);
    const theirs = report([
      heading(1, '走访'),
      paragraph(THIRD + FIRST),
      heading(1, '培训'),
      paragraph(SECOND.replace('48', '50')),
    ]);
    const inside = accepted(mine, theirs, ({ type }) => type === 'words');
    expect(reportText(inside)).toBe(reportText(mine).replace('48', '50'));
    const moved = accepted(mine, theirs, ({ type }) => type === 'moved');
    expect(reportText(moved)).toBe(reportText(theirs).replace('50', '48'));
  });

  it('cuts a heading off at the lead of the copy, wherever both begin to be the same', () => {
    const mine = report([heading(2, '强化督查落实。开展督查48次。旧话')]);
    const theirs = report([runIn('年初部署。强化督查落实。', '开展督查48次。')]);
    expect(accepted(mine, theirs).blocks).toEqual(theirs.blocks);
    const rank = { level: 1, numbering: 'counted' } as const;
    const words: InlineText = [field('year'), field('unit'), text(' ', { emphasis: ['bold'] })];
    const lead: InlineText = [{ type: 'break' }, field('year')];
    const wider: Block = { type: 'heading', ...rank, content: words };
    const copy: Block = { type: 'runIn', ...rank, lead, content: [field('unit')] };
    expect(accepted(report([wider]), report([copy])).blocks).toEqual([copy]);
  });

  it('is what a field shows where only a part of the field comes, or stands before the lead of the copy', () => {
    const unit: readonly Field[] = [{ id: 'unit', name: '单位', type: 'body', value: '某局办公室' }];
    const rank = { level: 2, numbering: 'counted' } as const;
    const [own, other] = [
      report([paragraph('某局服务室组织会议。')], unit),
      report([words(field('unit'), text('组织会议。'))], unit),
    ];
    expect(accepted(own, other).blocks).toEqual([paragraph('某局办公室组织会议。')]);
    const whole = report([{ type: 'heading', ...rank, content: [field('unit')] }], unit);
    const parted = report([runIn('某局', '办公室')], unit);
    expect(accepted(whole, parted).blocks).toEqual(parted.blocks);
  });

  it('gives a field no value that goes from a heading into its text', () => {
    const year: readonly Field[] = [{ id: 'year', name: '年份', type: 'number', value: '2024' }];
    const mine = report([{ type: 'title', content: [field('year')] }], year);
    const theirs = report([runIn('2024', '2024')], year);
    expect(accepted(mine, theirs).fields).toEqual(year);
    expect(reportText(accepted(mine, theirs))).toBe(reportText(theirs));
  });

  it('is a heading with its end and the text behind it, or neither', () => {
    const text = '开展督查48次。';
    const [bare, full] = [report([heading(2, '强化督查落实')]), report([runIn('强化督查落实。', text)])];
    expect(compareReports(bare, full).changes).toHaveLength(1);
    expect(accepted(bare, full).blocks).toEqual(full.blocks);
    expect(compareReports(full, bare).changes).toHaveLength(1);
    expect(accepted(full, bare).blocks).toEqual(bare.blocks);
    const line = report([paragraph('召开会议，形成工作合力')]);
    const told = report([paragraph('召开会议，共同形成工作合力。办公室负责。')]);
    expect(compareReports(line, told).changes).toHaveLength(1);
    expect(accepted(line, told).blocks).toEqual(told.blocks);
  });

  it('heads a paragraph by its next sentence where only the heading before it went', () => {
    const mine = report([runIn('强化督查落实。', FIRST + SECOND)]);
    const theirs = report([runIn(FIRST, SECOND.replace('48', '50'))]);
    const gone = accepted(mine, theirs, ({ pieces }) => pieces.every(({ type }) => type === 'gone'));
    expect(gone.blocks).toEqual([runIn(FIRST, SECOND)]);
  });

  it('leaves every block alone of which nothing was accepted', () => {
    const mine = report([paragraph(FIRST), paragraph(SECOND), paragraph(THIRD)]);
    const theirs = report([
      paragraph(FIRST),
      paragraph(SECOND.replace('48', '50')),
      paragraph(THIRD.replace('56', '60')),
    ]);
    const result = accepted(mine, theirs, ({ id }) => id === 0);
    expect(result.blocks[0]).toBe(mine.blocks[0]);
    expect(result.blocks[2]).toBe(mine.blocks[2]);
    expect(result.blocks[1]).not.toBe(mine.blocks[1]);
  });
});
