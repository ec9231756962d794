/**
 * A whole session of the program, run in a network namespace of its own by namespace.test.ts: the loopback host, its window
 * with the flags it is started with, typing, a hostile Word file opened, a PDF printed, and the page taken over at last.
 * `control`: the same attack from a page without guards, in a browser without flags.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { appArguments } from '../../../electron/loopback/browser.ts';
import { startHost } from '../../../electron/loopback/host.ts';
import { wordFile } from '../../document/docx/handmade.ts';
import { windowBrowser } from '../../hosts/browser.ts';
import { attack } from '../attacks.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const [kind = 'program', home = ''] = process.argv.slice(2);
const executablePath = await windowBrowser();
const OUTSIDE = {
  web: 'http://203.0.113.7/hit/',
  bare: 'http://203.0.113.8:81',
  stun: 'stun:203.0.113.9:3478',
};

const REPORT: Report = {
  ...emptyReport,
  blocks: [{ type: 'paragraph', content: plainInline('链接 http://link.example/ 与正文。') }],
};

/** Linked pictures by address, by name and from a share, a remote template, fields that fetch. */
function hostile(): Uint8Array {
  const picture = (id: string) =>
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const field = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDEPICTURE "http://203.0.113.7/hit/field.png"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>图</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  return wordFile({
    body: `<w:p><w:r><w:t>外来文件中的一段话。</w:t></w:r></w:p>${picture('rX')}${picture('rY')}${picture('rZ')}${field}`,
    settings: '<w:attachedTemplate r:id="rT"/>',
    media: [
      { id: 'rX', type: 'image', target: 'http://203.0.113.7/hit/linked.png', data: 'outside' },
      { id: 'rY', type: 'image', target: 'http://pictures.example/linked.png', data: 'outside' },
      { id: 'rZ', type: 'image', target: 'file://203.0.113.7/share/linked.png', data: 'outside' },
      { id: 'rT', type: 'attachedTemplate', target: 'http://template.example/t.dotm', data: 'outside' },
    ],
  });
}

async function control(): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.goto('data:text/html,<body>x');
  await page.evaluate(attack, OUTSIDE);
  await page.goto('http://name.example/').catch(() => {});
  await browser.close();
}

async function program(): Promise<void> {
  mkdirSync(path.join(home, '文档'), { recursive: true });
  writeFileSync(path.join(home, '外来.docx'), hostile());
  const host = await startHost({
    port: 0,
    open: false,
    home,
    rendererDir: path.join(root, 'dist/renderer'),
    templatesDir: path.join(root, 'templates'),
    startFile: path.join(home, '外来.docx'),
  });
  const args = appArguments(host.address, '', true).filter((flag) => !/^--(?:app|user-data-dir)=/.test(flag));
  const window = await chromium.launchPersistentContext(path.join(home, 'profile'), { executablePath, args });
  const page = await window.newPage();
  await page.goto(host.address);
  const text = page.getByRole('textbox', { name: '正文' });
  await text.getByText('外来文件中的一段话').waitFor();
  await text.click();
  await page.keyboard.insertText('今年以来，各项工作有序推进。');
  // The window's own way to the host, with its own session.
  const made = await page.evaluate(async (report) => {
    const session = sessionStorage.getItem('nigao-session') ?? '';
    const ask = async (name: string, argument: unknown) => {
      const headers = { 'Content-Type': 'application/json', 'X-Nigao-Session': session };
      const body = JSON.stringify({ name, argument });
      return (await (await fetch('/api/call', { method: 'POST', headers, body })).json()).value;
    };
    const { folder } = await ask('listFolder', { folder: null, show: 'pdf' });
    const { grant } = await ask('grantSave', { folder, name: '总结', purpose: 'pdf' });
    return await ask('exportFile', { file: grant.file, format: 'pdf', report });
  }, REPORT);
  console.log(`pdf ${JSON.stringify(made)}`);
  await page.evaluate(attack, OUTSIDE);
  await page.evaluate(() => location.assign('http://name.example/')).catch(() => {});
  await page.waitForTimeout(1_000);
  await window.close();
  await host.close();
  console.log(`docx ${readFileSync(path.join(home, '外来.docx')).length}`);
}

await (kind === 'control' ? control() : program());
console.log('done');
process.exit(0);
