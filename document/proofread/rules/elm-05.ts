import { paragraphRule } from '../rule.ts';

/** Kinds whose title names its matter by 关于. Summaries, plans and bulletins do without. */
const KIND = '(?:通知|请示|批复|意见|决定|通报|议案|函|报告)';
const FREE =
  /(?:工作|述职|述廉|调研|调查|考察|审计|评估|研究|年度|情况汇报|请示|汇报)报告$|(?:便|复|公|来|信)函$|指导意见$/u;
const BODY = /^(.{2,24}?(?:人民政府|办公厅|办公室|委员会|管理局|分局|局|厅|委|部|院|会|镇|乡|街道))(?=\p{Script=Han})/u;
const NO_DE = new RegExp(`^(.*关于.+?[^的])(${KIND})$`, 'u');
const NO_ABOUT = new RegExp(`^(?!.*关于)(.{4,40}?)(的?)(${KIND})$`, 'u');

function withAbout(title: string): string | null {
  const parts = NO_ABOUT.exec(title);
  const body = BODY.exec(title)?.[1];
  if (!parts?.[3] || body === undefined) return null;
  const matter = title.slice(body.length, title.length - parts[3].length).replace(/的$/u, '');
  return matter.length < 2 ? null : `${body}关于${matter}的${parts[3]}`;
}

function corrected(title: string): string | null {
  if (FREE.test(title) || /[《》]/u.test(title)) return null;
  const joined = NO_DE.exec(title);
  return joined ? `${joined[1]}的${joined[2]}` : withAbout(title);
}

export default paragraphRule({
  id: 'ELM-05',
  name: '公文标题的结构',
  severity: 'W',
  fix: 'sug',
  source: '《党政机关公文处理工作条例》第九条',
  message: '公文标题由发文机关、事由和文种组成',
  why: '公文标题一般写成“发文机关＋关于＋事由＋的＋文种”。工作总结、方案、简报等不用“关于”。',
  roles: ['title'],
  prepare: () => (paragraph) => {
    const title = paragraph.text.trim();
    const suggestion = corrected(title);
    const start = paragraph.text.indexOf(title);
    return suggestion === null ? [] : [{ start, end: start + title.length, suggestion }];
  },
});
