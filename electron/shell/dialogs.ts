/** The system's own file dialogs, in Chinese. */
import path from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { type OpenPurpose, READABLE, READABLE_EXTENSIONS, type SavePurpose } from '../contract/files.ts';
import type { Powers } from '../services/powers.ts';

const NAMES: Readonly<Record<SavePurpose, string>> = {
  nigao: '拟稿文稿',
  docx: 'Word 文档',
  pdf: 'PDF 文件',
  txt: '纯文本',
  html: '网页',
  phrasesJson: '常用语包',
  phrasesXlsx: 'Excel 表格',
  kind: '文种模板',
  kit: '随身资料包',
};

const EXTENSIONS: Readonly<Record<SavePurpose, string>> = {
  nigao: 'nigao',
  docx: 'docx',
  pdf: 'pdf',
  txt: 'txt',
  html: 'html',
  phrasesJson: 'json',
  phrasesXlsx: 'xlsx',
  kind: 'json',
  kit: 'nigaokit',
};

const TITLES: Readonly<Record<SavePurpose, string>> = {
  nigao: '另存为',
  docx: '导出 Word',
  pdf: '导出 PDF',
  txt: '导出纯文本',
  html: '导出网页',
  phrasesJson: '导出常用语',
  phrasesXlsx: '导出常用语',
  kind: '导出文种模板',
  kit: '导出随身资料包',
};

const REPORTS: FileFilter[] = [
  { name: '可以打开的文件', extensions: [...READABLE_EXTENSIONS] },
  { name: NAMES.nigao, extensions: [...READABLE.own] },
  { name: 'Word、WPS 文档', extensions: [...READABLE.word] },
  { name: NAMES.pdf, extensions: [...READABLE.pdf] },
  { name: '文本和网页', extensions: [...READABLE.text] },
  { name: '所有文件', extensions: ['*'] },
];

const OPENING: Readonly<
  Record<OpenPurpose | 'folder', { readonly title: string; readonly button: string; readonly filters: FileFilter[] }>
> = {
  report: { title: '打开', button: '打开', filters: REPORTS },
  sample: { title: '选择样文', button: '选择', filters: [{ name: NAMES.docx, extensions: ['docx'] }] },
  word: { title: '清理 Word 文件', button: '选择', filters: [{ name: NAMES.docx, extensions: ['docx'] }] },
  phrases: {
    title: '导入常用语',
    button: '导入',
    filters: [{ name: '常用语包、Excel 工作簿', extensions: ['json', 'xlsx'] }],
  },
  folder: { title: '选择共享文件夹', button: '选择', filters: [] },
  kind: { title: '导入文种模板', button: '导入', filters: [{ name: NAMES.kind, extensions: ['json'] }] },
  kit: { title: '导入随身资料包', button: '选择', filters: [{ name: NAMES.kit, extensions: ['nigaokit'] }] },
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
        properties: [purpose === 'folder' ? 'openDirectory' : 'openFile'],
        filters,
      });
      if (canceled) return null;
      // A shared folder is no place where papers are kept.
      return purpose === 'folder' ? (filePaths[0] ?? null) : chosen(filePaths[0]);
    },
    async chooseSave(purpose, suggestedName) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: TITLES[purpose],
        buttonLabel: purpose === 'nigao' ? '保存' : '导出',
        nameFieldLabel: '文件名',
        // The name alone: the window has no say in where a file goes.
        defaultPath: path.join(folder, path.basename(suggestedName)),
        filters: [{ name: NAMES[purpose], extensions: [EXTENSIONS[purpose]] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled ? null : chosen(filePath);
    },
  };
}
