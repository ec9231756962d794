import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { printHtml } from '../../../document/print/html.ts';
import { type Block, emptyReport, plainInline } from '../../../document/report.ts';
import { createPrinter, type Printer } from '../../../electron/services/printer/printer.ts';
import { ownFolder } from '../../electron/folder.ts';
import { describeWith, run, withoutBlanks } from '../programs.ts';

const folder = ownFolder();
const SHIPPED = path.resolve(import.meta.dirname, '../../../templates/fonts');

const title = (words: string): Block => ({ type: 'title', content: plainInline(words) });
const heading = (level: 1 | 2, words: string): Block => ({
  type: 'heading',
  level,
  numbering: 'none',
  content: plainInline(words),
});
const paragraph = (words: string): Block => ({ type: 'paragraph', content: plainInline(words) });

/** One that is common in every face, with the marks, digits and Latin. */
const COMMON = [
  title('某局工作总结'),
  heading(1, '工作开展情况'),
  heading(2, '加强组织领导'),
  paragraph('今年以来，发放“资料”3600份——其中ABC类……'),
];

await describeWith(['browser', 'pdffonts', 'pdftotext'], 'faces in two files', () => {
  let printer: Printer | null = null;
  afterEach(async () => {
    await printer?.close();
    printer = null;
  });

  /** Prints with the faces of a folder; answers what pdffonts and pdftotext say. */
  async function printed(blocks: readonly Block[], fonts: string) {
    printer ??= createPrinter({ fonts });
    const pdf = folder.at('a.pdf');
    writeFileSync(pdf, await printer.print(printHtml({ ...emptyReport, blocks }, { fonts: 'fonts/' })));
    const text = run('pdftotext', ['-raw', pdf, '-']).replace('— 1 —', '');
    return { fonts: run('pdffonts', [pdf]), text: withoutBlanks(text) };
  }

  /** A folder without the whole faces: a print that asked for one of them would fail. */
  function commonOnly(): string {
    const place = folder.at('fonts');
    mkdirSync(place);
    const whole = ['ng-fangsong.woff2', 'ng-hei.woff2', 'ng-kai.woff2', 'ng-xbs.woff2', 'ng-song.woff2'];
    for (const file of readdirSync(SHIPPED)) {
      if (file.endsWith('.woff2') && !whole.includes(file))
        copyFileSync(path.join(SHIPPED, file), path.join(place, file));
    }
    return place;
  }

  it('a usual report is printed without fetching one of the whole faces', async () => {
    const { fonts, text } = await printed(COMMON, commonOnly());
    expect(text).toBe('某局工作总结工作开展情况加强组织领导今年以来，发放“资料”3600份——其中ABC类……');
    for (const name of ['NGXBS', 'NGHei', 'NGKai', 'NGFangSong', 'NGLatin'])
      expect(fonts).toMatch(new RegExp(`${name} +CID TrueType`));
    expect(fonts).not.toContain('NGSong');
  });

  it('a character that only the whole face has is still drawn by that face, not by another one', async () => {
    const { fonts, text } = await printed([heading(2, '张喆同志'), title('堃'), heading(1, '珺')], SHIPPED);
    expect(text).toBe('张喆同志堃珺');
    expect(fonts).toMatch(/NGKai +CID TrueType[\s\S]*NGKai +CID TrueType/);
    expect(fonts).not.toMatch(/NGSong|NGFangSong|Type 3/);
  });

  it('what 仿宋 lacks is drawn by 宋体, and text taken out of the PDF is the text put in', async () => {
    const words = '张喆、李堃、王珺莅临指导，犇𬱖䶮';
    const { fonts, text } = await printed([paragraph(words)], SHIPPED);
    expect(text).toBe(words);
    expect(fonts).toMatch(/NGSong +CID TrueType/);
    expect(fonts).not.toContain('Type 3');
  });
});
