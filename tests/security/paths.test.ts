/**
 * Refusals 4 and 5: any path that the person did not pick, and names that lead elsewhere.
 * Guards: `fileOf` and `folderOf` (grants.ts), `fileInFolder` (folders.ts), `checkName` (names.ts).
 */
import * as fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { fileInFolder } from '../../electron/services/folders.ts';
import { type Door, describeDoors, refusedBy } from './doors.ts';
import { naming, passes, sample } from './samples.ts';

let door: Door | undefined;
afterEach(async () => {
  await door?.close();
  door = undefined;
});

/** `stopOpening` gives up a file that is being opened: of one that is not there is nothing to give up. */
const HARMLESS = new Set(['stopOpening']);

describeDoors('a path instead of a grant', (open, host) => {
  it('is refused by every request that takes a file or a folder', async () => {
    door = await open();
    const secret = path.join(door.home, '秘密.txt');
    fs.writeFileSync(secret, '不给看的文字');
    const asked = naming('file', 'folder').filter((name) => !HARMLESS.has(name));
    expect(asked.length).toBeGreaterThan(15);
    for (const name of asked) {
      for (const forged of [secret, '/etc/passwd', 'file:///etc/passwd', '..', 'C:\\Windows\\win.ini']) {
        const argument = sample(name, forged);
        expect(passes(name, argument), `no sample for ${name}`).toBe(true);
        const reply = await door.call(name, argument);
        expect(reply.ok, `${name} ${forged}`).toBe(false);
        expect(JSON.stringify(reply)).not.toContain('不给看');
      }
    }
    expect((await refusedBy(door))['grant']).toBeGreaterThan(asked.length);
    expect(fs.readFileSync(secret, 'utf8')).toBe('不给看的文字');
  });

  it('is not made a grant by a name', async () => {
    door = await open();
    const folder = host === 'loopback' ? await home(door) : 'x';
    for (const name of ['../secret.txt', '..', '/etc/passwd', 'a/../../b.txt', 'a\0.txt', '\\\\server\\share\\a.txt']) {
      expect(await door.call('grantOpen', { folder, name })).toMatchObject({ ok: false });
      expect(await door.call('grantSave', { folder, name, purpose: 'txt' })).toMatchObject({ ok: false });
    }
  });
});

async function home(at: Door): Promise<string> {
  const reply = await at.call('listFolder', { folder: null, show: 'readable' });
  if (!reply.ok) throw new Error(reply.code);
  return (reply.value as { folder: string }).folder; // the host's own answer
}

describeDoors('a name to be written', (open, host) => {
  it.each([
    ...['CON.txt', 'nul.txt', 'COM1.txt', 'lpt9.txt', 'aux', 'PRN.docx.txt', 'con .txt'],
    ...['.hidden.txt', ' a.txt', 'a\u202Etxt.exe.txt', 'a\u0007.txt', 'a:b.txt', 'a|b.txt', '\uD800.txt'],
    '字'.repeat(90),
  ])('is refused where it is that of a device, hides, or is too long: %j', async (name) => {
    if (host === 'Electron') return; // There the dialog of the system gives the name; the next test is about that.
    door = await open();
    const before = fs.readdirSync(door.home);
    const reply = await door.call('grantSave', { folder: await home(door), name, purpose: 'txt' });
    expect(reply).toMatchObject({ ok: false });
    expect(fs.readdirSync(door.home)).toEqual(before);
  });

  it('is refused where a dialog gives one that is illegal elsewhere', async () => {
    door = await open();
    if (!door.answerSave) return;
    door.answerSave(path.join(door.home, 'CON.docx'));
    const reply = await door.call('chooseSave', { purpose: 'docx', suggestedName: '总结' });
    expect(reply).toMatchObject({ ok: false, code: 'NAME_ILLEGAL' });
  });
});

describe('a name to be read', () => {
  it('on Windows names no stream, no device, no share', () => {
    for (const name of ['a.docx:b.txt', '\\\\server\\share\\a.txt', 'C:\\a.txt'])
      expect(() => fileInFolder('C:\\文稿', name, 'readable', 'win32'), name).toThrow(/NAME_ILLEGAL/);
  });
});

describe.skipIf(process.platform === 'win32')('a link', () => {
  it('out of the folder is not served by the loopback host', async () => {
    const { windowFiles } = await import('../../electron/services/window/files.ts');
    const folder = fs.mkdtempSync(path.join(process.env['TMPDIR'] ?? '/tmp', 'nigao-link-'));
    try {
      fs.mkdirSync(path.join(folder, 'window'));
      fs.writeFileSync(path.join(folder, 'secret.html'), 'secret');
      fs.symlinkSync(path.join(folder, 'secret.html'), path.join(folder, 'window/index.html'));
      fs.symlinkSync(folder, path.join(folder, 'window/out'));
      const files = windowFiles({ renderer: path.join(folder, 'window'), fonts: null });
      for (const name of ['/index.html', '/out/secret.html', '/out/window/index.html'])
        expect(await files.find(name), name).toBeNull();
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
