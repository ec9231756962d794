import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appArguments, openAppWindow } from '../../../electron/loopback/browser.ts';
import { stateFolder } from '../../../electron/services/state-folder.ts';

const ADDRESS = 'http://127.0.0.1:41000/#token=t';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-browser-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that does what a browser is started for, as far as the host can see. */
function fakeBrowser(script: string): string {
  const file = path.join(folder, 'browser');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe('the browser that shows the window', () => {
  it('opens one app window in a profile of its own', () => {
    const flags = appArguments(ADDRESS, '/home/li/.local/state/nigao/browser', false);
    expect(flags).toContain(`--app=${ADDRESS}`);
    expect(flags).toContain('--user-data-dir=/home/li/.local/state/nigao/browser');
    expect(flags.filter((flag) => !flag.startsWith('--'))).toEqual([]);
  });

  it('keeps its sandbox for everyone but the superuser', () => {
    expect(appArguments(ADDRESS, folder, false)).not.toContain('--no-sandbox');
    expect(appArguments(ADDRESS, folder, true)).toContain('--no-sandbox');
  });

  it('sends all that is not for this machine to our own door, which refuses it', () => {
    expect(appArguments(ADDRESS, folder, false)).toContain('--proxy-server=127.0.0.1:41000');
  });

  it('is reached by input methods as the person chose', () => {
    const flags = appArguments(ADDRESS, folder, false, [
      { name: 'ozone-platform', value: 'x11' },
      { name: 'enable-wayland-ime', value: null },
    ]);
    expect(flags).toEqual(expect.arrayContaining(['--ozone-platform=x11', '--enable-wayland-ime']));
  });

  it.each([
    ['linux', {}, '/home/li', '/home/li/.local/state/nigao'],
    ['linux', { XDG_STATE_HOME: '/state' }, '/home/li', '/state/nigao'],
    ['linux', { XDG_STATE_HOME: 'relative' }, '/home/li', '/home/li/.local/state/nigao'],
    ['darwin', {}, '/Users/li', '/Users/li/Library/Application Support/Nigao'],
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local' },
      'C:\\Users\\li',
      'C:\\Users\\li\\AppData\\Local\\Nigao',
    ],
    ['win32', {}, 'C:\\Users\\li', 'C:\\Users\\li\\AppData\\Local\\Nigao'],
  ] as const)('keeps its profile by the custom of %s %j', (platform, env, home, expected) => {
    expect(stateFolder({ platform, env }, home)).toBe(expected);
  });

  it.skipIf(process.platform === 'win32')('is started with the address, and its end is told', async () => {
    const browser = fakeBrowser(`printf '%s\\n' "$@" > "${folder}/arguments"`);
    const window = await openAppWindow(browser, ADDRESS, path.join(folder, 'profile'));
    expect(await window?.end).toBe('ended');
    expect(readFileSync(path.join(folder, 'arguments'), 'utf8').split('\n')).toContain(`--app=${ADDRESS}`);
    expect(existsSync(path.join(folder, 'profile'))).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('makes no offers of its own, unless the person wants them', async () => {
    const preferences = path.join(folder, 'profile/Default/Preferences');
    const open = async () => (await openAppWindow(fakeBrowser('true'), ADDRESS, path.join(folder, 'profile')))?.end;
    await open();
    expect(JSON.parse(readFileSync(preferences, 'utf8'))).toMatchObject({ translate: { enabled: false } });
    writeFileSync(preferences, '{"translate":{"enabled":true}}');
    expect(await open()).toBe('ended');
    expect(readFileSync(preferences, 'utf8')).toBe('{"translate":{"enabled":true}}');
  });

  it.skipIf(process.platform === 'win32')('that breaks counts as failed, and breaks nothing else', async () => {
    const window = await openAppWindow(fakeBrowser('exit 3'), ADDRESS, path.join(folder, 'profile'));
    expect(await window?.end).toBe('failed');
  });

  it('that is not there counts as failed, and breaks nothing else', async () => {
    const window = await openAppWindow(path.join(folder, 'none'), ADDRESS, path.join(folder, 'profile'));
    expect(await window?.end).toBe('failed');
  });

  it('is not started where its profile cannot be made', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    expect(await openAppWindow('/bin/true', ADDRESS, path.join(folder, 'file', 'profile'))).toBeNull();
  });
});
