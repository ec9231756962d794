import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { INPUT_METHODS, type InputMethod } from '../../../electron/contract/preferences.ts';
import { inputEnvironment, inputSwitches, type Session, systemsOf } from '../../../electron/services/input-method.ts';
import { preferencesAtStart } from '../../../electron/services/preferences.ts';
import { ownFolder } from '../folder.ts';

const BOTH = { DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0', XDG_SESSION_TYPE: 'wayland' };
const X11_ONLY = { DISPLAY: ':0', XDG_SESSION_TYPE: 'x11' };
const WAYLAND_ONLY = { XDG_SESSION_TYPE: 'wayland' };

const session = (
  env: Session['env'],
  systems: readonly string[] = ['debian'],
  platform: NodeJS.Platform = 'linux',
) => ({
  platform,
  env,
  systems,
});
const way = (given: Session, method: InputMethod) => {
  const switches = inputSwitches(given, method);
  return switches.find(({ name }) => name.startsWith('ozone-platform'))?.value ?? null;
};

describe('the way by which input methods are reached', () => {
  it('is over X11 by itself where the system’s makers try that, else Chromium’s own choice', () => {
    expect(way(session(BOTH, ['uos', 'debian']), 'auto')).toBe('x11');
    expect(way(session(BOTH, ['kylin']), 'auto')).toBe('x11');
    expect(way(session(BOTH, ['debian']), 'auto')).toBe('auto');
  });

  it('is the chosen one where the session has it', () => {
    expect(way(session(BOTH), 'x11')).toBe('x11');
    expect(way(session(BOTH, ['uos']), 'wayland')).toBe('wayland');
  });

  it('is never one that the session does not have: no window would come', () => {
    expect(way(session(X11_ONLY), 'wayland')).toBeNull();
    expect(way(session(WAYLAND_ONLY), 'x11')).toBe('auto');
    expect(way(session(WAYLAND_ONLY, ['uos']), 'auto')).toBe('auto');
  });

  it('talks to the input method through Wayland itself wherever windows may come that way', () => {
    const names = inputSwitches(session(BOTH), 'wayland').map(({ name }) => name);
    expect(names).toContain('enable-wayland-ime');
  });

  it.each(['win32', 'darwin'] as const)('is no question on %s', (platform) => {
    for (const method of INPUT_METHODS) expect(inputSwitches(session(BOTH, [], platform), method)).toEqual([]);
  });
});

describe('the environment of the window', () => {
  it('names the input method of the session for GTK where only old programs were told of it', () => {
    expect(inputEnvironment(session({ XMODIFIERS: '@im=fcitx' }))).toEqual({ GTK_IM_MODULE: 'fcitx' });
    expect(inputEnvironment(session({ XMODIFIERS: '@im=ibus' }))).toEqual({ GTK_IM_MODULE: 'ibus' });
  });

  it('stays as it is where it says so itself, or names nothing that is known', () => {
    expect(inputEnvironment(session({ XMODIFIERS: '@im=fcitx', GTK_IM_MODULE: 'xim' }))).toEqual({});
    expect(inputEnvironment(session({ XMODIFIERS: '@im=scim' }))).toEqual({});
    expect(inputEnvironment(session({}))).toEqual({});
  });
});

describe('the names of a system', () => {
  it('are its own and those of its kin', () => {
    expect(systemsOf('NAME="某系统"\nID=UOS\nVERSION_ID="20"\nID_LIKE="debian deepin"\n')).toEqual([
      'uos',
      'debian',
      'deepin',
    ]);
    expect(systemsOf('')).toEqual([]);
  });
});

describe('what is read at the very start', () => {
  const folder = ownFolder();
  const keep = (text: string) => {
    mkdirSync(folder.at('state'), { recursive: true });
    writeFileSync(path.join(folder.at('state'), '偏好.json'), text);
  };

  it('is the way that was chosen', () => {
    keep('{"format":"nigao-preferences","version":1,"completion":true,"inputMethod":"x11"}');
    expect(preferencesAtStart(folder.at('state')).inputMethod).toBe('x11');
  });

  it.each([
    ['half', '{"format":"nigao-pref'],
    ['of another shape', '{"format":"nigao-preferences","version":1,"completion":true,"inputMethod":"--no-sandbox"}'],
    ['of a newer version', '{"format":"nigao-preferences","version":2,"inputMethod":"x11"}'],
  ])('is as at first where the file is %s', (_, text) => {
    keep(text);
    expect(preferencesAtStart(folder.at('state')).inputMethod).toBe('auto');
  });

  it('is as at first where there is no file', () => {
    expect(preferencesAtStart(folder.at('nowhere')).inputMethod).toBe('auto');
  });
});
