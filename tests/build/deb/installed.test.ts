/** The package of the loopback edition, on this very machine: installed by apt, used, removed. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLoopbackPackage } from '../../../build/deb/loopback.ts';
import { findBrowser } from '../../../electron/services/printer/find-browser.ts';
import { serveBy } from '../package/door.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const NAME = 'nigao-loopback';

function run(command: string, words: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8', env });
  return { code: status, out: stdout, err: stderr };
}

/** Why it cannot be installed here; empty where it can. */
function reasonAgainst(): string {
  if (process.platform !== 'linux' || (process.arch !== 'x64' && process.arch !== 'arm64'))
    return ' (left out: not Linux)';
  if (process.getuid?.() !== 0) return ' (left out: not root)';
  if (!existsSync('/usr/bin/apt-get') || !existsSync('/usr/bin/dpkg')) return ' (left out: no apt)';
  // One that a person uses is not to be replaced, nor removed, by a test.
  if (existsSync('/usr/bin/nigao') || existsSync('/opt/nigao')) return ' (left out: 拟稿 is installed here)';
  return '';
}

const reason = reasonAgainst();
const browser = await findBrowser();
const APT = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', '-o', 'APT::Sandbox::User=root'];

/** In place of a browser: it asks, as the window does, which file to begin with, is told of it, and is closed. */
const WINDOW = `#!/opt/nigao/bin/node
const address = new URL(process.argv.find((word) => word.startsWith('--app=')).slice(6));
const token = new URLSearchParams(address.hash.slice(1)).get('token');
const post = (path, session, body) =>
  fetch(address.origin + path, {
    method: 'POST',
    headers: { Origin: address.origin, 'Content-Type': 'application/json', 'X-Nigao-Session': session },
    body: JSON.stringify(body),
  });
const { session } = await (await post('/api/session', '', { token })).json();
await post('/api/events', session, {});
const answer = await (await post('/api/call', session, { name: 'startFile', argument: {} })).text();
(await import('node:fs')).writeFileSync(process.env.ASKED, answer);
process.exit(0);
`;

describe.skipIf(reason !== '')(`the package of the loopback edition${reason}`, () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-installed-'));
  const at = (...parts: string[]) => path.join(folder, ...parts);
  const home = at('home');
  const state = at('home', '.local/state/nigao');
  // As a person's desktop has it; nothing of the project's own Node is on the path.
  const env = {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    HOME: home,
    LANG: 'zh_CN.UTF-8',
    NODE_OPTIONS: '--no-such-option',
  };
  const nigao = (...words: string[]) => run('/usr/bin/nigao', words, env);
  /** What the entry in the menu runs, before a file. */
  const entryCommand = () => {
    const [, line = ''] = /^Exec=(.*) %f$/m.exec(readFileSync('/usr/share/applications/nigao.desktop', 'utf8')) ?? [];
    return line.split(' ');
  };
  let files: readonly string[] = [];

  beforeAll(async () => {
    mkdirSync(home);
    const arch = process.arch === 'arm64' ? 'arm64' : 'x64';
    const deb = await makeLoopbackPackage({ root, output: folder, arch, effort: 'fast', seconds: 1_790_000_000 });
    const installed = run('apt-get', ['install', ...APT, deb], { ...process.env, DEBIAN_FRONTEND: 'noninteractive' });
    expect(`${installed.code} ${installed.code === 0 ? '' : installed.err}`).toBe('0 ');
    files = run('dpkg', ['-L', NAME]).out.trim().split('\n');
  });

  afterAll(() => {
    if (existsSync('/usr/bin/nigao')) run('apt-get', ['purge', ...APT, NAME]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is configured, and each of its files is as it was packed', () => {
    expect(run('dpkg-query', ['-W', '-f=\x24{Status}', NAME]).out).toBe('install ok installed');
    expect(run('dpkg', ['--verify', NAME]).out).toBe('');
  });

  it('stands in the menu, with a name, an icon and its own type of files', () => {
    const entry = readFileSync('/usr/share/applications/nigao.desktop', 'utf8');
    expect(entry).toContain('\nName[zh_CN]=拟稿\n');
    const icon = /^Icon=(.*)$/m.exec(entry)?.[1];
    expect(files).toContain(`/usr/share/icons/hicolor/256x256/apps/${icon}.png`);
    expect(entry).toContain('\nMimeType=application/x-nigao;\n');
    expect(readFileSync('/usr/share/mime/packages/nigao.xml', 'utf8')).toContain('<glob pattern="*.nigao"/>');
  });

  it('has the licence of everything inside', () => {
    const rights = readFileSync(`/usr/share/doc/${NAME}/copyright`, 'utf8');
    for (const words of ['Node.js 24.', 'lexical 0.52.0 (MIT)', 'GPL-3 with font exception', 'OFL-1.1'])
      expect(rights).toContain(words);
    for (const text of rights.matchAll(/\/opt\/nigao\/[\w./-]+\.(?:txt|md)/g)) expect(files).toContain(text[0]);
  });

  it('brings its own Node, whatever the environment wants of another', () => {
    expect(nigao('kinds').out).toContain('工作总结（work-summary）');
    expect(run('/opt/nigao/bin/node', ['--version']).out).toMatch(/^v24\./);
  });

  it('writes a new draft and exports it to Word by its command', () => {
    expect(nigao('new', '--kind', 'work-summary', '--set', '年份=2026', '--out', at('总结.nigao')).err).toBe('');
    expect(nigao('export', at('总结.nigao'), '--docx', at('总结.docx')).code).toBe(0);
    expect(readFileSync(at('总结.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it.skipIf(browser === null)('exports a PDF by the browser of the system', () => {
    const done = nigao('export', at('总结.nigao'), '--pdf', at('总结.pdf'));
    expect(`${done.code} ${done.err}`).toBe('0 ');
    expect(readFileSync(at('总结.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('serves its window, and opens and exports through its door', async () => {
    const served = await serveBy('/usr/bin/nigao', ['serve', '--no-open', '--home', folder], { cwd: folder, env });
    try {
      expect(await (await served.get('/')).text()).toContain('<title>拟稿</title>');
      expect((await served.get('/fonts/ng-fangsong.woff2')).status).toBe(200);
      const { folder: id } = await served.call('listFolder', { folder: null, show: 'readable' });
      const given = await served.call('grantOpen', { folder: id, name: '总结.nigao' });
      const { report } = await served.call('openFile', { file: given.file });
      for (const format of browser === null ? (['docx'] as const) : (['docx', 'pdf'] as const)) {
        const { grant } = await served.call('grantSave', { folder: id, name: `窗口.${format}`, purpose: format });
        const { bytes } = await served.call('exportFile', { file: grant.file, format, report });
        expect(bytes).toBe(readFileSync(at(`窗口.${format}`)).length);
      }
    } finally {
      expect(await served.end()).toBe(0);
    }
  });

  it('tells a person who started it from the menu that there is no browser, and ends', () => {
    mkdirSync(at('bin'));
    writeFileSync(at('bin', 'zenity'), `#!/bin/sh\nprintf '%s\\n' "$@" > '${at('told.txt')}'\n`);
    chmodSync(at('bin', 'zenity'), 0o755);
    const lost = run('timeout', ['40', ...entryCommand()], {
      ...env,
      PATH: `${at('bin')}:${env.PATH}`,
      NIGAO_BROWSER: at('no-browser'),
    });
    expect(lost.code).toBe(3);
    expect(lost.err).toMatch(/^NO_WINDOW_BROWSER: /);
    expect(readFileSync(at('told.txt'), 'utf8')).toContain(
      `--text=${lost.err.trim().replace('NO_WINDOW_BROWSER: ', '')}`,
    );
  });

  it('opens its window with a file that is double-clicked, and ends when that is closed', () => {
    writeFileSync(at('browser'), WINDOW);
    chmodSync(at('browser'), 0o755);
    const asked = at('asked.json');
    const window = run('timeout', ['40', ...entryCommand(), at('总结.nigao')], {
      ...env,
      NODE_OPTIONS: '',
      NIGAO_BROWSER: at('browser'),
      ASKED: asked,
    });
    expect(`${window.code} ${window.err}`).toBe('0 ');
    expect(JSON.parse(readFileSync(asked, 'utf8'))).toMatchObject({
      ok: true,
      value: { name: '总结.nigao', folder: path.basename(folder) },
    });
  });

  it('is removed without a trace in the system, and leaves what the person has', () => {
    mkdirSync(state, { recursive: true });
    writeFileSync(path.join(state, '偏好.json'), '{}');
    const removed = run('apt-get', ['purge', ...APT, NAME], { ...process.env, DEBIAN_FRONTEND: 'noninteractive' });
    expect(removed.code).toBe(0);
    expect(files.length).toBeGreaterThan(300);
    // What is left are folders of the system.
    const left = files.filter((file) => existsSync(file) && !lstatSync(file).isDirectory());
    expect(left).toEqual([]);
    expect(existsSync('/opt/nigao')).toBe(false);
    expect(existsSync(at('总结.nigao'))).toBe(true);
    expect(existsSync(path.join(state, '偏好.json'))).toBe(true);
  });
});
