import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../document/kind.ts';
import { type Block, emptyReport, plainInline } from '../../../document/report.ts';
import type { SectionTemplate } from '../../../document/section-template.ts';
import {
  addEmptyBelow,
  addPart,
  addSubsection,
  askLimit,
  changeHeading,
  changeWords,
  deleteSection,
  insertTemplate,
  pathTo,
  shorten,
} from '../../../renderer/desk/sections.ts';
import { kindById } from '../../templates/kinds.ts';
import { fakeDesk, key, section, turn } from '../fakes.ts';

const summary: Kind = kindById('work-summary');
const part = summary.parts.find((p) => p.type === 'section' && p.heading === '工作开展情况');
if (part?.type !== 'section') throw new Error('no part');
const outline = [section('工作开展情况', 1, [section('甲', 2)]), section('下一步工作打算', 1)];
const [first] = outline;
if (!first) throw new Error('no section');

const template: SectionTemplate = {
  heading: '几点体会',
  alternatives: [],
  level: 1,
  form: 'own',
  guide: '写什么',
  text: ['关键在于{体会}。', '其次。'],
};

function withKind(access: 'editable' | 'readOnly' = 'editable') {
  const fake = fakeDesk({ answers: { sections: () => [{ name: '组', sections: [template] }] } });
  const { draft } = fake.desk.state.get();
  fake.desk.state.set({ kinds: [{ ...summary, origin: 'shipped' }], draft: { ...draft, kind: summary.id } });
  fake.editor.change({ outline, access });
  return fake;
}

/** The question that is asked; a test that is asked another one fails. */
async function asked<T extends string>(desk: ReturnType<typeof fakeDesk>['desk'], type: T) {
  for (let i = 0; i < 5 && desk.state.get().question === null; i += 1) await turn();
  const { question } = desk.state.get();
  if (question?.type !== type) throw new Error(`asked ${question?.type}`);
  return question as Extract<typeof question, { type: T }>;
}

describe('a part of the kind', () => {
  it('is put in with room to type, without its subsections, and told to a screen reader', () => {
    const { desk, editor } = withKind();
    addPart(desk, part, '工作开展情况', key('下一步工作打算'));
    const [call = ''] = editor.calls;
    expect(call).toContain('insertSection(');
    expect(call).toContain('{"at":"before","section":"下一步工作打算"}');
    expect(call).not.toContain('加强组织领导');
    expect(desk.state.get().announcement).toBe('已添加：工作开展情况');
  });

  it('is not put into a draft that can only be read', () => {
    const { desk, editor } = withKind('readOnly');
    addPart(desk, part, '工作开展情况', null);
    addEmptyBelow(desk, first);
    expect(editor.calls).toEqual([]);
  });

  it('takes its subsections in their order, and an empty heading one level lower', () => {
    const { desk, editor } = withKind();
    const sub = part.sections[0];
    if (!sub) throw new Error('no subsection');
    addSubsection(desk, part, first, sub);
    addEmptyBelow(desk, first);
    expect(editor.calls[0]).toContain('{"at":"inside","section":"工作开展情况"}');
    expect(editor.calls[1]).toContain('{"at":"inside","section":"工作开展情况"}');
  });
});

describe('other wordings', () => {
  it('keep the fields of the report, and name a blank by the field that the report has not', () => {
    const { desk, editor } = withKind();
    editor.change({ fields: [{ id: 'year', name: '年份', type: 'number', value: '2026' }] });
    changeHeading(desk, key('甲'), '{year}年{topic}做法');
    const block: Block = { type: 'paragraph', content: plainInline('现将情况总结如下：') };
    editor.type({ ...emptyReport, blocks: [block] });
    changeWords(desk, block, '现总结如下：');
    changeWords(desk, { ...block }, '另一段的话。');
    expect(editor.calls[0]).toContain('{"type":"field","field":"year"}');
    expect(editor.calls[0]).toContain('{"type":"blank","name":"主题"}');
    expect(editor.calls.slice(1)).toEqual(['setWords(0,[{"type":"text","text":"现总结如下："}])']);
  });
});

describe('a section template', () => {
  it('is put in at the place that was chosen', async () => {
    const { desk, editor } = withKind();
    const done = insertTemplate(desk);
    const question = await asked(desk, 'template');
    expect(question).toMatchObject({ kind: { id: 'work-summary' }, outline });
    question.answer({ template, heading: '工作体会', place: { at: 'after', section: first } });
    await done;
    expect(editor.calls[0]).toContain('工作体会');
    expect(editor.calls[0]).toContain('{"type":"blank","name":"体会"}');
    expect(editor.calls[0]).toContain('{"at":"after","section":"工作开展情况"}');
  });

  it('is asked of the host once', async () => {
    const { desk, host } = withKind();
    for (let i = 0; i < 2; i += 1) {
      const done = insertTemplate(desk);
      (await asked(desk, 'template')).answer(null);
      await done;
    }
    expect(host.asked.filter(([name]) => name === 'sections')).toHaveLength(1);
  });

  it('changes nothing when the dialog is left', async () => {
    const { desk, editor } = withKind();
    const done = insertTemplate(desk);
    (await asked(desk, 'template')).answer(null);
    await done;
    expect(editor.calls).toEqual([]);
  });
});

describe('the asked length', () => {
  it('is set in the paper, taken away again, and left alone where it stays', async () => {
    const { desk, editor } = withKind();
    const answer = async (limit: number | null) => {
      const done = askLimit(desk);
      const question = await asked(desk, 'limit');
      expect(question.usual).toEqual(summary.length);
      question.answer({ limit });
      await done;
    };
    await answer(null);
    expect(editor.calls).toEqual([]);
    await answer(300);
    expect(editor.calls[0]).toContain('"limit":300');
  });

  it('leads to the words that can go', async () => {
    const { desk, editor } = withKind();
    const done = shorten(desk);
    (await asked(desk, 'shorten')).answer({ block: 2, words: { offset: 4, length: 2 } });
    await done;
    expect(editor.calls).toEqual(['goToWords(2,{"offset":4,"length":2})']);
  });
});

it('finds the sections around one', () => {
  expect(pathTo(outline, key('甲')).map(({ text }) => text)).toEqual(['工作开展情况', '甲']);
  expect(pathTo(outline, key('没有'))).toEqual([]);
  expect(pathTo(outline, null)).toEqual([]);
});

describe('a template for a section that stands there empty', () => {
  const put = async (text: string, heading: string) => {
    const { desk, editor } = withKind();
    const done = insertTemplate(desk);
    (await asked(desk, 'template')).answer({ template, heading, place: { at: 'fill', section: section(text, 1) } });
    await done;
    return editor.calls[0] ?? '';
  };

  it('puts its text there, and leaves a heading that says the same', async () => {
    const call = await put('2026年几点体会', '几点体会');
    expect(call).toContain('fillSection("2026年几点体会",null,');
    expect(call).toContain('{"type":"blank","name":"体会"}');
    expect(call).not.toContain('"heading"');
  });

  it('puts the wording there that was chosen', async () => {
    expect(await put('几点体会', '工作启示')).toContain('[{"type":"text","text":"工作启示"}]');
  });
});

describe('a section that is deleted', () => {
  it('is told, with the way to bring it back', () => {
    const { desk, editor } = withKind();
    deleteSection(desk, { ...first, number: '一、' });
    expect(editor.calls).toEqual(['deleteSection("工作开展情况")']);
    expect(desk.state.get().strips).toMatchObject([
      { tone: 'done', text: '已删除“一、工作开展情况”一节，按 Ctrl+Z 可恢复。' },
    ]);
  });

  it('stays in a draft that can only be read', () => {
    const { desk, editor } = withKind('readOnly');
    deleteSection(desk, first);
    expect(editor.calls).toEqual([]);
    expect(desk.state.get().strips).toEqual([]);
  });
});
