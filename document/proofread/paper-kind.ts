/** What kind of paper (文种) is read: told by the kind it was begun from, else by the end of its title. */
import type { Setting } from './manuscript.ts';

export type PaperKind = 'report' | 'request' | 'letter' | 'notice' | 'minutes' | 'summary' | 'oral' | 'other';

const BY_ID: Readonly<Record<string, PaperKind>> = {
  'situation-report': 'report',
  request: 'request',
  letter: 'letter',
  notice: 'notice',
  minutes: 'minutes',
  'work-summary': 'summary',
  'brief-report': 'summary',
  'oral-report': 'oral',
  'duty-report': 'oral',
};

const BY_TITLE: readonly (readonly [RegExp, PaperKind])[] = [
  [/(?:调研|述职|述廉|调查|考察|评估|可行性研究)报告$/u, 'other'],
  [/的?请示$/u, 'request'],
  [/(?:的|情况|工作)报告$/u, 'report'],
  [/(?:的|复|便)函$/u, 'letter'],
  [/通知$/u, 'notice'],
  [/纪要$/u, 'minutes'],
  [/(?:汇报|汇报提纲|汇报材料)$/u, 'oral'],
  [/总结$/u, 'summary'],
];

/** `title` is '' where the paper has none. */
export function paperKind({ kind }: Pick<Setting, 'kind'>, title: string): PaperKind {
  const plain = title.replace(/[（(][^（）()]*[）)]$/u, '').trim();
  return BY_ID[kind] ?? BY_TITLE.find(([end]) => end.test(plain))?.[1] ?? 'other';
}
