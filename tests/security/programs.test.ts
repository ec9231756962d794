/**
 * Refusals 7, 8 and 11, as far as the code itself shows them: it knows of Electron only what it needs, starts only the
 * programs that it has to, and never by a shell; printing asks, nothing updates itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../electron/shell/menu.ts';

const root = path.resolve(import.meta.dirname, '../..');

function sources(...folders: readonly string[]): readonly { readonly file: string; readonly code: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => {
        const place = path.join(entry.parentPath, entry.name);
        const text = readFileSync(place, 'utf8');
        const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
        return { file: path.relative(root, place).replaceAll(path.sep, '/'), code };
      }),
  );
}

/** Names taken from a module by value; types are erased. */
function taken(code: string, module: string): readonly string[] {
  const imports = [...code.matchAll(/^import (type )?\{([^}]*)\} from '([^']+)';/gm)];
  return imports
    .filter(([, type, , from]) => type === undefined && from === module)
    .flatMap(([, , names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}

describe('the shell', () => {
  // No `shell` (openExternal), `net`, `clipboard`, `desktopCapturer`, `autoUpdater`, `ipcMain`, `utilityProcess`, `webContents`.
  it('takes of Electron what it needs, and nothing that opens, fetches, records or updates', () => {
    const names = new Set(sources('electron').flatMap(({ code }) => taken(code, 'electron')));
    expect([...names].sort()).toEqual([
      ...['BrowserWindow', 'Menu', 'app', 'contextBridge', 'dialog', 'ipcRenderer', 'protocol', 'session'],
    ]);
  });

  it('takes Electron by these imports alone', () => {
    for (const { file, code } of sources('electron'))
      expect(code, file).not.toMatch(
        /require\(\s*['"]electron|import\(\s*['"]electron|import \* as \w+ from 'electron/,
      );
  });

  it.each(['linux', 'win32', 'darwin'] as const)(
    'offers no developer tools and no reload in its menus on %s',
    (platform) => {
      const items = menuTemplate(platform, () => {}).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
      const roles = new Set(items.flatMap(({ role }) => (role === undefined ? [] : [role.toLowerCase()])));
      for (const role of ['toggledevtools', 'reload', 'forcereload', 'help', 'services'])
        expect(roles.has(role as never)).toBe(false);
      expect(roles.size).toBeGreaterThan(5);
    },
  );
});

/** Who starts a program, and which. */
const STARTERS: Readonly<Record<string, string>> = {
  'electron/cli/serve.ts': 'Node itself, to build the window of a checkout; never in a packed program',
  'electron/loopback/browser.ts': 'the browser that shows the window',
  'electron/loopback/on-desktop.ts': 'the desktop’s own message box, where the program was started without a terminal',
  'electron/services/font-list.ts': 'fc-list or PowerShell, to name the fonts that are installed',
  'electron/services/printer/browser.ts': 'the browser that prints',
  'electron/services/reading/convert.ts': 'LibreOffice, to read .doc and the like',
};

describe('programs', () => {
  const starting = sources('electron').filter(({ code }) => code.includes('child_process'));

  it('are started in these places alone', () => {
    const starters = starting.filter(({ code }) => taken(code, 'node:child_process').length > 0);
    expect(starters.map(({ file }) => file).sort()).toEqual(Object.keys(STARTERS).sort());
  });

  it('are started without a shell, from a list of words', () => {
    for (const { file, code } of starting) {
      expect(code, file).not.toMatch(/shell:\s*true|\bexec(?:Sync)?\(/);
      for (const name of taken(code, 'node:child_process')) expect(['spawn', 'execFile'], file).toContain(name);
    }
  });

  it('code is never made of text', () => {
    for (const { file, code } of sources('electron', 'document', 'renderer'))
      expect(code, file).not.toMatch(/\beval\(|new Function\(|\brunIn(?:This|New)?Context\(|from 'node:vm'/);
  });
});

describe('no request', () => {
  it('names a program, a printer, an address or an update', async () => {
    const { ARGUMENTS } = await import('../../electron/contract.ts');
    const keys = Object.values(ARGUMENTS).flatMap((schema) =>
      Object.keys((schema as { entries?: object }).entries ?? {}),
    );
    for (const word of ['url', 'address', 'command', 'program', 'path', 'printer', 'silent', 'update', 'args', 'env'])
      expect(
        keys.filter((key) => key.toLowerCase() === word),
        word,
      ).toEqual([]);
  });
});
