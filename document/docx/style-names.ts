/** Names of the paragraph and character styles of our Word files: other programs change ids, and keep these. */
export const STYLE_NAME = {
  normal: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  body: '公文正文',
  addressee: '公文主送',
  attachment: '公文附件说明',
  signature: '公文署名',
  date: '公文日期',
  note: '公文附注',
  attendance: '公文出席',
  attendanceWord: '公文出席字样',
  annex: '公文附件',
  cell: '公文表格',
  picture: '公文图片',
  footer: 'footer',
  corner: '公文份号密级',
  mark: '公文发文机关标志',
  documentNumber: '公文发文字号',
  imprint: '公文版记',
  runInText: '公文标题后正文',
  /** Of computed numbers: it has no look, and tells them from numbers that were typed into the text. */
  number: '公文序号',
} as const;

export function headingName(level: 1 | 2 | 3 | 4): string {
  return `heading ${level}`;
}

/** What a picture of a seal or a signature stamp is called in the file. */
export const SEAL_NAME = { sealed: '印章', stamped: '签名章' } as const;
