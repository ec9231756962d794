import { paragraphRule } from '../rule.ts';

interface Case {
  readonly pattern: RegExp;
  /** What stands for the words found; null where a person has to choose. */
  readonly right: string | null;
  readonly message: string;
}

const CASES: readonly Case[] = [
  { pattern: /的通知的通知$/u, right: null, message: '标题里两个“的通知”重叠，转发可写“转发……的通知”' },
  { pattern: /请示报告$/u, right: '请示', message: '请示和报告是两个文种，不能并用' },
  { pattern: /(?:情况|工作)?汇报报告$/u, right: '情况报告', message: '“汇报报告”重复' },
  { pattern: /(?<=关于)(?:请求|申请|要求)(?=.{2,40}的请示$)/u, right: '', message: '“请求”与文种“请示”重复' },
  { pattern: /(?<=关于)(?:上报|报送|呈报)(?=.{2,40}的报告$)/u, right: '', message: '“上报”与文种“报告”重复' },
];

export default paragraphRule({
  id: 'ELM-06',
  name: '标题用词重复、文种并用',
  severity: 'W',
  fix: 'sug',
  source: '公文写作惯例',
  message: '标题用词与文种重复',
  why: '一份公文只有一个文种；事由里不再写与文种意思相同的动词，如“关于请求……的请示”“关于上报……的报告”。',
  roles: ['title'],
  prepare:
    () =>
    ({ text }) =>
      CASES.flatMap(({ pattern, right, message }) => {
        const found = pattern.exec(text.trimEnd());
        if (found === null) return [];
        const place = { start: found.index, end: found.index + found[0].length, message };
        return [right === null ? place : { ...place, suggestion: right }];
      }),
});
