import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCharacters, readFontFaces } from '../../../electron/services/font-file.ts';
import { runs } from '../../runs.ts';
import { ownFolder } from '../folder.ts';
import { cmap4, cmap12, collection, type FontParts, sfnt, windowsName } from './sfnt.ts';

const folder = ownFolder();

function write(bytes: Uint8Array): string {
  const file = folder.at('a.ttf');
  writeFileSync(file, bytes);
  return file;
}

const only = async (parts: FontParts) => (await readFontFaces(write(sfnt(parts))))?.[0];

describe('font files', () => {
  it('a face is known by its family in every language, and by its typographic one', async () => {
    const names = [
      windowsName('FZXiaoBiaoSong-B05S'),
      windowsName('方正小标宋简体'),
      windowsName('Regular', 2),
      windowsName('方正小标宋', 16),
    ];
    expect((await only({ names }))?.families).toEqual(['FZXiaoBiaoSong-B05S', '方正小标宋简体', '方正小标宋']);
  });

  it('names for the old Mac are read in ASCII and in GBK', async () => {
    const names = [
      { platform: 1, encoding: 0, id: 1, bytes: Buffer.from('FangSong') },
      { platform: 1, encoding: 25, id: 1, bytes: Buffer.of(0xb7, 0xc2, 0xcb, 0xce) },
      { platform: 1, encoding: 1, id: 1, bytes: Buffer.of(0x83, 0x84) },
    ];
    expect((await only({ names }))?.families).toEqual(['FangSong', '仿宋']);
  });

  it('every face of a collection is found, with its own names and characters', async () => {
    const file = write(
      collection([
        { names: [windowsName('宋体')], cmap: cmap4([[0x4e00, 0x4e02]]) },
        { names: [windowsName('新宋体')], cmap: cmap4([[0x5586, 0x5586]]) },
      ]),
    );
    const faces = await readFontFaces(file);
    expect(faces?.map(({ families, inCollection }) => [families, inCollection])).toEqual([
      [['宋体'], true],
      [['新宋体'], true],
    ]);
    const second = await readCharacters(file, faces?.[1]?.start ?? -1);
    expect([second?.has(0x5586), second?.has(0x4e00), second?.size]).toEqual([true, false, 1]);
  });

  it('outlines, axes and the maker’s permission are told', async () => {
    expect(await only({ tags: ['glyf'] })).toMatchObject({ outlines: 'truetype', variable: false, embeddable: true });
    expect(await only({ tags: ['CFF '] })).toMatchObject({ outlines: 'cff' });
    expect(await only({ tags: ['glyf', 'fvar'] })).toMatchObject({ variable: true });
    expect(await only({ tags: [] })).toMatchObject({ outlines: 'none' });
    expect(await only({ permission: 0x0002 })).toMatchObject({ embeddable: false });
    expect(await only({ permission: 0x0200 })).toMatchObject({ embeddable: false });
    expect(await only({ permission: 0x0008 })).toMatchObject({ embeddable: true });
  });

  it('characters come from both forms of the table, beyond the first plane too', async () => {
    const short = await readCharacters(
      write(
        sfnt({
          cmap: cmap4([
            [0x20, 0x7e],
            [0x4e00, 0x4e10],
          ]),
        }),
      ),
      0,
    );
    expect([0x20, 0x7e, 0x4e10].filter((point) => !short?.has(point))).toEqual([]);
    expect(short?.size).toBe(95 + 17);
    const long = await readCharacters(
      write(
        sfnt({
          cmap: cmap12([
            [0x4e00, 0x4e00],
            [0x2cb29, 0x2cb2a],
          ]),
        }),
      ),
      0,
    );
    expect([long?.has(0x2cb2a), long?.has(0x2cb2b), long?.size]).toEqual([true, false, 3]);
  });

  it('what is no font, what is not there and what claims to be huge is passed over', async () => {
    expect(await readFontFaces(write(Buffer.from('这不是字体文件，只是一些文字。')))).toBeNull();
    expect(await readFontFaces(write(Buffer.alloc(0)))).toBeNull();
    expect(await readFontFaces(folder.at('没有.ttf'))).toBeNull();
    expect(await readFontFaces(folder.at())).toBeNull();
    const many = Buffer.concat([Buffer.from('ttcf'), Buffer.from([0, 1, 0, 0, 255, 255, 255, 255])]);
    expect(await readFontFaces(write(many))).toBeNull();
  });

  it('a font cut off or changed anywhere is read or passed over, never thrown', async () => {
    const whole = sfnt({
      names: [windowsName('仿宋')],
      cmap: cmap12([[0x4e00, 0x4e20]]),
      permission: 0,
    });
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255), async (end, at, byte) => {
        const bytes = Buffer.from(whole);
        bytes[at] = byte;
        const file = write(bytes.subarray(0, end));
        const faces = await readFontFaces(file);
        await readCharacters(file, 0);
        return faces === null || faces.length > 0;
      }),
      { numRuns: runs(150) },
    );
  });

  it('a packed web font is passed over and not misread', async () => {
    const shipped = path.resolve(import.meta.dirname, '../../../templates/fonts/ng-kai.woff2');
    expect(await readFontFaces(shipped)).toBeNull();
  });
});
