import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { GRID, twips } from '../../../document/layout/figures.ts';
import { reportText } from '../../../document/plain.ts';
import type { Block, LayoutOverrides, PaperForm, Report, Signing } from '../../../document/report.ts';
import { runs } from '../../runs.ts';
import { anyReport as anyText, fullReport, longReport, SMALL_PNG } from '../fixtures.ts';
import { withoutBlanks } from '../programs.ts';
import { anyReport } from '../reports.ts';
import { faultsOf } from './structure.ts';

const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z') };
const write = (report: Report) => writeDocx(report, META);
const FORMS: readonly PaperForm[] = ['plain', 'document', 'letter', 'order', 'minutes'];
const seal = { source: SMALL_PNG, width: 42, height: 21 };
const SIGNINGS: readonly Signing[] = [
  { manner: 'unsealed', pictures: [] },
  { manner: 'sealed', pictures: [seal, seal] },
  { manner: 'stamped', pictures: [seal] },
];

const OWN: LayoutOverrides = {
  margins: { top: 30, bottom: 28, left: 27, right: 25 },
  linePitch: 30,
  titleSize: 24,
  fonts: { fangSong: '仿宋', kai: '楷体' },
  pageNumberPlace: 'centre',
  pageNumberForm: 'bare',
};

/** All elements at once: several issuers and signers, addressees in the 版记, a landscape table, a 版记 on an even page. */
function richReport(form: PaperForm, signing: Signing, overrides: LayoutOverrides = {}): Report {
  return {
    ...fullReport,
    layout: { form, imprintPage: 'even', overrides },
    signing,
    head: { ...fullReport.head, issuers: ['某市城市管理局', '某市财政局'], signers: ['某甲', '某乙', '某丙'] },
    imprint: { ...fullReport.imprint, addressee: '各县（市、区）人民政府' },
    blocks: fullReport.blocks.flatMap((block): Block[] =>
      block.type === 'table' ? [block, { ...block, page: 'landscape' }] : [block],
    ),
  };
}

const RICH = FORMS.flatMap((form) =>
  SIGNINGS.map((signing) => [form, signing.manner, richReport(form, signing)] as const),
);

describe('the XML of a Word file is sound', () => {
  it.each(RICH)('in the form %s, %s', async (_, __, report) => {
    expect(faultsOf(await write(report))).toEqual([]);
  });

  it('with a layout of the unit', async () => {
    for (const form of FORMS) {
      const bytes = await write(richReport(form, SIGNINGS[1] ?? fullReport.signing, OWN));
      expect(faultsOf(bytes, { linePitch: 600 })).toEqual([]);
    }
  });

  it('for a long report', async () => {
    expect(faultsOf(await write(longReport(30)))).toEqual([]);
  });

  it('for any report the schema allows', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const linePitch = twips(report.layout.overrides.linePitch ?? GRID.line);
        expect(faultsOf(await write(report), { linePitch })).toEqual([]);
      }),
      { numRuns: runs(60) },
    );
  });

  it('for any text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (report) => {
        expect(faultsOf(await write(report))).toEqual([]);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('the check', () => {
  let sound: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    sound = unzipSync(await write(richReport('document', SIGNINGS[0] ?? fullReport.signing)));
  });

  function faults(path: string, from: string | RegExp, to: string): readonly string[] {
    const before = strFromU8(sound[path] ?? new Uint8Array());
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    return faultsOf(zipSync({ ...sound, [path]: strToU8(after) }, { level: 0 }));
  }

  const DOCUMENT = 'word/document.xml';
  const STYLES = 'word/styles.xml';
  it.each([
    ['elements out of order', DOCUMENT, /(<w:pStyle [^>]*>)(<w:spacing [^>]*>)/, '$2$1'],
    ['an element twice', STYLES, '<w:keepNext/>', '<w:keepNext/><w:keepNext/>'],
    ['settings out of order', 'word/settings.xml', /(<w:zoom [^>]*>)(.*)(<w:decimalSymbol [^>]*>)/, '$3$2$1'],
    ['a theme font', STYLES, 'w:hint="eastAsia"', 'w:hint="eastAsia" w:asciiTheme="minorHAnsi"'],
    ['a face without a name', STYLES, 'w:eastAsia="黑体"', 'w:eastAsia=""'],
    ['marks in the Latin face', DOCUMENT, /<w:rFonts w:hint="eastAsia"\/>(<\/w:rPr><w:t [^>]*>[^<]*“)/, '$1'],
    ['lost blanks', 'word/footer1.xml', ' xml:space="preserve"', ''],
    ['an open field', 'word/footer1.xml', /<w:fldChar w:fldCharType="end"\/>/, ''],
    ['columns that are no table', DOCUMENT, /<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="7"/>'],
    ['a row that is too short', DOCUMENT, /<w:gridSpan w:val="2"\/>/, ''],
    ['a cell of another width', DOCUMENT, /<w:tcW w:type="dxa" w:w="\d+"\/>/, '<w:tcW w:type="dxa" w:w="7"/>'],
    ['a merged cell without one above', DOCUMENT, '<w:vMerge w:val="restart"/>', ''],
    ['tables that touch', DOCUMENT, '</w:tbl>', '</w:tbl><w:tbl/>'],
    ['no foot on even pages', DOCUMENT, /<w:footerReference w:type="even"[^>]*>/g, ''],
    ['one foot for both', 'word/settings.xml', '<w:evenAndOddHeaders/>', ''],
    ['other paper', DOCUMENT, 'w:w="11906"', 'w:w="12240"'],
    ['a style that is not there', DOCUMENT, '<w:pStyle w:val="NGBody"/>', '<w:pStyle w:val="Body"/>'],
    ['a style twice', STYLES, 'w:styleId="NGBody"', 'w:styleId="Title"'],
    ['no indent', STYLES, / w:firstLineChars="200"/g, ''],
    ['lines that are not exact', STYLES, 'w:line="579" w:lineRule="exact"', 'w:line="579" w:lineRule="auto"'],
    ['another pitch', STYLES, 'w:line="579"', 'w:line="580"'],
    ['no type for a part', '[Content_Types].xml', /<Default [^>]*Extension="png"[^>]*>/, ''],
    ['a type of a part that is missing', '[Content_Types].xml', '/word/styles.xml', '/word/style.xml'],
    ['a relation to nowhere', 'word/_rels/document.xml.rels', 'Target="styles.xml"', 'Target="style.xml"'],
    ['a relation that is not there', DOCUMENT, /r:embed="[^"]*"/, 'r:embed="rId999"'],
  ])('finds %s', (_, path, from, to) => {
    expect(faults(path, from, to)).not.toEqual([]);
  });

  it('finds drawings with one id', () => {
    const drawing = /<wp:docPr [^>]*id="(\d+)"/;
    const [first] = drawing.exec(strFromU8(sound[DOCUMENT] ?? new Uint8Array())) ?? [];
    expect(first).toBeDefined();
    expect(faults(DOCUMENT, '</w:body>', `<wp:inline><${first?.slice(1)}/></wp:inline></w:body>`)).not.toEqual([]);
  });
});

describe('mammoth', () => {
  it.each(RICH)('reads the whole text in the form %s, %s', async (_, __, report) => {
    const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(await write(report)) });
    expect(withoutBlanks(value)).toContain(withoutBlanks(reportText(report)));
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });
});

const VALIDATOR = process.env['OOXML_VALIDATOR'] ?? '';

interface Verdict {
  readonly ok: boolean;
  readonly errors: readonly { readonly path: string | null; readonly description: string }[];
}

describe.skipIf(VALIDATOR === '')('the validator of the Open XML SDK', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-sdk-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function verdict(report: Report): Promise<Verdict> {
    const file = path.join(folder, 'report.docx');
    writeFileSync(file, await write(report));
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
    // It ends with 1 where it finds errors; what it prints is a verdict either way.
    const { stdout } = await promisify(execFile)(VALIDATOR, [file], { env }).catch(
      (error: { stdout: string }) => error,
    );
    return JSON.parse(stdout) as Verdict;
  }

  it.each(RICH)('finds no error in the form %s, %s', async (_, __, report) => {
    expect((await verdict(report)).errors).toEqual([]);
  });

  it('finds no error in any report', async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        expect((await verdict(report)).errors).toEqual([]);
      }),
      { numRuns: runs(15) },
    );
  });
});
