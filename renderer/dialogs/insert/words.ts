/** The words of what is put into the text. */
export const tableWords = {
  title: '插入表格',
  rows: '行数',
  columns: '列数',
  hint: '第一行是标题行，跨页时每页重复。合并、增减行列在“表格”菜单。',
  insert: '插入',
  cancel: '取消',
} as const;

export const pictureWords = {
  title: '插入图片',
  choose: '选择图片…',
  other: '换一张…',
  hint: 'PNG、JPEG 或 GIF，也可以粘贴到这里。',
  seen: '所选图片',
  width: '宽（毫米）',
  says: (height: number, most: number) => `高 ${height} 毫米，按原比例；最宽 ${most} 毫米`,
  alt: '图片说明',
  altHint: '给看不到图片的人读，可以不填',
  notPicture: (name: string) => `“${name}”不是能用的图片。请选 PNG、JPEG 或 GIF 图片。`,
  tooLarge: (name: string) => `“${name}”太大。请换一张不超过 60 MB、1.2 亿像素的图片。`,
  insert: '插入',
  cancel: '取消',
} as const;
