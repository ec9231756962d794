/** What a web page puts around a text. It is kept as it stands, told about, and never taken for a part of the report. */

import { numberAtStart } from './typed-number.ts';

/** Names of the rows in the table of data that government sites put above a paper. */
const DATA_NAME =
  '(?:索\\s*引\\s*号|发文机关|发文字号|主题分类|公文类型|效力状态|统一编号|成文日期|发布机构|文\\s*号|标\\s*题|有效性|公开类别|公开方式|公开时限|信息类别|生成日期|名\\s*称|主\\s*题\\s*词|发布日期|体裁分类|组配分类|主题词|公文种类|失效日期|生效日期|有效期|服务对象|责任单位|信息来源|所属主题|信息索引号|发布单位|制发机关|废止日期|组配分类|访问次数|字体大小|语种|关键词)';
/** Such a name alone on its line; its value is on the next. */
const BARE_NAME = new RegExp(`^[•·●]?\\s*${DATA_NAME}\\s?[:：]?$`);

const REMNANTS: readonly RegExp[] = [
  new RegExp(`^[•·●]?\\s*${DATA_NAME}\\s*(?:[:：|｜].*)?$`),
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^您好[,，!！]?欢迎(?:访问|来到|光临)/,
  /^(?:您?(?:的)?当前的?位置|您所在的位置|你的位置|现在的位置|所在位置|首页)\s*(?:[:：>＞»]|是)/,
  /^首页\s*[>＞»|｜/]/,
  /^[^。]{0,80}(?:\s[>＞»]\s[^。]{1,40}){2,}$/,
  /^(?:本文标题|本文链接|链接地址|文章标题|转载请注明|原文链接|原文地址|文章来源|文章出处|来源网址|下载地址|本文地址|关键词|关键字|标签)\s*[:：]/,
  /^(?:来源|作者|编辑|责任编辑|责编|推荐人|发布人|发布者|上传者|录入|审核|浏览次数|浏览量|点击数|点击率|阅读|阅读量|阅读次数|访问量|字号|字体|打印|分享到|分享|收藏|发布时间|发布日期|更新时间|发表时间|时间|日期)\s*[:：].{0,80}$/,
  /^(?:上一篇|下一篇|上一页|下一页|相关文章|相关阅读|相关推荐|相关文档|推荐阅读|猜你喜欢|热门文章|返回顶部|返回首页|返回列表)/,
  /^(?:正文复制|复制正文|复制全文|下载本文|点击下载|立即下载|下载文档|打印本页|关闭窗口|【?(?:打印|关闭|收藏|返回)[^。]{0,20}】?|分享|下载|时间|收藏|字号[^。]{0,12})$/,
  /^(?:版权所有|版权声明|免责声明|网站地图|网站首页|联系我们|关于我们|主办单位|承办单位|技术支持|ICP备案|Copyright)/i,
  /ICP备?\s?\d{6,}|公网安备/,
  // 「文号：… 有效性：…」
  /^[\u4e00-\u9fff]{2,6}[:：]\s*\S{1,40}\s+[\u4e00-\u9fff]{2,6}[:：]/,
  /^(?:内容预览|资源描述|文档介绍|内容简介|详细信息|全文预览)[:：]?$/,
  /\.(?:docx?|wps|pdf|txt|pptx?|xlsx?|rtf)$/i,
  /本(?:文档|文|站|资料)(?:由|内容版权|共[0-9]+字|不保证)|网站客服|(?:免费|付费)(?:获取|阅读|查看|下载)|预览(?:已)?结束|请点击.{0,12}(?:下载|注册|联系|查看)/,
  /第\s?[0-9]{1,4}\s?页(?:\s*[/／,，]?\s*共\s?[0-9]{1,4}\s?页)?$/,
  /^-?\s*(?:[0-9.]+\s?[KM]B|[0-9]{1,4}\s?页|(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}(?:\s*发布)?)$/i,
];

/** How document sites speak to their visitors, anywhere in a paragraph before the title. */
const ADDRESS_TO_VISITORS =
  /小编|仅供参考|(?:供|欢迎|希望).{0,6}(?:大家|您|你们|网友).{0,8}(?:参考|阅读|借鉴|下载|收藏|帮助|学习)|欢迎(?:阅读|品鉴|查阅|下载|收藏|借鉴|来到|参考)|网友.{0,6}(?:整理|分享|投稿|上传)/;

/** Advertising of document sites that is stuck to the front of the title. */
const STUCK_IN_FRONT =
  /^(?:精选优质文档[-—–]*倾情为你奉上|精品文档[-—–]*倾情为你奉上|精选优质文档|优质文档[-—–]*倾情为你奉上|最新资料推荐|精品资料[,，]?欢迎大家下载使用?|word\s?文档可自由复制编辑|欢迎阅读本文档|名校名师推荐)[-—–_\s]*/i;

/** A line longer than this is no frame (字). */
const LONGEST = 200;
/** A paragraph of advertising may be longer (字). */
const LONGEST_PARAGRAPH = 400;

export function isFrameLine(line: string): boolean {
  if (line.length > LONGEST_PARAGRAPH) return false;
  if (ADDRESS_TO_VISITORS.test(line) && !numberAtStart(line)) return true;
  return line.length <= LONGEST && REMNANTS.some((remnant) => remnant.test(line));
}

/** Whether the line below is a value of the table above a paper. */
function isDataName(line: string): boolean {
  return line.length <= 12 && BARE_NAME.test(line);
}

/**
 * How many of the lines from the start belong to the frame; a few unknown lines between known ones are swallowed, but
 * none that could be the title.
 */
export function frameStart(lines: readonly string[], isTitle: (line: string) => boolean): number {
  let end = 0;
  for (let i = 0; i < Math.min(lines.length - 1, 30); i += 1) {
    const line = lines[i] ?? '';
    // A value stands below its name.
    if (isDataName(line) && !isTitle(lines[i + 1] ?? '')) end = i + 2;
    else if (i < end || isFrameLine(line)) end = Math.max(end, i + 1);
    else if (isTitle(line) || i >= end + 2 || line.length > 60) break;
  }
  return Math.min(end, lines.length - 1);
}

/** The index of the first line of the frame below the text; `lines.length` where there is none. */
export function frameEnd(lines: readonly string[], from: number): number {
  let start = lines.length;
  while (start > from + 1 && isFrameLine(lines[start - 1] ?? '')) start -= 1;
  return start;
}

/** Length of advertising in front of a title, 0 where there is none. */
export function stuckInFront(line: string): number {
  const found = STUCK_IN_FRONT.exec(line);
  return found && found[0].length < line.length ? found[0].length : 0;
}
