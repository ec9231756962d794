import { matchesOf } from '../matches.ts';
import { documentRule, type FoundIn, type Gathered } from '../rule.ts';

interface Called {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

interface Taken {
  readonly units: readonly Called[];
  readonly members: readonly Called[];
  readonly we: readonly Called[];
  /** The title names a body that has members. */
  readonly ofAssociation: boolean;
}

function called(pattern: RegExp, text: string): readonly Called[] {
  return matchesOf(pattern, text).map(({ index, 0: word }) => ({ start: index, end: index + word.length, word }));
}

/** How a unit speaks of itself. */
const PATTERN =
  /(?<![自忘小大])我(?:局|委|办|县|市|区|乡|镇|校|院|所|中心|社区|公司|街道|厅|处|科|站|队|村|会|部)(?![长们])/gu;
/** In the papers of an office only its staff; unions and associations have members. */
const MEMBERS = /(?:组织|全体|广大|动员|带领)会员(?!单位|代表|企业|大会)/gu;
const ASSOCIATION = /工会|协会|商会|学会|联合会|研究会|合作社|慈善会|促进会|联谊会/u;
/** Spoken, where the paper has a form of its own. */
const WE = /(?<![“《\p{Script=Han}])我们(?!党|国家|伟大)/gu;

/** A county's paper may well speak of its bureau's paper; only bodies of one rank exclude each other. */
const RANK: Readonly<Record<string, string>> = {
  我局: '机关',
  我委: '机关',
  我办: '机关',
  我厅: '机关',
  我校: '机关',
  我院: '机关',
  我公司: '机关',
};

export default documentRule<Taken>({
  id: 'CON-05',
  name: '单位自称前后不一',
  severity: 'W',
  fix: 'none',
  source: '公文写作惯例',
  message: '与前面的自称不同，可能是别的单位的文字',
  why: '一份材料里单位的自称要一致。前面写“我局”，后面出现“我校”，多半是从别的单位材料复制来的。',
  triggers: '我会',
  prepare: () => ({
    gather({ text, part, role }) {
      if (part === 'annex') return null;
      const units = called(PATTERN, text);
      const named = ASSOCIATION.test(text);
      const members = named ? [] : called(MEMBERS, text);
      const we = called(WE, text);
      const ofAssociation = named && role === 'title';
      const isTold = units.length + members.length + we.length > 0 || ofAssociation;
      return isTold ? { units, members, we, ofAssociation } : null;
    },
    judge(gathered) {
      const all = gathered.flatMap(({ at, value }) => value.units.map((unit) => ({ ...unit, at })));
      const ranked = all.filter(({ word }) => RANK[word] !== undefined);
      const own = mostUsed(ranked.map(({ word }) => word));
      if (own === undefined) return [];
      const others = ranked.flatMap(({ at, start, end, word }) =>
        word === own ? [] : [{ paragraph: at, start, end }],
      );
      return [...others, ...spoken(gathered, own, ranked.length), ...membersOf(gathered, own)];
    },
  }),
});

/** So often a paper has to use its own form before the other is odd. */
const OWN_FORM = 3;

/** The first place alone: the rest is the same habit. */
function spoken(gathered: readonly Gathered<Taken>[], own: string, used: number): readonly FoundIn[] {
  const first = gathered.find(({ value }) => value.we.length > 0);
  const place = first?.value.we[0];
  if (!first || !place || used < OWN_FORM) return [];
  const { start, end } = place;
  return [{ paragraph: first.at, start, end, severity: 'H', message: `别处自称“${own}”，这里写“我们”，宜一致` }];
}

function membersOf(gathered: readonly Gathered<Taken>[], own: string): readonly FoundIn[] {
  if (gathered.some(({ value }) => value.ofAssociation)) return [];
  const message = `“${own}”没有会员，可能是别的单位的文字，一般写“干部职工”`;
  return gathered.flatMap(({ at, value }) =>
    value.members.map(({ end }) => ({ paragraph: at, start: end - 2, end, severity: 'H' as const, message })),
  );
}

/** Of words used equally often the first. */
function mostUsed(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
