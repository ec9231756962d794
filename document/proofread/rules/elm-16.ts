import type { Manuscript, Role } from '../manuscript.ts';
import { type PaperKind, paperKind } from '../paper-kind.ts';
import { documentRule } from '../rule.ts';
import { titleMark, titleOf } from '../title.ts';

const NAMES: Partial<Record<Role, string>> = {
  title: '标题',
  addressee: '主送机关',
  signature: '署名',
  date: '成文日期',
};
const REQUIRED: Partial<Record<PaperKind, readonly Role[]>> = {
  report: ['title', 'addressee', 'signature', 'date'],
  request: ['title', 'addressee', 'signature', 'date'],
  letter: ['title', 'addressee', 'signature', 'date'],
  notice: ['title', 'addressee', 'signature', 'date'],
};

function missing({ setting, paragraphs }: Manuscript, kind: PaperKind): readonly string[] {
  const there = new Set(paragraphs.map(({ role }) => role));
  const elements = (REQUIRED[kind] ?? []).filter((role) => !there.has(role)).map((role) => NAMES[role] ?? role);
  const upward = kind === 'report' || kind === 'request';
  const signer = upward && setting.form === 'document' && (setting.head.signers ?? []).length === 0;
  return signer ? [...elements, '签发人'] : elements;
}

export default documentRule<ReturnType<typeof titleMark>>({
  id: 'ELM-16',
  name: '缺少应有的要素',
  severity: 'H',
  fix: 'none',
  source: '《党政机关公文处理工作条例》第九条',
  message: '缺少应有的要素',
  why: '报告、请示、函、通知应有标题、主送机关、正文、署名和成文日期；上行文还要标注签发人。起草中可以不管，定稿时再看。',
  extent: 'whole',
  initially: 'off',
  prepare: () => ({
    gather: (paragraph) => titleMark(paragraph),
    judge(gathered, manuscript) {
      const title = titleOf(gathered.flatMap((one) => (one.value ? [{ ...one, value: one.value }] : [])));
      const names = missing(manuscript, paperKind(manuscript.setting, title));
      if (names.length === 0) return [];
      const end = manuscript.paragraphs[0]?.text.length ?? 0;
      return [{ paragraph: 0, start: 0, end, message: `缺少${names.join('、')}` }];
    },
  }),
});
