import { describe, expect, it } from 'vitest';
import type { AbsentCharacter, FontCheck } from '../../../../document/layout/font-report.ts';
import { missingGlyphs } from '../../../../renderer/dialogs/check/glyphs.ts';
import { wayToCharacter, wayToRemark } from '../../../../renderer/dialogs/check/ways.ts';

const absent = (character: string, fallsTo: string | null = null): AbsentCharacter => ({
  character,
  point: 'U+0000',
  count: 1,
  place: { type: 'block', block: 2, offset: 5 },
  around: `在${character}旁`,
  fallsTo,
});
const font = (part: Partial<FontCheck>): FontCheck => ({
  use: 'fangSong',
  asked: '仿宋_GB2312',
  installed: false,
  drawnBy: { origin: 'shipped', family: 'NG FangSong' },
  characters: 10,
  absent: [],
  absentInOffice: [],
  ...part,
});

describe('characters without a glyph', () => {
  it('are listed once each, those that no face draws first', () => {
    const fonts = [
      font({ absent: [absent('喆', 'NG Song'), absent('😀')], absentInOffice: [absent('喆'), absent('珺')] }),
      font({ use: 'kai', asked: '楷体_GB2312', absent: [absent('😀')] }),
    ];
    const found = missingGlyphs({ fonts, unknownCharacters: [absent('😀')] });
    expect(
      found.map(({ absent: { character, fallsTo }, screen, office }) => [character, screen, fallsTo, office]),
    ).toEqual([
      ['😀', 'none', null, null],
      ['喆', 'other', 'NG Song', '仿宋_GB2312'],
      ['珺', 'fine', null, '仿宋_GB2312'],
    ]);
  });
});

describe('the way from a finding', () => {
  it('leads to the whole character, which may be two units long', () => {
    expect(wayToCharacter(absent('😀'))).toEqual({ type: 'words', block: 2, words: { offset: 5, length: 2 } });
  });

  it('leads to the dialog for what stands in the head or the imprint, and nowhere from a page number', () => {
    expect(wayToCharacter({ ...absent('喆'), place: { type: 'head' } })).toEqual({ type: 'layout', at: 'issuers' });
    expect(wayToCharacter({ ...absent('喆'), place: { type: 'imprint' } })).toEqual({ type: 'layout', at: 'copyTo' });
    expect(wayToCharacter({ ...absent('喆'), place: { type: 'pageNumber' } })).toBeNull();
  });

  it('leads to the very element that a remark speaks of, else to its block', () => {
    const date = { found: '二〇二六年', proposed: '' };
    expect(wayToRemark({ code: 'layoutCopyNumber', found: '12', proposed: '' })).toEqual({
      type: 'layout',
      at: 'copyNumber',
    });
    expect(wayToRemark({ code: 'layoutDate', block: null, ...date })).toEqual({ type: 'layout', at: 'printDate' });
    expect(wayToRemark({ code: 'layoutDate', block: 4, ...date })).toMatchObject({ type: 'words', block: 4 });
    expect(wayToRemark({ code: 'layoutFirstPage', block: 0 })).toMatchObject({ type: 'words', block: 0 });
    expect(wayToRemark({ code: 'blanks', count: 3 })).toBeNull();
  });
});
