import { inForce } from '../in-force.ts';
import type { Lists, Replacement } from '../lists.ts';
import { type Found, type Hit, wordRule } from '../rule.ts';
import { coveredBy } from '../words.ts';

type Word =
  | { readonly kind: 'slip'; readonly slip: Replacement }
  | { readonly kind: 'twice'; readonly once: string }
  | { readonly kind: 'frame'; readonly frame: Frame };

/** Single characters that are typed twice, with what makes two of them right: 目的的, 为了了解, 共和和. */
const SINGLE: readonly (readonly [once: string, right: RegExp])[] = [
  ['的', /[目标有打中]的的|的的确/u],
  ['了', /[为不完除]了了|了了[解结断然却得事]/u],
  ['和', /[共总饱温中平祥缓调谐柔暖验之]和和|和和[气美睦]/u],
];

/** A verb left without 的 between who issues a document and its title. */
const ISSUED =
  /^(?:根据|按照|依据)[^，。；：、《》]{2,16}?(?:转发|印发|下发)(?=《[^》]{2,120}》(?:[（(][^）)]{2,40}[）)])?(?:精神|要求|部署|，|,|组织))/u;
/** What has been achieved is shown: 展示…以来…取得的成就. */
const SHOWN =
  /^展示[^，。；]{0,16}以来[^，。；的]{0,30}取得(?=了?(?:的)?(?:巨大|辉煌|显著|历史性|丰硕)?(?:成就|成绩|成果|成效))/u;
const STANDARD =
  /^标准(?:统一)?(?:从[^，。；]{1,16})?(?:提高|调整|增加|提升)(?:到|至|为)[^，。；]{1,20}标准(?=[，。；,;])/u;

/** A rule of grammar that begins with a word. */
type Frame = (text: string, start: number) => Found | null;

const inserted =
  (pattern: RegExp, message: string): Frame =>
  (text, start) => {
    const length = pattern.exec(text.slice(start, start + 220))?.[0].length;
    if (length === undefined) return null;
    const end = start + length;
    if (text.charAt(end) === '的' || text.charAt(end) === '了') return null;
    return { start: end - 2, end, suggestion: `${text.slice(end - 2, end)}的`, message };
  };

/** 制定了《…要点》明确任务: the title ends one clause and the verb begins the next. */
const MADE = /(?:制定|出台|印发|修订|下发|拟定|编制)了?《[^《》]{2,60}》$/u;
const clauseBehindTitle: Frame = (text, start) =>
  MADE.test(text.slice(Math.max(0, start - 70), start))
    ? { start, end: start + 2, suggestion: `，${text.slice(start, start + 2)}`, message: '书名号后面少了逗号' }
    : null;

const FRAMES: ReadonlyMap<string, Frame> = new Map<string, Frame>([
  ['明确', clauseBehindTitle],
  ['细化', clauseBehindTitle],
  ['根据', inserted(ISSUED, '文件名前少了“的”')],
  ['按照', inserted(ISSUED, '文件名前少了“的”')],
  ['依据', inserted(ISSUED, '文件名前少了“的”')],
  ['展示', inserted(SHOWN, '“取得”后少了“的”')],
  [
    '标准',
    (text, start) => {
      const length = STANDARD.exec(text.slice(start, start + 64))?.[0].length;
      if (length === undefined) return null;
      return {
        start: start + length - 2,
        end: start + length,
        suggestion: '',
        message: '“标准”说了两遍，后一个可以删去',
      };
    },
  ],
]);

/** Also as it stands in texts with half-width marks. */
function asTyped(slip: Replacement): readonly Replacement[] {
  if (!/[，。]/u.test(slip.wrong)) return [slip];
  const half = (text: string) => text.replaceAll('，', ',').replaceAll('。', '.');
  return [slip, { ...slip, wrong: half(slip.wrong), right: slip.right.map(half) }];
}

function wordsOf({ slips, doublings }: Lists): ReadonlyMap<string, Word> {
  return new Map<string, Word>([
    ...slips.entries.flatMap(asTyped).map((slip): [string, Word] => [slip.wrong, { kind: 'slip', slip }]),
    ...doublings.entries.map((once): [string, Word] => [once + once, { kind: 'twice', once }]),
    ...SINGLE.map(([once]): [string, Word] => [once + once, { kind: 'twice', once }]),
    ...[...FRAMES].map(([word, frame]): [string, Word] => [word, { kind: 'frame', frame }]),
  ]);
}

function slipped({ start, end, word }: Hit<unknown>, slip: Replacement, text: string, year: number | null) {
  if (!inForce(slip, year) || coveredBy(text, start, end, slip.except ?? [])) return null;
  const [suggestion = ''] = slip.right;
  return { start, end, suggestion, message: slip.note ?? `“${word}”应为“${suggestion}”` };
}

function twice({ start, end }: Hit<unknown>, once: string, text: string): Found | null {
  const right = SINGLE.find(([single]) => single === once)?.[1];
  if (right?.test(text.slice(Math.max(0, start - 1), end + 1))) return null;
  return { start, end, suggestion: once, message: `“${once}”重复了` };
}

export default wordRule<Word>({
  id: 'WRD-10',
  name: '漏字、多字、重字',
  severity: 'W',
  fix: 'sug',
  source: '公文写作惯例',
  message: '像是漏了字，或者多打了字',
  why: '输入、修改、粘贴时容易漏掉一个字，或者把一个词打两遍。',
  words: wordsOf,
  judge(hit, { text, glued }, { year }) {
    const { value, start } = hit;
    if (value.kind === 'frame') return value.frame(text, start);
    if (value.kind === 'slip') return slipped(hit, value.slip, text, year);
    // A heading that runs into its text ends and begins with the same word; that is another fault.
    return glued !== undefined && start < glued + 4 ? null : twice(hit, value.once, text);
  },
});
