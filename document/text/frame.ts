/** What a web page puts around a text. It is kept as it stands, told about, and never taken for a part of the report. */

const REMNANTS: readonly RegExp[] = [
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
  /^(?:索\s*引\s*号|发文机关|发文字号|主题分类|公文类型|效力状态|统一编号|成文日期|发布机构|文\s*号|标\s*题|有效性|公开类别|公开方式|公开时限|信息类别|生成日期|名\s*称|主\s*题\s*词|发布日期|体裁分类|组配分类)\s*[:：|｜]/,
  /^(?:以下|下面)是小编|小编(?:为|给|精心|收集|整理)|仅供参考[,，]?(?:欢迎|大家)/,
];

/** Advertising of document sites that is stuck to the front of the title. */
const STUCK_IN_FRONT =
  /^(?:精选优质文档[-—–]*倾情为你奉上|精品文档[-—–]*倾情为你奉上|精选优质文档|优质文档[-—–]*倾情为你奉上|最新资料推荐|精品资料[,，]?欢迎大家下载使用?|word\s?文档可自由复制编辑|欢迎阅读本文档|名校名师推荐)[-—–_\s]*/i;

/** A line longer than this is no frame (字). */
const LONGEST = 200;

export function isFrameLine(line: string): boolean {
  return line.length <= LONGEST && REMNANTS.some((remnant) => remnant.test(line));
}

/** How many of the lines from the start belong to the frame; a few unknown lines between known ones are swallowed. */
export function frameStart(lines: readonly string[]): number {
  let end = 0;
  for (let i = 0; i < Math.min(lines.length - 1, 30); i += 1) {
    if (isFrameLine(lines[i] ?? '')) end = i + 1;
    else if (i >= end + 2 || (lines[i] ?? '').length > 60) break;
  }
  return end;
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
