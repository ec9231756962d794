/** Finding phrases among 5,000, 20,000 and 80,000 against a bare scan of the same wordings in the same run. */
import type { Phrase } from '../../document/phrases/phrase.ts';
import { indexPhrases, type PhraseIndex, searchPhrases } from '../../document/phrases/search.ts';
import { inTurn, type Samples, timedOften } from './measure.ts';
import { median } from './statistics.ts';
import { figure, growth, printTable, ratio, spread } from './table.ts';

const SIZES = [5_000, 20_000, 80_000];
const CATEGORIES = ['组织领导', '宣传引导', '督查考核', '成效', '存在问题', '下一步打算', '服务群众', '学习培训'];
const HEADS = [
  '成立由{职务}任组长的',
  '围绕{主题}',
  '对照年度目标',
  '联合{部门}',
  '采取“线上＋线下”方式',
  '坚持边查边改',
];
const VERBS = ['统筹推进', '扎实开展', '持续深化', '逐项落实', '定期调度', '集中整治', '全面排查', '督促指导'];
const THINGS = [
  '专项整治',
  '业务培训',
  '隐患排查',
  '政策宣传',
  '走访慰问',
  '项目建设',
  '窗口服务',
  '台账管理',
  '环境卫生',
];
const ENDS = ['共{次数}次', '受到群众好评', '责任压到岗位', '建立长效机制', '整改完成率达到{比例}'];

/** A phrase for each number, all of them different. */
function phraseOf(n: number): Phrase {
  const pick = (from: readonly string[], by: number) => from[Math.floor(n / by) % from.length] ?? '';
  const text = `${pick(HEADS, 1)}${pick(VERBS, 6)}${pick(THINGS, 48)}，${pick(ENDS, 432)}，第{编号${Math.floor(n / 2160)}}项。`;
  return { text, category: pick(CATEGORIES, 3), tone: 'report', places: ['body'] };
}

const phrasesOf = (size: number) => Array.from({ length: size }, (_, n) => phraseOf(n));

interface Query {
  readonly name: string;
  readonly words: string;
  readonly category: string | null;
}

const QUERIES: readonly Query[] = [
  { name: 'characters', words: '隐患排查', category: null },
  { name: 'pinyin', words: 'yinhuanpaicha', category: null },
  { name: 'initials', words: 'yhpc', category: null },
  { name: 'category by initials', words: 'zzld', category: null },
  { name: 'two words', words: 'zzld 台账', category: null },
  { name: 'in one category', words: 'yhpc', category: '组织领导' },
  { name: 'everything', words: '', category: null },
  { name: 'nothing', words: 'qqxx', category: null },
];

const MOST = 50;
const unused = () => 0;

function find(index: PhraseIndex, { words, category }: Query): number {
  return searchPhrases(index, { words, category, most: MOST }, unused).total;
}

/** What a program does that keeps no index: it looks for the characters in each wording. */
function scan(phrases: readonly Phrase[]): number {
  let found = 0;
  for (const { text } of phrases) if (text.includes('隐患排查')) found += 1;
  return found;
}

interface Subject {
  readonly size: number;
  readonly phrases: readonly Phrase[];
  readonly index: PhraseIndex;
}

const key = (what: string, size: number) => `${what} ${size}`;

function contendersOf({ size, phrases, index }: Subject) {
  const quick = (what: string, work: () => unknown) => ({
    name: key(what, size),
    rehearse: true,
    run: () => timedOften(() => null, work),
  });
  const one = { ...phraseOf(size), text: '新添的一条{事项}。' };
  return [
    quick('scan', () => scan(phrases)),
    quick('index', () => indexPhrases(phrases)),
    quick('index with one more', () => indexPhrases([...phrases, one], index)),
    ...QUERIES.map((query) => quick(query.name, () => find(index, query))),
  ];
}

function rowOf(what: string, samples: Samples): string[] {
  const of = (name: string, size: number) => samples.get(key(name, size)) ?? [];
  const middle = SIZES[1] ?? 0;
  return [
    what,
    ...SIZES.map((size) => spread(of(what, size))),
    ratio(of(what, middle), of('scan', middle)),
    growth(
      SIZES,
      SIZES.map((size) => of(what, size)),
    ),
  ];
}

export async function run(): Promise<void> {
  const subjects = SIZES.map((size): Subject => {
    const phrases = phrasesOf(size);
    return { size, phrases, index: indexPhrases(phrases) };
  });
  const samples = await inTurn(subjects.flatMap(contendersOf), { rounds: 7, seconds: 90 });
  const names = ['scan', 'index', 'index with one more', ...QUERIES.map(({ name }) => name)];
  printTable(
    `phrases: found among so many (ms: min / median / max), the first ${MOST} of them`,
    ['query', ...SIZES.map(String), 'to the scan', 'exponent'],
    names.map((name) => rowOf(name, samples)),
  );
  const [, twenty] = subjects;
  const found = twenty ? QUERIES.map((query) => `${query.name} ${find(twenty.index, query)}`) : [];
  console.log(`found among ${twenty?.size}: ${found.join('; ')}; scan ${scan(twenty?.phrases ?? [])}`);
  const slowest = Math.max(...QUERIES.map(({ name }) => median(samples.get(key(name, 20_000)) ?? [])));
  console.log(`slowest query among 20,000: ${figure(slowest)} ms`);
}
