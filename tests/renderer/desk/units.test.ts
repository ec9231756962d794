import { describe, expect, it } from 'vitest';
import { emptyReport, type Field } from '../../../document/report.ts';
import { noUnits } from '../../../document/unit.ts';
import { importKit } from '../../../renderer/desk/kit.ts';
import {
  editUnits,
  ownValuesOf,
  putUnits,
  suggestionsFor,
  switchUnit,
  takeUnits,
} from '../../../renderer/desk/units.ts';
import { BOTH, FOREST, WATER } from '../../document/units.ts';
import { fakeDesk, turn } from '../fakes.ts';

const field = (value: string): Field => ({ id: 'unit', name: '单位全称', type: 'body', value });
const PAPER = { ...emptyReport, head: { issuers: ['青禾市水务局文件'] } };

describe('the units on the desk', () => {
  it('come from the host once, and forms take from the current one', async () => {
    const { desk } = fakeDesk({ answers: { units: () => ({ type: 'kept', units: BOTH }) } });
    expect(ownValuesOf(desk)).toEqual({});
    await takeUnits(desk);
    expect(ownValuesOf(desk).fullName).toBe(WATER.fullName);
    expect(suggestionsFor(desk, 'person')).toContain('局长李江河');
  });

  it.each(['damaged', 'newer', 'unreadable'] as const)(
    'that are %s are told, and the program goes on',
    async (type) => {
      const { desk } = fakeDesk({ answers: { units: () => ({ type }) } });
      await takeUnits(desk);
      expect(desk.state.get().units).toBe(noUnits);
      expect(desk.state.get().strips.map(({ tone }) => tone)).toEqual(['failure']);
    },
  );

  it('are edited as the host keeps them now: another window may have changed them', async () => {
    const { desk } = fakeDesk({ answers: { units: () => ({ type: 'kept', units: BOTH }) } });
    desk.state.set({ units: { units: [FOREST], current: FOREST.id } });
    const done = editUnits(desk);
    await turn();
    const { question } = desk.state.get();
    expect(question).toMatchObject({ type: 'units', units: BOTH });
    if (question?.type === 'units') question.answer(null);
    await done;
  });
});

describe('another unit', () => {
  function switching(answer: boolean) {
    const { desk, editor, host } = fakeDesk({ answers: { keepUnits: () => ({ ...BOTH, current: FOREST.id }) } });
    desk.state.set({ units: BOTH });
    editor.change({ fields: [field(WATER.fullName)], paper: PAPER });
    const done = switchUnit(desk, FOREST.id);
    return { desk, editor, host, done, answer };
  }

  it('is kept by the host, and written into the open report where the person wants it', async () => {
    const { desk, editor, host, done } = switching(true);
    await turn();
    expect(host.asked).toEqual([['keepUnits', { put: [], drop: [], current: FOREST.id }]]);
    const { question } = desk.state.get();
    expect(question).toMatchObject({ type: 'unitValues', unit: FOREST.fullName, paper: true });
    if (question?.type === 'unitValues') question.answer(true);
    await done;
    expect(editor.calls).toEqual([
      `setField("unit","${FOREST.fullName}")`,
      expect.stringContaining('"issuers":["云岭县林业局文件"]'),
    ]);
    expect(desk.state.get().announcement).toContain(FOREST.fullName);
  });

  it('leaves the report where the person does not', async () => {
    const { desk, editor, done } = switching(false);
    await turn();
    const { question } = desk.state.get();
    if (question?.type === 'unitValues') question.answer(false);
    await done;
    expect(editor.calls).toEqual([]);
    expect(desk.state.get().units.current).toBe(FOREST.id);
  });

  it('asks nothing where the report says nothing of the one before, or cannot be changed', async () => {
    const { desk, editor } = fakeDesk({ answers: { keepUnits: () => ({ ...BOTH, current: FOREST.id }) } });
    desk.state.set({ units: BOTH });
    editor.change({ fields: [field('另一个局')] });
    await switchUnit(desk, FOREST.id);
    editor.change({ fields: [field(WATER.fullName)], access: 'readOnly' });
    desk.state.set({ units: BOTH });
    await switchUnit(desk, FOREST.id);
    expect(desk.state.get().question).toBeNull();
    expect(editor.calls).toEqual([]);
  });
});

describe('units kept above another dialog', () => {
  it('are offered to the report that is open after it, not to the one before', async () => {
    const { desk, editor } = fakeDesk();
    editor.change({ fields: [field('')] });
    desk.state.set({ question: { type: 'managePhrases', answer: () => {} } });
    const done = putUnits(desk, BOTH);
    await turn();
    editor.change({ fields: [field(WATER.fullName)] });
    desk.state.set({ question: null });
    await done;
    expect(desk.state.get().question).toBeNull();
  });
});

describe('a kit', () => {
  const grant = { file: 'f', name: 'a.nigaokit', folder: 'U 盘' } as never; // an opaque name of the host
  const counts = { added: 2, same: 0, changed: 0 };
  const contents = {
    name: 'a.nigaokit',
    made: '2026-11-24T01:00:00.000Z',
    unknown: 0,
    parts: [{ part: 'units', count: 2, counts, notes: [] }],
  } as const;

  it('is looked into first; what is taken is in use at once, and told with the backup', async () => {
    const { desk, host } = fakeDesk({
      answers: {
        chooseOpen: () => grant,
        lookIntoKit: () => contents,
        takeKit: () => ({
          results: [{ part: 'units', counts, notes: [], failure: null }],
          backup: '/state/备份/a.nigaokit',
        }),
        units: () => ({ type: 'kept', units: BOTH }),
      },
    });
    const done = importKit(desk);
    await turn();
    const { question } = desk.state.get();
    expect(question).toMatchObject({ type: 'kit', contents });
    expect(host.asked.map(([name]) => name)).toEqual(['chooseOpen', 'lookIntoKit']);
    if (question?.type === 'kit') question.answer(['units']);
    await done;
    expect(desk.state.get().units).toEqual(BOTH);
    const [strip] = desk.state.get().strips;
    expect(strip).toMatchObject({ tone: 'done', text: '已导入：单位资料 新增 2 个单位。' });
    expect(strip?.details.at(-1)).toContain('/state/备份/a.nigaokit');
  });

  it('that is given up takes nothing', async () => {
    const { desk, host } = fakeDesk({ answers: { chooseOpen: () => grant, lookIntoKit: () => contents } });
    const done = importKit(desk);
    await turn();
    const { question } = desk.state.get();
    if (question?.type === 'kit') question.answer(null);
    await done;
    expect(host.asked.map(([name]) => name)).not.toContain('takeKit');
  });
});
