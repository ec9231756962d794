/** What of this machine and its person goes out with our own files: nothing. */
import os from 'node:os';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { outgoingOf } from '../../../document/outgoing.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { exportReport } from '../../../electron/services/export.ts';
import { outgoingWords } from '../../../electron/words/outgoing.ts';

/** A photo as a telephone writes it: Exif with a model and a place before the picture. */
const PHOTO = Buffer.concat([
  Buffer.from([0xff, 0xd8]),
  Buffer.from([0xff, 0xe1, 0, 29]),
  Buffer.from('Exif\0\0MM GPS PHONE-MODEL XY', 'latin1'),
  Buffer.from([0xff, 0xda, 0, 4, 1, 1, 0x11, 0x22, 0xff, 0xd9]),
]);

const REPORT: Report = {
  ...emptyReport,
  blocks: [
    { type: 'title', content: plainInline('情况报告') },
    { type: 'paragraph', content: plainInline('各项工作有序推进。') },
    {
      type: 'picture',
      source: `data:image/jpeg;base64,${PHOTO.toString('base64')}`,
      width: 60,
      height: 40,
      alt: '/home/jia/图片/现场.jpg',
    },
    { type: 'signature', content: plainInline('某局办公室') },
  ],
  fields: [{ id: 'a', name: '年份', type: 'text', value: '2026' }],
};

const NOW = new Date('2026-11-24T15:07:09Z');
let printed = '';
const tools = {
  now: () => NOW,
  async printPdf(html: string) {
    printed = html;
    return Buffer.from(
      "%PDF-1.4\n1 0 obj\n<</CreationDate (D:20261124150709+00'00')\n/ModDate (D:20261124150709+00'00')>>\nendobj\n",
    );
  },
};

/** Short names of a machine or an account stand in any text. */
const names = [os.hostname(), os.userInfo().username, os.homedir()].filter((name) => name.length > 6);
const PERSON = new RegExp(['PHONE', 'GPS', 'home/jia', '15:07', '150709', ...names].join('|'));

describe('a Word file', () => {
  it('holds the paper and the draft, and of whoever made it nothing', async () => {
    const { bytes } = await exportReport(REPORT, 'docx', tools);
    const parts = unzipSync(bytes);
    expect(Object.keys(parts).toSorted()).toEqual(
      [
        '[Content_Types].xml',
        '_rels/.rels',
        'customXml/_rels/item1.xml.rels',
        'customXml/item1.xml',
        'customXml/itemProps1.xml',
        'docProps/app.xml',
        'docProps/core.xml',
        ...Object.keys(parts).filter((path) => path.startsWith('word/')),
      ].toSorted(),
    );
    expect(Object.keys(parts).join()).not.toMatch(/comments|people|thumbnail|custom\.xml|printer/);
    const all = Object.values(parts)
      .map((part) => strFromU8(part, true))
      .join('\n');
    const text = Object.values(parts)
      .map((part) => strFromU8(part))
      .join('\n');
    expect(all).not.toMatch(PERSON);
    expect(text).not.toMatch(/w:rsid|w:vanish|attachedTemplate/);
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    // What stands on the paper itself, and the day.
    expect(core).toContain('<dc:creator>某局办公室</dc:creator>');
    expect(core).toContain('2026-11-24T00:00:00Z');
  });

  it('without the draft holds no data of its own', async () => {
    const { bytes } = await exportReport(REPORT, 'docx', { ...tools, word: 'bare' });
    expect(Object.keys(unzipSync(bytes)).join()).not.toContain('customXml');
  });
});

describe('a PDF, a text and a web page', () => {
  it('hold no trace of the machine; of times the day is left', async () => {
    const pdf = Buffer.from((await exportReport(REPORT, 'pdf', tools)).bytes).toString('latin1');
    expect(pdf).toContain("/CreationDate (D:20261124000000+00'00')");
    expect(pdf).toContain("/ModDate (D:20261124000000+00'00')");
    const html = strFromU8((await exportReport(REPORT, 'html', tools)).bytes);
    const txt = strFromU8((await exportReport(REPORT, 'txt', tools)).bytes);
    for (const text of [pdf, printed, html, txt]) expect(text).not.toMatch(PERSON);
    const photo = /data:image\/jpeg;base64,([A-Za-z0-9+/=]+)/.exec(html)?.[1] ?? '';
    expect(Buffer.from(photo, 'base64').toString('latin1')).not.toContain('Exif');
  });
});

describe('what goes out', () => {
  it('is said in one sentence', () => {
    const { pictures, draft } = outgoingOf(REPORT);
    expect({ pictures, draft }).toEqual({ pictures: 1, draft: { fields: 1, sources: 0, ignored: 0 } });
    expect(outgoingWords(outgoingOf(REPORT), true)).toBe(
      '不带用户名、电脑名、文件路径和批注。Word 文件另带文稿信息（含要素 1 项）。1 张图片中的拍摄信息导出时去掉。',
    );
    expect(outgoingWords(outgoingOf(emptyReport), false)).toBe(
      '不带用户名、电脑名、文件路径和批注。Word 文件不带文稿信息。',
    );
  });
});
