import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFontList, type FontMachine, fontFilesIn, fontFolders } from '../../../electron/services/font-list.ts';
import { ownFolder } from '../folder.ts';
import { cmap4, collection, sfnt, windowsName } from './sfnt.ts';

const folder = ownFolder();

/** A Linux machine without fontconfig whose person has fonts of their own. */
const bare = (): FontMachine => ({ platform: 'linux', env: { PATH: folder.at('no-programs') }, home: folder.at() });

function put(name: string, bytes: Uint8Array): string {
  const file = folder.at('.local/share/fonts', name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

describe('where fonts lie', () => {
  it('on each system fonts are sought in its own folders and in those of the person', () => {
    const windows = { platform: 'win32', env: { WINDIR: 'D:\\Win', LOCALAPPDATA: 'C:\\U\\L' }, home: 'C:\\U' } as const;
    expect(fontFolders(windows)).toEqual(['D:\\Win\\Fonts', 'C:\\U\\L\\Microsoft\\Windows\\Fonts']);
    expect(fontFolders({ platform: 'darwin', env: {}, home: '/Users/a' })).toEqual([
      '/System/Library/Fonts',
      '/Library/Fonts',
      '/Users/a/Library/Fonts',
    ]);
    expect(fontFolders({ platform: 'linux', env: {}, home: '/home/a' })).toContain('/home/a/.local/share/fonts');
  });

  it('font files are found in folders within folders, and nothing else is', async () => {
    const found = [put('方正/小标宋.TTF', sfnt({})), put('a.otf', sfnt({})), put('c.ttc', sfnt({}))];
    put('说明.txt', Buffer.from('x'));
    put('b.woff2', Buffer.from('x'));
    expect([...(await fontFilesIn(folder.at('.local/share/fonts')))].sort()).toEqual(found.sort());
    expect(await fontFilesIn(folder.at('没有'))).toEqual([]);
  });
});

describe('the fonts of a machine', () => {
  it('without fontconfig families are known by the names in the files, whatever their case', async () => {
    put('fz.ttf', sfnt({ names: [windowsName('FZXiaoBiaoSong-B05S'), windowsName('方正小标宋简体')] }));
    put('simsun.ttc', collection([{ names: [windowsName('宋体某')] }, { names: [windowsName('新宋体某')] }]));
    const families = await createFontList(bare()).families();
    for (const name of ['方正小标宋简体', 'fzxiaobiaosong-b05s', '宋体某', '新宋体某']) {
      expect(families.has(name), name).toBe(true);
    }
  });

  it('one broken file hides none of the others', async () => {
    put('a.ttf', Buffer.from('broken'));
    put('b.ttf', sfnt({ names: [windowsName('某局仿宋')] }).subarray(0, 40));
    put('c.ttf', sfnt({ names: [windowsName('某局楷体')] }));
    const families = await createFontList(bare()).families();
    expect([families.has('某局楷体'), families.has('某局仿宋')]).toEqual([true, false]);
  });

  it('the characters of a family are those of its regular face', async () => {
    put('a-Bold.ttf', sfnt({ names: [windowsName('某局宋')], cmap: cmap4([[0x4e00, 0x4e00]]) }));
    put('b-Regular.ttf', sfnt({ names: [windowsName('某局宋')], cmap: cmap4([[0x4e00, 0x4e05]]) }));
    const list = createFontList(bare());
    expect((await list.charactersOf('某局宋'))?.size).toBe(6);
    expect(await list.charactersOf('本机没有的字体')).toBeUndefined();
  });

  it('a family that is there but whose characters cannot be read is told apart from one that is not', async () => {
    put('a.ttf', sfnt({ names: [windowsName('某局黑')] }));
    expect(await createFontList(bare()).charactersOf('某局黑')).toBeNull();
  });

  it('the list is looked up once and kept', async () => {
    put('a.ttf', sfnt({ names: [windowsName('甲')] }));
    const list = createFontList(bare());
    const first = await list.families();
    put('b.ttf', sfnt({ names: [windowsName('乙')] }));
    expect(await list.families()).toBe(first);
  });

  it.skipIf(process.platform === 'win32')('where there is fontconfig, what it knows is taken', async () => {
    const file = put('x.ttf', sfnt({ names: [windowsName('某')], cmap: cmap4([[0x41, 0x42]]) }));
    const program = folder.at('bin/fc-list');
    mkdirSync(path.dirname(program));
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\t%s\\n' '${file}' 'FangSong,仿宋,Fang\\\\-Song'\n`);
    chmodSync(program, 0o755);
    const env = { PATH: `${folder.at('bin')}:/usr/bin:/bin` };
    const families = await createFontList({ platform: 'linux', env, home: folder.at() }).families();
    expect([...families.keys()]).toEqual(['fangsong', '仿宋', 'fang-song']);
    expect(families.get('仿宋')?.file).toBe(file);
  });
});
