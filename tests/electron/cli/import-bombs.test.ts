/** Small files that unpack, nest or refer without end, made here: refused with a word, or read within bounds. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { wordFile, zipOf } from '../../document/docx/handmade.ts';
import { ownFolder } from '../folder.ts';
import { MOST_MEMORY_MB, PATIENCE_MS } from './bounds.ts';
import { nigaoMeasured } from './run.ts';

const folder = ownFolder();
const TEXT = '<w:p><w:r><w:t>今年以来，各项工作扎实推进。</w:t></w:r></w:p>';
const SECRET = '此文件以外的内容';

async function imported(name: string, bytes: Uint8Array) {
  writeFileSync(folder.at(name), bytes);
  const words = ['import', folder.at(name), '--out', folder.at('out.nigao')];
  const run = await nigaoMeasured(words, folder.at('peak.txt'), { patience: PATIENCE_MS });
  const draft = existsSync(folder.at('out.nigao')) ? readFileSync(folder.at('out.nigao'), 'utf8') : null;
  expect(run.peak).toBeLessThan(MOST_MEMORY_MB);
  expect(run.out + run.err + (draft ?? '')).not.toContain(SECRET);
  return { ...run, draft };
}

/** In the place of the file's own declaration. */
const declared = (doctype: string, body: string) =>
  wordFile({ body }, (path, xml) =>
    path === 'word/document.xml' ? xml.replace(/^<\?xml[^>]*>/, `$&${doctype}`) : xml,
  );

const requests: string[] = [];
const server = createServer((request, response) => {
  requests.push(request.url ?? '');
  response.end(SECRET);
});
afterAll(() => void server.close());
const port = () =>
  new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)); // of a TCP server
  });

describe('a Word file that was made to hurt', () => {
  it('is refused where its text unpacks to 200 MB, as soon as that is seen', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(200_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(400_000);
    const { code, err, draft } = await imported('a.docx', bomb);
    expect([code, draft]).toEqual([2, null]);
    expect(err).toMatch(/^TOO_LARGE: “a\.docx”太大/);
  });

  it('is read where a part that nobody needs unpacks to 200 MB', async () => {
    const whole = wordFile({ body: TEXT });
    const parts: Record<string, Uint8Array> = { 'docProps/app.xml': new Uint8Array(200_000_000) };
    const { code, draft } = await imported('a.docx', zipOf({ ...unzipSync(whole), ...parts }));
    expect(code).toBe(0);
    expect(draft).toContain('扎实推进');
  });

  it('is refused where it declares what its words stand for, be it only a little', async () => {
    const laughs = '<!DOCTYPE w [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>';
    const { code, err } = await imported('a.docx', declared(laughs, TEXT.replace('今年', '&c;')));
    expect(code).toBe(2);
    expect(err).toMatch(/^UNSUPPORTED_FORMAT: .*DOCTYPE/);
  });

  it('reads no file and asks no other machine, whatever it refers to', async () => {
    writeFileSync(folder.at('secret.txt'), SECRET);
    const address = `http://127.0.0.1:${await port()}/`;
    const entity = declared(`<!DOCTYPE w [<!ENTITY x SYSTEM "file://${folder.at('secret.txt')}">]>`, TEXT);
    expect((await imported('entity.docx', entity)).code).toBe(2);
    const field = (code: string) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>显示的文字</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const fields = [
      `INCLUDETEXT "${folder.at('secret.txt')}"`,
      `INCLUDEPICTURE "${address}a.png"`,
      'DDEAUTO c:\\\\cmd "/k calc"',
    ];
    const { code, draft } = await imported('field.docx', wordFile({ body: TEXT + fields.map(field).join('') }));
    expect(code).toBe(0);
    expect(draft).toContain('显示的文字');
    for (const word of ['INCLUDE', 'DDEAUTO', 'secret.txt']) expect(draft).not.toContain(word);
    expect(requests).toEqual([]);
  });

  it('is read or refused where its elements nest thousands of times', async () => {
    for (const depth of [1_000, 30_000]) {
      const body = `${'<w:sdt><w:sdtContent>'.repeat(depth)}${TEXT}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
      const { code, err } = await imported('a.docx', wordFile({ body }));
      expect([0, 2]).toContain(code);
      if (code === 2) expect(err).toMatch(/^TOO_LARGE: /);
    }
  });

  it('has its spans clamped where a cell says that it is two thousand million columns wide', async () => {
    const body = `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr>${TEXT}</w:tc></w:tr></w:tbl>`;
    const { code, draft, err } = await imported('a.docx', wordFile({ body }));
    expect(code).toBe(0);
    expect(draft).toContain('扎实推进');
    expect(err).toContain('合并单元格');
  });

  it('is refused where it is cut, and leaves nothing behind', async () => {
    const whole = wordFile({ body: TEXT.repeat(200) });
    for (const share of [0.1, 0.5, 0.9]) {
      const { code, err, draft } = await imported('a.docx', whole.slice(0, Math.floor(whole.length * share)));
      expect([code, draft]).toEqual([2, null]);
      expect(err).toMatch(/^BROKEN_DRAFT: .*a\.docx.*。\n$/);
    }
  });

  it('writes nothing under the names of its parts', async () => {
    const whole = wordFile({ body: TEXT });
    const evil = { '../../evil.txt': strToU8('x'), '/tmp/nigao-evil.txt': strToU8('x'), 'C:\\evil.txt': strToU8('x') };
    const { code } = await imported('a.docx', zipOf({ ...unzipSync(whole), ...evil }));
    expect(code).toBe(0);
    expect(existsSync('/tmp/nigao-evil.txt')).toBe(false);
    expect(folder.names()).toEqual(['a.docx', 'out.nigao', 'peak.txt']);
  });
});
