import { describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import type { ReportFacts } from '../../../electron/contract/facts.ts';
import type { FileId } from '../../../electron/contract/files.ts';
import { runCommand } from '../../../renderer/commands.ts';
import { check, exportChecked, switchCheckBeforeExport } from '../../../renderer/desk/checking.ts';
import type { Question } from '../../../renderer/desk/question.ts';
import { takeKey } from '../../../renderer/shortcuts.ts';
import { SOUND, words } from '../dialogs/check/facts.ts';
import { type FakeDesk, fakeDesk, turn, usualPreferences } from '../fakes.ts';

// A word's file name, as a dialog grants it.
const grant = { file: 'f1' as FileId, name: '甲.docx', folder: '文档' };
const LOOK: Partial<ReportFacts> = { leftOvers: [words('oldYear', 'W', '2025年')] };

interface Options {
  readonly facts?: Partial<ReportFacts>;
  readonly exportReport?: () => Promise<ReportFacts>;
}

function begun({ facts = {}, exportReport }: Options = {}): FakeDesk {
  return fakeDesk({
    answers: {
      exportReport: exportReport ?? (() => ({ ...SOUND, ...facts })),
      chooseSave: () => grant,
      exportFile: () => ({ bytes: 1, pages: 3, notices: [] }),
      preferences: () => usualPreferences,
      keepPreferences: () => null,
      completions: () => [],
    },
  });
}

const asked = ({ host }: FakeDesk) => host.asked.map(([name]) => name).filter((name) => name !== 'completions');
const told = ({ desk }: FakeDesk) => desk.state.get().strips.map(({ text }) => text);

async function sheet({ desk }: FakeDesk): Promise<Extract<Question, { type: 'check' }>> {
  await vi.waitFor(() => expect(desk.state.get().question?.type).toBe('check'));
  const { question } = desk.state.get();
  if (question?.type !== 'check') throw new Error('no sheet');
  return question;
}

describe('an export', () => {
  it('of a clean paper asks nothing', async () => {
    const fake = begun();
    await exportChecked(fake.desk, 'docx');
    expect(asked(fake)).toEqual(['exportReport', 'chooseSave', 'exportFile']);
  });

  it('shows the sheet first where something is to be looked at, and goes on when the person says so', async () => {
    const fake = begun({ facts: LOOK });
    const done = exportChecked(fake.desk, 'docx');
    const { answer, exporting } = await sheet(fake);
    expect([exporting, asked(fake)]).toEqual(['docx', ['exportReport']]);
    answer({ type: 'export', format: 'docx' });
    await done;
    expect(asked(fake)).toEqual(['exportReport', 'chooseSave', 'exportFile']);
  });

  it('ends with the sheet where the person goes back, and asks no more about the same text', async () => {
    const fake = begun({ facts: LOOK });
    const first = exportChecked(fake.desk, 'docx');
    (await sheet(fake)).answer(null);
    await first;
    expect(asked(fake)).toEqual(['exportReport']);
    await exportChecked(fake.desk, 'pdf');
    expect(asked(fake)).toEqual(['exportReport', 'chooseSave', 'exportFile']);
    fake.editor.change({ revision: fake.editor.snapshot().revision + 1 });
    const changed = exportChecked(fake.desk, 'pdf');
    (await sheet(fake)).answer(null);
    await changed;
    expect(asked(fake).slice(3)).toEqual(['exportReport']);
  });

  it('goes past the sheet by the same key once more, before the sheet is there and while it stands', async () => {
    const slow = Promise.withResolvers<ReportFacts>();
    const hurried = begun({ exportReport: () => slow.promise });
    runCommand(hurried.desk, 'exportPdf');
    runCommand(hurried.desk, 'exportPdf');
    await turn();
    slow.resolve({ ...SOUND, ...LOOK });
    await vi.waitFor(() => expect(asked(hurried)).toEqual(['exportReport', 'chooseSave', 'exportFile']));
    expect(hurried.host.asked.at(1)?.[1]).toMatchObject({ purpose: 'pdf' });

    const standing = begun({ facts: LOOK });
    runCommand(standing.desk, 'exportPdf');
    await sheet(standing);
    runCommand(standing.desk, 'exportPdf');
    await vi.waitFor(() => expect(asked(standing)).toEqual(['exportReport', 'chooseSave', 'exportFile']));
  });

  it('is asked for once by a key that is held down', async () => {
    const fake = begun({ facts: LOOK });
    const held = { key: 'E', code: 'KeyE', ctrlKey: true, shiftKey: true, altKey: false, metaKey: false, repeat: true };
    const stopped = { preventDefault: vi.fn(), stopPropagation: vi.fn() };
    // Of a key press these are read.
    takeKey(fake.desk, { ...held, ...stopped } as unknown as KeyboardEvent, false);
    await turn();
    expect([asked(fake), stopped.preventDefault.mock.calls.length]).toEqual([[], 1]);
  });

  it('goes on where the check cannot be made, and says so', async () => {
    const fake = begun({ exportReport: () => Promise.reject(new Failure('INTERNAL', 'x')) });
    await exportChecked(fake.desk, 'docx');
    expect(asked(fake)).toEqual(['exportReport', 'chooseSave', 'exportFile']);
    expect(told(fake)[0]).toContain('成稿检查没有做成，导出照常进行');
  });

  it('goes on where 校对 could not be done, and says so', async () => {
    const fake = begun({ facts: { findings: null } });
    await exportChecked(fake.desk, 'docx');
    expect(asked(fake)).toEqual(['exportReport', 'chooseSave', 'exportFile']);
    expect(told(fake)[0]).toContain('校对没有做成');
  });

  it('is not checked where that is switched off, for good', async () => {
    const fake = begun({ facts: LOOK });
    await switchCheckBeforeExport(fake.desk);
    expect(fake.host.asked.at(-1)).toEqual(['keepPreferences', { preferences: { checkBeforeExport: false } }]);
    await exportChecked(fake.desk, 'docx');
    expect(asked(fake)).toEqual(['keepPreferences', 'chooseSave', 'exportFile']);
  });
});

describe('the sheet by itself', () => {
  it('leads to the words, and opens at the same item when it is asked for again', async () => {
    const fake = begun({ facts: LOOK });
    const first = check(fake.desk);
    const { answer, at } = await sheet(fake);
    const item = { key: '某项', index: 4 };
    answer({ type: 'go', to: { type: 'words', block: 1, words: { offset: 2, length: 5 } }, item });
    await first;
    expect([at, fake.editor.calls]).toEqual([null, ['goToWords(1,{"offset":2,"length":5})']]);
    const again = check(fake.desk);
    const second = await sheet(fake);
    expect(second.at).toEqual(item);
    second.answer(null);
    await again;
  });

  it('forgets the item with the report', async () => {
    const fake = begun({ facts: LOOK });
    const first = check(fake.desk);
    const to = { type: 'words', block: 1, words: { offset: 2, length: 5 } } as const;
    (await sheet(fake)).answer({ type: 'go', to, item: { key: '某项', index: 4 } });
    await first;
    fake.desk.state.set({ opened: fake.desk.state.get().opened + 1 });
    const again = check(fake.desk);
    const second = await sheet(fake);
    expect(second.at).toBeNull();
    second.answer(null);
    await again;
  });
});
