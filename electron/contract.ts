/**
 * The one contract between the window and its hosts: every request with the check of its argument, every event, every
 * command of the menu. Types of answers come from `document/`. No Electron, no Node, no DOM.
 */
import * as v from 'valibot';
import type { FailureCode } from '../document/failure.ts';
import type { Access } from '../document/file.ts';
import type { Kind } from '../document/kind.ts';
import type { Deviation } from '../document/layout/deviations.ts';
import type { AbsentCharacter, FontCheck, OwnFontFault } from '../document/layout/font-report.ts';
import type { OwnFace } from '../document/layout/fonts.ts';
import type { Notice } from '../document/notice.ts';
import type { FontRole, LayoutOverrides, PaperForm, Report } from '../document/report.ts';
import { overridesSchema, reportSchema } from '../document/schema.ts';

/** Opaque names that the host gives for a file or folder the person chose. Paths never cross this border. */
export type FileId = string & { readonly brand: 'FileId' };
export type FolderId = string & { readonly brand: 'FolderId' };

export interface HostInfo {
  readonly host: 'electron' | 'loopback';
  readonly platform: string;
  readonly version: string;
  /** `native`: the host asks for files itself; `panel`: the window shows its own file panel. */
  readonly dialogs: 'native' | 'panel';
  /** `host`: the host prints by the system's own dialog; `window`: the window prints the PDF through its browser. */
  readonly printing: 'host' | 'window';
}

export interface FileGrant {
  readonly file: FileId;
  /** Name with extension, to be shown. */
  readonly name: string;
  /** The folder, to be shown only. */
  readonly folder: string;
}

export interface OpenedFile {
  readonly name: string;
  /** Where a save goes. Null for a foreign file, a damaged or a read-only draft: the original is never written over. */
  readonly target: FileGrant | null;
  readonly access: Access;
  readonly report: Report;
  readonly notices: readonly Notice[];
}

export interface FolderEntry {
  readonly name: string;
  readonly entry:
    | { readonly type: 'folder'; readonly folder: FolderId }
    | { readonly type: 'file'; readonly bytes: number };
  /** ISO 8601, UTC. */
  readonly modified: string;
}

export interface FolderListing {
  readonly folder: FolderId;
  readonly name: string;
  /** From the root to this folder, this one included. */
  readonly trail: readonly { readonly name: string; readonly folder: FolderId }[];
  /** Places to jump to: home, documents, desktop, drives and sticks. */
  readonly places: readonly { readonly name: string; readonly folder: FolderId }[];
  /** Folders first, then files of the asked purpose, by name. Hidden ones are left out. */
  readonly entries: readonly FolderEntry[];
}

export type GrantAnswer = { readonly grant: FileGrant; readonly exists: boolean };

export const EXPORT_FORMATS = ['docx', 'pdf', 'txt', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a file is chosen for; it decides the extensions offered and what the grant allows. */
export type SavePurpose = 'nigao' | ExportFormat;
/** What a file is chosen for to be read: as a report, or as a sample of a layout (Word files alone). */
export type OpenPurpose = 'report' | 'sample';
/** What can be opened as a report. */
export const READABLE_EXTENSIONS = ['nigao', 'txt', 'md', 'html', 'htm', 'docx'] as const;

/** A PDF as it would be exported, to be looked at or printed. */
export interface MadePdf {
  /** Base64: the one form that both ways to the window carry. */
  readonly pdf: string;
  readonly pages: number | null;
  readonly notices: readonly Notice[];
}

/** The unit's own layout as this machine keeps it. `damaged`: there is one, and it cannot be read. */
export type UnitLayout =
  | { readonly type: 'none' }
  | { readonly type: 'kept'; readonly overrides: LayoutOverrides }
  | { readonly type: 'damaged' };

/** A blank without a value, and where it stands. */
export interface OpenField {
  /** Id of the field; null for blanks that belong to none and share this name. */
  readonly id: string | null;
  readonly name: string;
  readonly places: readonly OpenFieldPlace[];
}

export interface OpenFieldPlace {
  readonly block: number;
  /** UTF-16 units in the text of the block. */
  readonly offset: number;
  readonly length: number;
  /** It with the words around it. */
  readonly around: string;
}

/** A heading with nothing below it. */
export interface EmptySection {
  readonly block: number;
  readonly number: string;
  readonly text: string;
}

/** What there is to know of a report before it is handed in (`export --report`, 字体体检). */
export interface ReportFacts {
  readonly form: PaperForm;
  readonly pages: number;
  readonly characters: number;
  readonly fonts: readonly FontCheck[];
  /** What no shipped face draws. */
  readonly unknownCharacters: readonly AbsentCharacter[];
  /** The unit's own fonts; the folder is to be shown only. */
  readonly ownFonts: {
    readonly folder: string;
    readonly used: readonly { readonly role: FontRole; readonly family: string; readonly name: string }[];
    readonly refused: readonly { readonly name: string; readonly fault: OwnFontFault }[];
  };
  readonly openFields: readonly OpenField[];
  readonly emptySections: readonly EmptySection[];
  readonly remarks: readonly Notice[];
  readonly deviations: readonly Deviation[];
}

const id = v.pipe(v.string(), v.maxLength(100));
const fileId = v.custom<FileId>((x) => v.is(id, x));
const folderId = v.custom<FolderId>((x) => v.is(id, x));
const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(255));
const savePurpose = v.picklist(['nigao', ...EXPORT_FORMATS]);

/** The check of each request's single argument. */
export const ARGUMENTS = {
  hostInfo: v.strictObject({}),
  kinds: v.strictObject({}),
  /** The file named when the program was started, if any; answered once. */
  startFile: v.strictObject({}),
  /** As a report where left out. */
  chooseOpen: v.strictObject({ purpose: v.exactOptional(v.picklist(['report', 'sample'])) }),
  chooseSave: v.strictObject({ purpose: savePurpose, suggestedName: fileName }),
  /** Panel hosts only. `folder: null` is the folder last used, else the person's documents. */
  listFolder: v.strictObject({
    folder: v.nullable(folderId),
    show: v.picklist(['readable', ...EXPORT_FORMATS, 'nigao']),
  }),
  grantOpen: v.strictObject({ folder: folderId, name: fileName }),
  /** The extension of the purpose is added where the name lacks it. */
  grantSave: v.strictObject({ folder: folderId, name: fileName, purpose: savePurpose }),
  openFile: v.strictObject({ file: fileId }),
  saveDraft: v.strictObject({ file: fileId, report: reportSchema }),
  exportFile: v.strictObject({ file: fileId, format: v.picklist(EXPORT_FORMATS), report: reportSchema }),
  /** Makes the PDF without writing it. One at a time: a new request gives up the one before. */
  previewPdf: v.strictObject({ report: reportSchema }),
  /** Gives up the PDF that is being made, if any. */
  stopPreview: v.strictObject({}),
  /** Pages, fonts, open fields and empty sections, without making a file. */
  exportReport: v.strictObject({ report: reportSchema }),
  /** The unit's own faces that the host serves below `fonts/`. */
  ownFonts: v.strictObject({}),
  /** Hosts that print by themselves only (`HostInfo.printing`). */
  printReport: v.strictObject({ report: reportSchema }),
  unitLayout: v.strictObject({}),
  /** Null: new reports are as the standard has it again. */
  keepUnitLayout: v.strictObject({ overrides: v.nullable(overridesSchema) }),
  /** Reads the layout of a Word file that was chosen. */
  learnLayout: v.strictObject({ file: fileId }),
  /** Tells the host what closing the window would lose, and what to call the window. */
  windowState: v.strictObject({ title: v.pipe(v.string(), v.maxLength(300)), unsaved: v.boolean() }),
  /** The window agrees to be closed, after `closeRequested`. */
  closeWindow: v.strictObject({}),
} as const satisfies Record<string, v.GenericSchema>;

export type RequestName = keyof typeof ARGUMENTS;
export type Argument<N extends RequestName> = v.InferOutput<(typeof ARGUMENTS)[N]>;

export interface Answers {
  hostInfo: HostInfo;
  kinds: readonly Kind[];
  startFile: FileGrant | null;
  chooseOpen: FileGrant | null;
  chooseSave: FileGrant | null;
  listFolder: FolderListing;
  grantOpen: FileGrant;
  grantSave: GrantAnswer;
  openFile: OpenedFile;
  saveDraft: { readonly bytes: number };
  exportFile: { readonly bytes: number; readonly pages: number | null; readonly notices: readonly Notice[] };
  previewPdf: MadePdf;
  stopPreview: null;
  exportReport: ReportFacts;
  ownFonts: readonly OwnFace[];
  /** False where the person gave up in the system's dialog. */
  printReport: { readonly printed: boolean };
  unitLayout: UnitLayout;
  keepUnitLayout: null;
  learnLayout: { readonly overrides: LayoutOverrides; readonly notices: readonly Notice[] };
  windowState: null;
  closeWindow: null;
}

/** One function for each request: what a host must offer. */
export type Requests = { readonly [N in RequestName]: (argument: Argument<N>) => Promise<Answers[N]> };

/** What crosses the border: data, or a code and what it concerns. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly detail: string };

/** Commands of the menu; keys in the form of Electron's accelerators (CmdOrCtrl). */
export const MENU = [
  {
    label: '文件',
    items: [
      { command: 'new', label: '新建文稿…', key: 'CmdOrCtrl+N' },
      { command: 'open', label: '打开…', key: 'CmdOrCtrl+O' },
      { command: 'save', label: '保存', key: 'CmdOrCtrl+S' },
      { command: 'saveAs', label: '另存为…', key: 'CmdOrCtrl+Shift+S' },
      { command: 'exportDocx', label: '导出 Word…', key: 'CmdOrCtrl+E' },
      { command: 'exportPdf', label: '导出 PDF…', key: 'CmdOrCtrl+Shift+E' },
      { command: 'preview', label: '打印预览', key: 'CmdOrCtrl+F2' },
      { command: 'print', label: '打印…', key: 'CmdOrCtrl+P' },
    ],
  },
  {
    label: '编辑',
    items: [
      { command: 'undo', label: '撤销', key: 'CmdOrCtrl+Z' },
      { command: 'redo', label: '重做', key: 'CmdOrCtrl+Y' },
      { command: 'moveUp', label: '本节上移', key: 'Alt+Shift+Up' },
      { command: 'moveDown', label: '本节下移', key: 'Alt+Shift+Down' },
      { command: 'promote', label: '升一级', key: 'Alt+Shift+Left' },
      { command: 'demote', label: '降一级', key: 'Alt+Shift+Right' },
    ],
  },
  {
    label: '插入',
    items: [
      { command: 'insertTable', label: '表格…', key: null },
      { command: 'insertPicture', label: '图片…', key: null },
      { command: 'insertAnnex', label: '附件（另起一页）', key: null },
    ],
  },
  {
    label: '表格',
    items: [
      { command: 'table.rowAbove', label: '在上方插入行', key: null },
      { command: 'table.rowBelow', label: '在下方插入行', key: null },
      { command: 'table.columnLeft', label: '在左侧插入列', key: null },
      { command: 'table.columnRight', label: '在右侧插入列', key: null },
      { command: 'table.deleteRows', label: '删除行', key: null },
      { command: 'table.deleteColumns', label: '删除列', key: null },
      { command: 'table.deleteTable', label: '删除表格', key: null },
      { command: 'table.mergeCells', label: '合并单元格', key: null },
      { command: 'table.splitCell', label: '拆分单元格', key: null },
      { command: 'table.headToHere', label: '标题行到此行为止（每页重复）', key: null },
      { command: 'table.noHead', label: '取消标题行', key: null },
      { command: 'table.landscape', label: '表格横排（单独占横向页）', key: null },
      { command: 'table.portrait', label: '表格竖排（与正文同页）', key: null },
    ],
  },
  {
    label: '版式',
    items: [
      { command: 'layout', label: '版式与版头版记…', key: 'CmdOrCtrl+Shift+F2' },
      { command: 'form.plain', label: '白头', key: null },
      { command: 'form.document', label: '文件', key: null },
      { command: 'form.letter', label: '信函', key: null },
      { command: 'form.order', label: '命令（令）', key: null },
      { command: 'form.minutes', label: '纪要', key: null },
      { command: 'check', label: '字体与版式体检…', key: null },
    ],
  },
  {
    label: '样式',
    items: [
      { command: 'style.paragraph', label: '正文', key: 'CmdOrCtrl+Alt+0' },
      { command: 'style.heading1', label: '一级标题', key: 'CmdOrCtrl+Alt+1' },
      { command: 'style.heading2', label: '二级标题', key: 'CmdOrCtrl+Alt+2' },
      { command: 'style.heading3', label: '三级标题', key: 'CmdOrCtrl+Alt+3' },
      { command: 'style.heading4', label: '四级标题', key: 'CmdOrCtrl+Alt+4' },
      { command: 'style.title', label: '标题', key: 'CmdOrCtrl+Alt+T' },
      { command: 'style.subtitle', label: '副标题', key: null },
      { command: 'style.addressee', label: '主送机关', key: null },
      { command: 'style.attachmentNote', label: '附件说明', key: null },
      { command: 'style.signature', label: '署名', key: null },
      { command: 'style.date', label: '成文日期', key: null },
      { command: 'style.note', label: '附注', key: null },
      { command: 'emphasis.bold', label: '加粗', key: 'CmdOrCtrl+B' },
      { command: 'emphasis.underline', label: '下划线', key: 'CmdOrCtrl+U' },
    ],
  },
] as const;

export type CommandId = (typeof MENU)[number]['items'][number]['command'];

/** What a host tells the window unasked. */
export type HostEvent =
  | { readonly type: 'command'; readonly command: CommandId }
  | { readonly type: 'openFile'; readonly grant: FileGrant }
  | { readonly type: 'closeRequested' };
