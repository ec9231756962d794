import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWord } from '../../../document/docx/read-word.ts';
import { writeDocx } from '../../../document/docx/write.ts';
import type { Report } from '../../../document/report.ts';
import { fullReport, SMALL_PNG } from '../fixtures.ts';
import { faultsOf } from './structure.ts';

const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z') };
const embed = (report: Report) => writeDocx(report, { ...META, draft: 'embedded' });

/** A report with everything that Word cannot say. */
const whole: Report = {
  ...fullReport,
  kind: 'work-summary',
  limit: 3000,
  layout: { form: 'document', imprintPage: 'even', overrides: { linePitch: 30, titleSize: 24 } },
  signing: { manner: 'sealed', pictures: [{ source: SMALL_PNG, width: 42, height: 42 }] },
  proofreading: { off: ['PUN-01'], ignored: [{ rule: 'WRD-06', text: '部署', before: '作出', after: '安排' }] },
  fields: [
    ...fullReport.fields,
    {
      id: 'rate',
      name: '办结率',
      type: 'number',
      value: '98',
      unit: '%',
      carried: { type: 'percentage', from: '97%' },
    },
  ],
};

function changed(file: Uint8Array, path: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(file);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path] ?? new Uint8Array()))) });
}

describe('the draft inside of the Word file', () => {
  let file = new Uint8Array();
  beforeAll(async () => {
    file = (await embed(whole)) as Uint8Array<ArrayBuffer>;
  });

  test('comes back whole while nobody changed the text', () => {
    const read = readWord(file);
    expect(read.embedded).toEqual({ type: 'same' });
    expect(read.value).toEqual(whole);
    expect(read.notices).toEqual([]);
  });

  test('leaves the structure of the file sound, and equal reports give equal files', async () => {
    expect(faultsOf(file, { linePitch: 600 })).toEqual([]);
    expect(await embed(whole)).toEqual(file);
  });

  test('does not hold a picture a second time', () => {
    const item = strFromU8(unzipSync(file)['customXml/item1.xml'] ?? new Uint8Array());
    expect(item).toContain('nigao-picture:');
    expect(item).not.toContain('base64');
  });

  test('is there to compare with when one word was changed elsewhere', () => {
    const other = changed(file, 'word/document.xml', (xml) => xml.replace('召开专题会议12次', '召开专题会议15次'));
    const read = readWord(other);
    expect(read.embedded).toEqual({ type: 'changed', draft: whole });
    expect(JSON.stringify(read.value.blocks)).toContain('召开专题会议15次');
    expect(read.value.kind).toBe('');
  });

  test.each([
    ['a paragraph that was made a heading', /<w:pStyle w:val="NGBody"\/>/, '<w:pStyle w:val="Heading2"/>'],
    ['a figure of a table', '2232.5', '2233.5'],
    ['the 发文字号', '36号', '37号'],
    [
      'characters that were made bold',
      '成立了由局长任组长',
      '成立了由局长任组长</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>',
    ],
  ])('sees %s', (_, from, to) => {
    expect(readWord(changed(file, 'word/document.xml', (xml) => xml.replace(from, to))).embedded.type).toBe('changed');
  });

  test('does not take other sizes, widths and blanks for changes', () => {
    const other = changed(file, 'word/document.xml', (xml) =>
      xml
        .replace(/w:w="\d{3,4}"/g, 'w:w="999"')
        .replace(/cx="\d+"/g, 'cx="999999"')
        .replace('全年', '全年 '),
    );
    expect(readWord(other).embedded.type).toBe('same');
  });

  test.each([
    ['cut off', (xml: string) => xml.replace(/fields.{200}/s, '')],
    ['of another shape', (xml: string) => xml.replace('&quot;kind&quot;', '&quot;kinds&quot;')],
    ['of a newer version', (xml: string) => xml.replace(/version&quot;:\d+/, 'version&quot;:99')],
    ['damaged in one character', (xml: string) => xml.replace('加强组织领导', '加强组织引导')],
    [
      'naming a picture that is not in the file',
      (xml: string) =>
        xml
          .replace(/nigao-picture:[0-9a-f]{8}/g, 'nigao-picture:00000000')
          .replace(/(&quot;source&quot;:&quot;nigao)/, '&quot;source&quot;:&quot;nigao-picture:11111111-1&quot;,$1'),
    ],
    ['not XML at all', () => '<n:draft'],
    ['with a DOCTYPE', (xml: string) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')],
    ['of somebody else', () => '<other xmlns="urn:other">1</other>'],
  ])('is not there when it is %s, and the text is read by its styles', (_, change) => {
    const read = readWord(changed(file, 'customXml/item1.xml', change));
    expect(read.embedded).toEqual({ type: 'none' });
    expect(read.value.blocks.length).toBe(whole.blocks.length);
  });

  test('is left out when nobody asks for it', async () => {
    const bare = await writeDocx(whole, META);
    expect(Object.keys(unzipSync(bare)).filter((path) => path.startsWith('customXml'))).toEqual([]);
    expect(readWord(bare).embedded).toEqual({ type: 'none' });
  });
});
