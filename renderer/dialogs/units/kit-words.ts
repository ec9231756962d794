/** The words of 随身资料包. */
export const kitWords = {
  title: '导入随身资料包',
  fileName: (day: string) => `随身资料包${day}`,
  text: (name: string, made: string) => `“${name}”，${made} 导出。选择要导入的内容：`,
  parts: '要导入的内容',
  nothing: '与本机相同，不必导入',
  empty: '这个随身资料包里没有可导入的内容。',
  unknown: (count: number) => `另有 ${count} 项内容本版本不认识，不会导入。`,
  safe: '导入前，本机现有资料会先另存一份，不会丢失。文稿不在资料包里。',
  take: '导入',
  cancel: '取消',
  exported: (name: string, folder: string) => `已导出 ${name}（在“${folder}”），可拷到 U 盘带走。`,
  taken: (summary: string) => `已导入：${summary}。`,
  partly: '有内容没有导入，其余已导入，请查看说明。',
  backup: (file: string) => `导入前的本机资料另存在：${file}，需要时可再导入它。`,
} as const;
