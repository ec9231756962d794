import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { attribute, child, parsePart, parseXml, type XmlElement } from '../../../../document/docx/read/xml.ts';
import { runs } from '../../../runs.ts';
import { failureOf } from './shown.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

const parse = (text: string): XmlElement => parseXml(strToU8(text), 'part');
const textIn = (element: XmlElement | undefined) =>
  element?.children.filter((node) => typeof node === 'string').join('');

describe('XML of a part', () => {
  it('is told by its namespaces, whatever prefixes a program chose', () => {
    for (const uri of [WORD, STRICT]) {
      const root = parse(`<x:document xmlns:x="${uri}"><x:body x:a="1" b="2"/></x:document>`);
      expect(root.name).toBe('w:document');
      expect(attribute(child(root, 'w:body'), 'w:a')).toBe('1');
      expect(attribute(child(root, 'w:body'), 'b')).toBe('2');
    }
    expect(parse(`<document xmlns="${WORD}"><body/></document>`).children).toMatchObject([{ name: 'w:body' }]);
  });

  it('may declare a prefix again further inside', () => {
    const root = parse(`<w:a xmlns:w="${WORD}"><w:b xmlns:w="urn:other"/><w:c/></w:a>`);
    expect(root.children).toMatchObject([{ name: '{urn:other}b' }, { name: 'w:c' }]);
  });

  it('keeps characters as they are: entities, numbers, CDATA and all blanks of a text', () => {
    const root = parse(`<a><!-- 备注 --><b>  甲&amp;乙&#x4E19;&#19969; </b><?p ?><c><![CDATA[<丁>&amp;]]></c></a>`);
    expect(textIn(child(root, 'b'))).toBe('  甲&乙丙丁 ');
    expect(textIn(child(root, 'c'))).toBe('<丁>&amp;');
  });

  it('has no blanks between elements, which are only how the file was written', () => {
    expect(parse('<a>\n  <b/>\n  <c/>\n</a>').children).toMatchObject([{ name: 'b' }, { name: 'c' }]);
  });

  it('has attributes in either quotes, with > and line breaks in them', () => {
    const root = parse(`<a b = 'x>"y' \n c="&lt;z&gt;"/>`);
    expect([attribute(root, 'b'), attribute(root, 'c')]).toEqual(['x>"y', '<z>']);
  });

  it.each([
    ['an element without an end', '<a><b></a>'],
    ['an end without a beginning', '<a></a></b>'],
    ['two roots', '<a/><b/>'],
    ['text outside of the root', '<a/>text'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute without a value', '<a b/>'],
    ['a comment without an end', '<a><!-- </a>'],
    ['a tag without a name', '<a>< b/></a>'],
    ['a tag without an end', '<a'],
    ['nothing', ''],
  ])('is refused with %s', (_, text) => {
    expect(failureOf(() => parse(text))).toMatchObject({ code: 'BROKEN_DRAFT', detail: 'part' });
  });

  it('is refused with a DOCTYPE, so that there are no entities to expand', () => {
    expect(failureOf(() => parse('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).code).toBe('UNSUPPORTED_FORMAT');
  });

  it('reads UTF-16 of both orders by its mark, and UTF-8 with one', () => {
    const wide = (mark: readonly number[], order: (unit: number) => readonly number[]) =>
      Uint8Array.from([...mark, ...[...'<a>汉</a>'].flatMap((char) => order(char.charCodeAt(0)))]);
    const little = wide([0xff, 0xfe], (unit) => [unit & 0xff, unit >> 8]);
    const big = wide([0xfe, 0xff], (unit) => [unit >> 8, unit & 0xff]);
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...strToU8('<a>汉</a>')]);
    for (const bytes of [little, big, marked]) expect(textIn(parseXml(bytes, 'part'))).toBe('汉');
  });

  it('counts its elements, and more than allowed are too large', () => {
    const bytes = strToU8(`<a>${'<b/>'.repeat(9)}</a>`);
    expect(parsePart(bytes, 'part', 10).elements).toBe(10);
    expect(failureOf(() => parsePart(bytes, 'part', 9)).code).toBe('TOO_LARGE');
  });

  it('nests to a limit and never by calls: 3,000 levels are read, 20,000 refused', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(parse(nested(3000)).name).toBe('a');
    expect(failureOf(() => parse(nested(20_000))).code).toBe('TOO_LARGE');
  });

  it('of any bytes at all is a tree or a Failure', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '/',
      '<a',
      '<a>',
      '</a>',
      '="',
      '"',
      "'",
      ' ',
      '&',
      ';',
      '<!--',
      '-->',
      '<?',
      '甲',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const bytes = strToU8(pieces.join(''));
        try {
          expect(parseXml(bytes, 'part').children).toBeInstanceOf(Array);
        } catch (error) {
          expect(error).toMatchObject({ name: 'Failure' });
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});
