import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fileIn } from '../../../electron/shell/files-given.ts';
import { Preventable } from '../../hosts/stand-in-window.ts';
import { openDesk } from './desk.ts';

describe('the file in a command line', () => {
  it.each<[string[], boolean, string | null]>([
    [['/opt/Nigao/nigao'], true, null],
    [['/opt/Nigao/nigao', '总结.nigao'], true, '/home/li/总结.nigao'],
    [['/opt/Nigao/nigao', '--ozone-platform=x11', '/tmp/a b.txt'], true, '/tmp/a b.txt'],
    [['electron', '.'], false, null],
    [['electron', '--inspect=0', '.', '--user-data-dir=/tmp/x', '总结.nigao'], false, '/home/li/总结.nigao'],
  ])('%j packaged %s: %s', (commandLine, isPackaged, expected) => {
    expect(fileIn(commandLine, '/home/li', isPackaged)).toBe(expected && path.resolve(expected));
  });
});

describe('a file that the system hands over', () => {
  it('at the start is told once, when the window asks', async () => {
    const { call } = await openDesk({ words: ['--some-switch', '/home/li/总结.txt'] });
    expect(await call('startFile', {})).toMatchObject({ ok: true, value: { name: '总结.txt', folder: 'li' } });
    expect(await call('startFile', {})).toEqual({ ok: true, value: null });
  });

  it('by a second start comes to the window that is there', async () => {
    const { standIn, recorded, window } = await openDesk();
    window.minimized = true;
    standIn.app.emit('second-instance', {}, ['electron', '.', '总结.txt'], '/home/li');
    await vi.waitFor(() =>
      expect(recorded.events).toMatchObject([{ type: 'openFile', grant: { name: '总结.txt', folder: 'li' } }]),
    );
    expect(window.calls.slice(-3)).toEqual(['restore', 'show', 'focus']);
  });

  it('is not made up where a second start names none', async () => {
    const { standIn, recorded, window } = await openDesk();
    standIn.app.emit('second-instance', {}, ['electron', '.'], '/home/li');
    expect(recorded.events).toEqual([]);
    expect(window.calls.at(-1)).toBe('focus');
  });

  it('by the Finder comes to the window that is there', async () => {
    const { standIn, recorded } = await openDesk();
    const event = new Preventable();
    standIn.app.emit('open-file', event, '/Users/li/总结.txt');
    expect(event.defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(recorded.events).toMatchObject([{ type: 'openFile', grant: { name: '总结.txt' } }]));
  });

  it('can be opened by its grant, and by nothing else', async () => {
    const { standIn, recorded, call, folder } = await openDesk();
    writeFileSync(path.join(folder, '空.txt'), '');
    standIn.app.emit('second-instance', {}, ['electron', '.', '空.txt'], folder);
    await vi.waitFor(() => expect(recorded.events).toHaveLength(1));
    const [event] = recorded.events;
    const grant = event?.type === 'openFile' ? event.grant.file : '';
    // Reached and read: what it says of an empty file.
    expect(await call('openFile', { file: grant })).toMatchObject({ ok: false, code: 'EMPTY' });
    expect(await call('saveDraft', { file: grant, report: {} })).toMatchObject({ ok: false });
  });
});
