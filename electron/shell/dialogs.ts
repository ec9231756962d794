/** The system's own file dialogs, in Chinese. */
import path from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { type OpenPurpose, READABLE_EXTENSIONS, type SavePurpose } from '../contract.ts';
import type { Powers } from '../services/powers.ts';

const NAMES: Readonly<Record<SavePurpose, string>> = {
  nigao: '拟稿文稿',
  docx: 'Word 文档',
  pdf: 'PDF 文件',
  txt: '纯文本',
  html: '网页',
};

const TITLES: Readonly<Record<SavePurpose, string>> = {
  nigao: '另存为',
  docx: '导出 Word',
  pdf: '导出 PDF',
  txt: '导出纯文本',
  html: '导出网页',
};

const REPORTS: FileFilter[] = [
  { name: '可以打开的文件', extensions: [...READABLE_EXTENSIONS] },
  { name: NAMES.nigao, extensions: ['nigao'] },
  { name: NAMES.docx, extensions: ['docx'] },
  { name: '文本和网页', extensions: ['txt', 'md', 'html', 'htm'] },
  { name: '所有文件', extensions: ['*'] },
];

const OPENING: Readonly<
  Record<OpenPurpose, { readonly title: string; readonly button: string; readonly filters: FileFilter[] }>
> = {
  report: { title: '打开', button: '打开', filters: REPORTS },
  sample: { title: '选择样文', button: '选择', filters: [{ name: NAMES.docx, extensions: ['docx'] }] },
};

/** Begins in the person's documents; then where a file was last chosen. */
export function nativeDialogs(window: BrowserWindow): Pick<Powers, 'chooseOpen' | 'chooseSave'> {
  let folder = app.getPath('documents');
  const chosen = (file: string | undefined): string | null => {
    if (!file) return null;
    folder = path.dirname(file);
    return file;
  };
  return {
    async chooseOpen(purpose) {
      const { title, button, filters } = OPENING[purpose];
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        buttonLabel: button,
        defaultPath: folder,
        properties: ['openFile'],
        filters,
      });
      return canceled ? null : chosen(filePaths[0]);
    },
    async chooseSave(purpose, suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: TITLES[purpose],
        buttonLabel: purpose === 'nigao' ? '保存' : '导出',
        nameFieldLabel: '文件名',
        // The name alone: the window has no say in where a file goes.
        defaultPath: path.join(folder, path.basename(suggestedName)),
        filters: [{ name: NAMES[purpose], extensions: [purpose] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled ? null : chosen(filePath);
    },
  };
}
