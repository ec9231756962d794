/** Several windows over one journal. */

import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeDraft } from '../../../document/file.ts';
import { emptyReport, plainInline } from '../../../document/report.ts';
import type { FileGrant } from '../../../electron/contract/files.ts';
import type { TakenSeat } from '../../../electron/contract/keeping.ts';
import type { HostEvent, Reply } from '../../../electron/contract.ts';
import { clickMenu, markedItems } from '../../hosts/stand-in.ts';
import type { StandInWindow } from '../../hosts/stand-in-window.ts';
import { type Desk, OWN_FRAME, openDesk } from './desk.ts';

const report = { ...emptyReport, blocks: [{ type: 'paragraph', content: plainInline('正文') }] } as const;

/** A request of one window. */
async function ask<T>(window: StandInWindow, name: string, argument: unknown): Promise<T> {
  const reply = (await window.webContents.invoke(OWN_FRAME, 'nigao:call', [name, argument])) as Reply<T>;
  if (!reply.ok) throw new Error(`${reply.code} ${reply.detail}`);
  return reply.value;
}

const seated = (window: StandInWindow, page: string, seat: string | null = null) =>
  ask<TakenSeat>(window, 'takeSeat', { seat, page, wants: 'any' });

interface Told {
  readonly target?: string | null;
  readonly state?: 'saved' | 'unsaved';
}

const tell = (window: StandInWindow, { seat }: TakenSeat, { target = null, state = 'unsaved' }: Told = {}) =>
  ask(window, 'keepDesk', {
    seat,
    desk: {
      type: 'whole',
      number: 1,
      report,
      target,
      facts: { name: '甲', access: 'editable', state, version: null, view: { caret: null, scroll: 0 } },
    },
  });

/** One more window, as the window there asks for it. */
async function another({ standIn, window }: Desk): Promise<StandInWindow> {
  await ask(window, 'openWindow', {});
  const second = standIn.windows.at(-1);
  if (!second || second === window) throw new Error('no second window');
  return second;
}

/** The file opened in the window, and told to lie on its desk. */
async function atDesk(window: StandInWindow, taken: TakenSeat, grant: FileGrant): Promise<void> {
  const opened = await ask<{ target: FileGrant }>(window, 'openFile', { file: grant.file });
  await tell(window, taken, { target: opened.target.file, state: 'saved' });
}

function draftIn(desk: Desk, name: string): string {
  const file = path.join(desk.folder, name);
  writeFileSync(file, writeDraft(report));
  return file;
}

/** A second start of the program with a file. */
const startWith = ({ standIn }: Desk, file: string) =>
  standIn.app.emit('second-instance', {}, ['electron', '.', file], '/');

describe('several windows', () => {
  it('are opened as a window asks for them, each with a seat of its own', async () => {
    const desk = await openDesk();
    const first = await seated(desk.window, 'p1');
    const window = await another(desk);
    expect(window.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
    expect((await seated(window, 'p2')).seat).not.toBe(first.seat);
    expect(desk.standIn.appCalls).not.toContain('quit');
  });

  it('know nothing of the files of each other', async () => {
    const desk = await openDesk();
    const window = await another(desk);
    startWith(desk, draftIn(desk, '甲.nigao'));
    await vi.waitFor(() => expect(desk.recorded.events).toHaveLength(1));
    const [event] = desk.recorded.events as readonly Extract<HostEvent, { type: 'openFile' }>[];
    const file = event?.grant.file;
    await expect(ask(desk.window, 'openFile', { file })).resolves.toMatchObject({ name: '甲.nigao' });
    await expect(ask(window, 'openFile', { file })).rejects.toThrow('NO_GRANT');
  });

  it('share one menu, which acts on that with the focus and shows its marks', async () => {
    const desk = await openDesk();
    const { standIn, window } = desk;
    await ask(window, 'windowState', { title: '', unsaved: false, marked: ['form.letter'] });
    const second = await another(desk);
    await ask(second, 'windowState', { title: '', unsaved: false, marked: ['form.order'] });
    expect(markedItems(standIn.menu)).toEqual(['form.order']);
    const heard: StandInWindow[] = [];
    for (const each of [window, second])
      each.webContents.send = () => {
        heard.push(each);
      };
    clickMenu(standIn.menu, 'save');
    window.emit('focus');
    expect(markedItems(standIn.menu)).toEqual(['form.letter']);
    clickMenu(standIn.menu, 'save');
    expect(heard).toEqual([second, window]);
    await ask(window, 'closeWindow', {});
    await vi.waitFor(() => expect(markedItems(standIn.menu)).toEqual(['form.order']));
  });

  it('end the program with the last of them alone', async () => {
    const desk = await openDesk();
    const second = await another(desk);
    desk.window.close();
    expect(desk.standIn.appCalls).not.toContain('quit');
    second.close();
    await vi.waitFor(() => expect(desk.standIn.appCalls.at(-1)).toBe('quit'));
  });

  it('have left their seats before the program ends', async () => {
    const desk = await openDesk();
    await tell(desk.window, await seated(desk.window, 'p1'));
    const journal = path.join(desk.folder, '.local/state/nigao/草稿日志');
    desk.window.close();
    await vi.waitFor(() => expect(desk.standIn.appCalls.at(-1)).toBe('quit'));
    expect(readdirSync(journal)).toEqual([expect.stringContaining('~free.jsonl')]);
  });
});

describe('a file of a second start', () => {
  it('comes to the window where it lies already', async () => {
    const desk = await openDesk();
    const { recorded, window, standIn } = desk;
    const file = draftIn(desk, '甲.nigao');
    const taken = await seated(window, 'p1');
    startWith(desk, file);
    await vi.waitFor(() => expect(recorded.events).toHaveLength(1));
    const [event] = recorded.events as readonly Extract<HostEvent, { type: 'openFile' }>[];
    if (event) await atDesk(window, taken, event.grant);
    startWith(desk, file);
    await vi.waitFor(() => expect(window.calls.filter((call) => call === 'focus')).toHaveLength(2));
    expect([recorded.events.length, standIn.windows.length]).toEqual([1, 1]);
  });

  it('gets a window of its own where no desk is empty', async () => {
    const desk = await openDesk();
    const { recorded, window, standIn } = desk;
    await tell(window, await seated(window, 'p1'));
    const file = draftIn(desk, '乙.nigao');
    startWith(desk, file);
    await vi.waitFor(() => expect(standIn.windows).toHaveLength(2));
    expect(recorded.events).toEqual([]);
    const second = standIn.windows[1];
    if (second) expect(await ask(second, 'startFile', {})).toMatchObject({ name: '乙.nigao' });
  });
});

describe('the desk of a window', () => {
  it('comes back to the page that is loaded anew after it broke, whatever that remembers', async () => {
    const { window, standIn } = await openDesk();
    const { seat } = await (async () => {
      const taken = await seated(window, 'p1');
      await tell(window, taken);
      return taken;
    })();
    standIn.answers.message = 0;
    window.webContents.emit('render-process-gone');
    const again = await seated(window, 'p2');
    expect(again).toMatchObject({ seat, kept: { ended: 'crashed', name: '甲' } });
  });

  it('waits for the next window where it holds unsaved text, and not where its file does', async () => {
    const desk = await openDesk();
    const first = await seated(desk.window, 'p1');
    await tell(desk.window, first);
    const second = await another(desk);
    await tell(second, await seated(second, 'p2'), { state: 'saved' });
    const third = await another(desk);
    await seated(third, 'p3');
    second.close();
    desk.window.close();
    const fourth = await (async () => {
      await ask(third, 'openWindow', {});
      const opened = desk.standIn.windows.at(-1);
      if (!opened) throw new Error('no window');
      return opened;
    })();
    await vi.waitFor(async () => {
      const taken = await seated(fourth, 'p4');
      expect(taken.seat).toBe(first.seat);
      expect(taken.kept).toMatchObject({ ended: 'closed', state: 'unsaved' });
    });
  });
});
