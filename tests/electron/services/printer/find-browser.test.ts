import { describe, expect, it } from 'vitest';
import {
  findBrowser,
  findBrowsers,
  findWindowBrowser,
  hasWindow,
  type Machine,
} from '../../../../electron/services/printer/find-browser.ts';

function machine(platform: NodeJS.Platform, env: Machine['env'], ...files: readonly string[]): Machine {
  return { platform, env, canRun: async (file) => files.includes(file) };
}

describe('finding a browser', () => {
  it('takes the shell without a window first for printing, and never for showing the window', async () => {
    const linux = machine('linux', { PATH: '/usr/bin' }, '/usr/bin/chromium', '/usr/bin/chromium-headless-shell');
    expect(await findBrowsers(linux)).toEqual(['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']);
    expect(await findBrowser(linux)).toBe('/usr/bin/chromium-headless-shell');
    expect(await findWindowBrowser(linux)).toBe('/usr/bin/chromium');
  });

  it('looks along PATH in its order, and in the usual places when PATH is empty', async () => {
    const both = ['/opt/own/google-chrome', '/usr/bin/google-chrome'];
    expect(await findBrowser(machine('linux', { PATH: '/opt/own:/usr/bin' }, ...both))).toBe('/opt/own/google-chrome');
    expect(await findBrowser(machine('linux', {}, '/opt/google/chrome/chrome'))).toBe('/opt/google/chrome/chrome');
  });

  it('knows the browsers of UOS and Kylin', async () => {
    const file = '/usr/bin/browser360-cn-stable';
    expect(await findBrowser(machine('linux', { PATH: '/usr/bin' }, file))).toBe(file);
  });

  it('knows Chrome and Edge on Windows, wherever they are installed', async () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Users\\wen\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    const env = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\wen\\AppData\\Local',
    };
    expect(await findBrowsers(machine('win32', env, edge, chrome))).toEqual([chrome, edge]);
  });

  it('knows the applications of macOS', async () => {
    const file = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await findBrowser(machine('darwin', { HOME: '/Users/wen' }, file))).toBe(file);
  });

  it('takes what NIGAO_BROWSER names, and that alone', async () => {
    const there = ['/usr/bin/chromium', '/opt/mine'];
    const env = (name: string) => ({ PATH: '/usr/bin', NIGAO_BROWSER: name });
    expect(await findBrowsers(machine('linux', env('/opt/mine'), ...there))).toEqual(['/opt/mine']);
    expect(await findBrowsers(machine('linux', env('chromium'), ...there))).toEqual(['/usr/bin/chromium']);
    expect(await findBrowsers(machine('linux', env('/nowhere'), ...there))).toEqual([]);
    expect(await findBrowsers(machine('linux', env(''), ...there))).toEqual(['/usr/bin/chromium']);
  });

  it('says when there is none', async () => {
    expect(await findBrowser(machine('linux', { PATH: '/usr/bin' }))).toBeNull();
    expect(await findWindowBrowser(machine('win32', {}))).toBeNull();
  });

  it('tells a shell by its name', () => {
    expect(hasWindow('/opt/chrome-headless-shell-linux64/chrome-headless-shell')).toBe(false);
    expect(hasWindow('/root/.cache/ms-playwright/chromium_headless_shell-1/headless_shell')).toBe(false);
    expect(hasWindow('/usr/bin/chromium')).toBe(true);
  });
});
