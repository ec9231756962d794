/** The archive that Electron gets, packed by electron-builder as the configuration says, and the program run from it alone. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { extractAll } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packAt } from '../../../build/package/pack-electron.ts';
import type { Answers, Reply } from '../../../electron/contract.ts';
import { runShell } from '../../hosts/run-shell.ts';
import type { Frame } from '../../hosts/surface.ts';
import { type Served, serveBy } from './door.ts';
import { openedBy } from './opened.ts';
import { standInDistribution } from './stand-in-distribution.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-packed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
const at = (...parts: string[]) => path.join(folder, ...parts);

const packed = at('release', 'linux-unpacked');
/** The archive's content, in a folder with nothing above it that a module could be found in. */
const program = at('program');

function filesIn(place: string): string[] {
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(place, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

beforeAll(async () => {
  const distribution = standInDistribution(at('electron'));
  await packAt({ root, output: at('release'), distribution }, 'linux', ['x64'], true);
  extractAll(path.join(packed, 'resources', 'app.asar'), program);
});

describe('the archive', () => {
  it('holds all that main process, preload, services, command line and window open', () => {
    const files = filesIn(program);
    const opened = openedBy(program, files);
    expect(opened.files.length).toBeGreaterThan(60);
    expect(opened.files.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('needs no module but those of Node, and Electron', () => {
    expect(openedBy(program, filesIn(program)).modules).toEqual(['electron']);
  });

  it('holds every template, face and table of characters, byte for byte', () => {
    for (const place of ['templates', 'dist/main/cmaps', 'dist/renderer'])
      for (const file of filesIn(path.join(root, place)))
        expect(readFileSync(path.join(program, place, file)).equals(readFileSync(path.join(root, place, file)))).toBe(
          true,
        );
    expect(
      filesIn(path.join(program, 'templates/fonts')).filter((file) => file.endsWith('.woff2')).length,
    ).toBeGreaterThan(6);
  });

  it('holds nothing else: no package, no source, no map', () => {
    const files = filesIn(program);
    expect(
      files.filter((file) => !/^(?:dist\/(?:main|preload|renderer)\/|templates\/|package\.json$)/.test(file)),
    ).toEqual([]);
    expect(files.filter((file) => /node_modules|\.tsx?$|\.map$/.test(file))).toEqual([]);
  });

  it.each(['dist/main/reader.js', 'dist/main/library.js', 'dist/renderer/index.html'])(
    'would be found wanting without %s',
    (left) => {
      const files = filesIn(program).filter((file) => file !== left);
      expect(openedBy(program, files).files.filter((file) => !files.includes(file))).toEqual([left]);
    },
  );
});

describe('the package around it', () => {
  it('has the licences of the program and of the packages in it', () => {
    expect(readFileSync(path.join(packed, 'resources/licences/nigao.txt'), 'utf8')).toContain('MIT License');
    const packages = readFileSync(path.join(packed, 'resources/licences/packages.txt'), 'utf8');
    for (const name of ['lexical 0.52.0', 'react 19.3.1', 'docx 9.15.2', 'valibot 1.5.0'])
      expect(packages).toContain(`\n${name} (`);
  });

  it('keeps the languages of its users alone', () => {
    expect(readdirSync(path.join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  it('is burnt shut: no Node, no options, no inspector, no code but the archive’s', async () => {
    const fuses = await getCurrentFuseWire(path.join(packed, 'nigao'));
    // The wire holds a character for each: 0 off, 1 on.
    const state = (fuse: FuseV1Options) => String.fromCharCode(Number(fuses[fuse]));
    expect({
      node: state(FuseV1Options.RunAsNode),
      options: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspector: state(FuseV1Options.EnableNodeCliInspectArguments),
      file: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
      archive: state(FuseV1Options.OnlyLoadAppFromAsar),
    }).toEqual({ node: '0', options: '0', inspector: '0', file: '0', archive: '1' });
  });
});

const OWN_FRAME: Frame = { url: 'app://nigao/index.html', parent: null };
const TEXT = '关于春季造林的总结\n\n一、主要做法\n（一）早部署。三月初完成整地。\n';

describe('the main process, run from the archive over a stand-in of Electron', () => {
  type Call = <Name extends keyof Answers>(name: Name, argument: unknown) => Promise<Answers[Name]>;
  let call: Call;
  let answer: (address: string) => Promise<Response | null>;
  const answers: { open: string[]; save: string[] } = { open: [], save: [] };

  beforeAll(async () => {
    mkdirSync(at('person'));
    writeFileSync(at('person', '来稿.txt'), TEXT);
    const surface = {
      load: async () => {},
      emit: () => {},
      printToPDF: async () => new Uint8Array(),
      print: async () => '',
      sendCommand: async () => ({}),
      close: async () => {},
    };
    const standIn = await runShell(
      {
        appFolder: program,
        documents: at('person'),
        openSurface(tools) {
          answer = tools.answer;
          return surface;
        },
      },
      [],
      'bundle',
    );
    const window = await standIn.shown;
    Object.assign(answers, standIn.answers);
    call = async (name, argument) => {
      // The channel answers with replies only.
      const reply = (await window.webContents.invoke(OWN_FRAME, 'nigao:call', [name, argument])) as Reply<never>;
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      return reply.value;
    };
  });

  it('opens a foreign text, saves it as a draft, exports it to Word and reads that again', async () => {
    answers.open.push(at('person', '来稿.txt'));
    const opened = await call('openFile', { file: (await call('chooseOpen', {}))?.file });
    answers.save.push(at('person', '总结.nigao'), at('person', '总结.docx'));
    const draft = await call('chooseSave', { purpose: 'nigao', suggestedName: '总结' });
    await call('saveDraft', { file: draft?.file, report: opened.report, onto: null });
    const word = await call('chooseSave', { purpose: 'docx', suggestedName: '总结' });
    const exported = await call('exportFile', { file: word?.file, format: 'docx', report: opened.report });
    expect(exported.bytes).toBe(readFileSync(at('person', '总结.docx')).length);
    answers.open.push(at('person', '总结.docx'));
    const back = await call('openFile', { file: (await call('chooseOpen', {}))?.file });
    expect(back.embedded.type).not.toBe('none');
    expect(JSON.stringify(back.report.blocks)).toContain('三月初完成整地');
  });

  it('offers the kinds and phrases that are packed', async () => {
    expect((await call('kinds', {})).length).toBe(readdirSync(path.join(root, 'templates/kinds')).length);
    const categories = await call('phraseCategories', {});
    expect(categories.length).toBe(readdirSync(path.join(root, 'templates/phrases')).length);
  });

  it('serves the window’s page and faces by its own scheme', async () => {
    const page = await answer('app://nigao/index.html');
    expect(await page?.text()).toBe(readFileSync(path.join(root, 'dist/renderer/index.html'), 'utf8'));
    expect((await answer('app://nigao/fonts/ng-kai.woff2'))?.headers.get('content-type')).toBe('font/woff2');
  });
});

describe('the loopback host, run from the archive as a program of its own', () => {
  let served: Served;
  beforeAll(async () => {
    mkdirSync(at('guest'));
    writeFileSync(at('guest', '来稿.txt'), TEXT);
    // Nothing of the environment but where programs are.
    const env = { PATH: process.env['PATH'], HOME: at('guest') };
    const words = [path.join(program, 'dist/main/nigao.js'), 'serve', '--no-open', '--home', at('guest')];
    served = await serveBy(process.execPath, words, { cwd: at('guest'), env });
  });
  afterAll(() => served?.end());

  it('serves the window, with every part that its page names', async () => {
    const page = await (await served.get('/')).text();
    const parts = [...page.matchAll(/(?:src|href)="\.\/([^"]+)"/g)].map((match) => match[1]);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of [...parts, 'fonts/ng-xbs.woff2']) expect((await served.get(`/${part}`)).status).toBe(200);
  });

  it('opens, saves and exports through its door', async () => {
    const { folder: id, entries } = await served.call('listFolder', { folder: null, show: 'readable' });
    expect(entries.map((entry) => entry.name)).toContain('来稿.txt');
    const given = await served.call('grantOpen', { folder: id, name: '来稿.txt' });
    const { report } = await served.call('openFile', { file: given.file });
    const { grant } = await served.call('grantSave', { folder: id, name: '总结.docx', purpose: 'docx' });
    const { bytes } = await served.call('exportFile', { file: grant.file, format: 'docx', report });
    expect(bytes).toBe(readFileSync(at('guest', '总结.docx')).length);
    expect(served.complaints()).toBe('');
  });
});

describe('an archive that lacks something', () => {
  it('does not start: the test above would fail', async () => {
    const broken = at('broken');
    for (const part of ['dist', 'package.json'])
      cpSync(path.join(program, part), path.join(broken, part), { recursive: true });
    const [page] = readdirSync(path.join(broken, 'dist/main')).filter((name) => /^serve-/.test(name));
    rmSync(path.join(broken, 'dist/main', page ?? ''));
    expect(existsSync(path.join(broken, 'dist/main/nigao.js'))).toBe(true);
    const words = [path.join(broken, 'dist/main/nigao.js'), 'serve', '--no-open', '--home', at('broken')];
    await expect(serveBy(process.execPath, words, { cwd: folder, env: { PATH: process.env['PATH'] } })).rejects.toThrow(
      'INTERNAL',
    );
  });
});
