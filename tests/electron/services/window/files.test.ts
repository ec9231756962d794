import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { windowFiles } from '../../../../electron/services/window/files.ts';

let root = '';
const renderer = () => path.join(root, 'renderer');

beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'nigao-files-'));
  mkdirSync(path.join(renderer(), 'assets'), { recursive: true });
  mkdirSync(path.join(root, 'fonts'));
  writeFileSync(path.join(renderer(), 'index.html'), '<p>');
  writeFileSync(path.join(renderer(), 'assets/index-1.js'), '');
  writeFileSync(path.join(renderer(), 'assets/index.js.map'), '');
  writeFileSync(path.join(root, 'fonts/ng-latin.woff2'), '');
  writeFileSync(path.join(root, 'secret.json'), '{}');
  symlinkSync(path.join(root, 'secret.json'), path.join(renderer(), 'link.json'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const files = () => windowFiles({ renderer: renderer(), fonts: path.join(root, 'fonts') });

describe('files of the window', () => {
  it('finds the page, its parts and the fonts with their types', async () => {
    expect(await files().find('/')).toEqual({
      path: path.join(renderer(), 'index.html'),
      type: 'text/html; charset=utf-8',
    });
    expect((await files().find('/assets/index-1.js'))?.type).toBe('text/javascript; charset=utf-8');
    expect((await files().find('/fonts/ng-latin.woff2'))?.type).toBe('font/woff2');
  });

  it.each([
    '/../secret.json',
    '/assets/../index.html',
    '//index.html',
    '/%69ndex.html',
    '/assets',
    '/assets/',
    '/fonts/',
    '/link.json',
    '/index.html\0.js',
    '/index.html/',
    'index.html',
    '',
    '/assets/index.js.map',
    '/fonts/../renderer/index.html',
    '/assets\\index-1.js',
  ])('finds nothing at %j', async (pathname) => {
    expect(await files().find(pathname)).toBeNull();
  });

  it('finds what was built after it was made', async () => {
    const made = files();
    expect(await made.find('/assets/index-2.js')).toBeNull();
    writeFileSync(path.join(renderer(), 'assets/index-2.js'), '');
    expect(await made.find('/assets/index-2.js')).not.toBeNull();
  });

  it('serves no page where only fonts are asked for', async () => {
    const fonts = windowFiles({ renderer: null, fonts: path.join(root, 'fonts') });
    expect(await fonts.find('/')).toBeNull();
    expect(await fonts.find('/fonts/ng-latin.woff2')).not.toBeNull();
  });

  it('finds a font of the unit’s own by its name alone, wherever it lies, and no other file there', async () => {
    const place = path.join(root, 'elsewhere.ttf');
    const own = async () => new Map([['own/kai-1-2.ttf', place]]);
    const made = windowFiles({ renderer: renderer(), fonts: path.join(root, 'fonts'), own });
    expect(await made.find('/fonts/own/kai-1-2.ttf')).toEqual({ path: place, type: 'font/ttf' });
    for (const name of ['elsewhere.ttf', '../elsewhere.ttf', '%2e%2e/elsewhere.ttf', 'kai-1-3.ttf', ''])
      expect(await made.find(`/fonts/own/${name}`), name).toBeNull();
    expect(await files().find('/fonts/own/kai-1-2.ttf')).toBeNull();
  });

  it('finds nothing where its folders are missing', async () => {
    const none = windowFiles({ renderer: path.join(root, 'none'), fonts: path.join(root, 'none') });
    expect(await none.find('/')).toBeNull();
  });
});
