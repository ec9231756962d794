import { mkdirSync, writeFileSync } from 'node:fs';
import type { App } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reachInputMethods } from '../../../electron/shell/input-method.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();

function start(words: readonly string[] = ['electron', '.']): ReadonlyMap<string, string | undefined> {
  const switches = new Map<string, string | undefined>();
  const app = {
    getPath: () => folder.at(),
    commandLine: { appendSwitch: (name: string, value?: string) => void switches.set(name, value) },
  };
  // All that it asks of Electron.
  reachInputMethods(app as unknown as App, words);
  return switches;
}

describe.skipIf(process.platform !== 'linux')('the start of Electron on Linux', () => {
  beforeEach(() => {
    vi.stubEnv('DISPLAY', ':0');
    vi.stubEnv('WAYLAND_DISPLAY', 'wayland-0');
    vi.stubEnv('XDG_STATE_HOME', folder.at());
    mkdirSync(folder.at('nigao'));
    writeFileSync(
      folder.at('nigao', '偏好.json'),
      '{"format":"nigao-preferences","version":1,"completion":true,"inputMethod":"x11"}',
    );
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('goes the way that the person chose in 中文输入自检', () => {
    expect([...start()]).toEqual([['ozone-platform', 'x11']]);
  });

  it('heeds the command line before that', () => {
    expect([...start(['electron', '.', '--ozone-platform=wayland'])]).toEqual([]);
  });

  it('names the session’s input method to the window', () => {
    vi.stubEnv('XMODIFIERS', '@im=fcitx');
    vi.stubEnv('GTK_IM_MODULE', '');
    start();
    expect(process.env['GTK_IM_MODULE']).toBe('fcitx');
  });
});
