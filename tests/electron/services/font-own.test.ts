import { execFileSync } from 'node:child_process';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { printHtml } from '../../../document/print/html.ts';
import { emptyReport, plainInline } from '../../../document/report.ts';
import { ownFontFolder, readOwnFonts, roleOf, servedFonts } from '../../../electron/services/font-own.ts';
import { createPrinter, type Printer } from '../../../electron/services/printer/printer.ts';
import { describeWith, run } from '../../document/programs.ts';
import { ownFolder } from '../folder.ts';
import { cmap4, collection, type FontParts, sfnt, windowsName } from './sfnt.ts';

const folder = ownFolder();
const fonts = () => ownFontFolder(folder.at());

function put(name: string, bytes: Uint8Array): string {
  const file = path.join(fonts(), name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

const named = (family: string, parts: FontParts = {}): Buffer => sfnt({ names: [windowsName(family)], ...parts });

describe('the unit’s own fonts', () => {
  it('each family name belongs to the face that offices call so', () => {
    expect(['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '汉仪小标宋'].map((name) => roleOf([name]))).toEqual(
      Array(3).fill('xiaoBiaoSong'),
    );
    expect(
      ['仿宋_GB2312', 'FangSong', '朱雀仿宋', 'Zhuque Fangsong (technical preview)'].map((n) => roleOf([n])),
    ).toEqual(Array(4).fill('fangSong'));
    expect(['楷体_GB2312', 'KaiTi', 'LXGW WenKai', 'STKaiti'].map((name) => roleOf([name]))).toEqual(
      Array(4).fill('kai'),
    );
    expect(['黑体', 'SimHei', '方正黑体_GBK'].map((name) => roleOf([name]))).toEqual(Array(3).fill('hei'));
    expect(['宋体', 'SimSun', '方正书宋_GBK', 'STSong'].map((name) => roleOf([name]))).toEqual(Array(4).fill('song'));
    expect(['DejaVu Sans', '隶书', 'Khaki', 'Heidelberg'].map((name) => roleOf([name]))).toEqual(Array(4).fill(null));
  });

  it('without the folder there are none', async () => {
    expect(await readOwnFonts(fonts())).toEqual({ used: [], refused: [] });
  });

  it('a file is used for the face of its family, shown by its Chinese name, with its characters', async () => {
    const file = put(
      'zq.ttf',
      sfnt({ names: [windowsName('Zhuque Fangsong'), windowsName('朱雀仿宋')], cmap: cmap4([[0x5586, 0x5586]]) }),
    );
    const own = await readOwnFonts(fonts());
    expect(own.refused).toEqual([]);
    expect(own.used).toMatchObject([{ role: 'fangSong', family: '朱雀仿宋', name: 'zq.ttf' }]);
    expect(own.used[0]?.characters?.has(0x5586)).toBe(true);
    expect([...servedFonts(own)]).toEqual([[own.used[0]?.file, file]]);
    expect(own.used[0]?.file).toMatch(/^own\/[a-z0-9.-]+\.ttf$/);
  });

  it('what would spoil the PDF, and what is none of the five faces, is refused with the reason', async () => {
    put('1.otf', named('仿宋', { tags: ['CFF '] }));
    put('2.ttc', collection([{ names: [windowsName('宋体')] }, { names: [windowsName('新宋体')] }]));
    put('3.ttf', named('黑体', { tags: ['glyf', 'fvar'] }));
    put('4.ttf', named('楷体', { permission: 2 }));
    put('5.ttf', named('隶书'));
    put('6.ttf', Buffer.from('下载到一半'));
    expect(await readOwnFonts(fonts())).toEqual({
      used: [],
      refused: [
        { name: '1.otf', fault: 'cff' },
        { name: '2.ttc', fault: 'collection' },
        { name: '3.ttf', fault: 'variable' },
        { name: '4.ttf', fault: 'locked' },
        { name: '5.ttf', fault: 'otherFace' },
        { name: '6.ttf', fault: 'unreadable' },
      ],
    });
  });

  it('of two files for one face the one that offices expect is used, and the other is told', async () => {
    put('a.ttf', named('某某仿宋'));
    put('b.ttf', named('方正仿宋_GBK'));
    put('c.ttf', named('仿宋_GB2312'));
    const { used, refused } = await readOwnFonts(fonts());
    expect(used.map((font) => font.family)).toEqual(['仿宋_GB2312']);
    expect(refused.map((each) => [each.name, each.fault])).toEqual([
      ['b.ttf', 'second'],
      ['a.ttf', 'second'],
    ]);
  });

  it('a file that was replaced has another address, for browsers keep what they fetched', async () => {
    const file = put('a.ttf', named('仿宋'));
    const before = (await readOwnFonts(fonts())).used[0]?.file;
    utimesSync(file, new Date(1e12), new Date(1e12));
    expect((await readOwnFonts(fonts())).used[0]?.file).not.toBe(before);
  });
});

const SHIPPED = path.resolve(import.meta.dirname, '../../../templates/fonts');
/** Unpacks a shipped face and gives it another name. */
const RENAME = `import sys
from fontTools.ttLib import TTFont
f = TTFont(sys.argv[1]); f.flavor = None
for r in list(f['name'].names):
    if r.nameID in (1, 4, 6): f['name'].setName(sys.argv[3], r.nameID, 3, 1, 0x409)
f.save(sys.argv[2])`;

function hasFontTools(): boolean {
  try {
    execFileSync('/usr/bin/python3', ['-c', 'import fontTools, brotli'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

await describeWith(['browser', 'pdffonts', 'pdftotext'], 'printing with the unit’s own font', () => {
  let printer: Printer | null = null;
  afterAll(async () => {
    await printer?.close();
  });

  it('a font that the browser refuses does not stop the print: the shipped face stands in', async () => {
    put('broken.ttf', named('某局仿宋', { cmap: cmap4([[0x4e00, 0x9fff]]) }));
    const own = await readOwnFonts(fonts());
    expect(own.used).toHaveLength(1);
    printer = createPrinter({ fonts: SHIPPED, own: async () => servedFonts(own) });
    const report = { ...emptyReport, blocks: [{ type: 'paragraph' as const, content: plainInline('照常印出。') }] };
    const pdf = folder.at('a.pdf');
    writeFileSync(pdf, await printer.print(printHtml(report, { fonts: 'fonts/', own: own.used })));
    expect(run('pdffonts', [pdf])).toMatch(/NGFangSong +CID TrueType/);
    await printer.close();
  });

  it.skipIf(!hasFontTools())('the PDF is set in it, as TrueType, and the marks still come from one face', async () => {
    const file = put('own.ttf', new Uint8Array());
    execFileSync('/usr/bin/python3', ['-c', RENAME, path.join(SHIPPED, 'ng-kai-common.woff2'), file, 'UnitFangSong']);
    const own = await readOwnFonts(fonts());
    expect(own.used.map((font) => font.family)).toEqual(['UnitFangSong']);
    printer = createPrinter({ fonts: SHIPPED, own: async () => servedFonts(own) });
    const words = '本单位自备仿宋，“引号”与——破折号仍取全角。';
    const report = { ...emptyReport, blocks: [{ type: 'paragraph' as const, content: plainInline(words) }] };
    const pdf = folder.at('a.pdf');
    writeFileSync(pdf, await printer.print(printHtml(report, { fonts: 'fonts/', own: own.used })));
    const listed = run('pdffonts', [pdf]);
    expect(listed).toMatch(/UnitFangSong +CID TrueType/);
    expect(listed).toMatch(/NGFangSong +CID TrueType/);
    expect(listed).not.toContain('Type 3');
    expect(run('pdftotext', ['-raw', pdf, '-'])).toContain(words);
  });
});
