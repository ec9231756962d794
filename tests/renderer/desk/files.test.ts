import { describe, expect, it } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import type { Kind } from '../../../document/kind.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import type { FileGrant, FileId, FileVersion, OpenedFile } from '../../../electron/contract/files.ts';
import { notSavedWords } from '../../../electron/words/saving.ts';
import { failureWords } from '../../../electron/words.ts';
import { close } from '../../../renderer/desk/closing.ts';
import { watchComposition } from '../../../renderer/desk/composing.ts';
import { copyText } from '../../../renderer/desk/copy-text.ts';
import { isUnsaved, tell } from '../../../renderer/desk/desk.ts';
import { exportAs, newReport, open, openGrant, save, saveAs } from '../../../renderer/desk/files.ts';
import type { Choice, Question } from '../../../renderer/desk/question.ts';
import { type FakeDesk, fakeDesk, turn } from '../fakes.ts';

const grant = (name: string): FileGrant => ({ file: `id of ${name}` as FileId, name, folder: '文档' });

/** Versions of a file, as the host tells them. */
const [V1, V2] = ['v1' as FileVersion, 'v2' as FileVersion];
const SAVED = () => ({ bytes: 1, version: V2 });

const written = (text: string): Report => ({
  ...emptyReport,
  blocks: [{ type: 'paragraph', content: plainInline(text) }],
});

function opened(name: string, extra: Partial<OpenedFile> = {}): OpenedFile {
  const unread = { notices: [], embedded: { type: 'none' }, version: V1 } as const;
  return { name, target: grant(name), access: 'editable', report: written('旧文'), ...unread, ...extra };
}

const kind: Kind = {
  id: 'short-report',
  name: '简报',
  purpose: '试写',
  order: 1,
  statutory: false,
  layout: 'plain',
  length: { min: 1, max: 2 },
  fields: [{ id: 'unit', name: '单位', type: 'body' }],
  parts: [{ type: 'title', need: 'required', text: '{unit}简报', alternatives: [] }],
};

async function nextQuestion({ desk }: FakeDesk): Promise<Question> {
  while (desk.state.get().question === null) await turn();
  const { question } = desk.state.get();
  if (!question) throw new Error('unreachable');
  return question;
}

async function choose(fake: FakeDesk, choice: Choice): Promise<void> {
  const question = await nextQuestion(fake);
  if (question.type !== 'unsaved') throw new Error(`asked ${question.type}`);
  question.answer(choice);
}

/** But for those about the history, which goes along by itself. */
const names = ({ host }: FakeDesk) =>
  host.asked.map(([name]) => name).filter((name) => name !== 'leaveHistory' && name !== 'keepVersion');
const failures = ({ desk }: FakeDesk) =>
  desk.state
    .get()
    .strips.filter((strip) => strip.tone === 'failure')
    .map((strip) => strip.text);

describe('saving', () => {
  it('asks for a place the first time and goes there afterwards', async () => {
    const fake = fakeDesk({ answers: { chooseSave: () => grant('甲.nigao'), saveDraft: SAVED } });
    fake.editor.type(written('一'));
    expect(await save(fake.desk)).toBe(true);
    fake.editor.type(written('二'));
    expect(await save(fake.desk)).toBe(true);
    expect(names(fake)).toEqual(['chooseSave', 'saveDraft', 'saveDraft']);
    // Onto what was saved before, and the first time onto whatever the person agreed to replace.
    expect(fake.host.asked.map(([, argument]) => argument)).toMatchObject([
      {},
      { file: 'id of 甲.nigao', report: written('一'), onto: null },
      { file: 'id of 甲.nigao', report: written('二'), onto: V2 },
    ]);
    expect(isUnsaved(fake.desk)).toBe(false);
    expect(fake.desk.state.get().draft.name).toBe('甲.nigao');
  });

  it('counts what was typed while it went on as unsaved', async () => {
    const fake = fakeDesk({
      answers: {
        chooseSave: () => grant('甲.nigao'),
        saveDraft: () => {
          fake.editor.type(written('后来'));
          return SAVED();
        },
      },
    });
    fake.editor.type(written('先前'));
    await save(fake.desk);
    expect(isUnsaved(fake.desk)).toBe(true);
  });

  it('waits for the end of a composition', async () => {
    const target = new EventTarget();
    const fake = fakeDesk({
      composition: watchComposition(target),
      answers: { saveDraft: SAVED },
    });
    fake.desk.state.set({ draft: { ...fake.desk.state.get().draft, target: grant('甲.nigao') } });
    target.dispatchEvent(new Event('compositionstart'));
    const saving = save(fake.desk);
    await turn();
    expect(names(fake)).toEqual([]);
    fake.editor.type(written('拼音成字'));
    target.dispatchEvent(new Event('compositionend'));
    await saving;
    expect(fake.host.asked).toMatchObject([['saveDraft', { file: 'id of 甲.nigao', report: written('拼音成字') }]]);
  });

  it('takes in what stands half filled in a form', async () => {
    const fake = fakeDesk({ answers: { chooseSave: () => grant('甲.nigao'), saveDraft: SAVED } });
    fake.desk.pending.add(() => fake.editor.type(written('填好')));
    await saveAs(fake.desk);
    expect(fake.host.asked.at(-1)?.[1]).toMatchObject({ report: written('填好') });
  });

  it('stays unsaved and says why where it fails', async () => {
    const fake = fakeDesk({
      answers: {
        chooseSave: () => grant('甲.nigao'),
        saveDraft: () => Promise.reject(new Failure('DISK_FULL', '甲.nigao')),
      },
    });
    fake.editor.type(written('一'));
    expect(await save(fake.desk)).toBe(false);
    expect(isUnsaved(fake.desk)).toBe(true);
    expect(failures(fake)).toEqual([notSavedWords('DISK_FULL', '甲.nigao')]);
    expect(fake.desk.state.get().working).toEqual([]);
  });

  it('does nothing where the person goes back', async () => {
    const fake = fakeDesk({ answers: { chooseSave: () => null } });
    fake.editor.type(written('一'));
    expect(await save(fake.desk)).toBe(false);
    expect(names(fake)).toEqual(['chooseSave']);
  });

  it('asks by its own panel where the host has no dialogs', async () => {
    const fake = fakeDesk({ dialogs: 'panel', answers: { saveDraft: SAVED } });
    fake.editor.type(written('一'));
    const saving = save(fake.desk);
    const question = await nextQuestion(fake);
    if (question.type !== 'saveFile') throw new Error(question.type);
    expect([question.purpose, question.suggestedName]).toEqual(['nigao', '一.nigao']);
    question.answer(grant('乙.nigao'));
    expect(await saving).toBe(true);
  });

  it('refuses a read-only draft', async () => {
    const fake = fakeDesk({ answers: { openFile: () => opened('甲.nigao', { target: null, access: 'readOnly' }) } });
    await openGrant(fake.desk, grant('甲.nigao'));
    expect(await save(fake.desk)).toBe(false);
    expect(await saveAs(fake.desk)).toBe(false);
    expect(names(fake)).toEqual(['openFile']);
  });
});

describe('opening', () => {
  it('lays the report on the desk, saved as it is', async () => {
    const fake = fakeDesk({ answers: { chooseOpen: () => grant('甲.nigao'), openFile: () => opened('甲.nigao') } });
    await open(fake.desk);
    expect(fake.editor.read()).toEqual(written('旧文'));
    expect(isUnsaved(fake.desk)).toBe(false);
    expect(fake.desk.state.get().strips).toEqual([]);
  });

  it('counts a foreign file as unsaved, saves it elsewhere and tells its notices', async () => {
    const notices = [{ code: 'blanks', count: 3 }] as const;
    const fake = fakeDesk({
      answers: {
        openFile: () => opened('去年.txt', { target: null, notices }),
        chooseSave: () => grant('去年.nigao'),
        saveDraft: SAVED,
      },
    });
    await openGrant(fake.desk, grant('去年.txt'));
    expect(isUnsaved(fake.desk)).toBe(true);
    expect(fake.desk.state.get().strips.map(({ text, details }) => [text, details.length])).toEqual([
      ['已读入：1 条说明', 1],
    ]);
    await save(fake.desk);
    expect(fake.host.asked.at(-1)?.[1]).toMatchObject({ file: 'id of 去年.nigao' });
  });

  it('asks nothing where a foreign file was opened and not written in, and asks once it was', async () => {
    const fake = fakeDesk({ answers: { openFile: () => opened('去年.txt', { target: null }) } });
    await openGrant(fake.desk, grant('去年.txt'));
    await openGrant(fake.desk, grant('前年.txt'));
    expect(names(fake)).toEqual(['openFile', 'openFile']);
    fake.editor.type(written('新写的'));
    const opening = openGrant(fake.desk, grant('去年.txt'));
    await choose(fake, 'cancel');
    await opening;
    expect(names(fake)).toEqual(['openFile', 'openFile']);
    expect(fake.editor.read()).toEqual(written('新写的'));
  });

  it('leaves the draft alone where the file cannot be read', async () => {
    const fake = fakeDesk({ answers: { openFile: () => Promise.reject(new Failure('BROKEN_DRAFT')) } });
    await openGrant(fake.desk, grant('坏.nigao'));
    expect(fake.editor.calls).toEqual([]);
    expect(failures(fake)).toEqual([failureWords('BROKEN_DRAFT', '')]);
  });

  it('asks first where something is unsaved, and goes by the answer', async () => {
    const answers = {
      chooseOpen: () => grant('甲.nigao'),
      openFile: () => opened('甲.nigao'),
      chooseSave: () => grant('乙.nigao'),
      saveDraft: SAVED,
    };
    const after = {
      cancel: [],
      discard: ['chooseOpen', 'openFile'],
      save: ['chooseSave', 'saveDraft', 'chooseOpen', 'openFile'],
    };
    for (const choice of ['cancel', 'discard', 'save'] as const) {
      const fake = fakeDesk({ answers });
      fake.editor.type(written('新写'));
      const opening = open(fake.desk);
      await choose(fake, choice);
      await opening;
      expect([choice, names(fake)]).toEqual([choice, after[choice]]);
      expect(fake.editor.read()).toEqual(written(choice === 'cancel' ? '新写' : '旧文'));
    }
  });

  it('keeps the draft where saving it first fails', async () => {
    const fake = fakeDesk({
      answers: { chooseSave: () => grant('乙.nigao'), saveDraft: () => Promise.reject(new Failure('NO_PERMISSION')) },
    });
    fake.editor.type(written('新写'));
    const opening = open(fake.desk);
    await choose(fake, 'save');
    await opening;
    expect(fake.editor.read()).toEqual(written('新写'));
  });

  it('asks again about what was typed while the file was read', async () => {
    const fake = fakeDesk({
      answers: {
        openFile: () => {
          fake.editor.type(written('赶着写的'));
          return opened('甲.nigao');
        },
      },
    });
    const opening = openGrant(fake.desk, grant('甲.nigao'));
    await choose(fake, 'cancel');
    await opening;
    expect(fake.editor.read()).toEqual(written('赶着写的'));
  });
});

describe('a form beside the text', () => {
  it('goes into the draft it was filled in for, never into the one that follows', async () => {
    const fake = fakeDesk({
      answers: {
        openFile: () => {
          fake.desk.pending.add(() => {
            fake.desk.pending.clear();
            fake.editor.type(written('填在旧稿里'));
          });
          return opened('甲.nigao');
        },
      },
    });
    const opening = openGrant(fake.desk, grant('甲.nigao'));
    await choose(fake, 'discard');
    await opening;
    expect(fake.editor.read()).toEqual(written('旧文'));
    expect(fake.desk.pending.size).toBe(0);
  });
});

describe('beginning', () => {
  it('lays the skeleton of the kind on the desk, with what was filled in', async () => {
    const fake = fakeDesk();
    const beginning = newReport(fake.desk);
    const question = await nextQuestion(fake);
    if (question.type !== 'newReport') throw new Error(question.type);
    question.answer({ kind, values: { unit: '某局' } });
    await beginning;
    expect(fake.editor.read().fields).toMatchObject([{ id: 'unit', value: '某局' }]);
    expect(fake.desk.state.get().draft).toMatchObject({ name: null, target: null, kind: 'short-report' });
    expect(isUnsaved(fake.desk)).toBe(true);
  });

  it('changes nothing where the person goes back', async () => {
    const fake = fakeDesk();
    const beginning = newReport(fake.desk);
    (await nextQuestion(fake)).answer(null as never);
    await beginning;
    expect(fake.editor.calls).toEqual([]);
  });
});

describe('messages about what is to be saved', () => {
  it('go with the save, and others stay', async () => {
    const fake = fakeDesk({ answers: { chooseSave: () => grant('甲.nigao'), saveDraft: SAVED } });
    fake.editor.type(written('一'));
    tell(fake.desk, { tone: 'info', text: '已恢复', kind: 'untilSaved' });
    tell(fake.desk, { tone: 'info', text: '有人在编辑', kind: 'held' });
    expect(await save(fake.desk)).toBe(true);
    expect(fake.desk.state.get().strips.map(({ text }) => text)).toEqual(['有人在编辑']);
  });
});

describe('exporting', () => {
  it('writes the report as it stands and says where', async () => {
    const fake = fakeDesk({
      answers: { chooseSave: () => grant('甲.docx'), exportFile: () => ({ bytes: 9, pages: 3, notices: [] }) },
    });
    fake.editor.type(written('一'));
    await exportAs(fake.desk, 'docx');
    expect(fake.host.asked).toEqual([
      ['chooseSave', { purpose: 'docx', suggestedName: '一.docx' }],
      ['exportFile', { file: 'id of 甲.docx', format: 'docx', report: written('一') }],
      // What was finished is learned from.
      ['completions', {}],
    ]);
    expect(fake.desk.state.get().strips.map(({ tone, text }) => [tone, text])).toEqual([
      ['done', '已导出 甲.docx，共 3 页（在“文档”）'],
    ]);
    expect(isUnsaved(fake.desk)).toBe(true);
  });

  it('says what the machine lacks', async () => {
    const fake = fakeDesk({
      answers: { chooseSave: () => grant('甲.pdf'), exportFile: () => Promise.reject(new Failure('NO_BROWSER')) },
    });
    await exportAs(fake.desk, 'pdf');
    expect(failures(fake)).toEqual([failureWords('NO_BROWSER', '')]);
  });
});

describe('closing', () => {
  it('closes at once where nothing is unsaved', async () => {
    const fake = fakeDesk({ answers: { closeWindow: () => null } });
    await close(fake.desk);
    expect(names(fake)).toEqual(['closeWindow']);
  });

  it('stays open where the person goes back', async () => {
    const fake = fakeDesk();
    fake.editor.type(written('一'));
    const closing = close(fake.desk);
    await choose(fake, 'cancel');
    await closing;
    expect(names(fake)).toEqual([]);
  });
});

describe('a lost host', () => {
  it('is told by a strip that stays, once', async () => {
    const fake = fakeDesk({
      answers: {
        chooseSave: () => grant('甲.nigao'),
        saveDraft: () => Promise.reject(new Failure('HOST_GONE', 'saveDraft')),
      },
    });
    fake.editor.type(written('一'));
    await save(fake.desk);
    await save(fake.desk);
    expect(fake.desk.state.get().strips.map(({ kind: sort, text }) => [sort, text])).toEqual([
      ['hostGone', failureWords('HOST_GONE', '')],
    ]);
  });

  it('leaves the way to copy the whole text', async () => {
    const fake = fakeDesk();
    fake.editor.type(written('全文'));
    const copied: string[] = [];
    Object.defineProperty(globalThis, 'navigator', {
      configurable: true,
      value: { clipboard: { writeText: async (text: string) => copied.push(text) } },
    });
    await copyText(fake.desk);
    expect(copied).toEqual(['全文']);
  });
});
