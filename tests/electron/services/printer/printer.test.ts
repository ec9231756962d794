import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { printHtml } from '../../../../document/print/html.ts';
import { emptyReport, plainInline, type Report } from '../../../../document/report.ts';
import { countPdfPages } from '../../../../electron/services/pdf-pages.ts';
import { findBrowser } from '../../../../electron/services/printer/find-browser.ts';
import { createPrinter, type Printer } from '../../../../electron/services/printer/printer.ts';
import { failureOf } from '../../failure-of.ts';
import { ownFolder } from '../../folder.ts';

const FONTS = path.resolve(import.meta.dirname, '../../../../templates/fonts');
const browser = await findBrowser();
// In CI a missing browser fails the run instead of leaving these out.
const leftOut = browser === null && !process.env['CI'];
const title = leftOut ? ' (left out: no Chromium, Chrome or Edge found; NIGAO_BROWSER names one)' : '';

const folder = ownFolder();
const printers: Printer[] = [];
function printer(options: Partial<Parameters<typeof createPrinter>[0]> = {}): Printer {
  const made = createPrinter({ fonts: FONTS, ...options });
  printers.push(made);
  return made;
}
afterEach(async () => {
  for (const each of printers.splice(0)) await each.close();
});

const html = (body: string, style = '') =>
  `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>印</title><style>@page{size:A4}${style}</style></head><body>${body}</body></html>`;

const report: Report = {
  ...emptyReport,
  blocks: [
    { type: 'title', content: plainInline('某局工作总结') },
    ...['工作开展情况', '取得的成效', '下一步工作打算'].flatMap((words) => [
      { type: 'heading', level: 1, numbering: 'counted', content: plainInline(words) } as const,
      { type: 'paragraph', content: plainInline('今年以来，各项工作扎实推进。'.repeat(40)) } as const,
    ]),
  ],
};

/** The text of a PDF by poppler, or null where that is not installed. */
function textOf(bytes: Uint8Array): string | null {
  fs.writeFileSync(folder.at('out.pdf'), bytes);
  try {
    return execFileSync('pdftotext', [folder.at('out.pdf'), '-'], { encoding: 'utf8' });
  } catch {
    return null;
  }
}

describe.skipIf(leftOut)(`printing through a browser${title}`, () => {
  it('makes a tagged PDF with a bookmark for each heading, its title and embedded fonts', async () => {
    const bytes = Buffer.from(await printer().print(printHtml(report, { fonts: 'fonts/' })));
    const text = bytes.toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toMatch(/\/StructTreeRoot/);
    expect(text).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(text.match(/\/Dest\b/g)?.length).toBeGreaterThanOrEqual(4);
    expect(text).toMatch(/\/FontFile2/);
    expect(text).not.toMatch(/\/Type3/);
    expect(countPdfPages(bytes)).toBeGreaterThanOrEqual(2);
  });

  it('asks nobody for anything: not by http, not by file, not by another name', async () => {
    const asked: string[] = [];
    const server = http.createServer((request, response) => {
      asked.push(String(request.url));
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    fs.writeFileSync(folder.at('secret.html'), 'SECRET-7f3a');
    const secret = `file://${folder.at('secret.html')}`;
    try {
      const bytes = await printer().print(
        html(
          `<p>正文</p><img src="${base}/a.png"><iframe src="${secret}"></iframe><object data="${secret}"></object>
          <iframe src="${base}/frame"></iframe><script src="${base}/a.js"></script>
          <link rel="stylesheet" href="${base}/a.css"><link rel="prefetch" href="${base}/p">
          <meta http-equiv="refresh" content="0;url=${base}/away">`,
          `@import url("${base}/b.css");@font-face{font-family:X;src:url("${base}/x.woff2")}
          body{background:url("${base}/bg.png")}`,
        ),
      );
      expect(countPdfPages(bytes)).toBe(1);
      expect(textOf(bytes) ?? '').not.toContain('SECRET');
      expect(asked).toEqual([]);
    } finally {
      server.close();
    }
  });

  it('runs no script of the document', async () => {
    const lines = Array.from({ length: 200 }, () => '<p>多一行</p>').join('');
    const grow = `<script>document.body.innerHTML = '${lines}'</script><img src="x" onerror="document.body.innerHTML='${lines}'">`;
    expect(countPdfPages(await printer().print(html(`<p>一行</p>${grow}`)))).toBe(1);
  });

  it('keeps nothing of one document for the next, and prints in the order asked', async () => {
    const warm = printer();
    await warm.warm();
    const bodies = ['甲', '乙'.repeat(3), '丙'].map((text, i) => html(`<p>${text}</p>`.repeat(1 + 60 * i)));
    const printed = await Promise.all(bodies.map((body) => warm.print(body)));
    const pages = printed.map(countPdfPages);
    expect(pages[0]).toBe(1);
    expect(Number(pages[2])).toBeGreaterThan(Number(pages[1]));
    const text = textOf(printed[2] ?? new Uint8Array());
    if (text !== null) expect(text).not.toMatch(/[甲乙]/);
  });

  it('refuses to print smaller because something sticks out of the column', async () => {
    const wide = html('<div style="width:2000px">宽</div>');
    expect(await failureOf(printer().print(wide))).toBe('PRINT_FAILED');
  });

  it('refuses to print with other fonts where a shipped one is missing', async () => {
    const without = printer({ fonts: folder.at() });
    expect(await failureOf(without.print(printHtml(report, { fonts: 'fonts/' })))).toBe('PRINT_FAILED');
  });

  it('stops when it takes too long or is told to, and prints again afterwards', async () => {
    const short = printer({ timeoutMs: 1 });
    expect(await failureOf(short.print(html('<p>慢</p>')))).toBe('PRINT_FAILED');
    const able = printer();
    const told = new AbortController();
    const work = able.print(printHtml(report, { fonts: 'fonts/' }), told.signal);
    told.abort();
    expect(await failureOf(work)).toBe('PRINT_FAILED');
    expect(countPdfPages(await able.print(html('<p>好</p>')))).toBe(1);
  });

  it('ends its browser and removes the profile when closed', async () => {
    const name = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';
    const usual = process.env[name];
    process.env[name] = folder.at();
    try {
      const one = createPrinter({ fonts: FONTS });
      await one.print(html('<p>一</p>'));
      expect(folder.names().filter((n) => n.startsWith('nigao-print-'))).toHaveLength(1);
      await one.close();
      expect(folder.names().filter((n) => n.startsWith('nigao-print-'))).toEqual([]);
    } finally {
      if (usual === undefined) delete process.env[name];
      else process.env[name] = usual;
    }
  });

  it.skipIf(process.platform === 'win32')(
    'fails when the browser dies, and starts another for the next print',
    async () => {
      // A browser that kills itself when it is first asked to print.
      const flag = folder.at('died');
      const script = folder.at('browser');
      fs.writeFileSync(
        script,
        `#!/bin/sh\nif [ -e "${flag}" ]; then exec "${browser}" "$@"; fi\ntouch "${flag}"\n"${browser}" "$@" &\nsleep 2\nkill -9 $!\n`,
        { mode: 0o755 },
      );
      const dying = printer({ browsers: async () => [script] });
      const long = html('<p>今年以来，各项工作扎实推进。</p>'.repeat(150_000));
      expect(await failureOf(dying.print(long))).toBe('PRINT_FAILED');
      expect(countPdfPages(await dying.print(html('<p>好</p>')))).toBe(1);
    },
  );

  it('takes the next browser where the first cannot be started', async () => {
    fs.writeFileSync(folder.at('broken'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const both = printer({ browsers: async () => [folder.at('broken'), browser ?? ''] });
    expect(countPdfPages(await both.print(html('<p>好</p>')))).toBe(1);
  });
});

describe('printing without a browser', () => {
  it('says that there is none', async () => {
    expect(await failureOf(printer({ browsers: async () => [] }).print(html('')))).toBe('NO_BROWSER');
  });

  it('says that it failed where what is there is no browser', async () => {
    const none = printer({ browsers: async () => [folder.at('missing'), process.execPath] });
    expect(await failureOf(none.print(html('')))).toBe('PRINT_FAILED');
  });
});
