import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { safeWorkbook } from '../../../document/phrases/workbook.ts';

const BOOK = '<workbook><sheets><sheet name="甲" sheetId="1" r:id="rId7"/></sheets></workbook>';
const RELATIONS =
  '<Relationships><Relationship Id="rId1" Target="styles.xml"/><Relationship Target="worksheets/first.xml" Id="rId7"/></Relationships>';

function book(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const texts = {
    'xl/workbook.xml': BOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/first.xml': sheet,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}

const sheet = (cells: string) => `<worksheet><sheetData>${cells}</sheetData></worksheet>`;

function refusal(bytes: Uint8Array): string {
  try {
    safeWorkbook(bytes);
    return 'none';
  } catch (error) {
    return error instanceof Failure ? error.code : 'no failure';
  }
}

describe('a foreign workbook', () => {
  it('goes on with its parts, packed anew without compression', () => {
    const bytes = book(sheet('<row r="1"><c r="A1"/></row>'), { 'xl/media/macro.bin': 'x' });
    const { bytes: safe } = safeWorkbook(bytes);
    expect(Object.keys(unzipSync(safe)).sort()).toEqual([
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/first.xml',
    ]);
  });

  it('tells the merged cells of its first sheet', () => {
    const merged = '<worksheet><mergeCells><mergeCell ref="B2:C4"/></mergeCells></worksheet>';
    const second = { 'xl/worksheets/other.xml': merged };
    expect(safeWorkbook(book(merged)).merges).toEqual([{ top: 1, bottom: 3, left: 1, right: 2 }]);
    expect(safeWorkbook(book(sheet(''), second)).merges).toEqual([]);
  });

  it('of many rows goes on, whatever the namespaces of its sheet are called', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 1}"><c r="D${i + 1}"/></row>`).join('');
    const named = `<worksheet xmlns:r="http://schemas.openxmlformats.org/r"><sheetData>${rows}</sheetData></worksheet>`;
    expect(refusal(book(named))).toBe('none');
  });

  it('that unpacks to far more than it says is refused while it unpacks', () => {
    const bomb = book(sheet(' '.repeat(30 * 1024 * 1024)));
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)).toBe('TOO_LARGE');
    const many = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`p${i}.xml`, ' '.repeat(9 * 1024 * 1024)]));
    expect(refusal(book(sheet(''), many))).toBe('TOO_LARGE');
  });

  it('that spans more cells than anybody fills is refused, however the address is written', () => {
    expect(refusal(book(sheet('<row><c r="XFD1048576"/></row>')))).toBe('TOO_LARGE');
    expect(refusal(book(sheet("<row r = '999999999'><c r='B1'/></row>")))).toBe('TOO_LARGE');
    expect(refusal(book(sheet('<row><c r="&#88;FD1048576"/></row>')))).toBe('UNSUPPORTED_FORMAT');
    expect(refusal(book(sheet('<row><c r="XF&#68;1048576"/></row>')))).toBe('UNSUPPORTED_FORMAT');
  });

  it('that brings entities of its own, or is no workbook, is refused', () => {
    expect(refusal(book(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${sheet('')}`))).toBe('UNSUPPORTED_FORMAT');
    expect(refusal(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('UNSUPPORTED_FORMAT');
    expect(refusal(strToU8('内容,类别'))).not.toBe('none');
    expect(refusal(new Uint8Array())).toBe('EMPTY');
    expect(refusal(book(sheet('')).subarray(0, 200))).toBe('BROKEN_DRAFT');
  });
});
