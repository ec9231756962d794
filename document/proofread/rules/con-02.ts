import { suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

/** Marks of web pages and collections; most stand alone on their line. */
const LINE =
  /^\s*(?:您好[，,]欢迎(?:访问|光临)[^。]{1,30}|当前位置[:：].{1,80}|上一篇[:：].{0,80}|下一篇[:：].{0,80}|本文标题[:：].{0,80}|链接地址[:：].{0,120}|本文链接[:：].{0,120}|(?:文章)?来源[:：]\s?(?:网络|互联网|未知|本站)(?:整理)?.{0,20}|责任编辑[:：].{1,20}|推荐阅读[:：]?.{0,40}|相关(?:文章|推荐|阅读)[:：]?.{0,40}|点击下载.{0,30}|版权(?:所有|声明).{0,60}|浏览(?:次数|量)[:：]\s?\d*|(?:【|\[)?(?:篇|范文|例文)[一二三四五六七八九十\d]{1,3}(?:】|\])?[:：]?.{0,40})\s*$/u;
const INLINE =
  /\[\s?\d{3,5}字\s?\]|[【[](?:汇编|精选|通用|合集)\s?\d{1,3}篇[】\]]|【第[一二三四五六七八九十\d]{1,3}篇】|（(?:通用|精选|汇编|合集)\d{1,3}篇）/gu;

export default paragraphRule({
  id: 'CON-02',
  name: '网页和范文的残留',
  severity: 'E',
  fix: 'sug',
  source: '公文写作惯例',
  message: '像是复制网页、范文时带来的文字',
  why: '从网页复制的文字常带着栏目名、链接、“篇二”“来源：网络”等，交稿前要删去。',
  looksInside: true,
  prepare:
    () =>
    ({ text, role }) => {
      if (role === 'cell') return [];
      const line = LINE.exec(text);
      if (line) return [{ start: 0, end: text.length, suggestion: '' }];
      return suggestEach(INLINE, text, () => '');
    },
});
