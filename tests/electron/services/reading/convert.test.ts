import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../../document/docx/write.ts';
import { reportText } from '../../../../document/plain.ts';
import { emptyReport, plainInline, type Report } from '../../../../document/report.ts';
import { openBytes, openReport } from '../../../../electron/services/open.ts';
import { thisMachine } from '../../../../electron/services/printer/find-browser.ts';
import { toWordFile } from '../../../../electron/services/reading/convert.ts';
import { findOffice } from '../../../../electron/services/reading/office.ts';
import { failureOf } from '../../failure-of.ts';
import { ownFolder } from '../../folder.ts';

const office = await findOffice(thisMachine());
const WHY_NOT = office === null ? ' (left out: no LibreOffice)' : '';
const PATIENCE = 180_000;

const report: Report = {
  ...emptyReport,
  blocks: [
    { type: 'title', content: plainInline('某局2026年工作总结') },
    { type: 'heading', level: 1, numbering: 'counted', content: plainInline('主要工作') },
    { type: 'paragraph', content: plainInline('今年以来，各项工作扎实推进，办结率达到98.5%。') },
  ],
};
const TEXT = '某局2026年工作总结\n一、主要工作\n今年以来，各项工作扎实推进，办结率达到98.5%。';

const folder = ownFolder();

/** A file of ours as LibreOffice saves it in another format. */
async function savedAs(format: string): Promise<string> {
  writeFileSync(folder.at('a.docx'), await writeDocx(report, { author: '某局', now: new Date('2026-01-01') }));
  const profile = `-env:UserInstallation=${pathToFileURL(folder.at('profile')).href}`;
  const words = [profile, '--headless', '--convert-to', format, '--outdir', folder.at(), folder.at('a.docx')];
  execFileSync(office ?? '', words, { stdio: 'ignore', timeout: PATIENCE });
  return folder.at(`a.${format}`);
}

/** Where temporary files go: nobody else writes there meanwhile. */
const usual = process.env['TMPDIR'];
beforeEach(() => {
  process.env['TMPDIR'] = folder.at();
});
afterEach(() => {
  if (usual === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = usual;
});

const leftBehind = () => readdirSync(os.tmpdir()).filter((name) => name.startsWith('nigao-convert-'));

describe.skipIf(office === null)(`a file of another program${WHY_NOT}`, () => {
  it.each(['doc', 'rtf', 'odt'])('is read by way of LibreOffice: .%s', { timeout: PATIENCE }, async (format) => {
    const opened = await openReport(await savedAs(format));
    expect(opened.origin).toBe('foreign');
    expect(reportText(opened.report)).toBe(TEXT);
    expect(opened.notices[0]).toMatchObject({ code: 'converted', from: expect.stringContaining(`.${format}`) });
  });

  it('is told by its bytes: WPS calls the same file .wps', { timeout: PATIENCE }, async () => {
    const bytes = new Uint8Array(readFileSync(await savedAs('doc')));
    expect(reportText((await openBytes(bytes, '总结.wps')).report)).toBe(TEXT);
  });

  it('is refused where nothing can be made of it, and leaves nothing behind', { timeout: PATIENCE }, async () => {
    const before = leftBehind();
    const junk = Buffer.concat([
      Buffer.from('D0CF11E0A1B11AE1', 'hex'),
      Buffer.alloc(512, 7),
      Buffer.from('WordDocument', 'utf16le'),
    ]);
    const outcome = await openBytes(junk, '坏.doc').then(
      () => 'read',
      (error: { code?: string }) => error.code,
    );
    expect(['read', 'NOT_CONVERTED', 'EMPTY']).toContain(outcome);
    expect(leftBehind()).toEqual(before);
  });

  it('is given up when the person asks for that, and leaves nothing behind', { timeout: PATIENCE }, async () => {
    const file = await savedAs('rtf');
    const before = leftBehind();
    const given = new AbortController();
    const opening = openReport(file, { signal: given.signal });
    setTimeout(() => given.abort(), 200);
    expect(await failureOf(opening)).toBe('STOPPED a.rtf');
    expect(leftBehind()).toEqual(before);
  });
});

/** LibreOffice without our settings asks for the picture of this file. */
const linking = (
  address: string,
) => `<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>正文<draw:frame svg:width="2cm" svg:height="2cm"><draw:image xlink:href="${address}a.png" xlink:type="simple"/></draw:frame></text:p>
</office:text></office:body></office:document>`;

describe.skipIf(office === null)(`a file that refers to other machines${WHY_NOT}`, () => {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.end();
  });
  afterAll(() => void server.close());

  it('has nothing fetched for it while it is converted', { timeout: PATIENCE }, async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // of a TCP server
    const bytes = Buffer.from(linking(`http://127.0.0.1:${port}/`));
    const word = await toWordFile(bytes, { form: 'odt', format: 'ODT', name: 'a.odt' });
    expect(reportText((await openBytes(word, 'a.docx')).report)).toBe('正文');
    expect(requests).toEqual([]);
  });
});

describe('without LibreOffice', () => {
  it('says what would open the file', async () => {
    const before = process.env['NIGAO_OFFICE'];
    process.env['NIGAO_OFFICE'] = '/nonexistent/soffice';
    try {
      const foreign = { form: 'doc', format: 'Word 97—2003 文档（.doc）', name: 'a.doc' } as const;
      expect(await failureOf(toWordFile(new Uint8Array(9), foreign))).toBe('NO_CONVERTER Word 97—2003 文档（.doc）');
    } finally {
      if (before === undefined) delete process.env['NIGAO_OFFICE'];
      else process.env['NIGAO_OFFICE'] = before;
    }
  });
});
