import { describe, expect, it } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import type { FileGrant, FileId, FileVersion } from '../../../electron/contract/files.ts';
import { notSavedWords } from '../../../electron/words/saving.ts';
import { tellFailure } from '../../../renderer/desk/desk.ts';
import { save } from '../../../renderer/desk/files.ts';
import { saveInTurn } from '../../../renderer/desk/saving.ts';
import { fakeDesk, turn } from '../fakes.ts';

const one = 'one' as FileId;
const other = 'other' as FileId;
const grant: FileGrant = { file: one, name: '甲.nigao', folder: '文档' };

const written = (text: string): Report => ({
  ...emptyReport,
  blocks: [{ type: 'paragraph', content: plainInline(text) }],
});

/** Jobs that end when they are told to, and note when they begin. */
function jobs() {
  const begun: string[] = [];
  const ends = new Map<string, (saved: boolean) => void>();
  const job = (name: string) => () => {
    begun.push(name);
    return new Promise<boolean>((resolve) => ends.set(name, resolve));
  };
  return { begun, job, end: (name: string, saved = true) => ends.get(name)?.(saved) };
}

describe('saves of one window', () => {
  it('go one after the other', async () => {
    const { desk } = fakeDesk();
    const { begun, job, end } = jobs();
    const first = saveInTurn(desk, one, job('first'));
    const second = saveInTurn(desk, other, job('second'));
    await turn();
    expect(begun).toEqual(['first']);
    end('first');
    expect(await first).toBe(true);
    await turn();
    expect(begun).toEqual(['first', 'second']);
    end('second', false);
    expect(await second).toBe(false);
  });

  it('are one where several wait for the same file, and each is told how that one ended', async () => {
    const { desk } = fakeDesk();
    const { begun, job, end } = jobs();
    const all = [saveInTurn(desk, one, job('first'))];
    await turn();
    all.push(saveInTurn(desk, one, job('second')), saveInTurn(desk, one, job('third')));
    end('first');
    await turn();
    await turn();
    expect(begun).toEqual(['first', 'second']);
    end('second');
    expect(await Promise.all(all)).toEqual([true, true, true]);
  });

  it('go on after one that was not done', async () => {
    const { desk } = fakeDesk();
    expect(await saveInTurn(desk, one, async () => false)).toBe(false);
    expect(await saveInTurn(desk, one, async () => true)).toBe(true);
  });

  it('of another window do not wait', async () => {
    const { begun, job, end } = jobs();
    const first = saveInTurn(fakeDesk().desk, one, job('first'));
    const second = saveInTurn(fakeDesk().desk, one, job('second'));
    await turn();
    expect(begun).toEqual(['first', 'second']);
    end('first');
    end('second');
    expect(await Promise.all([first, second])).toEqual([true, true]);
  });

  it('take what was written while the one before went on', async () => {
    const { promise, resolve: finish } = Promise.withResolvers<void>();
    const fake = fakeDesk({
      answers: {
        saveDraft: async () => {
          await promise;
          return { bytes: 1, version: 'v1' as FileVersion };
        },
      },
    });
    fake.desk.state.set({ draft: { ...fake.desk.state.get().draft, name: grant.name, target: grant } });
    fake.editor.type(written('先前'));
    const first = save(fake.desk);
    await turn();
    fake.editor.type(written('后来'));
    const second = save(fake.desk);
    await turn();
    finish();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    const reports = fake.host.asked.filter(([name]) => name === 'saveDraft').map(([, argument]) => argument);
    expect(reports).toMatchObject([{ report: written('先前') }, { report: written('后来') }]);
  });
});

describe('a draft that was not saved', () => {
  it.each(['NOT_FOUND', 'NO_PERMISSION', 'DISK_FULL', 'WRITE_FAILED', 'NAME_ILLEGAL', 'IS_FOLDER'] as const)(
    'is told with what happened, that the text is there, and another place: %s',
    (code) => {
      const { desk } = fakeDesk();
      tellFailure(desk, new Failure(code, '甲.nigao'), 'saving');
      const [strip] = desk.state.get().strips;
      expect(strip).toMatchObject({ tone: 'failure', kind: 'notSaved' });
      expect(strip?.text).toMatch(/^没有保存：.*文稿仍在窗口中。?.*另存/u);
    },
  );

  it('is told as the general failure where the host is gone, and offers no other place', () => {
    const { desk } = fakeDesk();
    tellFailure(desk, new Failure('HOST_GONE'), 'saving');
    expect(desk.state.get().strips).toMatchObject([{ kind: 'hostGone' }]);
    expect(notSavedWords('HOST_GONE', '')).toBeNull();
  });

  it('by an export is told as before', () => {
    const { desk } = fakeDesk();
    tellFailure(desk, new Failure('DISK_FULL', '甲.docx'), 'exporting');
    expect(desk.state.get().strips).toMatchObject([{ kind: 'message' }]);
  });
});
