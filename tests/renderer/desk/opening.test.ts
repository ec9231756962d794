import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { emptyReport } from '../../../document/report.ts';
import type { FileGrant, FileId, OpenedFile } from '../../../electron/contract/files.ts';
import { openGrant } from '../../../renderer/desk/files.ts';
import { showNotices, stopOpening } from '../../../renderer/desk/opening.ts';
import { fakeDesk } from '../fakes.ts';

const grant = (name: string): FileGrant => ({ file: name as FileId, name, folder: '文档' });
const opened = (name: string, notices: OpenedFile['notices']): OpenedFile => ({
  ...{
    name,
    target: null,
    access: 'editable',
    report: emptyReport,
    notices,
    embedded: { type: 'none' },
    version: null,
  },
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A desk on which a file is being opened, and what ends that. */
function slowly(name: string) {
  let end: (file: OpenedFile) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  const answer = new Promise<OpenedFile>((resolve, reject) => {
    [end, fail] = [resolve, reject];
  });
  const fake = fakeDesk({ answers: { openFile: () => answer, stopOpening: () => null } });
  const opening = openGrant(fake.desk, grant(name));
  return { fake, opening, end: (file: OpenedFile) => end(file), fail: (error: unknown) => fail(error) };
}

const strips = ({ desk }: ReturnType<typeof fakeDesk>) => desk.state.get().strips.map(({ kind, text }) => [kind, text]);

describe('a file that takes its time to be opened', () => {
  it('is told of after a moment, until it is there', async () => {
    const { fake, opening, end } = slowly('旧.docx');
    await vi.advanceTimersByTimeAsync(300);
    expect(strips(fake)).toEqual([]);
    await vi.advanceTimersByTimeAsync(300);
    expect(strips(fake)).toEqual([['opening', '正在读入“旧.docx”…']]);
    end(opened('旧.docx', []));
    await opening;
    expect(strips(fake)).toEqual([]);
    expect(fake.desk.state.get().opening).toBeNull();
  });

  it('is said to be converted where another program has to do that', async () => {
    const { fake, opening, end } = slowly('旧.WPS');
    await vi.advanceTimersByTimeAsync(600);
    expect(strips(fake)[0]?.[1]).toMatch(/^正在转换“旧\.WPS”/);
    end(opened('旧.WPS', []));
    await opening;
  });

  it('can be given up, which is no failure', async () => {
    const { fake, opening, fail } = slowly('旧.doc');
    await vi.advanceTimersByTimeAsync(600);
    await stopOpening(fake.desk);
    expect(fake.host.asked).toContainEqual(['stopOpening', { file: '旧.doc' }]);
    fail(new Failure('STOPPED', '旧.doc'));
    await opening;
    expect(fake.desk.state.get().strips.map(({ tone, text }) => [tone, text])).toEqual([
      ['done', '已取消打开“旧.doc”。'],
    ]);
  });
});

describe('读入说明', () => {
  it('shows what there was to tell of the file that was opened last', async () => {
    const { fake, opening, end } = slowly('旧.docx');
    end(opened('旧.docx', [{ code: 'wordHidden', count: 2 }]));
    await opening;
    void showNotices(fake.desk);
    expect(fake.desk.state.get().question).toMatchObject({
      type: 'notices',
      name: '旧.docx',
      notices: ['有 2 处隐藏文字，没有读入。'],
    });
  });

  it('asks nothing before there was anything to tell', async () => {
    const fake = fakeDesk({});
    await showNotices(fake.desk);
    expect(fake.desk.state.get().question).toBeNull();
  });
});
