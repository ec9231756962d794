/** What is said of 以上年材料起草. */
export const rollWords = {
  title: '以上年材料起草',
  offer: (year: number) => `这是 ${year} 年的材料。可以用它起草新一年的：年份顺延，数据逐处标为“待确认”，原稿不动。`,
  offerDeed: '以此起草…',
  source: (name: string) => `原稿：${name}`,
  paper: (title: string) => `标题：${title}`,
  untitled: '没有标题',
  from: '原稿年份',
  to: '新稿年份',
  noYear: '原稿中没有找到年份，请填写；不填时年份都不改。',
  found: (count: number) =>
    count === 0 ? '没有找到需要确认的内容。' : `文字和结构都保留，${count} 处标为“待确认”，逐处确认或改写：`,
  counts: '待确认的内容',
  kind: (name: string, count: number) => `${name} ${count}`,
  shifted: (count: number, from: number, to: number) => `其中 ${count} 处年份已由 ${from} 年顺延到 ${to} 年。`,
  kept: '文号、文件标题和往年的年份不动，原稿不动。',
  begin: '开始起草',
  cancel: '取消',
  newer: (name: string) => `“${name}”由更新版本的拟稿保存，只能打开查看，不能用来起草。请先升级拟稿。`,
  begun: (count: number) => `已按上年材料起草，${count} 处待确认。按 F9 逐处查看，Ctrl+Enter 确认。`,
  begunClean: '已按上年材料起草，没有需要确认的内容。',
} as const;
