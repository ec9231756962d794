import { $getSelection } from 'lexical';
import { describe, expect, it } from 'vitest';
import { type Block, emptyReport, plainInline } from '../../../document/report.ts';
import { $clip, readFragment, writeFragment } from '../../../renderer/editor/fragment.ts';
import { $insertReport, type Joins } from '../../../renderer/editor/insert.ts';
import { readPasted } from '../../../renderer/editor/pasted.ts';
import { hand, heading, paragraph, runIn } from './hand.ts';

const clipOf = (h: ReturnType<typeof hand>) => h.editor.getEditorState().read(() => $clip($getSelection()));
const put = (h: ReturnType<typeof hand>, blocks: readonly Block[], joins: Joins = { first: 'part', last: 'part' }) => {
  h.editor.update(() => $insertReport({ ...emptyReport, blocks }, joins), { discrete: true });
  return h;
};

/** Without the looks. */
const bareHtml = (html = '') => html.replace(/ (?:style|class)="[^"]*"/g, '').replace('<meta charset="utf-8">', '');

describe('copying', () => {
  const body = [heading(1, '情况'), paragraph('甲'), heading(1, '成效'), runIn(2, '领导。', '小组'), paragraph('乙丙')];

  it('gives the numbers that the selection shows, and simple HTML', () => {
    const clip = clipOf(hand(body).select([2, 0], [4, 1]));
    expect(clip?.text).toBe('二、成效\n（一）领导。小组\n乙');
    expect(bareHtml(clip?.html)).toBe(
      '<h1><span>二、成效</span></h1><p><span>（一）领导。</span><span>小组</span></p><p><span>乙</span></p>',
    );
    expect(clip?.fragment.report.blocks).toEqual([heading(1, '成效'), runIn(2, '领导。', '小组'), paragraph('乙')]);
  });

  it('leaves out the number where the start is not selected', () => {
    const clip = clipOf(hand(body).select([2, 1], [3, 3]));
    expect(clip?.text).toBe('效\n（一）领导。');
    expect(clip?.fragment.first).toBe('part');
  });

  it('takes the fields along that it uses, and escapes what HTML would read', () => {
    const fields = [{ id: 'unit', name: '单位', type: 'body' as const, value: '<某局>' }];
    const blocks: Block[] = [
      {
        type: 'paragraph',
        content: [
          { type: 'field', field: 'unit' },
          { type: 'text', text: '&' },
        ],
      },
    ];
    const clip = clipOf(hand(blocks, fields).select([0, 0], [0, 5]));
    expect(clip?.text).toBe('<某局>&');
    expect(bareHtml(clip?.html)).toContain('&lt;某局&gt;&amp;');
    expect(clip?.fragment.report.fields).toEqual(fields);
  });

  it('reads its own fragment and no other data', () => {
    const clip = clipOf(hand(body).select([0, 0], [1, 1]));
    const text = clip ? writeFragment(clip.fragment) : '';
    expect(readFragment(text)).toEqual(clip?.fragment);
    expect(readFragment(text.slice(0, -20))).toBeNull();
    expect(readFragment('whole part\n{"format":"other"}')).toBeNull();
    expect(readFragment('<p>')).toBeNull();
  });
});

describe('pasting', () => {
  it('keeps a single line inline', () => {
    const inline = (text: string, head: Block | null = null) => ({
      type: 'inline',
      content: plainInline(text),
      heading: head,
      notices: [],
      table: null,
    });
    expect(readPasted('某某市交通运输局')).toEqual(inline('某某市交通运输局'));
    expect(readPasted('一、总体情况\r\n')).toEqual(inline('一、总体情况', heading(1, '总体情况')));
    expect(readPasted('\u0007甲\u0000乙')).toEqual(inline('甲乙'));
  });

  it('reads several paragraphs with their numbers as headings', () => {
    const pasted = readPasted(
      '一、总体情况\r\n今年以来，各项工作进展顺利。\r\n（一）加强领导。成立了领导小组，明确了责任分工。',
    );
    expect(pasted.type === 'blocks' && pasted.report.blocks).toEqual([
      heading(1, '总体情况'),
      paragraph('今年以来，各项工作进展顺利。'),
      runIn(2, '加强领导。', '成立了领导小组，明确了责任分工。'),
    ]);
  });

  it('puts blocks between the halves of a text and joins them at both ends', () => {
    const h = put(hand([paragraph('甲乙')]).caret(0, 1), [paragraph('一'), heading(1, '二'), paragraph('三')]);
    expect(h.blocks()).toEqual([paragraph('甲一'), heading(1, '二'), paragraph('三乙')]);
    expect(h.type('末').blocks()[2]).toEqual(paragraph('三末乙'));
  });

  it('puts whole blocks before a text at its start and after it at its end', () => {
    const whole: Joins = { first: 'whole', last: 'whole' };
    expect(put(hand([paragraph('甲')]).caret(0, 0), [heading(1, '一'), paragraph('二')], whole).blocks()).toEqual([
      heading(1, '一'),
      paragraph('二'),
      paragraph('甲'),
    ]);
    expect(put(hand([paragraph('甲')]).caret(0, 1), [heading(1, '一'), paragraph('二')], whole).blocks()).toEqual([
      paragraph('甲'),
      heading(1, '一'),
      paragraph('二'),
    ]);
  });

  it('replaces an empty paragraph, and what was selected', () => {
    expect(put(hand([paragraph('')]).caret(0, 0), [heading(1, '一'), paragraph('二')]).blocks()).toEqual([
      heading(1, '一'),
      paragraph('二'),
    ]);
    const h = put(hand([paragraph('甲乙'), paragraph('丙丁')]).select([0, 1], [1, 1]), [
      paragraph('一'),
      paragraph('二'),
    ]);
    expect(h.blocks()).toEqual([paragraph('甲一'), paragraph('二丁')]);
  });

  it('gives an empty paragraph the style of the one text that is pasted into it', () => {
    expect(
      put(hand([paragraph('')]).caret(0, 0), [heading(2, '一')], { first: 'whole', last: 'part' }).blocks(),
    ).toEqual([heading(2, '一')]);
    expect(put(hand([paragraph('甲')]).caret(0, 1), [runIn(2, '一。', '二')]).blocks()).toEqual([
      paragraph('甲一。二'),
    ]);
  });

  it('keeps a run-in heading whole when its rest is pasted into', () => {
    const h = put(hand([runIn(2, '甲。', '乙丙')]).caret(0, 3), [paragraph('一'), paragraph('二')]);
    expect(h.blocks()).toEqual([runIn(2, '甲。', '乙一'), paragraph('二丙')]);
  });

  it('makes 标题 and 主送机关 paragraphs in a report that has text, and keeps them in an empty one', () => {
    const blocks: Block[] = [{ type: 'title', content: plainInline('题') }, paragraph('文')];
    expect(put(hand([paragraph('甲')]).caret(0, 1), blocks, { first: 'whole', last: 'whole' }).blocks()[1]).toEqual(
      paragraph('题'),
    );
    expect(put(hand([paragraph('')]).caret(0, 0), blocks).blocks()).toEqual(blocks);
  });

  it('takes thousands of paragraphs in chunks, back with one undo', () => {
    const many = Array.from({ length: 3000 }, (_, i) => paragraph(`第${i}段`));
    const h = hand([paragraph('甲乙')]).caret(0, 1);
    put(h, many);
    expect(h.blocks()).toHaveLength(3000);
    expect(Math.max(...h.chunks())).toBeLessThanOrEqual(100);
    expect(h.undo().blocks()).toEqual([paragraph('甲乙')]);
  });
});

describe('chunks', () => {
  it('are split when they grow and joined when they shrink', () => {
    const h = hand(Array.from({ length: 100 }, (_, i) => paragraph(`${i}`)));
    expect(h.chunks()).toEqual([50, 50]);
    h.caret(0, 0);
    for (let i = 0; i < 60; i += 1) h.enter();
    expect(Math.max(...h.chunks())).toBeLessThanOrEqual(100);
    expect(h.blocks()).toHaveLength(160);
    h.select([2, 0], [158, 1]).backspace();
    expect(h.chunks()).toEqual([4]);
  });
});
