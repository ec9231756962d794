/**
 * How input methods are reached on Linux. Chromium shows its windows through X11 or through Wayland; under Wayland the window with the
 * candidates may stand far from the caret, or nothing may come of what is typed, and which desktops do it well changes every year.
 */
import { readFileSync } from 'node:fs';
import type { InputMethod } from '../contract/preferences.ts';

/** What decides it, passed in, so that each system can be tested on any. */
export interface Session {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** ID and ID_LIKE of the system, in small letters: `uos`, `kylin`, `debian`. */
  readonly systems: readonly string[];
}

/** A switch of Chromium's command line, without its dashes. */
export interface Switch {
  readonly name: string;
  readonly value: string | null;
}

/** Here the way over X11 is the one that the makers of the system try out. */
const BY_X11 = ['uos', 'deepin', 'kylin', 'openkylin', 'neokylin'];

const X11: readonly Switch[] = [{ name: 'ozone-platform', value: 'x11' }];
/** Talks to the input method through Wayland itself, by the protocol that today's desktops have. */
const OVER_WAYLAND: readonly Switch[] = [
  { name: 'enable-wayland-ime', value: null },
  { name: 'wayland-text-input-version', value: '3' },
];
const WAYLAND: readonly Switch[] = [{ name: 'ozone-platform', value: 'wayland' }, ...OVER_WAYLAND];
const EITHER: readonly Switch[] = [{ name: 'ozone-platform-hint', value: 'auto' }, ...OVER_WAYLAND];

function byItself({ env, systems }: Session): readonly Switch[] {
  const prefersX11 = systems.some((system) => BY_X11.includes(system));
  return prefersX11 && env['DISPLAY'] ? X11 : EITHER;
}

/** What Chromium is to be started with. A way that this session does not have is never asked for: no window would come. */
export function inputSwitches(session: Session, method: InputMethod): readonly Switch[] {
  const { platform, env } = session;
  const hasWayland = Boolean(env['WAYLAND_DISPLAY']) || env['XDG_SESSION_TYPE'] === 'wayland';
  if (platform !== 'linux' || !hasWayland) return [];
  if (method === 'wayland') return WAYLAND;
  return method === 'x11' && env['DISPLAY'] ? X11 : byItself(session);
}

/** `XMODIFIERS=@im=fcitx`: the input method of the session. */
const NAMED = /^@im=(fcitx|ibus)/;

/**
 * What the environment of a window lacks for its input method: some sessions name it for old programs only. What is set stays as it is.
 */
export function inputEnvironment({ platform, env }: Session): Readonly<Record<string, string>> {
  const name = NAMED.exec(env['XMODIFIERS'] ?? '')?.[1];
  return platform === 'linux' && name !== undefined && !env['GTK_IM_MODULE'] ? { GTK_IM_MODULE: name } : {};
}

/** `ID=uos`, `ID_LIKE="debian ubuntu"` of an os-release file. */
export function systemsOf(release: string): readonly string[] {
  const values = [...release.matchAll(/^ID(?:_LIKE)?=["']?([^"'\n]*)["']?$/gm)].map((line) => line[1] ?? '');
  return values.flatMap((value) => value.toLowerCase().split(/\s+/)).filter((name) => name !== '');
}

/** That of this very process. */
export function thisSession(): Session {
  let release = '';
  try {
    release = readFileSync('/etc/os-release', 'utf8');
  } catch {
    // Not Linux, or a system that does not say which one it is.
  }
  return { platform: process.platform, env: process.env, systems: systemsOf(release) };
}
