import { inForce } from '../in-force.ts';
import type { Lists } from '../lists.ts';
import { type Hit, wordRule } from '../rule.ts';

type FixedSet = Lists['sets']['entries'][number];

const joined = (members: readonly string[]) => members.join('');
const plain = (text: string) => text.replace(/[\p{P}\p{Z}]/gu, '');

/** The list behind a label: （政治意识、大局意识…） or ——政治意识…; null where none is written out. */
function written(text: string, { end }: Hit<FixedSet>): { start: number; end: number } | null {
  const found = /^[”’]?(?:（|——|，即|：)([^（）。；]{4,120})(?:）|[。；]|$)/u.exec(text.slice(end, end + 140));
  if (!found?.[1]) return null;
  const start = end + found[0].indexOf(found[1]);
  return { start, end: start + found[1].length };
}

/** The members are there, in another order or number: only then it is this set that was meant. */
function isMeant(words: string, { members }: FixedSet): boolean {
  return members.filter((member) => words.includes(member)).length >= Math.ceil(members.length / 2);
}

export default wordRule<FixedSet>({
  id: 'FIX-01',
  name: '固定提法的内容',
  severity: 'W',
  fix: 'sug',
  source: '中央文件的规范表述',
  message: '固定提法的内容与规范表述不一致',
  why: '“四个意识”“四个自信”等固定提法写出具体内容时，各项的次序、用字要与规范表述一致，不增不减。',
  looksInside: true,
  words: ({ sets }) => new Map(sets.entries.filter(({ members }) => members.length > 1).map((set) => [set.label, set])),
  judge(hit, { text }, { year }) {
    const place = inForce(hit.value, year) ? written(text, hit) : null;
    if (place === null) return null;
    const words = plain(text.slice(place.start, place.end));
    const right = [hit.value.members, ...(hit.value.variants ?? [])].map((members) => plain(joined(members)));
    if (right.some((one) => words === one || words.startsWith(one)) || !isMeant(words, hit.value)) return null;
    const suggestion = hit.value.members.join('、');
    return { ...place, suggestion, message: `“${hit.value.label}”的规范内容是：${suggestion}` };
  },
});
