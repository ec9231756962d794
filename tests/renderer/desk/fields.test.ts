import { describe, expect, it } from 'vitest';
import { settleFields } from '../../../document/fields/settle.ts';
import { emptyReport, type Field, type Report } from '../../../document/report.ts';
import {
  addField,
  chooseField,
  editField,
  editRecords,
  locateField,
  removeField,
} from '../../../renderer/desk/fields.ts';
import type { Question } from '../../../renderer/desk/question.ts';
import { type FakeDesk, fakeDesk, turn } from '../fakes.ts';

const now: Field = { id: 'now', name: '本年投资', type: 'money', value: '112', unit: '万元' };
const before: Field = { id: 'before', name: '上年投资', type: 'money', value: '100', unit: '万元' };
const growth: Field = {
  id: 'growth',
  name: '同比',
  type: 'text',
  value: '增长12%',
  source: { type: 'change', of: 'now', from: 'before' },
};
const honours: Field = {
  id: 'honours',
  name: '荣誉',
  type: 'records',
  value: '',
  source: { type: 'list', columns: ['名称'], rows: [], pattern: '{名称}' },
};
const fields = [now, before, growth, honours];

const place = { type: 'field', field: 'now' } as const;
const report: Report = {
  ...emptyReport,
  fields,
  blocks: [
    { type: 'paragraph', content: [{ type: 'text', text: '投资' }, place, { type: 'text', text: '，' }, place] },
    { type: 'table', headerRows: 0, columns: [1], rows: [[{ content: [place], colSpan: 1, rowSpan: 1 }]] },
  ],
};

function desk(): FakeDesk {
  const fake = fakeDesk();
  fake.editor.type(report);
  fake.editor.change({ fields });
  return fake;
}

/** The question that is open, once the desk has had its turn. */
async function asked<T extends Question['type']>({ desk }: FakeDesk, type: T): Promise<Extract<Question, { type: T }>> {
  await turn();
  const { question } = desk.state.get();
  if (question?.type !== type) throw new Error(`asked is ${question?.type}`);
  return question as Extract<Question, { type: T }>; // the type was just compared
}

/** The fields that the editor was last given. */
function given({ editor }: FakeDesk): readonly Field[] {
  const call = editor.calls.findLast((each) => each.startsWith('setFields(')) ?? 'setFields([])';
  return JSON.parse(call.slice('setFields('.length, -1));
}

describe('a field that is added', () => {
  it('comes last, is computed at once, and goes to the caret where the person wants it there', async () => {
    const fake = desk();
    const done = addField(fake.desk, true);
    const question = await asked(fake, 'defineField');
    expect(question.insert).toBe(true);
    const sum: Field = {
      id: 'own1',
      name: '合计',
      type: 'money',
      value: '',
      source: { type: 'sum', of: ['now', 'before'] },
    };
    question.answer({ field: sum, insert: true });
    expect(await done).toBe('own1');
    expect(given(fake).at(-1)).toMatchObject({ id: 'own1', value: '212万元' });
    expect(fake.editor.calls.at(-1)).toBe('insertField("own1")');
  });

  it('has a unit that was typed with its value beside it', async () => {
    const fake = desk();
    const done = addField(fake.desk, false);
    (await asked(fake, 'defineField')).answer({
      field: { id: 'own1', name: '面积', type: 'number', value: '3.6万亩' },
      insert: false,
    });
    await done;
    expect(given(fake).at(-1)).toEqual({ id: 'own1', name: '面积', type: 'number', value: '3.6', unit: '万亩' });
  });

  it('comes with its rows, or not at all', async () => {
    const fake = desk();
    const list = { type: 'list', columns: ['名称'], rows: [], pattern: '{名称}' } as const;
    const field: Field = { id: 'own1', name: '奖项', type: 'records', value: '', source: list };
    const given0 = addField(fake.desk, true);
    (await asked(fake, 'defineField')).answer({ field, insert: true });
    (await asked(fake, 'records')).answer(null);
    expect(await given0).toBeNull();
    expect(fake.editor.calls).toEqual([]);
    const done = addField(fake.desk, true);
    (await asked(fake, 'defineField')).answer({ field, insert: true });
    (await asked(fake, 'records')).answer({ ...list, rows: [['先进集体']] });
    expect(await done).toBe('own1');
    expect(given(fake).at(-1)).toMatchObject({ id: 'own1', value: '先进集体' });
    expect(fake.editor.calls.at(-1)).toBe('insertField("own1")');
  });

  it('changes nothing when the person gives up', async () => {
    const fake = desk();
    const done = addField(fake.desk, false);
    (await asked(fake, 'defineField')).answer(null);
    expect(await done).toBeNull();
    expect(fake.editor.calls).toEqual([]);
  });
});

describe('a field that is changed', () => {
  it('keeps its place among the others, and what follows from it is computed anew', async () => {
    const fake = desk();
    const done = editField(fake.desk, 'now');
    (await asked(fake, 'defineField')).answer({ field: { ...now, name: '今年投资', value: '120' }, insert: false });
    await done;
    expect(given(fake).map(({ name, value }) => `${name} ${value}`)).toEqual([
      '今年投资 120',
      '上年投资 100',
      '同比 增长20%',
      '荣誉 ',
    ]);
  });

  it('gives its first unit to what is compared with it', async () => {
    const fake = desk();
    const { unit, ...bare } = before;
    const { unit: _, ...open } = now;
    fake.editor.change({ fields: [open, bare, growth] });
    const done = editField(fake.desk, 'now');
    (await asked(fake, 'defineField')).answer({ field: now, insert: false });
    await done;
    expect(given(fake).map((field) => field.unit)).toEqual(['万元', '万元', undefined]);
  });

  it('is no step to be undone where nothing of it changed', async () => {
    const fake = desk();
    fake.editor.change({ fields: settleFields(fields) });
    const done = editField(fake.desk, 'now');
    (await asked(fake, 'defineField')).answer({ field: { ...now }, insert: false });
    await done;
    expect(fake.editor.calls).toEqual([]);
  });

  it('shows the rows of its list in the text', async () => {
    const fake = desk();
    const done = editRecords(fake.desk, 'honours');
    const { field } = await asked(fake, 'records');
    expect(field).toBe(honours);
    (await asked(fake, 'records')).answer({
      type: 'list',
      columns: ['名称'],
      rows: [['先进集体'], ['文明单位']],
      pattern: '“{名称}”',
    });
    await done;
    expect(given(fake).at(-1)?.value).toBe('“先进集体”、“文明单位”');
  });
});

describe('a field that is taken away', () => {
  it('says in how many places it stands and what is computed from it, and leaves those values as they are', async () => {
    const fake = desk();
    const done = removeField(fake.desk, 'now');
    const question = await asked(fake, 'removeField');
    expect(question.places).toBe(3);
    expect(question.dependents).toEqual(['同比']);
    question.answer(true);
    await done;
    expect(given(fake).map(({ id }) => id)).toEqual(['before', 'growth', 'honours']);
    expect(given(fake)[1]).toEqual({ id: 'growth', name: '同比', type: 'text', value: '增长12%' });
  });

  it('stays when the person says no', async () => {
    const fake = desk();
    const done = removeField(fake.desk, 'now');
    (await asked(fake, 'removeField')).answer(false);
    await done;
    expect(fake.editor.calls).toEqual([]);
  });
});

describe('the places of a field', () => {
  it('are gone to one after another, round the end, and each is said', () => {
    const fake = desk();
    const at = () => fake.editor.calls.at(-1);
    locateField(fake.desk, 'now');
    expect(at()).toBe('goToWords(0,{"offset":2,"length":5})');
    locateField(fake.desk, 'now');
    expect(at()).toBe('goToWords(0,{"offset":8,"length":5})');
    locateField(fake.desk, 'now');
    expect(at()).toBe('goToWords(1,{"offset":0,"length":5})');
    expect(fake.desk.state.get().announcement).toBe('本年投资：第 3 处，共 3 处');
    locateField(fake.desk, 'now');
    expect(at()).toContain('"offset":2');
  });

  it('are said to be none where the text does not use it', () => {
    const fake = desk();
    locateField(fake.desk, 'before');
    expect(fake.editor.calls).toEqual([]);
    expect(fake.desk.state.get().announcement).toBe('“上年投资”没有用在正文中。');
  });
});

describe('the list of fields', () => {
  it('comes again after one was changed, with that one marked, and goes once one is put in', async () => {
    const fake = desk();
    const done = chooseField(fake.desk);
    (await asked(fake, 'fields')).answer({ type: 'edit', id: 'before' });
    (await asked(fake, 'defineField')).answer(null);
    const again = await asked(fake, 'fields');
    expect(again.at).toBe('before');
    again.answer({ type: 'insert', id: 'before' });
    await done;
    expect(fake.editor.calls).toEqual(['insertField("before")']);
  });
});
