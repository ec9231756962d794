/** Where a section template belongs in a report: by the order of the kind's parts, else by the customary order of sections. */
import type { Kind, KindSection } from './kind.ts';
import { type Headings, holdsKeyword, partOfHeading, saysTheSame, subsectionOfHeading, wordingsFor } from './parts.ts';
import type { SectionTemplate } from './section-template.ts';

/** Beside a section with its level, inside it one level lower, or at the end of the body in the first rank. */
export type SectionPlace<T> =
  | { readonly at: 'before' | 'after' | 'inside'; readonly section: T }
  | { readonly at: 'end' };

/** The same, or a section that stands there already and has no text yet: it takes that of the template. */
export type TemplatePlace<T> = SectionPlace<T> | { readonly at: 'fill'; readonly section: T };

type Wanted = Pick<SectionTemplate, 'heading' | 'alternatives' | 'level'>;

/** How papers go on, whatever their kind; a heading is known by one of the words. */
const CUSTOM: readonly (readonly string[])[] = [
  ['总体要求', '指导思想', '基本情况', '概况', '会议安排'],
  ['工作目标', '主要目标'],
  ['做法', '开展情况', '重点任务', '工作内容', '履职情况', '主要工作', '工作措施'],
  ['实施步骤', '时间安排', '方法步骤'],
  ['成效', '亮点', '成绩', '成果'],
  ['体会', '启示', '经验'],
  ['问题', '不足', '困难', '短板', '差距'],
  ['原因', '成因'],
  ['整改'],
  ['下一步', '下步', '打算', '工作计划', '工作安排', '努力方向'],
  ['建议'],
  ['组织机构', '组织领导'],
  ['有关要求', '工作要求', '保障措施', '材料报送'],
];

function customaryRank(heading: string): number | null {
  const rank = CUSTOM.findIndex((words) => holdsKeyword(heading, words));
  return rank === -1 ? null : rank;
}

function partWorded(kind: Kind, { heading, alternatives }: Wanted): KindSection | null {
  const sections = kind.parts.filter((part) => part.type === 'section');
  return sections.find((section) => [heading, ...alternatives].some((words) => saysTheSame(words, section))) ?? null;
}

function partOf(kind: Kind, wanted: Wanted): KindSection | null {
  return partWorded(kind, wanted) ?? partOfHeading(kind, wanted.heading);
}

/** Whether a heading of the first rank is that of the template, in any wording. */
function isPart(kind: Kind | null, heading: string, wanted: Wanted): boolean {
  if (saysTheSame(heading, wanted)) return true;
  const part = kind && partWorded(kind, wanted);
  return part !== null && kind !== null && partOfHeading(kind, heading) === part;
}

/** The same below a part. */
function isSubsection(part: KindSection | null, heading: string, wanted: Wanted): boolean {
  if (wordingsFor(heading, [wanted]).length > 0) return true;
  const sub = part && subsectionOfHeading(part, heading);
  return sub !== null && saysTheSame(sub.heading, wanted);
}

/** Gives each heading its place in the order that holds; null for one that the order does not know. */
type Ranks = (heading: string) => number | null;

/** By the kind where it knows the template, else as custom has it. */
function orderFor(kind: Kind | null, template: Wanted): { readonly own: number | null; readonly rank: Ranks } {
  const part = kind && partOf(kind, template);
  if (!kind || !part) return { own: customaryRank(template.heading), rank: customaryRank };
  const order = (section: KindSection | null) => (section ? kind.parts.indexOf(section) : null);
  return { own: order(part), rank: (heading) => order(partOfHeading(kind, heading)) };
}

/** Behind all that comes earlier, before the first that comes later. */
function inOrder<T extends Headings<T>>(outline: readonly T[], own: number | null, rank: Ranks): SectionPlace<T> {
  if (own === null) return { at: 'end' };
  const ranks = outline.map(({ text }) => rank(text));
  const earlier = ranks.findLastIndex((other) => other !== null && other <= own);
  const later = outline.find((_, i) => i > earlier && (ranks[i] ?? -1) > own);
  if (later) return { at: 'before', section: later };
  const last = outline[earlier];
  return last ? { at: 'after', section: last } : { at: 'end' };
}

function includes<T extends Headings<T>>(section: T, wanted: T): boolean {
  return section === wanted || section.children.some((child) => includes(child, wanted));
}

/** The section that a subsection belongs in: the one at the caret, unless the kind has it elsewhere; else that of what was done. */
function partFor<T extends Headings<T>>(
  kind: Kind | null,
  outline: readonly T[],
  { heading }: Wanted,
  current: T | null,
) {
  const parts = kind ? kind.parts.filter((part) => part.type === 'section') : [];
  const known = parts.filter((part) => subsectionOfHeading(part, heading));
  const holding = kind && outline.filter(({ text }) => known.some((part) => part === partOfHeading(kind, text)));
  const around = current && outline.find((section) => includes(section, current));
  // Where the caret stands in a part that has such a subsection, that part is meant.
  if (around && (!holding || holding.length === 0 || holding.includes(around))) return around;
  return holding?.[0] ?? outline.find(({ text }) => customaryRank(text) === 2) ?? outline.at(-1) ?? null;
}

/** The section that the template is for, where it stands there without any text. */
function emptyFor<T extends Headings<T>>(
  kind: Kind | null,
  outline: readonly T[],
  wanted: Wanted,
  around: T | null,
  isEmpty: (section: T) => boolean,
): T | null {
  const part = kind && around && partOfHeading(kind, around.text);
  const found =
    wanted.level === 1
      ? outline.filter(({ text }) => isPart(kind, text, wanted))
      : (around?.children ?? []).filter(({ text }) => isSubsection(part, text, wanted));
  return found.find(isEmpty) ?? null;
}

/**
 * How near a template is to the section at the caret: 0 for that section itself, 1 for the part around it, 2 for what belongs
 * in that part, by the kind or by the name of the template's group; null for the others. `path` leads from the part to the
 * section.
 */
export function nearness<T extends Headings<T>>(
  kind: Kind | null,
  path: readonly T[],
  wanted: Wanted,
  group: string,
): 0 | 1 | 2 | null {
  const [top, ...below] = path;
  if (!top) return null;
  const part = kind && partOfHeading(kind, top.text);
  if (wanted.level === 1) return isPart(kind, top.text, wanted) ? (below.length === 0 ? 0 : 1) : null;
  if (below.some(({ text }) => isSubsection(part, text, wanted))) return 0;
  const ofPart =
    part !== null && [wanted.heading, ...wanted.alternatives].some((text) => subsectionOfHeading(part, text));
  const rank = customaryRank(top.text);
  return ofPart || (rank !== null && customaryRank(group) === rank) ? 2 : null;
}

/**
 * The place that fits a template: one of the first rank among the parts in their order, never inside another section; one of
 * the second at the end of the section it belongs in. One that stands there and is empty is filled. `current` is the section
 * at the caret.
 */
export function fittingPlace<T extends Headings<T>>(
  kind: Kind | null,
  outline: readonly T[],
  template: Wanted,
  current: T | null,
  isEmpty: (section: T) => boolean = () => false,
): TemplatePlace<T> {
  const around = template.level === 1 ? null : partFor(kind, outline, template, current);
  const empty = emptyFor(kind, outline, template, around, isEmpty);
  if (empty) return { at: 'fill', section: empty };
  if (template.level === 1) {
    const { own, rank } = orderFor(kind, template);
    return inOrder(outline, own, rank);
  }
  return around ? { at: 'inside', section: around } : { at: 'end' };
}

/** Where a subsection of a part goes among those that are there: in the order of the kind. */
export function subsectionPlace<T extends Headings<T>>(
  part: KindSection,
  section: T,
  heading: string,
): SectionPlace<T> {
  const order = (text: string) => {
    const sub = subsectionOfHeading(part, text);
    return sub ? part.sections.indexOf(sub) : null;
  };
  const place = inOrder(section.children, order(heading), order);
  return place.at === 'end' ? { at: 'inside', section } : place;
}
