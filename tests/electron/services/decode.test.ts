import { describe, expect, it } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { decodeText } from '../../../electron/services/decode.ts';

const PROSE =
  '今年以来，我局认真贯彻落实上级部署，扎实推进民族团结进步创建工作，共走访群众1280户，发放资料3600份，办结事项96件。\r\n一、工作开展情况\r\n（一）加强组织领导。成立了由主要负责同志任组长的领导小组，明确职责分工。\r\n';
const TRADITIONAL =
  '本局辦理各項業務，均依規定時程完成，並定期檢討執行情形，以提升為民服務品質。謹將辦理情形報告如下：\r\n';

const bytesOf = (...parts: readonly number[]) => Uint8Array.from(parts);

function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const le = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return order === 'le' ? le : le.swap16();
}

/** The other way round of what the platform's decoder does, for the characters of `text`. */
function doubleByte(text: string, encoding: 'gb18030' | 'big5'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(bytesOf(lead, trail));
      if (!table.has(char)) table.set(char, [lead, trail]);
    }
  }
  return Uint8Array.from([...text].flatMap((char) => (char <= '~' ? [char.charCodeAt(0)] : (table.get(char) ?? []))));
}

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return `${error.code} ${error.detail}`;
    throw error;
  }
  return 'no failure';
}

describe('bytes into text', () => {
  it('reads UTF-8 with and without a mark, and says nothing of it', () => {
    expect(decodeText(Buffer.from(PROSE), 'a.txt')).toEqual({ value: PROSE, notices: [] });
    expect(decodeText(Buffer.from(`\uFEFF${PROSE}`), 'a.txt')).toEqual({ value: PROSE, notices: [] });
  });

  it.each([
    ['le', true, 'UTF-16LE'],
    ['be', true, 'UTF-16BE'],
    ['le', false, 'UTF-16LE'],
    ['be', false, 'UTF-16BE'],
  ] as const)('reads UTF-16 %s, mark %s', (order, mark, encoding) => {
    const read = decodeText(utf16(PROSE, order, mark), 'a.txt');
    expect(read).toEqual({ value: PROSE, notices: [{ code: 'encoding', encoding }] });
  });

  it('reads UTF-16 without a mark and without any line break or digit', () => {
    expect(decodeText(utf16('扎实推进各项工作取得明显成效', 'le', false), 'a.txt').value).toBe(
      '扎实推进各项工作取得明显成效',
    );
  });

  it('reads GB18030, and the GBK and GB 2312 within it', () => {
    const read = decodeText(doubleByte(PROSE, 'gb18030'), 'a.txt');
    expect(read).toEqual({ value: PROSE, notices: [{ code: 'encoding', encoding: 'GB18030' }] });
  });

  it('reads characters of four bytes in GB18030', () => {
    const bytes = Buffer.concat([doubleByte(PROSE, 'gb18030'), bytesOf(0x82, 0x35, 0x87, 0x38)]);
    expect(decodeText(bytes, 'a.txt').value).toBe(
      PROSE + new TextDecoder('gb18030').decode(bytesOf(0x82, 0x35, 0x87, 0x38)),
    );
  });

  it('reads a short text in GB18030 that by chance is also valid UTF-8', () => {
    const bytes = doubleByte('一览', 'gb18030');
    expect(decodeText(bytes, 'a.txt').value).toBe('一览');
    // The four bytes of these two characters are valid UTF-8 as well.
    const chance = bytesOf(0xd2, 0xbb, 0xc4, 0xbf);
    expect(new TextDecoder('utf-8', { fatal: true }).decode(chance)).toHaveLength(2);
    expect(decodeText(chance, 'a.txt').value).toBe('一目');
  });

  it('reads Big5 where it plainly is that', () => {
    const read = decodeText(doubleByte(TRADITIONAL, 'big5'), 'a.txt');
    expect(read).toEqual({ value: TRADITIONAL, notices: [{ code: 'encoding', encoding: 'Big5' }] });
  });

  it('reads a text cut inside of a character, and counts what cannot be read', () => {
    const whole = Buffer.from('扎实推进各项工作。'.repeat(20));
    const read = decodeText(whole.subarray(0, whole.length - 1), 'a.txt');
    expect(read.value.startsWith('扎实推进')).toBe(true);
    expect(read.notices).toEqual([{ code: 'unreadable', count: 1 }]);
  });

  it('keeps a sample that ends inside of a character from spoiling a long file', () => {
    const long = doubleByte(`a${PROSE.repeat(600)}`, 'gb18030');
    expect(long.length).toBeGreaterThan(65_536);
    expect(decodeText(long, 'a.txt').notices).toEqual([{ code: 'encoding', encoding: 'GB18030' }]);
  });

  it('keeps letters of other scripts in valid UTF-8', () => {
    for (const text of ['ᠮᠣᠩᠭᠣᠯ', 'བོད་ཡིག', 'ئۇيغۇرچە تېكىست و 中文', 'Résumé of the year, naïve café']) {
      expect(decodeText(Buffer.from(text), 'a.txt')).toEqual({ value: text, notices: [] });
    }
  });

  it.each([
    ['NUL bytes', new Uint8Array(4096)],
    ['a text with a tail of NUL bytes', Buffer.concat([Buffer.from(PROSE), Buffer.alloc(4096)])],
    [
      'the head of a program',
      Buffer.concat([
        Buffer.from('\x7fELF\x02\x01\x01'),
        Buffer.alloc(200),
        Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 193 + 7) % 256)),
      ]),
    ],
  ])('refuses %s', (_name, bytes) => {
    expect(codeOf(() => decodeText(bytes, '月报.txt'))).toBe('NOT_TEXT 月报.txt');
  });

  it('refuses random bytes, whatever they are', () => {
    let state = 20_261_124;
    for (let round = 0; round < 40; round += 1) {
      const bytes = Uint8Array.from({ length: 4096 }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state >>> 24;
      });
      expect(codeOf(() => decodeText(bytes, 'x'))).toBe('NOT_TEXT x');
    }
  });
});
