import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FAMILIES, FONT_FILES, fontFaces, fontStack } from '../../../document/layout/fonts.ts';

const folder = path.resolve(import.meta.dirname, '../../../templates/fonts');

describe('fonts', () => {
  it('every shipped face lies in the folder of fonts', () => {
    expect(FONT_FILES.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
  });

  it('a rule for each face names its file below the base, and nothing of the network', () => {
    const css = fontFaces('fonts/');
    for (const file of FONT_FILES) expect(css).toContain(`url("fonts/${file}")`);
    expect(css).not.toMatch(/https?:/);
  });

  it('the marks “ ” — … · come from one face in every stack but that of titles', () => {
    for (const role of ['fangSong', 'kai', 'hei', 'song'] as const) {
      expect(fontStack(role)).toMatch(/^"NG Latin","NG Marks",/);
    }
    expect(fontFaces('fonts/')).toMatch(
      /"NG Marks";[^}]*unicode-range:U\+A4,U\+A7-A8,U\+B0-B1,U\+B7,U\+D7,U\+F7,U\+2014,U\+2018,U\+2019,U\+201C,U\+201D,U\+2026/,
    );
  });

  it('the face of the office comes before the shipped one', () => {
    const stack = fontStack('fangSong');
    expect(stack.indexOf(FAMILIES.fangSong.office)).toBeLessThan(stack.indexOf('NG FangSong'));
  });

  it('of two files of one family the one with the common characters comes last, so that browsers ask it first', () => {
    const css = fontFaces('fonts/');
    for (const name of ['fangsong', 'xbs', 'kai', 'hei']) {
      const common = css.lastIndexOf(`ng-${name}-common.woff2`);
      expect(common).toBeGreaterThan(css.indexOf(`ng-${name}.woff2`));
    }
  });

  it('the unit’s own face comes before every face of the system, behind a family that the layout names', () => {
    const stack = fontStack('fangSong', { fangSong: '某局仿宋' });
    const order = ['某局仿宋', 'NG Own FangSong', '仿宋_GB2312', 'NG FangSong', 'NG Own Song', 'NG Song'];
    const places = order.map((family) => stack.indexOf(`"${family}"`));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('own faces are named by the address they are served at, and not at all without files', () => {
    const own = [{ role: 'kai' as const, file: 'own/kai-1-2.ttf' }];
    expect(fontFaces('fonts/', own)).toContain('"NG Own Kai";src:url("fonts/own/kai-1-2.ttf") format("truetype")');
    expect(fontFaces(null, own)).not.toContain('url(');
  });

  it('without files no address is named at all', () => {
    expect(fontFaces(null)).not.toContain('url(');
  });
});
