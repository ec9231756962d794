import { describe, expect, it } from 'vitest';
import { Failure } from '../../document/failure.ts';
import { emptyReport, type Paper } from '../../document/report.ts';
import { MENU } from '../../electron/contract/menu.ts';
import { failureWords } from '../../electron/words.ts';
import { COMMANDS, commandOf, runCommand } from '../../renderer/commands.ts';
import { commandForKey, takeKey } from '../../renderer/shortcuts.ts';
import { words } from '../../renderer/words.ts';
import { fakeDesk, key, section, turn } from './fakes.ts';

interface Pressed extends KeyboardEvent {
  readonly taken: () => boolean;
}

function pressed(press: Partial<KeyboardEvent>): Pressed {
  let taken = false;
  const event = {
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    keyCode: 0,
    code: '',
    preventDefault: () => {
      taken = true;
    },
    stopPropagation: () => {},
    taken: () => taken,
    ...press,
  };
  // All that the handler looks at.
  return event as unknown as Pressed;
}

describe('the registry', () => {
  it('holds each command of the menu once, with its words and key', () => {
    const inMenu = MENU.flatMap((menu) => menu.items.map(({ command, label, key: keys }) => [command, label, keys]));
    expect(COMMANDS.map(({ id, label, key: keys }) => [id, label, keys])).toEqual(inMenu);
  });

  it('gives no key to two commands', () => {
    const keys = COMMANDS.flatMap(({ key: keys }) => keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('sets the style that each style command names', () => {
    for (const { id } of COMMANDS.filter(({ id }) => id.startsWith('style.'))) {
      const { desk, editor } = fakeDesk();
      runCommand(desk, id);
      expect(editor.calls).toEqual([`setStyle(${JSON.stringify(id.slice('style.'.length))})`]);
    }
  });

  it('undoes only what can be undone', () => {
    const { desk, editor } = fakeDesk();
    runCommand(desk, 'undo');
    editor.change({ canUndo: true });
    runCommand(desk, 'undo');
    expect(editor.calls).toEqual(['undo()']);
  });

  it('moves the section that holds the caret', () => {
    const { desk, editor } = fakeDesk();
    editor.change({ outline: [section('甲', 1), section('乙', 1)], currentSection: key('乙') });
    runCommand(desk, 'moveUp');
    runCommand(desk, 'demote');
    expect(editor.calls).toEqual(['moveSectionBy("乙",-1)', 'shiftLevel("乙",1)']);
    expect(desk.state.get().announcement).toContain('乙');
  });

  it('moves the section focused in the outline before that of the caret', () => {
    const { desk, editor } = fakeDesk({ focusedSection: key('甲') });
    editor.change({ outline: [section('甲', 1), section('乙', 1)], currentSection: key('乙') });
    runCommand(desk, 'moveDown');
    runCommand(desk, 'promote');
    expect(editor.calls).toEqual(['moveSectionBy("甲",1)', 'shiftLevel("甲",-1)']);
  });

  it('changes nothing in a read-only draft', () => {
    const { desk, editor } = fakeDesk();
    editor.change({ access: 'readOnly', canUndo: true, currentSection: key('甲') });
    for (const { id } of COMMANDS.filter(
      ({ id }) =>
        ![
          'new',
          'newWindow',
          'open',
          'roll',
          'nextCarried',
          'previousCarried',
          'exportDocx',
          'exportPdf',
          'preview',
          'print',
          'check',
          'checkBeforeExport',
          'draftInWord',
          'cleanWord',
          'completion',
          'units',
          'keepPhrase',
          'managePhrases',
          'papers',
          'paperFolders',
          'wordLists',
          'history',
          'noCopies',
          'inputTest',
          'offline',
          'saveAsKind',
          'manageKinds',
          'exportKit',
          'importKit',
        ].includes(id),
    ))
      expect([id, commandOf(id).enabled(desk)]).toEqual([id, false]);
    runCommand(desk, 'style.title');
    expect(editor.calls).toEqual([]);
  });

  it('waits while something is asked', () => {
    const { desk, editor } = fakeDesk();
    editor.change({ canUndo: true, currentSection: key('甲') });
    desk.state.set({ question: { type: 'openFile', purpose: 'report', answer: () => {} } });
    for (const { id } of COMMANDS.filter((command) => command.enabled(desk))) runCommand(desk, id);
    expect(editor.calls).toEqual([]);
    expect(desk.state.get().question?.type).toBe('openFile');
  });
});

describe('the commands of 版式', () => {
  it('open the dialog with the paper that the report has, and apply what it answers as one change', async () => {
    const { desk, editor } = fakeDesk();
    runCommand(desk, 'layout');
    await turn();
    const { question } = desk.state.get();
    if (question?.type !== 'layout') throw new Error('nothing was asked');
    expect(question.paper).toEqual(editor.snapshot().paper);
    const paper: Paper = { ...question.paper, head: { documentNumber: '某政发〔2026〕5号' } };
    question.answer(paper);
    await turn();
    expect(editor.calls).toEqual([`setPaper(${JSON.stringify(paper)})`]);
  });

  it('change nothing where the dialog is left, or confirmed as it was', async () => {
    for (const keep of [true, false]) {
      const { desk, editor } = fakeDesk();
      runCommand(desk, 'layout');
      await turn();
      const { question } = desk.state.get();
      if (question?.type !== 'layout') throw new Error('nothing was asked');
      question.answer(keep ? structuredClone(question.paper) : null);
      await turn();
      expect(editor.calls).toEqual([]);
    }
  });

  it('set a form at once where its head has a name', async () => {
    const { desk, editor } = fakeDesk();
    editor.change({ paper: { ...emptyReport, head: { issuers: ['某局文件'] } } });
    runCommand(desk, 'form.document');
    await turn();
    expect(editor.calls.map((call) => JSON.parse(call.slice('setPaper('.length, -1)).layout.form)).toEqual([
      'document',
    ]);
    expect(desk.state.get().question).toBeNull();
  });

  it('ask for the name of a red head that is still empty, and change nothing before that is answered', async () => {
    for (const answered of [true, false]) {
      const { desk, editor } = fakeDesk();
      runCommand(desk, 'form.document');
      await turn();
      expect(editor.calls).toEqual([]);
      const { question } = desk.state.get();
      if (question?.type !== 'layout') throw new Error('nothing was asked');
      expect(question).toMatchObject({ at: 'issuers', paper: { layout: { form: 'document' } } });
      question.answer(answered ? question.paper : null);
      await turn();
      expect(editor.calls).toHaveLength(answered ? 1 : 0);
      // Confirmed without a name: the sheet alone would be a riddle.
      expect(desk.state.get().strips.map(({ text }) => text)).toEqual(answered ? [words.strips.headless] : []);
    }
  });

  it('leave 白头 without a question', async () => {
    const { desk, editor } = fakeDesk();
    const paper: Paper = { ...emptyReport, layout: { ...emptyReport.layout, form: 'letter' } };
    editor.change({ paper });
    runCommand(desk, 'form.plain');
    await turn();
    expect(editor.calls).toHaveLength(1);
    expect(desk.state.get().question).toBeNull();
  });
});

describe('the commands of the pages', () => {
  it('print by the host where it knows the printers', async () => {
    const { desk, host } = fakeDesk({ answers: { printReport: () => ({ printed: true }) } });
    runCommand(desk, 'print');
    await turn();
    expect(host.asked).toEqual([['printReport', { report: emptyReport }]]);
    expect(desk.state.get().strips).toMatchObject([{ tone: 'done' }]);
  });

  it('say nothing where the person gave up in the system’s dialog', async () => {
    const { desk } = fakeDesk({ answers: { printReport: () => ({ printed: false }) } });
    runCommand(desk, 'print');
    await turn();
    expect(desk.state.get()).toMatchObject({ strips: [], working: [] });
  });

  it('tell where the printer failed', async () => {
    const { desk } = fakeDesk({ answers: { printReport: () => Promise.reject(new Failure('PAPER_FAILED')) } });
    runCommand(desk, 'print');
    await turn();
    expect(desk.state.get().strips).toMatchObject([{ tone: 'failure', text: failureWords('PAPER_FAILED', '') }]);
  });

  it('are the buttons of the preview while it is open, and nothing else is', async () => {
    for (const [id, expected] of [
      ['print', 'print'],
      ['exportPdf', 'export'],
    ] as const) {
      const { desk } = fakeDesk();
      const answers: unknown[] = [];
      desk.state.set({
        question: {
          type: 'preview',
          report: emptyReport,
          onMade: () => undefined,
          answer: (next) => answers.push(next),
        },
      });
      runCommand(desk, 'save');
      runCommand(desk, 'preview');
      runCommand(desk, id);
      expect(answers).toEqual([expected]);
    }
  });

  it('go from the preview to paper', async () => {
    const { desk, host } = fakeDesk({ answers: { printReport: () => ({ printed: true }) } });
    runCommand(desk, 'preview');
    await turn();
    const { question } = desk.state.get();
    if (question?.type !== 'preview') throw new Error('no preview');
    desk.state.set({ question: null });
    question.answer('print');
    await turn();
    expect(host.asked.map(([name]) => name)).toEqual(['printReport']);
  });
});

describe('keys', () => {
  it('find the command that names them', () => {
    const press = pressed({ key: 'e', ctrlKey: true });
    expect(commandForKey(press, false)?.id).toBe('exportDocx');
    expect(commandForKey(pressed({ key: 'Z', ctrlKey: true, shiftKey: true }), false)?.id).toBe('redo');
    expect(commandForKey(pressed({ key: 'F12' }), false)?.id).toBe('saveAs');
    expect(commandForKey(pressed({ key: 'e' }), false)).toBeNull();
  });

  it('are kept from the browser, even where the command cannot run', () => {
    const { desk, editor } = fakeDesk();
    const press = pressed({ key: 'z', ctrlKey: true });
    takeKey(desk, press, false);
    expect(press.taken()).toBe(true);
    expect(editor.calls).toEqual([]);
  });

  it('are left to an input method while it composes', () => {
    const { desk, editor } = fakeDesk();
    editor.change({ canUndo: true });
    for (const press of [
      pressed({ key: 'z', ctrlKey: true, isComposing: true }),
      pressed({ key: 'z', ctrlKey: true, keyCode: 229 }),
    ]) {
      takeKey(desk, press, false);
      expect(press.taken()).toBe(false);
    }
    expect(editor.calls).toEqual([]);
  });

  it('send no form by the Enter that ends a composition', () => {
    const enter = () => pressed({ key: 'Enter', isComposing: true });
    const [inForm, inText] = [enter(), enter()];
    takeKey(fakeDesk({ inInput: true }).desk, inForm, false);
    takeKey(fakeDesk().desk, inText, false);
    expect([inForm.taken(), inText.taken()]).toEqual([true, false]);
  });

  it('leave undo to a plain input, but not the keys of the window', () => {
    const { desk } = fakeDesk({ inInput: true });
    const undo = pressed({ key: 'z', ctrlKey: true });
    takeKey(desk, undo, false);
    expect(undo.taken()).toBe(false);
    desk.state.set({ question: { type: 'openFile', purpose: 'report', answer: () => {} } });
    const save = pressed({ key: 's', ctrlKey: true });
    takeKey(desk, save, false);
    expect(save.taken()).toBe(true);
  });
});
