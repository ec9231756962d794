import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../../document/docx/read/content-of.ts';
import { LARGEST_PICTURE, MOST_PREFIXES, MOST_SPOILT } from '../../../../document/docx/read/limits.ts';
import { scanXml, XmlTooLarge } from '../../../../document/docx/read/xml-scan.ts';
import { readWord } from '../../../../document/docx/read-word.ts';
import { writeDocx } from '../../../../document/docx/write.ts';
import { readDraft, writeDraft } from '../../../../document/file.ts';
import { emptyReport, type Report } from '../../../../document/report.ts';
import { paragraph, reportOf, SMALL_PNG } from '../../fixtures.ts';
import { para, run, wordFile } from '../handmade.ts';

const META = { author: '某局', now: new Date('2024-12-05T08:30:00Z') };
const embed = (report: Report) => writeDocx(report, { ...META, draft: 'embedded' });
const ITEM = 'customXml/item1.xml';
const itemOf = (file: Uint8Array) => strFromU8(unzipSync(file)[ITEM] ?? new Uint8Array());
const withItem = (file: Uint8Array, item: string) => zipSync({ ...unzipSync(file), [ITEM]: strToU8(item) });
const draftOf = (item: string) => />([^<]*)<\/n:draft>/.exec(item)?.[1] ?? '';

describe('a draft that somebody else put into a Word file', () => {
  const shown = reportOf([paragraph('同意拨付经费三万元。')]);

  /** The file of `shown` with its true fingerprint beside another draft. */
  async function forged(other: Report): Promise<Uint8Array> {
    const file = await embed(shown);
    const item = itemOf(file);
    return withItem(file, item.replace(draftOf(item), draftOf(itemOf(await embed(other)))));
  }

  test('is not opened in place of what the file shows, though the fingerprint is right', async () => {
    const read = readWord(await forged(reportOf([paragraph('同意拨付经费三十万元。')])));
    expect(read.embedded.type).toBe('changed');
    expect(JSON.stringify(read.value)).toContain('三万元');
    expect(JSON.stringify(read.value)).not.toContain('三十万元');
  });

  test('is not opened with a head that the file does not show', async () => {
    const head = { issuers: ['某市财政局'], documentNumber: '财发〔2024〕3号' };
    const layout = { ...emptyReport.layout, form: 'document' } as const;
    const file = await embed(reportOf([paragraph('正文内容。')], { head, layout }));
    const item = itemOf(file);
    const other = await embed(
      reportOf([paragraph('正文内容。')], { head: { ...head, documentNumber: '财发〔2024〕8号' }, layout }),
    );
    const read = readWord(withItem(file, item.replace(draftOf(item), draftOf(itemOf(other)))));
    expect(readWord(file).embedded.type).toBe('same');
    expect(read.embedded.type).toBe('changed');
    expect(read.value.head.documentNumber).toBe('财发〔2024〕3号');
  });

  test('is not there when it brings pictures that are not in the file', async () => {
    const seal = { manner: 'sealed', pictures: [{ source: SMALL_PNG, width: 42, height: 42 }] } as const;
    const draft = writeDraft({ ...shown, signing: seal })
      .replaceAll('&', '&amp;')
      .replaceAll('"', '&quot;');
    const file = await embed(shown);
    const item = itemOf(file);
    expect(
      readWord(
        withItem(
          file,
          item.replace(draftOf(item), () => draft),
        ),
      ).embedded.type,
    ).toBe('none');
  });

  test('does not keep the file from being read when it nests without end', async () => {
    const deep = `{"format":"nigao","version":999,"report":{"blocks":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}}`;
    const file = await embed(shown);
    const item = itemOf(file);
    const read = readWord(
      withItem(
        file,
        item.replace(draftOf(item), () => deep.replaceAll('"', '&quot;')),
      ),
    );
    expect(read.embedded).toEqual({ type: 'none' });
    expect(JSON.stringify(read.value)).toContain('三万元');
  });
});

test('a newer draft that nests without end is shown with the text that it holds, in order', () => {
  const nested = `${'['.repeat(100_000)}{"text":"前","more":[{"text":"中"}],"last":{"text":"后"}}${']'.repeat(100_000)}`;
  const { report, access } = readDraft(`{"format":"nigao","version":999,"report":{"blocks":[${nested}]}}`);
  expect(access).toBe('readOnly');
  expect(report.blocks).toEqual([paragraph('前中后')]);
});

describe('prefixes of namespaces', () => {
  const LIMITS = { elements: 1_000_000, depth: 4_000 };
  const many = Array.from({ length: 1_000 }, (_, i) => `xmlns:a${i}="urn:${i}"`).join(' ');

  test('that are declared anew without end are refused', () => {
    const children = Array.from({ length: MOST_PREFIXES / 1_000 + 1 }, (_, i) => `<p xmlns:q="urn:q${i}"/>`);
    expect(() => scanXml(`<a ${many}>${children.join('')}</a>`, LIMITS)).toThrow(XmlTooLarge);
  });

  test('that are declared in the same way again and again cost nothing, and hold where they stand', () => {
    const { root } = scanXml(`<a ${many}>${'<q:p xmlns:q="urn:q"/><p/>'.repeat(2_000)}</a>`, LIMITS);
    const names = root.children.map((node) => (typeof node === 'string' ? node : node.name));
    expect(names.length).toBe(4_000);
    expect([...new Set(names)]).toEqual(['{urn:q}p', 'p']);
  });
});

test('many lists of one abstract list with a huge number of levels are numbered in one look at it', () => {
  const levels = Array.from({ length: 20_000 }, (_, i) => `<w:lvl w:ilvl="${i % 9}"><w:lvlText w:val="%1、"/></w:lvl>`);
  const lists = Array.from({ length: 2_000 }, (_, i) => i + 1);
  const nums = lists.map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/></w:num>`).join('');
  const body = lists
    .map((id) => para(run('事项'), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`))
    .join('');
  const numbering = `<w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum>${nums}`;
  const { items } = readContent(wordFile({ body, numbering }));
  expect(items.length).toBe(2_000);
  expect(items[1_999]).toMatchObject({ number: { text: '1999、' } });
});

test('pictures that are bombs are not unpacked without end, and the text is read', () => {
  const count = Math.ceil(MOST_SPOILT / LARGEST_PICTURE) + 4;
  const data = new Uint8Array(LARGEST_PICTURE - 1);
  const media = Array.from({ length: count }, (_, i) => ({
    id: `rP${i}`,
    type: 'image',
    target: `media/p${i}.png`,
    data,
  }));
  const picture = (id: string) =>
    `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="${id}"/></v:shape></w:pict></w:r>`;
  const { items, notices } = readContent(
    wordFile({ body: para(run('正文') + media.map(({ id }) => picture(id)).join('')), media }),
  );
  expect(JSON.stringify(items)).toContain('正文');
  const faults = notices.flatMap((notice) => (notice.code === 'wordPicture' ? [notice.fault] : []));
  expect(faults.length).toBe(count);
  expect(faults[0]).toBe('broken');
  // What is behind the limit was not looked into any more.
  expect(faults.at(-1)).toBe('large');
});
