import { type PaperKind, paperKind } from '../paper-kind.ts';
import { documentRule } from '../rule.ts';
import { type TitleMark, titleMark, titleOf } from '../title.ts';

/** Formulas that close a paper, and the kinds that they are right for. */
const FORMULAS: readonly { readonly pattern: RegExp; readonly kinds: readonly PaperKind[] }[] = [
  { pattern: /^特此报告[。！]?$/u, kinds: ['report', 'other'] },
  { pattern: /^以上报告[，,]请审(?:阅|议)[。！]?$/u, kinds: ['report', 'other'] },
  {
    pattern: /^(?:以上请示)?(?:妥否|当否|如无不当)[，,]请(?:予)?(?:批示|批复|批准)[。？！]?$/u,
    kinds: ['request', 'other'],
  },
  { pattern: /^特此(?:函达|函复|函告|致函)[。！]?$/u, kinds: ['letter', 'other'] },
  { pattern: /^特此通知[。！]?$/u, kinds: ['notice', 'other'] },
  { pattern: /^请(?:认真)?(?:遵照|贯彻)执行[。！]?$/u, kinds: ['notice', 'other'] },
];
/** What is offered instead. */
const OWN: Partial<Record<PaperKind, string>> = {
  report: '特此报告。',
  request: '妥否，请批示。',
  letter: '特此函达。',
  notice: '特此通知。',
};

type Taken = TitleMark | { readonly type: 'formula'; readonly kinds: readonly PaperKind[] };

export default documentRule<Taken>({
  id: 'ELM-11',
  name: '结束语与文种不合',
  severity: 'W',
  fix: 'sug',
  source: '公文写作惯例',
  message: '结束语与文种不合',
  why: '报告用“特此报告。”，请示用“妥否，请批示。”，函用“特此函达。”“特此函复。”，通知用“特此通知。”。',
  prepare: () => ({
    gather(paragraph) {
      const title = titleMark(paragraph);
      if (title || paragraph.role !== 'paragraph' || paragraph.text.length > 24) return title;
      const formula = FORMULAS.find(({ pattern }) => pattern.test(paragraph.text.trim()));
      return formula ? { type: 'formula', kinds: formula.kinds } : null;
    },
    judge(gathered, { setting }) {
      const kind = paperKind(setting, titleOf(gathered));
      const right = OWN[kind];
      if (right === undefined) return [];
      return gathered.flatMap(({ at, paragraph: { text }, value }) => {
        if (value.type !== 'formula' || value.kinds.includes(kind)) return [];
        const start = text.length - text.trimStart().length;
        return [{ paragraph: at, start, end: start + text.trim().length, suggestion: right }];
      });
    },
  }),
});
