import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import type { FileLook } from '../../../electron/contract/drafts.ts';
import type { FileGrant, FileId, FileVersion } from '../../../electron/contract/files.ts';
import { onChangedStrip, watchDisk } from '../../../renderer/desk/disk.ts';
import { lay } from '../../../renderer/desk/files.ts';
import { fakeDesk } from '../fakes.ts';

const grant = (name: string): FileGrant => ({ file: `id of ${name}` as FileId, name, folder: '文档' });
const written = (text: string): Report => ({
  ...emptyReport,
  blocks: [{ type: 'paragraph', content: plainInline(text) }],
});
const changed: FileLook = {
  type: 'changed',
  at: new Date(2026, 10, 24, 14, 30).toISOString(),
  version: '甲 2' as FileVersion,
  file: grant('甲.nigao'),
};

let focus: () => void = () => {};
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hasFocus: () => true });
  vi.stubGlobal('window', {
    addEventListener: (_: string, listener: () => void) => {
      focus = listener;
    },
    removeEventListener: () => {},
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const draftAt = (name: string) => ({
  name,
  target: grant(name),
  access: 'editable' as const,
  version: `${name[0]} 1` as FileVersion,
});

/** 甲 lies on the desk and was changed on the disk, which is told. `reading`: until its file is read. */
async function toldDesk(reading: () => Promise<void> = async () => {}) {
  const made = fakeDesk({
    answers: {
      lookAtFile: () => changed,
      keepVersion: () => null,
      sitAtFile: () => null,
      async openFile() {
        await reading();
        return {
          name: '甲.nigao',
          target: grant('甲.nigao'),
          access: 'editable' as const,
          report: written('别人的'),
          notices: [],
          embedded: { type: 'none' as const },
          version: '甲 2' as FileVersion,
        };
      },
    } as never,
  });
  const stop = watchDisk(made.desk);
  lay(made.desk, written('甲'), draftAt('甲.nigao'), true);
  focus();
  await vi.advanceTimersByTimeAsync(0);
  const kinds = () => made.desk.state.get().strips.map(({ kind }) => kind);
  return { ...made, stop, kinds };
}

describe('what was found of a file', () => {
  it('is told of that file only: it goes where the text is saved elsewhere', async () => {
    const { desk, kinds, stop } = await toldDesk();
    expect(kinds()).toContain('diskChanged');
    const { draft } = desk.state.get();
    desk.state.set({ draft: { ...draft, name: '丙.nigao', target: grant('丙.nigao') } });
    expect(kinds()).not.toContain('diskChanged');
    await onChangedStrip(desk, 'load');
    expect(desk.surface.get().handle?.read()).toEqual(written('甲'));
    stop();
  });

  it.each(['load', 'mine', 'compare'] as const)(
    'and is still being read (%s) changes nothing of the paper that lies there by then',
    async (way) => {
      const read = Promise.withResolvers<void>();
      const { desk, editor, stop } = await toldDesk(() => read.promise);
      const doing = onChangedStrip(desk, way);
      await vi.advanceTimersByTimeAsync(0);
      lay(desk, written('乙'), draftAt('乙.nigao'), true);
      read.resolve();
      await vi.advanceTimersByTimeAsync(0);
      await doing;
      expect(editor.read()).toEqual(written('乙'));
      expect(editor.calls.filter((call) => call.startsWith('replaceReport'))).toEqual([]);
      expect(desk.state.get().draft).toMatchObject({ name: '乙.nigao', version: '乙 1' });
      expect(desk.state.get().question).toBeNull();
      stop();
    },
  );

  it('takes the place of what was not saved only once that is kept as a version', async () => {
    const { desk, editor, host, stop } = await toldDesk();
    editor.type(written('没保存的'));
    await onChangedStrip(desk, 'load');
    const kept = host.asked.find(([name]) => name === 'keepVersion')?.[1];
    expect(kept).toMatchObject({ report: written('没保存的'), reason: 'before' });
    stop();
  });
});
