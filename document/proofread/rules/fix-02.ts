import { inForce } from '../in-force.ts';
import type { Lists } from '../lists.ts';
import { wordRule } from '../rule.ts';

type FixedSet = Lists['sets']['entries'][number];

/** Verbs that stand before labels; only these are judged. */
const VERBS = [
  '增强',
  '坚定',
  '做到',
  '拥护',
  '领悟',
  '树立',
  '树牢',
  '牢固树立',
  '推进',
  '贯彻',
  '坚持',
  '践行',
  '落实',
  '铸牢',
];
const BEFORE = new RegExp(`(${[...VERBS].sort((a, b) => b.length - a.length).join('|')})“?$`, 'u');

export default wordRule<FixedSet>({
  id: 'FIX-02',
  name: '固定提法前的动词',
  severity: 'W',
  fix: 'sug',
  source: '中央文件的规范表述',
  message: '动词与固定提法不搭配',
  why: '固定提法有固定的动词：增强“四个意识”、坚定“四个自信”、做到“两个维护”、拥护“两个确立”、增强“五个认同”。',
  looksInside: true,
  words: ({ sets }) => new Map(sets.entries.filter(({ verbs }) => verbs !== undefined).map((set) => [set.label, set])),
  judge({ start, value }, { text }, { year }) {
    const verbs = value.verbs ?? [];
    const [right] = verbs;
    const found = BEFORE.exec(text.slice(Math.max(0, start - 6), start));
    const verb = found?.[1];
    if (!inForce(value, year) || verb === undefined || right === undefined) return null;
    if (verbs.some((one) => verb.endsWith(one))) return null;
    const end = start - (found?.[0].endsWith('“') ? 1 : 0);
    const message = `“${value.label}”前面用“${verbs.join('”或者“')}”`;
    return { start: end - verb.length, end, suggestion: right, message };
  },
});
