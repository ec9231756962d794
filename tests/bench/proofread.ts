/**
 * Proofreading: all rules over a text, against a walk over its characters; each rule alone by the length of the text; and a
 * paragraph again after a key. Texts are clean prose with faults strewn in.
 */
import { createProofreader } from '../../document/proofread/engine.ts';
import { type Manuscript, manuscriptOf, type Paragraph } from '../../document/proofread/manuscript.ts';
import { RULES } from '../../document/proofread/rules.ts';
import type { Report } from '../../document/report.ts';
import { lists } from '../document/proofread/lists.ts';
import { inTurn, timedOften } from './measure.ts';
import { exponent, median } from './statistics.ts';
import { figure, growth, printTable, ratio, spread } from './table.ts';
import { FAN, reportOfLength } from './texts.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const WORST = 15;

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

async function eachRule(manuscripts: readonly Manuscript[]): Promise<void> {
  const rows: { id: string; costs: number[] }[] = [];
  for (const rule of RULES) {
    const alone = createProofreader([rule], lists);
    const costs: number[] = [];
    for (const manuscript of manuscripts) {
      alone.check(fresh(manuscript));
      costs.push(await timedOften(() => fresh(manuscript), alone.check));
    }
    rows.push({ id: rule.id, costs });
  }
  rows.sort((a, b) => (b.costs.at(-1) ?? 0) - (a.costs.at(-1) ?? 0));
  printTable(
    `each rule alone (ms; the ${WORST} slowest)`,
    ['rule', ...SIZES.map(String), 'exponent'],
    rows.slice(0, WORST).map(({ id, costs }) => [id, ...costs.map(figure), figure(exponent(SIZES, costs))]),
  );
  const steep = rows.filter(({ costs }) => exponent(SIZES.slice(1), costs.slice(1)) > 1.15).map(({ id }) => id);
  console.log(`steeper than 1.15 from ${SIZES[1]} to ${SIZES[2]} characters: ${steep.join(', ') || 'none'}`);
}

/** One block replaced by another object with one more character, as the editor does. */
function afterKey(report: Report): Report {
  const at = report.blocks.findIndex((block) => block.type === 'paragraph');
  const blocks = report.blocks.map((block, i) =>
    i === at && block.type === 'paragraph'
      ? { ...block, content: [...block.content, { type: 'text' as const, text: '又' }] }
      : block,
  );
  return { ...report, blocks };
}

async function key(sizes: readonly number[]): Promise<void> {
  const rows: string[][] = [];
  for (const size of sizes) {
    const report = reportOfLength(size, FAN);
    all.check(manuscriptOf(report));
    const cost = await timedOften(
      () => afterKey(report),
      (next) => all.check(manuscriptOf(next)),
    );
    rows.push([String(size), figure(cost)]);
  }
  printTable('after a key (ms)', ['characters', 'manuscript and all rules'], rows);
}

export async function run(): Promise<void> {
  const manuscripts = SIZES.map((size) => manuscriptOf(reportOfLength(size, FAN)));
  await firstPass(manuscripts);
  await eachRule(manuscripts);
  await key([10_000, 50_000, 500_000]);
}
