/**
 * An edited copy held against its draft, by the length of the text: some sentences edited and a section moved; every paragraph
 * edited; nothing in common. Against a walk over the characters of both.
 */
import { applyChanges } from '../../document/compare/apply.ts';
import { compareReports } from '../../document/compare/compare.ts';
import { reportText } from '../../document/plain.ts';
import { type Block, plainInline, type Report } from '../../document/report.ts';
import { inTurn, timedOften } from './measure.ts';
import { growth, printTable, ratio, spread } from './table.ts';
import { FAN, reportOfLength } from './texts.ts';

const SIZES = [5_000, 50_000, 500_000];

/** Each paragraph gets words of its own, so that no two are alike. */
function told(report: Report, mark: string): Report {
  const blocks = report.blocks.map((block, i): Block => {
    if (!('content' in block) || block.type !== 'paragraph') return block;
    return { ...block, content: [...block.content, ...plainInline(`${mark}第${i}项已办结${(i * 7919) % 10007}件。`)] };
  });
  return { ...report, blocks };
}

/** Another figure and another sentence in every `step`th paragraph; the first blocks go to the end. */
function edited(report: Report, step: number): Report {
  const blocks = report.blocks.map((block, i): Block => {
    if (i % step !== 0 || block.type !== 'paragraph') return block;
    return { ...block, content: [...block.content, ...plainInline(`另外走访${i}户。`)] };
  });
  const section = Math.min(10, Math.floor(blocks.length / 4));
  return { ...report, blocks: [...blocks.slice(section), ...blocks.slice(0, section)] };
}

/** The same characters in another order, so that no words are left. */
function scrambled(report: Report): Report {
  const turned = (text: string) =>
    [...text].sort((a, b) => (((a.codePointAt(0) ?? 0) * 31) % 97) - (((b.codePointAt(0) ?? 0) * 31) % 97)).join('');
  const blocks = report.blocks.map((block): Block => {
    if (block.type !== 'paragraph') return block;
    return {
      ...block,
      content: block.content.map((run) => (run.type === 'text' ? { ...run, text: turned(run.text) } : run)),
    };
  });
  return { ...report, blocks };
}

const COPIES: Readonly<Record<string, (report: Report) => Report>> = {
  'every 10th paragraph': (report) => edited(report, 10),
  'every paragraph': (report) => edited(report, 1),
  'nothing in common': scrambled,
};

function walk([mine, theirs]: readonly [Report, Report]): number {
  let commas = 0;
  for (const report of [mine, theirs]) for (const character of reportText(report)) if (character === '，') commas += 1;
  return commas;
}

function compareAll([mine, theirs]: readonly [Report, Report]): number {
  const comparison = compareReports(mine, theirs);
  const accepted = new Set(comparison.changes.map(({ id }) => id));
  return applyChanges(comparison, { accepted, everywhere: new Set() }).blocks.length;
}

async function compareCopies(name: string, copyOf: (report: Report) => Report): Promise<void> {
  const pairs = SIZES.map((size) => {
    const mine = told(reportOfLength(size, FAN), '');
    return [mine, copyOf(mine)] as const;
  });
  const contenders = pairs.flatMap((pair, i) => [
    { name: `compare ${i}`, rehearse: true, run: () => timedOften(() => pair, compareAll) },
    { name: `walk ${i}`, rehearse: true, run: () => timedOften(() => pair, walk) },
  ]);
  const samples = await inTurn(contenders, { rounds: 5, seconds: 30 });
  const of = (what: string, i: number) => samples.get(`${what} ${i}`) ?? [];
  const rows = SIZES.map((size, i) => [
    String(size),
    spread(of('compare', i)),
    spread(of('walk', i)),
    ratio(of('compare', i), of('walk', i)),
  ]);
  const grown = ['compare', 'walk'].map((what) =>
    growth(
      SIZES,
      SIZES.map((_, i) => of(what, i)),
    ),
  );
  printTable(
    `comparing, ${name}: compare and accept all (ms: min / median / max)`,
    ['characters', 'compare', 'bare walk', 'ratio'],
    [...rows, ['exponent', ...grown]],
  );
}

export async function run(): Promise<void> {
  for (const [name, copyOf] of Object.entries(COPIES)) await compareCopies(name, copyOf);
}
