/** Which phrases fit the place of the caret: categories told by the headings above it and by the style of the block. */
import type { Kind } from '../../document/kind.ts';
import { partOfHeading, subsectionOfHeading } from '../../document/parts.ts';
import type { BlockStyle, EditorSnapshot, SectionNode } from '../editor/handle.ts';
import { pathTo } from './sections.ts';

/** A heading that the caret stands below. */
export interface HeadingAbove {
  readonly text: string;
  /** Categories that the kind of the report names for it. */
  readonly named: readonly string[];
}

/** Where the caret stands. */
export interface CaretPlace {
  readonly style: BlockStyle | null;
  /** Innermost first. */
  readonly headings: readonly HeadingAbove[];
  /** Categories that the kind names for what stands before the first heading. */
  readonly opening: readonly string[];
  /** The section is the last of the text: what closes a paper may follow. */
  readonly last: boolean;
}

function isLast(sections: readonly SectionNode[], [first, ...rest]: readonly SectionNode[]): boolean {
  if (first === undefined) return true;
  return sections.at(-1) === first && isLast(first.children, rest);
}

/** What the kind names for the headings of a path, from the outermost on. */
function namedByKind(kind: Kind, [top, second]: readonly SectionNode[]): readonly (readonly string[])[] {
  const part = top ? partOfHeading(kind, top.text) : null;
  const subsection = part && second ? subsectionOfHeading(part, second.text) : null;
  return [part?.phrases ?? [], subsection?.phrases ?? []];
}

type Seen = Pick<EditorSnapshot, 'outline' | 'currentSection' | 'style'>;

/** `kind`: the one the report was begun from, null where there is none. */
export function caretPlace({ outline, currentSection, style }: Seen, kind: Kind | null): CaretPlace {
  const path = pathTo(outline, currentSection);
  const named = kind ? namedByKind(kind, path) : [];
  return {
    style,
    headings: path.map(({ text }, i) => ({ text, named: named[i] ?? [] })).reverse(),
    opening: kind?.parts.flatMap((part) => (part.type === 'opening' ? (part.phrases ?? []) : [])) ?? [],
    last: path.length > 0 && isLast(outline, path),
  };
}

/** Words of headings and the shipped categories that belong below them, the most telling first. */
const BELOW: readonly (readonly [words: RegExp, categories: readonly string[]])[] = [
  [/名单|领导小组|组成人员/u, ['小组名单', '组织领导']],
  [/原因/u, ['原因分析', '存在问题']],
  [/问题|不足|困难|短板|差距/u, ['存在问题', '原因分析', '过渡衔接']],
  [/下一?步|打算|计划|安排|思路|明年|整改措施|建议/u, ['下步打算', '工作要求', '过渡衔接']],
  [/典型|案例|亮点|经验|特色|体会/u, ['典型案例', '数据成效', '过渡衔接']],
  [/成效|成绩|成果|完成情况|指标|数据/u, ['数据成效', '典型案例', '过渡衔接']],
  [/组织|领导|责任|机制/u, ['组织领导', '标题用语']],
  [/学习|培训|教育/u, ['学习培训', '标题用语']],
  [/宣传|引导|氛围/u, ['宣传引导', '标题用语']],
  [/活动|载体/u, ['活动载体', '标题用语']],
  [/融入|融合|业务/u, ['融入业务', '标题用语']],
  [/服务|群众|民生|便民/u, ['服务群众', '标题用语']],
  [/要求|保障/u, ['工作要求', '下步打算']],
  [/会议|通知/u, ['会议通知', '工作要求']],
  [/附件|附表|表格/u, ['附件表格', '小组名单']],
  [
    /做法|开展|情况|措施|工作|推进/u,
    ['组织领导', '学习培训', '宣传引导', '活动载体', '数据成效', '过渡衔接', '标题用语'],
  ],
];

const OPENING = ['开头依据', '总体评价'] as const;
const CLOSING = '结尾用语';

/** A category of one's own that is named in the heading, or that names it. */
function isNamed(category: string, heading: string): boolean {
  return category.length > 1 && (heading.includes(category) || (heading.length > 1 && category.includes(heading)));
}

/** How many categories are shown together; more would be no choice. */
const MOST = 4;

/** What a heading tells of what belongs below it: by the kind, by a name in it, by its words. */
function toldBy({ text, named }: HeadingAbove, categories: readonly string[]): readonly string[] {
  const own = categories.filter((category) => isNamed(category, text)).toSorted((a, b) => b.length - a.length);
  const below = BELOW.find(([words]) => words.test(text))?.[1] ?? [];
  return [...named, ...own, ...below];
}

function wanted({ style, headings, opening }: CaretPlace, categories: readonly string[]): readonly string[] {
  if (style === 'title' || style === 'subtitle') return ['标题名称'];
  if (style === 'attachmentNote') return ['附件表格'];
  // The innermost heading that tells anything: what stands above it is about more than this place.
  const told = headings.map((heading) => toldBy(heading, categories)).find((names) => names.length > 0) ?? [];
  // One goes to a section by its heading, to write below it; a heading still without words is written itself.
  if (style?.startsWith('heading'))
    return headings[0]?.text.trim() === ''
      ? ['标题用语', ...told]
      : [...told.slice(0, 1), '标题用语', ...told.slice(1)];
  return headings.length === 0 ? [...opening, ...OPENING] : told;
}

/** Those of the categories there are that fit the place, the best first; none where nothing tells. */
export function fittingCategories(place: CaretPlace, categories: readonly string[]): readonly string[] {
  const names = [...new Set(wanted(place, categories))].filter((name) => categories.includes(name));
  if (!place.last || !categories.includes(CLOSING)) return names.slice(0, MOST);
  return [...names.slice(0, MOST - 1), CLOSING];
}
