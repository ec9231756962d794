import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FileFilter, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { READABLE_EXTENSIONS } from '../../../electron/contract/files.ts';
import { type Desk, openDesk } from './desk.ts';

const lastOptions = (desk: Desk) => desk.standIn.dialogs.at(-1)?.options as OpenDialogOptions & SaveDialogOptions; // as the shell built them
const extensions = (filters: readonly FileFilter[] = []) => filters.map((filter) => filter.extensions);

describe('the dialog to open a file', () => {
  it('offers everything readable, in Chinese', async () => {
    const desk = await openDesk();
    await desk.call('chooseOpen', {});
    const options = lastOptions(desk);
    expect(options).toMatchObject({ title: '打开', defaultPath: desk.folder, properties: ['openFile'] });
    expect(extensions(options.filters)[0]).toEqual([...READABLE_EXTENSIONS]);
    for (const { name } of options.filters ?? []) expect(name).toMatch(/\p{Script=Han}/u);
  });

  it('gives a grant for the file, or nothing when the person did not choose', async () => {
    const desk = await openDesk();
    expect(await desk.call('chooseOpen', {})).toEqual({ ok: true, value: null });
    desk.standIn.answers.open.push('/home/li/总结.txt');
    expect(await desk.call('chooseOpen', {})).toMatchObject({ ok: true, value: { name: '总结.txt' } });
  });

  it('begins where a file was last chosen', async () => {
    const desk = await openDesk();
    desk.standIn.answers.open.push(path.resolve('/home/li/材料/总结.txt'));
    await desk.call('chooseOpen', {});
    await desk.call('chooseOpen', {});
    expect(lastOptions(desk).defaultPath).toBe(path.resolve('/home/li/材料'));
  });
});

describe('the dialog for a shared folder of phrases', () => {
  it('asks for a folder, and leaves the place where papers are kept', async () => {
    const desk = await openDesk();
    desk.standIn.answers.open.push(path.resolve('/mnt/共享/常用语'));
    await desk.call('chooseSharedFolder', {});
    expect(lastOptions(desk)).toMatchObject({ title: '选择共享文件夹', properties: ['openDirectory'] });
    await desk.call('chooseOpen', { purpose: 'phrases' });
    expect(lastOptions(desk)).toMatchObject({ title: '导入常用语', defaultPath: desk.folder });
    expect(extensions(lastOptions(desk).filters)).toEqual([['json', 'xlsx']]);
  });
});

describe('the dialog to save a file', () => {
  it.each([
    ['nigao', '另存为'],
    ['docx', '导出 Word'],
    ['pdf', '导出 PDF'],
    ['txt', '导出纯文本'],
    ['html', '导出网页'],
  ] as const)('for %s is called %s and offers that format', async (purpose, title) => {
    const desk = await openDesk();
    await desk.call('chooseSave', { purpose, suggestedName: '年度总结' });
    const options = lastOptions(desk);
    expect(options.title).toBe(title);
    expect(extensions(options.filters)).toEqual([[purpose]]);
    expect(options.properties).toContain('showOverwriteConfirmation');
    expect(options.defaultPath).toBe(path.join(desk.folder, `年度总结.${purpose}`));
  });

  it('lets the window name no folder', async () => {
    const desk = await openDesk();
    await desk.call('chooseSave', { purpose: 'pdf', suggestedName: '../../etc/passwd' });
    expect(path.dirname(lastOptions(desk).defaultPath ?? '')).toBe(desk.folder);
    // Nor whoever asks for the dialog itself.
    vi.resetModules();
    vi.doMock('electron', () => desk.standIn.module);
    const { nativeDialogs } = await import('../../../electron/shell/dialogs.ts');
    vi.doUnmock('electron');
    // The stand-in of a window, as far as a dialog needs one.
    await nativeDialogs(desk.window as never).chooseSave('pdf', '../../etc/passwd.pdf');
    expect(lastOptions(desk).defaultPath).toBe(path.join(desk.folder, 'passwd.pdf'));
  });

  it('gives a grant with the extension that belongs to it', async () => {
    const desk = await openDesk();
    desk.standIn.answers.save.push(path.join(desk.folder, '年度总结'));
    const answer = await desk.call('chooseSave', { purpose: 'docx', suggestedName: 'x' });
    expect(answer).toMatchObject({ ok: true, value: { name: '年度总结.docx' } });
  });

  it('asks again, by the full name, before another file is replaced', async () => {
    const desk = await openDesk();
    writeFileSync(path.join(desk.folder, '年度总结.docx'), '');
    desk.standIn.answers.save.push(path.join(desk.folder, '年度总结'), path.join(desk.folder, '另一份.docx'));
    const answer = await desk.call('chooseSave', { purpose: 'docx', suggestedName: 'x' });
    expect(answer).toMatchObject({ ok: true, value: { name: '另一份.docx' } });
    expect(lastOptions(desk).defaultPath).toBe(path.join(desk.folder, '年度总结.docx'));
  });
});
