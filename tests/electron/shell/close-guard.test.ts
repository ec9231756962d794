import { describe, expect, it, vi } from 'vitest';
import { Preventable } from '../../hosts/stand-in-window.ts';
import { openDesk } from './desk.ts';

async function deskWith(unsaved: boolean) {
  const desk = await openDesk();
  await desk.call('windowState', { title: '年度总结.nigao', unsaved, marked: [] });
  return desk;
}

describe('the title of the window', () => {
  it('is what the window says, and whether its text is saved', async () => {
    const { window, call } = await deskWith(true);
    expect([window.title, window.edited]).toEqual(['年度总结.nigao', true]);
    await call('windowState', { title: '年度总结.nigao', unsaved: false, marked: [] });
    expect([window.title, window.edited]).toEqual(['年度总结.nigao', false]);
  });

  it('is the program where the window has none', async () => {
    const { window, call } = await openDesk();
    await call('windowState', { title: '', unsaved: false, marked: [] });
    expect(window.title).toBe('拟稿');
  });

  it('is not changed by the page', async () => {
    const { window } = await openDesk();
    const event = new Preventable();
    window.emit('page-title-updated', event);
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('closing the window', () => {
  it('asks the page also where nothing is known to be unsaved: a key may have been pressed a moment before', async () => {
    const { window, recorded, call } = await deskWith(false);
    window.close();
    expect([window.webContents.destroyed, recorded.events]).toEqual([false, [{ type: 'closeRequested' }]]);
    await call('closeWindow', {});
    await vi.waitFor(() => expect(window.webContents.destroyed).toBe(true));
  });

  it('happens a moment later where the page does not answer and nothing is unsaved', async () => {
    const { window } = await deskWith(false);
    vi.useFakeTimers();
    window.close();
    vi.advanceTimersByTime(2999);
    expect(window.webContents.destroyed).toBe(false);
    vi.advanceTimersByTime(1);
    vi.useRealTimers();
    expect(window.webContents.destroyed).toBe(true);
  });

  it('waits where the page was asked and finds that something is unsaved', async () => {
    const { window, call } = await deskWith(false);
    vi.useFakeTimers();
    window.close();
    const told = call('windowState', { title: '年度总结.nigao', unsaved: true, marked: [] });
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    await told;
    expect(window.webContents.destroyed).toBe(false);
  });

  it('just happens while the page has not begun', async () => {
    const { window, recorded } = await openDesk();
    window.close();
    expect([window.webContents.destroyed, recorded.events]).toEqual([true, []]);
  });

  it('asks the window while there is unsaved text, each time', async () => {
    const { window, recorded } = await deskWith(true);
    window.close();
    window.close();
    expect(window.webContents.destroyed).toBe(false);
    expect(recorded.events).toEqual([{ type: 'closeRequested' }, { type: 'closeRequested' }]);
  });

  it('happens when the window agrees', async () => {
    const { window, call, standIn } = await deskWith(true);
    window.close();
    expect(await call('closeWindow', {})).toEqual({ ok: true, value: null });
    await vi.waitFor(() => expect(window.webContents.destroyed).toBe(true));
    await vi.waitFor(() => expect(standIn.appCalls.at(-1)).toBe('quit'));
  });

  it('is not held up by the question of a browser page', async () => {
    const { window } = await deskWith(true);
    const event = new Preventable();
    window.webContents.emit('will-prevent-unload', event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('asks the person where the window does not answer, who may wait', async () => {
    const { window, standIn, recorded } = await deskWith(true);
    window.emit('unresponsive');
    standIn.answers.message = 0;
    window.close();
    await vi.waitFor(() => expect(standIn.dialogs).toHaveLength(1));
    expect(window.webContents.destroyed).toBe(false);
    expect(recorded.events).toEqual([]);
    window.emit('responsive');
    window.close();
    expect(recorded.events).toEqual([{ type: 'closeRequested' }]);
  });

  it('asks the person where the window does not answer, who may give it up', async () => {
    const { window, standIn } = await deskWith(true);
    window.emit('unresponsive');
    standIn.answers.message = 1;
    window.close();
    await vi.waitFor(() => expect(window.webContents.destroyed).toBe(true));
  });

  it('is possible after the page broke', async () => {
    const { window, standIn } = await deskWith(true);
    standIn.answers.message = 0;
    window.webContents.emit('render-process-gone');
    await vi.waitFor(() => expect(window.webContents.reloads).toBe(1));
    window.close();
    expect(window.webContents.destroyed).toBe(true);
  });

  it('sends nothing to a window that is gone', async () => {
    const { window, standIn, recorded } = await openDesk();
    window.close();
    standIn.app.emit('second-instance', {}, ['electron', '.', 'x.txt'], '/tmp');
    expect(recorded.events).toEqual([]);
  });
});
