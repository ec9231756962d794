import { describe, expect, it } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { failureWords } from '../../../electron/words.ts';
import { ask, fromBeside, isUnsaved, putEditor, showReach, tell, tellFailure } from '../../../renderer/desk/desk.ts';
import { type FakeDesk, fakeDesk, fakeEditor, turn } from '../fakes.ts';

const texts = ({ desk }: FakeDesk) => desk.state.get().strips.map((strip) => strip.text);

describe('the desk', () => {
  it('takes the first content of the editor for saved, and any change for unsaved', () => {
    const { desk, editor } = fakeDesk();
    expect(isUnsaved(desk)).toBe(false);
    editor.change({ revision: 2 });
    expect(isUnsaved(desk)).toBe(true);
  });

  it('has nothing unsaved in a read-only draft', () => {
    const { desk, editor } = fakeDesk();
    editor.change({ revision: 2, access: 'readOnly' });
    expect(isUnsaved(desk)).toBe(false);
  });

  it('tells of changes in whichever editor stands', async () => {
    const { desk, editor } = fakeDesk();
    const seen: number[] = [];
    const stop = desk.leisure(() => seen.push(desk.surface.get().handle?.snapshot().characters ?? -1));
    const second = fakeEditor();
    putEditor(desk, second);
    editor.change({ characters: 5 });
    second.change({ characters: 7 });
    while (seen.length === 0) await turn();
    expect(seen).toEqual([7]);
    stop();
  });
});

describe('a change from beside the text', () => {
  it('gives the focus back where the editor took it', () => {
    const { desk } = fakeDesk();
    const focused: string[] = [];
    const element = (name: string) => ({ isConnected: true, focus: () => focused.push(name) });
    let at = element('输入框');
    // Of the focused element only these two are asked.
    const beside = { ...desk, focused: () => at as unknown as HTMLElement };
    const result = fromBeside(beside, () => {
      at = element('正文');
      return '改了';
    });
    expect([result, focused]).toEqual(['改了', ['输入框']]);
    fromBeside(beside, () => {});
    expect(focused).toEqual(['输入框']);
  });

  it('is none without an editor', () => {
    const { desk } = fakeDesk();
    putEditor(desk, null);
    expect(fromBeside(desk, () => true)).toBeNull();
  });
});

describe('messages', () => {
  it('stand once each, and a new result takes the place of the last', () => {
    const fake = fakeDesk();
    tell(fake.desk, { tone: 'info', text: '说明' });
    tell(fake.desk, { tone: 'done', text: '已导出 甲' });
    tell(fake.desk, { tone: 'info', text: '说明' });
    tell(fake.desk, { tone: 'done', text: '已导出 乙' });
    expect(texts(fake)).toEqual(['说明', '已导出 乙']);
  });

  it('of one sort of work do not pile up: the last outcome stands, and failures of other sorts beside it', () => {
    const fake = fakeDesk();
    tell(fake.desk, { tone: 'failure', text: '常用语的文件已损坏' });
    tellFailure(fake.desk, new Failure('NOT_A_KIT', '甲'), 'carrying');
    tellFailure(fake.desk, new Failure('NO_BROWSER'), 'exporting');
    tellFailure(fake.desk, new Failure('BROKEN_KIT', '乙'), 'carrying');
    expect(texts(fake)).toEqual([
      '常用语的文件已损坏',
      failureWords('NO_BROWSER', ''),
      failureWords('BROKEN_KIT', '乙'),
    ]);
    tell(fake.desk, { tone: 'done', text: '已导入', outcomeOf: 'carrying' });
    expect(texts(fake)).toEqual(['常用语的文件已损坏', failureWords('NO_BROWSER', ''), '已导入']);
    tellFailure(fake.desk, new Failure('HOST_GONE'), 'carrying');
    tellFailure(fake.desk, new Failure('EMPTY_KIT'), 'carrying');
    expect(texts(fake)).toContain(failureWords('HOST_GONE', ''));
  });

  it('put what is no Failure into words as a fault of the program', () => {
    const fake = fakeDesk();
    const before = console.error;
    const logged: unknown[] = [];
    console.error = (error: unknown) => logged.push(error);
    const fault = new TypeError('x is undefined');
    tellFailure(fake.desk, fault);
    console.error = before;
    expect(texts(fake)).toEqual([failureWords('INTERNAL', 'x is undefined')]);
    expect(logged).toEqual([fault]);
  });

  it('say that the host is gone until it is back', () => {
    const fake = fakeDesk();
    tellFailure(fake.desk, new Failure('EMPTY'));
    showReach(fake.desk, false);
    showReach(fake.desk, false);
    expect(texts(fake)).toEqual([failureWords('EMPTY', ''), failureWords('HOST_GONE', '')]);
    showReach(fake.desk, true);
    expect(texts(fake)).toEqual([failureWords('EMPTY', '')]);
  });
});

describe('questions', () => {
  it('are put one after the other, and each gets its own answer', async () => {
    const { desk } = fakeDesk();
    const answers = ['甲', '乙', '丙'].map((name) => ask(desk, { type: 'unsaved', name }));
    const order: string[] = [];
    while (order.length < 3) {
      await turn();
      const { question } = desk.state.get();
      if (question?.type !== 'unsaved') throw new Error('nothing is asked');
      order.push(question.name);
      question.answer(question.name === '乙' ? 'save' : 'discard');
    }
    expect(order).toEqual(['甲', '乙', '丙']);
    expect(await Promise.all(answers)).toEqual(['discard', 'save', 'discard']);
    expect(desk.state.get().question).toBeNull();
  });
});
