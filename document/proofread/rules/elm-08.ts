import { paragraphRule } from '../rule.ts';

const PATTERN = /(总结|方案|要点|计划|汇报|简报|安排)$/u;

export default paragraphRule({
  id: 'ELM-08',
  name: '红头文件的文种',
  severity: 'W',
  fix: 'none',
  source: '《党政机关公文处理工作条例》第八条',
  message: '这不是法定文种，不能直接用红头发文',
  why: '法定文种有15种：决议、决定、命令（令）、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要。总结、方案、计划等要作为通知、报告的附件印发。',
  roles: ['title'],
  prepare:
    () =>
    ({ text }, { form }) => {
      if (form === 'plain') return [];
      const found = PATTERN.exec(text.trimEnd());
      return found ? [{ start: found.index, end: found.index + found[0].length }] : [];
    },
});
