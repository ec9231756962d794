/** Opens the window in a Chromium-based browser of the system: one app window, in a profile of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { inputEnvironment, inputSwitches, type Switch, thisSession } from '../services/input-method.ts';
import { preferencesAtStart } from '../services/preferences.ts';
import { QUIET_FLAGS, sandboxFlags } from '../services/printer/flags.ts';

export interface AppWindow {
  /** `ended`: the process is gone, or gave the window to one that was running. `failed`: it could not show a window. */
  readonly end: Promise<'ended' | 'failed'>;
  readonly close: () => void;
}

/** What the browser is to be given for the sake of the person's input method. */
export interface InputSetting {
  readonly switches: readonly Switch[];
  /** Added to the environment. */
  readonly environment: Readonly<Record<string, string>>;
}

const NO_SETTING: InputSetting = { switches: [], environment: {} };

/** As it is kept in the program's own folder (中文输入方式), on this machine. */
export function keptInputSetting(state: string): InputSetting {
  const session = thisSession();
  return {
    switches: inputSwitches(session, preferencesAtStart(state).inputMethod),
    environment: inputEnvironment(session),
  };
}

const flagOf = ({ name, value }: Switch) => (value === null ? `--${name}` : `--${name}=${value}`);

/** `address` is a start address of the host; its port also serves as a proxy that refuses everything. */
export function appArguments(
  address: string,
  profile: string,
  isRoot: boolean,
  switches: readonly Switch[] = [],
): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--lang=zh-CN',
    '--window-size=1280,860',
    '--hide-crash-restore-bubble',
    ...QUIET_FLAGS,
    // What the flags forget: all but this machine goes to our own door.
    `--proxy-server=${new URL(address).host}`,
    ...switches.map(flagOf),
    ...sandboxFlags(isRoot),
  ];
}

function endOf(child: ChildProcess): Promise<'ended' | 'failed'> {
  return new Promise((resolve) => {
    child.once('error', () => resolve('failed'));
    child.once('exit', (code) => resolve(code === 0 ? 'ended' : 'failed'));
  });
}

/** No offers of a browser (to translate, to keep passwords, to sign in, to check words) between the person and the text. */
const QUIET = {
  translate: { enabled: false },
  browser: { enable_spellchecking: false },
  credentials_enable_service: false,
  signin: { allowed: false },
};

/** A profile that is there keeps its own preferences. */
async function makeProfile(profile: string): Promise<void> {
  const folder = path.join(profile, 'Default');
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  await fs
    .writeFile(path.join(folder, 'Preferences'), JSON.stringify(QUIET), { flag: 'wx' })
    .catch((error: unknown) => {
      // Only a file that was there before may stay as it is.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
}

/** Null where the profile's folder cannot be made. Never throws. */
export async function openAppWindow(
  browser: string,
  address: string,
  profile: string,
  input: InputSetting = NO_SETTING,
): Promise<AppWindow | null> {
  try {
    await makeProfile(profile);
    const flags = appArguments(address, profile, process.getuid?.() === 0, input.switches);
    // Detached: Ctrl+C in the terminal ends the host, not the window with the text in it.
    // Its own menus are Chinese, too: `--lang` does that on Windows, this on Linux.
    const env = { ...process.env, ...input.environment, LANGUAGE: 'zh_CN' };
    const child = spawn(browser, flags, { stdio: 'ignore', detached: true, env });
    child.unref();
    return { end: endOf(child), close: () => child.kill() };
  } catch {
    return null;
  }
}
