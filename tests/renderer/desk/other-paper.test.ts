import { describe, expect, it } from 'vitest';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import type { FileGrant, FileId, FileVersion } from '../../../electron/contract/files.ts';
import type { Argument } from '../../../electron/contract.ts';
import { close } from '../../../renderer/desk/closing.ts';
import { lay, openGrant, save, saveAs } from '../../../renderer/desk/files.ts';
import { fakeDesk, turn } from '../fakes.ts';

const grant = (name: string): FileGrant => ({ file: `id of ${name}` as FileId, name, folder: '文档' });
const written = (text: string): Report => ({
  ...emptyReport,
  blocks: [{ type: 'paragraph', content: plainInline(text) }],
});
const version = (text: string) => text as FileVersion;

/** A desk with the saved draft 甲 on it, over a share on which a save ends when it is told to. */
function slowDesk() {
  const saved: Argument<'saveDraft'>[] = [];
  const ends: (() => void)[] = [];
  const made = fakeDesk({
    answers: {
      saveDraft: (argument: Argument<'saveDraft'>) => {
        saved.push(argument);
        return new Promise((resolve) => ends.push(() => resolve({ bytes: 1, version: version('甲 2') })));
      },
      openFile: () => ({
        name: '乙.nigao',
        target: grant('乙.nigao'),
        access: 'editable' as const,
        report: written('乙的文字'),
        notices: [],
        embedded: { type: 'none' as const },
        version: version('乙 1'),
      }),
      closeWindow: () => null,
      leaveSeat: () => null,
    } as never,
  });
  const draft = { name: '甲.nigao', target: grant('甲.nigao'), access: 'editable' as const, version: version('甲 1') };
  lay(made.desk, written('甲的文字'), draft, true);
  const turns = async () => {
    for (let i = 0; i < 20; i += 1) await turn();
  };
  return { ...made, saved, end: () => ends.shift()?.(), turns };
}

describe('a save that is answered when another paper lies on the desk', () => {
  it('leaves that paper its own file: the next save does not go over the one before', async () => {
    const { desk, saved, end, turns } = slowDesk();
    const saving = save(desk);
    await turns();
    await openGrant(desk, grant('乙.nigao'));
    end();
    expect(await saving).toBe(true);
    expect(desk.state.get().draft).toMatchObject({ name: '乙.nigao', target: grant('乙.nigao'), version: '乙 1' });
    const next = save(desk);
    await turns();
    end();
    await next;
    expect(saved.map(({ file, report }) => [file, report])).toEqual([
      [grant('甲.nigao').file, written('甲的文字')],
      [grant('乙.nigao').file, written('乙的文字')],
    ]);
  });

  it('is not followed by one that still waited: the other paper is never written over the first', async () => {
    const { desk, saved, end, turns } = slowDesk();
    const saving = save(desk);
    await turns();
    const again = save(desk);
    await openGrant(desk, grant('乙.nigao'));
    end();
    await saving;
    await turns();
    end();
    expect(await again).toBe(false);
    expect(saved.map(({ report }) => report)).toEqual([written('甲的文字')]);
  });
});

describe('a place that was chosen for one paper', () => {
  it('is not where another one goes that came onto the desk meanwhile, and that is told', async () => {
    let choose: (chosen: FileGrant) => void = () => {};
    const { desk, host } = fakeDesk({
      answers: {
        chooseSave: () =>
          new Promise<FileGrant>((resolve) => {
            choose = resolve;
          }),
      } as never,
    });
    lay(desk, written('甲的文字'), { name: null, target: null, access: 'editable' }, true);
    const saving = saveAs(desk);
    await turn();
    lay(desk, written('乙的文字'), { name: null, target: null, access: 'editable' }, true);
    choose(grant('甲的副本.nigao'));
    expect(await saving).toBe(false);
    expect(host.asked.map(([name]) => name)).not.toContain('saveDraft');
    expect(desk.state.get().strips.at(-1)?.tone).toBe('failure');
  });
});

describe('closing while a save is under way', () => {
  it('waits for it, so that what lies in the file is what was saved', async () => {
    const { desk, host, end, turns } = slowDesk();
    const saving = save(desk);
    await turns();
    const closing = close(desk);
    await turns();
    expect(host.asked.map(([name]) => name)).not.toContain('closeWindow');
    end();
    await saving;
    await closing;
    expect(host.asked.map(([name]) => name).at(-1)).toBe('closeWindow');
  });
});
