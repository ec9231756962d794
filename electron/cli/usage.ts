/** What the program prints when it is called without a command. */
export const USAGE = `拟稿：离线公文写作助手。不联网，文稿不离开本机。

用法：npm run -s nigao -- 命令 [选项]

命令：
  new --kind 文种 [--set 名=值 …] [--unit 单位] --out F.nigao
      按文种骨架新建文稿；名为要素的名称，可写多个 --set；单位取自单位资料，不写时用当前单位
  import FILE --out F.nigao [--json] [--piece N]
      读入旧文稿，原文件不动，说明写到标准错误；一个文件含多篇时用 --piece 取其中一篇
  outline FILE [--json] [--piece N]
      列出提纲
  export FILE [--docx F [--bare]] [--pdf F] [--txt F] [--html F] [--piece N]
      导出 Word、PDF、纯文本、网页，可一次导出多种；Word 文件内带文稿信息（再读入时可完整还原），
      加 --bare 不带
  export FILE … --report [--json]
      另列页数、字体、待填写的要素、没有写的部分、残留、敏感信息和校对结果；只写 --report 时不导出文件
  check FILE … [--unit 单位] [--json]
      校对，列出问题；本单位的必改词、禁用词取自单位资料，不写 --unit 时用当前单位，
      自己添的词取自校对词表；
      多个文件时另列各文件的问题数和页数；有确定的错误时退出码为 1
  fix FILE [--unit 单位] --out FILE2
      改正可以放心批量改的地方（含必改词），另存为 .nigao 或 .txt
  clean FILE.docx [--out FILE2.docx] [--json]
      列出 Word 文件除正文外带有的信息（作者、批注、修订、隐藏文字、路径等），另存不带这些信息的副本；
      修订全部接受，原文件不动
  learn FILE.docx [--json]
      读出样稿的版式，列出与国标不同之处；样稿不动
  roll FILE --year 年份 [--from 年份] --out F.nigao [--json] [--piece N]
      以上年材料起草：结构和文字不动，年份顺延，上年的年份、日期、数据、文号、届次、人名、地名逐处标为待确认；
      原文件不动；--from 为原稿所写的年份，不写时从原稿中找
  compare FILE FILE2 [--json]
      对照两份文稿，列出第二份中改动的字句、数字、表格和段落；两份都不动
  kinds [--json]
      列出可以新建的文种（含自己的模板）及其要素
  phrases [QUERY] [--json]
      查常用语（自己的、共享的和随程序的）：汉字、全拼、声母均可，如 phrases zzld；
      多个词以空格分开
  kit --out F.nigaokit
      把单位资料、自己的常用语和文种模板、本单位版式导出为一个随身资料包
  kit --in F.nigaokit [--json]
      导入随身资料包，与本机的合并；导入前的资料另存一份
  find QUERY [--year N] [--most N] [--json]
      检索往年材料：汉字任意两字即可，可写年份和栏目，如 find 存在问题 2024；多个词以空格分开
  find [QUERY] --add DIR | --refresh | --forget
      添加存放往年材料的文件夹；重新检查有无变化；清除全部索引（材料本身不动）
  probe save FILE N | save-loop FILE N | load FILE
      检验保存：存第 N 版；从第 N 版起不停地存；读出版本号
  serve [--port N] [--no-open] [--home DIR]
      在系统浏览器中打开拟稿窗口（只在本机）

FILE 可以是 .nigao、Word 文档（.docx）、有文字的 PDF、.txt、.md、.html、.mht；本机装有 LibreOffice 时还可以是
.doc、.wps、.rtf、.odt。写作 - 时从标准输入读取文字。
退出码：0 完成；1 校对发现确定的错误；2 命令或文件不可用；3 本机缺少所需的程序或空间。`;
