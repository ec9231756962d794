/**
 * Proofreading: all rules over a text, against a walk over its characters; each rule alone by the length of the text; and a
 * paragraph again after a key, with all that the session of the window does beside. Texts are clean prose, made up of few
 * sentences (so that many are told as repeated) or put together of the papers of the fixture, whose paragraphs are short.
 */
import { noChoice } from '../../document/proofread/choice.ts';
import { createProofreader } from '../../document/proofread/engine.ts';
import { type Manuscript, manuscriptOf, type Paragraph } from '../../document/proofread/manuscript.ts';
import { noOwnLists } from '../../document/proofread/own-lists.ts';
import type { Rule } from '../../document/proofread/rule.ts';
import { RULES } from '../../document/proofread/rules.ts';
import { manuscriptOfText } from '../../document/proofread/source.ts';
import type { Block, Report } from '../../document/report.ts';
import type { NumberedBlock } from '../../renderer/proofread/protocol.ts';
import { createSession } from '../../renderer/proofread/session.ts';
import { lists } from '../document/proofread/lists.ts';
import { cleanPapers } from '../document/proofread/prose.ts';
import { inTurn, timed, timedOften } from './measure.ts';
import { exponent, median } from './statistics.ts';
import { figure, growth, printTable, ratio, spread } from './table.ts';
import { FAN, reportOfLength } from './texts.ts';

const SIZES = [10_000, 100_000, 1_000_000];
/** Million characters a second, and ms after a key in so many characters. */
const ASKED = { speed: 1, key: 5, keyIn: 50_000 } as const;
/** Keys that are measured one by one. */
const KEYS = 60;

/** Paragraphs that no rule has seen, so that nothing is remembered of them. */
function fresh({ setting, paragraphs, places }: Manuscript): Manuscript {
  return { setting, places, paragraphs: paragraphs.map((paragraph): Paragraph => ({ ...paragraph })) };
}

function bareWalk({ paragraphs }: Manuscript): number {
  let commas = 0;
  for (const { text } of paragraphs) for (let i = 0; i < text.length; i += 1) if (text[i] === '，') commas += 1;
  return commas;
}

const all = createProofreader(RULES, lists);

async function firstPass(manuscripts: readonly Manuscript[]): Promise<void> {
  const contenders = manuscripts.flatMap((manuscript, i) => [
    { name: `rules ${i}`, rehearse: true, run: () => timedOften(() => fresh(manuscript), all.check) },
    { name: `walk ${i}`, rehearse: true, run: () => timedOften(() => fresh(manuscript), bareWalk) },
  ]);
  const samples = await inTurn(contenders, { rounds: 7, seconds: 60 });
  const of = (what: string, i: number) => samples.get(`${what} ${i}`) ?? [];
  const rows = SIZES.map((size, i) => {
    const speed = size / 1000 / median(of('rules', i));
    return [
      String(size),
      spread(of('rules', i)),
      spread(of('walk', i)),
      ratio(of('rules', i), of('walk', i)),
      figure(speed),
    ];
  });
  const grown = ['rules', 'walk'].map((what) =>
    growth(
      SIZES,
      SIZES.map((_, i) => of(what, i)),
    ),
  );
  printTable(
    `proofreading: ${RULES.length} rules, first pass (ms: min / median / max)`,
    ['characters', 'all rules', 'bare walk', 'ratio', 'million characters/s'],
    [...rows, ['exponent', ...grown]],
  );
}

/** Text of the fixture's papers, one behind the other until there is enough. */
function proseOfLength(characters: number): Manuscript {
  const one = manuscriptOfText(
    cleanPapers()
      .map(({ text }) => text)
      .join('\n'),
  );
  const paragraphs: Paragraph[] = [];
  for (let length = 0, i = 0; length < characters; i += 1) {
    const paragraph = one.paragraphs[i % one.paragraphs.length];
    if (!paragraph) break;
    paragraphs.push(paragraph);
    length += paragraph.text.length;
  }
  return { ...one, paragraphs, places: paragraphs.map((_, block) => ({ block, offset: 0 })) };
}

/** The figure that was asked for, over both kinds of text. */
async function speed(size: number): Promise<void> {
  const texts = {
    'few sentences': manuscriptOf(reportOfLength(size, FAN)),
    'papers of the fixture': proseOfLength(size),
  };
  const contenders = Object.entries(texts).map(([name, manuscript]) => ({
    name,
    rehearse: true,
    run: () => timedOften(() => fresh(manuscript), all.check),
  }));
  const samples = await inTurn(contenders, { rounds: 9, seconds: 60 });
  const rows = contenders.map(({ name }) => {
    const own = samples.get(name) ?? [];
    return [name, spread(own), figure(size / 1000 / median(own)), figure(ASKED.speed)];
  });
  printTable(
    `all rules over ${size} characters`,
    ['text', 'ms', 'million characters/s (median)', 'asked: at least'],
    rows,
  );
}

/** Of a few times, for what is compared by its growth: one that a busy machine disturbed tells nothing of it. */
async function bestOf(run: () => Promise<number>): Promise<number> {
  const samples = (await inTurn([{ name: 'one', run }], { rounds: 3, seconds: 5 })).get('one') ?? [];
  return Math.min(...samples);
}

/** ms by size of these rules over paragraphs that none of them has seen. */
async function costsOf(rules: readonly Rule[], manuscripts: readonly Manuscript[]): Promise<readonly number[]> {
  const proofreader = createProofreader(rules, lists);
  const costs: number[] = [];
  for (const manuscript of manuscripts) {
    proofreader.check(fresh(manuscript));
    costs.push(await bestOf(() => timedOften(() => fresh(manuscript), proofreader.check)));
  }
  return costs;
}

/** Ten times the text may cost a rule so many times as much, and less ms beyond that than a busy machine makes of nothing. */
const STEEP = { times: 14, ms: 50 } as const;

async function eachRule(manuscripts: readonly Manuscript[]): Promise<void> {
  const none = await costsOf([], manuscripts);
  const rows: { readonly id: string; readonly costs: readonly number[] }[] = [];
  for (const rule of RULES) rows.push({ id: rule.id, costs: await costsOf([rule], manuscripts) });
  rows.sort((a, b) => (b.costs.at(-1) ?? 0) - (a.costs.at(-1) ?? 0));
  printTable(
    'each rule alone, with what it costs to ask any rule at all (ms; the slowest first)',
    ['rule', ...SIZES.map(String), 'exponent'],
    [{ id: 'none', costs: none }, ...rows].map(({ id, costs }) => [
      id,
      ...costs.map(figure),
      figure(exponent(SIZES, costs)),
    ]),
  );
  const steep = rows.filter(({ costs }) => {
    const [less = 0, more = 0] = [1, 2].map((i) => (costs[i] ?? 0) - (none[i] ?? 0));
    return more > STEEP.times * Math.max(less, 0) + STEEP.ms;
  });
  console.log(
    `more than in proportion from ${SIZES[1]} to ${SIZES[2]} characters: ${steep.map(({ id }) => id).join(', ') || 'none'}`,
  );
}

/** A paragraph of the report with one more character, another one each time; the rest are the same objects, as in the editor. */
function afterKey({ blocks }: Pick<Report, 'blocks'>, key: number): { readonly at: number; readonly block: Block } {
  for (let i = key * 37; ; i += 1) {
    const at = i % blocks.length;
    const block = blocks[at];
    if (block?.type !== 'runIn' && block?.type !== 'paragraph') continue;
    return { at, block: { ...block, content: [...block.content, { type: 'text', text: '又' }] } };
  }
}

/** ms of each of many keys: the manuscript and all rules over it. */
async function keysOfRules(start: Report): Promise<readonly number[]> {
  let report = start;
  all.check(manuscriptOf(report));
  const costs: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    const { at, block } = afterKey(report, key);
    report = { ...report, blocks: report.blocks.with(at, block) };
    const next = report;
    costs.push(await timed(() => all.check(manuscriptOf(next))));
  }
  return costs;
}

/** The same, with all that the session does to tell of the findings. */
async function keysOfSession(start: Report): Promise<readonly number[]> {
  const session = createSession(RULES);
  session.hear({ type: 'begin', lists });
  let count = 0;
  const numbered = (block: Block): NumberedBlock => {
    count += 1;
    return { number: count, block };
  };
  const { kind, head, layout, imprint, fields } = start;
  const same = { type: 'check', off: [], ignored: [] } as const;
  session.hear({
    ...same,
    turn: 0,
    blocks: { at: 0, removed: 0, put: start.blocks.map(numbered) },
    paper: { kind, head, layout, imprint, fields },
    wanted: { choice: noChoice, unit: null, own: noOwnLists },
  });
  let blocks = start.blocks;
  const costs: number[] = [];
  for (let key = 0; key < KEYS; key += 1) {
    const { at, block } = afterKey({ blocks }, key);
    blocks = blocks.with(at, block);
    const message = { ...same, turn: key + 1, blocks: { at, removed: 1, put: [numbered(block)] }, paper: {} };
    costs.push(await timed(() => session.hear(message)));
  }
  return costs;
}

async function keys(sizes: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const report = reportOfLength(size, FAN);
    const rules = await keysOfRules(report);
    const session = await keysOfSession(report);
    rows.push([String(size), spread(rules), spread(session), size === ASKED.keyIn ? figure(ASKED.key) : '']);
  }
  printTable(
    'after a key (ms: min / median / max)',
    ['characters', 'manuscript and all rules', 'session of the window', 'asked: at most'],
    rows,
  );
}

export async function run(): Promise<void> {
  const manuscripts = SIZES.map((size) => manuscriptOf(reportOfLength(size, FAN)));
  await firstPass(manuscripts);
  await speed(500_000);
  await keys([10_000, ASKED.keyIn, 500_000]);
  await eachRule(manuscripts);
}
