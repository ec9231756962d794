import * as fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDraft, writeDraft } from '../../../document/file.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import type { FileGrant, FolderId } from '../../../electron/contract/files.ts';
import type { Powers } from '../../../electron/services/powers.ts';
import { createServices, type Services } from '../../../electron/services/services.ts';
import { failureOf } from '../failure-of.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();
const TEMPLATES = path.resolve(import.meta.dirname, '../../../templates');

const reportOf = (words: string): Report => ({
  ...emptyReport,
  blocks: [{ type: 'paragraph', content: plainInline(words) }],
});
const REPORT = reportOf('今年以来，各项工作扎实推进。');

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<</Type /Pages\n/Count 2>>\nendobj\n');
const nobody = async () => null;

function services(powers: Partial<Powers>, startFile: string | null = null): Services {
  let count = 0;
  const given: Powers = {
    host: 'loopback',
    dialogs: 'panel',
    chooseOpen: nobody,
    chooseSave: nobody,
    printPdf: async () => PDF,
    printPaper: null,
    ...powers,
  };
  return createServices(given, {
    version: '0.0.1',
    platform: process.platform,
    templates: TEMPLATES,
    home: folder.at(),
    state: folder.at('.state'),
    startFile,
    now: () => new Date(0),
    randomId: () => {
      count += 1;
      return `id${count}`;
    },
  });
}

function got<T>(value: T | null): T {
  if (value === null) throw new Error('nothing was chosen');
  return value;
}

describe('services with the window’s own panel', () => {
  let panel: Services;
  let home: FolderId;
  beforeEach(async () => {
    panel = services({});
    home = (await panel.listFolder({ folder: null, show: 'readable' })).folder;
  });
  const save = async (name: string): Promise<FileGrant> =>
    (await panel.grantSave({ folder: home, name, purpose: 'nigao' })).grant;

  it('save a draft, open it again and save it to its place', async () => {
    const { grant, exists } = await panel.grantSave({ folder: home, name: '总结', purpose: 'nigao' });
    expect(grant.name).toBe('总结.nigao');
    expect(exists).toBe(false);
    const { bytes } = await panel.saveDraft({ file: grant.file, report: REPORT, onto: null });
    expect(fs.statSync(folder.at('总结.nigao')).size).toBe(bytes);

    const opened = await panel.openFile({ file: (await panel.grantOpen({ folder: home, name: '总结.nigao' })).file });
    expect(opened).toMatchObject({ name: '总结.nigao', access: 'editable', report: REPORT });
    await panel.saveDraft({ file: got(opened.target).file, report: reportOf('改过了。'), onto: null });
    expect(readDraft(fs.readFileSync(folder.at('总结.nigao'), 'utf8')).report).toEqual(reportOf('改过了。'));
    expect((await panel.grantSave({ folder: home, name: '总结', purpose: 'nigao' })).exists).toBe(true);
  });

  it('export each format under its own grant and no other', async () => {
    const { grant } = await panel.grantSave({ folder: home, name: '总结', purpose: 'pdf' });
    const export_ = { file: grant.file, report: REPORT };
    expect(await failureOf(panel.exportFile({ ...export_, format: 'docx' }))).toBe('NO_GRANT');
    expect(await failureOf(panel.saveDraft({ ...export_, onto: null }))).toBe('NO_GRANT');
    expect(await panel.exportFile({ ...export_, format: 'pdf' })).toMatchObject({ bytes: PDF.length, pages: 2 });
    expect(folder.names()).toEqual(['总结.pdf']);
  });

  it('never write over a foreign file that was opened, by whatever way', async () => {
    fs.writeFileSync(folder.at('旧.txt'), '工作总结\n今年以来，各项工作扎实推进。');
    if (process.platform !== 'win32') fs.symlinkSync('旧.txt', folder.at('link.txt'));
    const opened = await panel.openFile({ file: (await panel.grantOpen({ folder: home, name: '旧.txt' })).file });
    expect(opened.target).toBeNull();
    for (const name of process.platform === 'win32' ? ['旧.txt'] : ['旧.txt', 'link.txt']) {
      const { grant } = await panel.grantSave({ folder: home, name, purpose: 'txt' });
      const work = panel.exportFile({ file: grant.file, format: 'txt', report: REPORT });
      expect(await failureOf(work)).toBe(`SAME_FILE ${name}`);
    }
    expect(fs.readFileSync(folder.at('旧.txt'), 'utf8')).toBe('工作总结\n今年以来，各项工作扎实推进。');
  });

  it('open a draft of a newer version without a place to save to, and never write over it', async () => {
    const newer = writeDraft(REPORT).replace(/"version":\d+/, '"version":9');
    fs.writeFileSync(folder.at('新.nigao'), newer);
    const opened = await panel.openFile({ file: (await panel.grantOpen({ folder: home, name: '新.nigao' })).file });
    expect(opened).toMatchObject({ access: 'readOnly', target: null });
    const grant = await save('新.nigao');
    expect(await failureOf(panel.saveDraft({ file: grant.file, report: REPORT, onto: null }))).toBe(
      'SAME_FILE 新.nigao',
    );
    expect(fs.readFileSync(folder.at('新.nigao'), 'utf8')).toBe(newer);
  });

  it('open a damaged draft to be saved elsewhere, and never write over it', async () => {
    const damaged = writeDraft(REPORT).replace('扎实', '切实');
    fs.writeFileSync(folder.at('损.nigao'), damaged);
    const opened = await panel.openFile({ file: (await panel.grantOpen({ folder: home, name: '损.nigao' })).file });
    expect(opened).toMatchObject({ access: 'editable', target: null, notices: [{ code: 'checksum' }] });
    const grant = await save('损.nigao');
    expect(await failureOf(panel.saveDraft({ file: grant.file, report: REPORT, onto: null }))).toBe(
      'SAME_FILE 损.nigao',
    );
    expect(fs.readFileSync(folder.at('损.nigao'), 'utf8')).toBe(damaged);
  });

  it('keep the order of saves to one file: the last that was asked for is what stays', async () => {
    const { file } = await save('总结');
    const saves = Array.from({ length: 20 }, (_, i) =>
      panel.saveDraft({ file, report: reportOf(`第${i}次。${'长'.repeat((20 - i) * 9_000)}`), onto: null }),
    );
    await Promise.all(saves);
    expect(JSON.stringify(readDraft(fs.readFileSync(folder.at('总结.nigao'), 'utf8')).report)).toContain('第19次');
    expect(folder.names()).toEqual(['.state', '总结.nigao']);
  });

  it('go on saving after a save that failed', async () => {
    const { file } = await save('总结');
    fs.mkdirSync(folder.at('总结.nigao'));
    expect(await failureOf(panel.saveDraft({ file, report: REPORT, onto: null }))).toBe('IS_FOLDER 总结.nigao');
    fs.rmdirSync(folder.at('总结.nigao'));
    await panel.saveDraft({ file, report: REPORT, onto: null });
    expect(readDraft(fs.readFileSync(folder.at('总结.nigao'), 'utf8')).report).toEqual(REPORT);
  });

  it('write nothing when printing fails', async () => {
    const failing = services({ printPdf: () => Promise.reject(new Error('paper jam')) });
    const { folder: there } = await failing.listFolder({ folder: null, show: 'pdf' });
    const { grant } = await failing.grantSave({ folder: there, name: 'a', purpose: 'pdf' });
    await expect(failing.exportFile({ file: grant.file, format: 'pdf', report: REPORT })).rejects.toThrow('paper jam');
    expect(folder.names()).toEqual([]);
  });

  it('begin the panel where a file was last chosen, and at home when that is gone', async () => {
    fs.mkdirSync(folder.at('夹'));
    const [entry] = (await panel.listFolder({ folder: null, show: 'nigao' })).entries;
    if (entry?.entry.type !== 'folder') throw new Error('no folder');
    await panel.grantSave({ folder: entry.entry.folder, name: 'a', purpose: 'nigao' });
    expect((await panel.listFolder({ folder: null, show: 'nigao' })).name).toBe('夹');
    fs.rmdirSync(folder.at('夹'));
    expect((await panel.listFolder({ folder: null, show: 'nigao' })).name).toBe(path.basename(folder.at()));
  });

  it('do not begin a paper where a kit or a pack was chosen', async () => {
    fs.mkdirSync(folder.at('优盘'));
    const [entry] = (await panel.listFolder({ folder: null, show: 'kit' })).entries;
    if (entry?.entry.type !== 'folder') throw new Error('no folder');
    await panel.grantSave({ folder: entry.entry.folder, name: '资料', purpose: 'kit' });
    expect((await panel.listFolder({ folder: null, show: 'phrases' })).name).toBe('优盘');
    expect((await panel.listFolder({ folder: null, show: 'nigao' })).name).not.toBe('优盘');
    fs.rmdirSync(folder.at('优盘'));
  });

  it.each(['../a', 'a/b', 'CON', 'a\u202Eb'])('refuse to save under the name %j', async (name) => {
    expect(await failureOf(panel.grantSave({ folder: home, name, purpose: 'nigao' }))).toMatch(/^NAME_ILLEGAL/);
  });

  it('say what would fit where a name is too long', async () => {
    const name = '总'.repeat(84);
    const asked = panel.grantSave({ folder: home, name, purpose: 'nigao' });
    expect(await failureOf(asked)).toBe(`NAME_TOO_LONG ${'总'.repeat(83)}.nigao`);
    const granted = await panel.grantSave({ folder: home, name: `${'总'.repeat(83)}.nigao`, purpose: 'nigao' });
    await panel.saveDraft({ file: granted.grant.file, report: REPORT, onto: null });
    expect(fs.existsSync(folder.at(granted.grant.name))).toBe(true);
  });

  it.skipIf(process.platform === 'win32')(
    'show a file of the same look as there, however its accents are written',
    async () => {
      const apart = 'cafe\u0301.nigao';
      fs.writeFileSync(folder.at(apart), 'x');
      const { grant, exists } = await panel.grantSave({ folder: home, name: 'caf\u00e9', purpose: 'nigao' });
      expect([exists, grant.name]).toEqual([true, apart]);
      fs.rmSync(folder.at(apart));
      const fresh = await panel.grantSave({ folder: home, name: 'cafe\u0301', purpose: 'nigao' });
      expect([fresh.exists, fresh.grant.name]).toEqual([false, 'caf\u00e9.nigao']);
    },
  );

  it('have no dialogs of the system', async () => {
    expect(await failureOf(panel.chooseOpen({}))).toBe('NO_DIALOG');
    expect(await failureOf(panel.chooseSave({ purpose: 'pdf', suggestedName: 'a' }))).toBe('NO_DIALOG');
  });

  it('tell of themselves and of the kinds', async () => {
    expect(await panel.hostInfo({})).toEqual({
      host: 'loopback',
      dialogs: 'panel',
      printing: 'window',
      platform: process.platform,
      version: '0.0.1',
    });
    expect((await panel.kinds({})).length).toBeGreaterThanOrEqual(3);
  });

  it('answer the file of the start once', async () => {
    const started = services({}, folder.at('开.nigao'));
    expect(await started.startFile({})).toMatchObject({ name: '开.nigao' });
    expect(await started.startFile({})).toBeNull();
    expect(await panel.startFile({})).toBeNull();
  });
});

const UNIT = { linePitch: 28, margins: { top: 37, bottom: 33, left: 28, right: 26 } };

describe('the unit’s own layout', () => {
  it('is kept for the next start, taken by every text that is read, and given up again', async () => {
    fs.writeFileSync(folder.at('旧.txt'), '工作总结\n今年以来，各项工作扎实推进。');
    const first = services({});
    expect(await first.unitLayout({})).toEqual({ type: 'none' });
    await first.keepUnitLayout({ overrides: UNIT });
    const next = services({ dialogs: 'native' });
    expect(await next.unitLayout({})).toEqual({ type: 'kept', overrides: UNIT });
    const { file } = next.grantOpened(folder.at('旧.txt'));
    expect((await next.openFile({ file })).report.layout.overrides).toEqual(UNIT);
    await next.keepUnitLayout({ overrides: null });
    expect(await next.unitLayout({})).toEqual({ type: 'none' });
    expect((await next.openFile({ file })).report.layout.overrides).toEqual({});
  });

  it('leaves a draft of our own as it was saved', async () => {
    const native = services({ dialogs: 'native' });
    await native.keepUnitLayout({ overrides: UNIT });
    fs.writeFileSync(folder.at('a.nigao'), writeDraft(REPORT));
    expect((await native.openFile({ file: native.grantOpened(folder.at('a.nigao')).file })).report).toEqual(REPORT);
  });

  it('is learned from no file but a Word file that was chosen', async () => {
    const native = services({ dialogs: 'native' });
    fs.writeFileSync(folder.at('旧.txt'), '工作总结');
    const { file } = native.grantOpened(folder.at('旧.txt'));
    expect(await failureOf(native.learnLayout({ file }))).toMatch(/^NOT_A_SAMPLE/);
    const made = await import('../../../document/docx/write.ts');
    const report = { ...REPORT, layout: { ...REPORT.layout, overrides: UNIT } };
    fs.writeFileSync(folder.at('样.docx'), await made.writeDocx(report, { author: '', now: new Date(0) }));
    const learnt = await native.learnLayout({ file: native.grantOpened(folder.at('样.docx')).file });
    expect(learnt.overrides.margins).toEqual(UNIT.margins);
    expect(await failureOf(native.learnLayout({ file: 'id99' as FileGrant['file'] }))).toBe('NO_GRANT');
  });
});

describe('the pages of a report', () => {
  it('are given as the PDF that would be exported, with what there is to tell of them', async () => {
    const wrong = {
      ...REPORT,
      layout: { ...REPORT.layout, form: 'document' as const },
      head: { documentNumber: '5号' },
    };
    const { pdf, pages, notices } = await services({}).previewPdf({ report: wrong });
    expect(Buffer.from(pdf, 'base64')).toEqual(PDF);
    expect(pages).toBe(2);
    expect(notices.map(({ code }) => code)).toContain('layoutDocumentNumber');
  });

  it('are given up when they are asked for again, or when nobody waits any more', async () => {
    const signals: AbortSignal[] = [];
    const printPdf: Powers['printPdf'] = (_html, signal) =>
      new Promise((_resolve, reject) => {
        if (!signal) throw new Error('it cannot be given up');
        signals.push(signal);
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    const waiting = services({ printPdf });
    const first = waiting.previewPdf({ report: REPORT });
    first.catch(() => {});
    await expect.poll(() => signals.length).toBe(1);
    const second = waiting.previewPdf({ report: REPORT });
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => signals.length).toBe(2);
    await waiting.stopPreview({});
    await expect(second).rejects.toMatchObject({ name: 'AbortError' });
    await waiting.stopPreview({});
  });

  it('go to paper as the same page as the PDF, where the host prints', async () => {
    const [pdfs, papers]: [string[], string[]] = [[], []];
    const printing = services({
      printPdf: async (html) => {
        pdfs.push(html);
        return PDF;
      },
      printPaper: async (html) => papers.push(html) === 1,
    });
    expect((await printing.hostInfo({})).printing).toBe('host');
    await printing.previewPdf({ report: REPORT });
    expect(await printing.printReport({ report: REPORT })).toEqual({ printed: true });
    expect(await printing.printReport({ report: REPORT })).toEqual({ printed: false });
    expect(papers[0]).toBe(pdfs[0]);
  });

  it('are printed by the window where the host does not', async () => {
    expect(await failureOf(services({}).printReport({ report: REPORT }))).toBe('NO_REQUEST printReport');
  });
});

describe('services with the system’s dialogs', () => {
  it('grant what the person chose, for that use only', async () => {
    fs.writeFileSync(folder.at('旧.txt'), '今年以来，各项工作扎实推进。');
    const native = services({ dialogs: 'native', chooseOpen: async () => folder.at('旧.txt') });
    const { file } = got(await native.chooseOpen({}));
    expect((await native.openFile({ file })).name).toBe('旧.txt');
    expect(await failureOf(native.saveDraft({ file, report: REPORT, onto: null }))).toBe('NO_GRANT');
  });

  it('give nothing when the person gave up', async () => {
    const native = services({ dialogs: 'native' });
    expect(await native.chooseOpen({})).toBeNull();
    expect(await native.chooseSave({ purpose: 'docx', suggestedName: 'a' })).toBeNull();
  });

  it('suggest a legal name, and add the extension that a dialog left out', async () => {
    const asked: string[] = [];
    const native = services({
      dialogs: 'native',
      chooseSave: async (_purpose, name) => {
        asked.push(name);
        return folder.at('总结');
      },
    });
    const grant = got(await native.chooseSave({ purpose: 'docx', suggestedName: '关于“甲/乙”的报告' }));
    expect(asked).toEqual(['关于“甲乙”的报告.docx']);
    expect(grant.name).toBe('总结.docx');
  });

  it('ask again when adding the extension would replace a file that the person did not agree to replace', async () => {
    fs.writeFileSync(folder.at('总结.docx'), 'old');
    const answers = [folder.at('总结'), folder.at('另一份.docx')];
    const asked: string[] = [];
    const native = services({
      dialogs: 'native',
      chooseSave: async (_purpose, name) => {
        asked.push(name);
        return answers.shift() ?? null;
      },
    });
    expect(got(await native.chooseSave({ purpose: 'docx', suggestedName: '甲' })).name).toBe('另一份.docx');
    expect(asked).toEqual(['甲.docx', '总结.docx']);
  });

  it('ask again by a name that fits where the chosen one is too long', async () => {
    const answers = [folder.at('总'.repeat(100)), null];
    const asked: string[] = [];
    const native = services({
      dialogs: 'native',
      chooseSave: async (_purpose, name) => {
        asked.push(name);
        return answers.shift() ?? null;
      },
    });
    expect(await native.chooseSave({ purpose: 'docx', suggestedName: '甲' })).toBeNull();
    // Windows counts characters and the path, others bytes.
    expect(asked).toEqual(['甲.docx', expect.stringMatching(/^总{50,100}\.docx$/u)]);
  });

  it('refuse the requests of a panel', async () => {
    const native = services({ dialogs: 'native' });
    expect(await failureOf(native.listFolder({ folder: null, show: 'readable' }))).toBe('NO_REQUEST listFolder');
  });

  it('vouch for a file that the system handed over', async () => {
    fs.writeFileSync(folder.at('a.nigao'), writeDraft(REPORT));
    const native = services({ dialogs: 'native' });
    const { file } = native.grantOpened(folder.at('a.nigao'));
    expect((await native.openFile({ file })).report).toEqual(REPORT);
  });
});
