import type { Paragraph } from '../manuscript.ts';
import { matchesOf } from '../matches.ts';
import { documentRule, type FoundIn, type Gathered } from '../rule.ts';

interface Listed {
  readonly type: 'listed';
  readonly name: string;
}
interface Annex {
  readonly type: 'annex';
  /** As marked; null where the mark has no number. */
  readonly number: number | null;
}
interface Title {
  readonly type: 'title';
  readonly name: string;
}
interface Reference {
  readonly type: 'references';
  readonly places: readonly { readonly start: number; readonly end: number; readonly number: number }[];
}
type Taken = Listed | Annex | Title | Reference;

const MARK = /^\s*附件\s*(\d{1,2})?\s*$/u;
const REFERENCE = /(?:见|详见|参见|按照?|填写)附件(\d{1,2})(?!\d)/gu;
const plain = (text: string) => text.replace(/^\s*附件?\s*[:：]\s*|^\s*\d{1,2}[.、．]\s*|[《》\s。；]/gu, '');

const only = <T extends Taken['type']>(gathered: readonly Gathered<Taken>[], type: T) =>
  gathered.filter((one): one is Gathered<Extract<Taken, { type: T }>> => one.value.type === type);

/** A reference to an annex that is not there. */
function lostReferences(gathered: readonly Gathered<Taken>[], count: number): FoundIn[] {
  if (count === 0) return [];
  return only(gathered, 'references').flatMap(({ at, value }) =>
    value.places
      .filter(({ number }) => number > count)
      .map(({ start, end }) => ({ paragraph: at, start, end, message: `附件只有${count}个，没有这一个` })),
  );
}

/** 附件说明 against the marks of the annexes. */
function unlike(gathered: readonly Gathered<Taken>[]): FoundIn[] {
  const listed = only(gathered, 'listed');
  const annexes = only(gathered, 'annex');
  if (listed.length === 0 || annexes.length === 0) return [];
  return annexes.flatMap(({ at, paragraph: { text }, value: { number } }, i) => {
    const message = wrongMark(number, i + 1, listed.length);
    return message === null ? [] : [{ paragraph: at, start: 0, end: text.length, message }];
  });
}

function wrongMark(number: number | null, place: number, listed: number): string | null {
  if (place > listed) return `附件说明只列了${listed}个附件`;
  if (number !== null && number !== place) return `按顺序这里应是附件${place}`;
  return null;
}

/** The title behind the mark against the name in the list. */
function renamed(gathered: readonly Gathered<Taken>[]): FoundIn[] {
  const names = only(gathered, 'listed').map(({ value }) => value.name);
  return gathered.flatMap(({ value }, i) => {
    if (value.type !== 'annex') return [];
    const before = gathered.slice(0, i).filter((one) => one.value.type === 'annex').length;
    const title = gathered[i + 1];
    const name = names[value.number === null ? before : value.number - 1];
    if (title?.value.type !== 'title' || name === undefined || plain(title.value.name) === name) return [];
    const { at, paragraph } = title;
    return [{ paragraph: at, start: 0, end: paragraph.text.length, message: `与附件说明中的“${name}”不一致` }];
  });
}

function named({ role, text, number, part }: Paragraph): Listed | Annex | Title | null {
  if (role === 'attachmentNote') return { type: 'listed', name: plain(text) };
  if (role === 'title') return part === 'annex' ? { type: 'title', name: text } : null;
  const mark = role === 'annex' ? MARK.exec(text === '' ? number : text) : null;
  return mark ? { type: 'annex', number: mark[1] === undefined ? null : Number(mark[1]) } : null;
}

function references({ text }: Paragraph): Reference | null {
  const places = matchesOf(REFERENCE, text).map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    number: Number(found[1]),
  }));
  return places.length > 0 ? { type: 'references', places } : null;
}

export default documentRule<Taken>({
  id: 'ELM-13',
  name: '附件前后一致',
  severity: 'W',
  fix: 'none',
  source: 'GB/T 9704—2012 7.3.7',
  message: '附件的顺序号或者名称前后不一致',
  why: '附件说明中的顺序号、名称，附件首页的“附件1”和标题，以及正文里“（见附件2）”要一致。',
  extent: 'whole',
  prepare: () => ({
    gather: (paragraph) => named(paragraph) ?? references(paragraph),
    judge(gathered) {
      const count = Math.max(only(gathered, 'listed').length, only(gathered, 'annex').length);
      return [...lostReferences(gathered, count), ...unlike(gathered), ...renamed(gathered)];
    },
  }),
});
