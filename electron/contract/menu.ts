/** Commands of the menu, with their keys. */

/** Commands that switch something: a menu shows a mark before those that hold. */
export const MARKED_COMMANDS = [
  'completion',
  'checkBeforeExport',
  'form.plain',
  'form.document',
  'form.letter',
  'form.order',
  'form.minutes',
] as const satisfies readonly CommandId[];

/** Commands of the menu; keys in the form of Electron's accelerators (CmdOrCtrl). */
export const MENU = [
  {
    label: '文件',
    items: [
      { command: 'new', label: '新建文稿…', key: 'CmdOrCtrl+N' },
      { command: 'open', label: '打开…', key: 'CmdOrCtrl+O' },
      { command: 'save', label: '保存', key: 'CmdOrCtrl+S' },
      { command: 'saveAs', label: '另存为…', key: 'CmdOrCtrl+Shift+S' },
      { command: 'saveAsKind', label: '另存为文种模板…', key: null },
      { command: 'manageKinds', label: '管理文种模板…', key: null },
      { command: 'exportDocx', label: '导出 Word…', key: 'CmdOrCtrl+E' },
      { command: 'exportPdf', label: '导出 PDF…', key: 'CmdOrCtrl+Shift+E' },
      { command: 'preview', label: '打印预览', key: 'CmdOrCtrl+F2' },
      { command: 'print', label: '打印…', key: 'CmdOrCtrl+P' },
      { command: 'units', label: '单位资料…', key: null },
      { command: 'exportKit', label: '导出随身资料包…', key: null },
      { command: 'importKit', label: '导入随身资料包…', key: null },
    ],
  },
  {
    label: '编辑',
    items: [
      { command: 'undo', label: '撤销', key: 'CmdOrCtrl+Z' },
      { command: 'redo', label: '重做', key: 'CmdOrCtrl+Y' },
      { command: 'sameFigures', label: '同一数字的其他位置…', key: null },
      { command: 'moveUp', label: '本节上移', key: 'Alt+Shift+Up' },
      { command: 'moveDown', label: '本节下移', key: 'Alt+Shift+Down' },
      { command: 'promote', label: '升一级', key: 'Alt+Shift+Left' },
      { command: 'demote', label: '降一级', key: 'Alt+Shift+Right' },
      { command: 'completion', label: '词语续写', key: null },
    ],
  },
  {
    label: '插入',
    items: [
      { command: 'insertField', label: '要素…', key: 'CmdOrCtrl+F9' },
      { command: 'insertTemplate', label: '段落模板…', key: 'CmdOrCtrl+Shift+T' },
      { command: 'phrases', label: '常用语…', key: 'F3' },
      { command: 'keepPhrase', label: '将所选存为常用语…', key: 'CmdOrCtrl+Shift+K' },
      { command: 'managePhrases', label: '管理常用语…', key: null },
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
    label: '校对',
    items: [
      { command: 'nextFinding', label: '下一处问题', key: 'F7' },
      { command: 'previousFinding', label: '上一处问题', key: 'Shift+F7' },
      { command: 'fixFinding', label: '改正此处', key: 'CmdOrCtrl+F7' },
      { command: 'ignoreFinding', label: '忽略此处', key: 'CmdOrCtrl+Shift+F7' },
      { command: 'whyFinding', label: '为什么…', key: null },
      { command: 'fixAll', label: '全部改正（放心改的）', key: null },
      { command: 'rules', label: '校对规则…', key: null },
      { command: 'check', label: '成稿检查单…', key: 'F8' },
      { command: 'checkBeforeExport', label: '导出前检查', key: null },
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
      { command: 'limit', label: '字数要求…', key: null },
      { command: 'shorten', label: '怎样删减…', key: null },
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
export type MarkedCommand = (typeof MARKED_COMMANDS)[number];
