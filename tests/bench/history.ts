/**
 * The history of one report of 100 pages: 10, 100 and 1,000 versions, each some sentences away from the one before and now and then
 * a whole section, against a whole draft for each version. Then 400 spread over two months, which are thinned with age, and 100
 * of a report with ten pictures of 300 KB. `HISTORY_VERSIONS` chooses other numbers (`10,100`).
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readDraft, writeDraft } from '../../document/file.ts';
import { type Block, plainInline, type Report } from '../../document/report.ts';
import { createHistory, type History } from '../../electron/services/history/history.ts';
import { HISTORY_LIMITS } from '../../electron/services/history/limits.ts';
import { realSaveTools } from '../../electron/services/save.ts';
import { longReport } from '../document/fixtures.ts';
import { timed } from './measure.ts';
import { median } from './statistics.ts';
import { figure, growth, printTable, spread } from './table.ts';

const COUNTS = (process.env['HISTORY_VERSIONS'] ?? '10,100,1000').split(',').map(Number);
const RUNS = 7;
const MINUTE = 60_000;
const SEAT = { seat: 'bench', file: null };
const PICTURES = 10;
const PICTURE_BYTES = 300 * 1024;

/** Words as a person writes them: seldom twice the same, so that packing gains no more than it does on real papers. */
const WORDS =
  '推进 落实 督办 台账 整改 排查 走访 调研 协调 保障 供水 河道 堤防 灌区 水库 汛期 抗旱 节水 取水 许可 巡查 值守 预案 演练 培训 考核 问责 公开 信访 满意 群众 企业 项目 资金 预算 绩效 采购 验收 移交 管护 监测 水质 断面 排污 治理 修复 生态 林草 乡镇 村组 社区 网格 志愿 宣传 普法 执法 案件 处罚 复议 档案 信息 平台 数据 共享 标准 规范 制度 机制 责任 清单 分工 时限 进度 成效 问题 短板 原因 措施 下步 打算 巩固 提升 拓展 深化 统筹 衔接 配合 联动 会商 通报 检查 抽查 回访 反馈'.split(
    ' ',
  );

function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function sentence(next: () => number): string {
  const words = Array.from({ length: 8 + Math.floor(next() * 8) }, () => WORDS[Math.floor(next() * WORDS.length)]);
  return `${words.slice(0, 6).join('')}，${words.slice(6).join('')}${Math.floor(next() * 1000)}项。`;
}

const written = (next: () => number, sentences: number) =>
  plainInline(Array.from({ length: sentences }, () => sentence(next)).join(''));

/** About 100 pages with words of its own in each paragraph. */
function paper(): Report {
  const next = numbers(7);
  const report = longReport(100);
  return {
    ...report,
    blocks: report.blocks.map((block) =>
      block.type === 'paragraph' || block.type === 'runIn' ? { ...block, content: written(next, 5) } : block,
    ),
  };
}

function pictured(report: Report): Report {
  const pictures = Array.from({ length: PICTURES }, (_, n): Block => {
    const bytes = Array.from({ length: PICTURE_BYTES / 32 }, (_, i) =>
      createHash('sha256').update(`${n} ${i}`).digest(),
    );
    const source = `data:image/jpeg;base64,${Buffer.concat(bytes).toString('base64')}`;
    return { type: 'picture', source, width: 120, height: 90, alt: '' };
  });
  return { ...report, blocks: [...report.blocks, ...pictures] };
}

/** Two paragraphs get another sentence; each 25th time twenty in a row are written anew. */
function edited(report: Report, n: number): Report {
  const next = numbers(n * 31 + 5);
  const places = report.blocks.flatMap(({ type }, i) => (type === 'paragraph' || type === 'runIn' ? [i] : []));
  const first = Math.floor(next() * (places.length - 20));
  const chosen = new Set(
    n % 25 === 0 ? places.slice(first, first + 20) : [places[first], places[Math.floor(next() * places.length)]],
  );
  return {
    ...report,
    blocks: report.blocks.map((block, i) =>
      chosen.has(i) && (block.type === 'paragraph' || block.type === 'runIn')
        ? { ...block, content: written(next, 5) }
        : block,
    ),
  };
}

interface Kept {
  readonly history: History;
  readonly keeping: readonly number[];
  /** Bytes of whole drafts of the same versions. */
  readonly whole: number;
  readonly last: Report;
}

async function keepMany(state: string, begun: Report, count: number, step: number): Promise<Kept> {
  let time = Date.UTC(2026, 0, 5);
  const saving = realSaveTools(() => crypto.randomUUID());
  const history = createHistory({
    state,
    platform: process.platform,
    saving,
    now: () => new Date(time),
    limits: HISTORY_LIMITS,
  });
  const keeping: number[] = [];
  let whole = 0;
  let report = begun;
  for (let n = 1; n <= count; n += 1) {
    report = edited(report, n);
    time += step;
    const reason = n % 5 === 0 ? 'restored' : 'rest';
    keeping.push(await timed(() => history.keep(SEAT, report, reason)));
    whole += Buffer.byteLength(writeDraft(report));
  }
  return { history, keeping, whole, last: report };
}

async function often(work: () => Promise<unknown>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await timed(work));
  return times;
}

interface Sample {
  readonly listed: number;
  readonly bytes: number;
  readonly whole: number;
  readonly keeping: readonly number[];
  readonly list: readonly number[];
  readonly reads: Readonly<Record<'newest' | 'middle' | 'oldest', readonly number[]>>;
  readonly draft: readonly number[];
}

async function measured(report: Report, count: number, step: number): Promise<Sample> {
  const state = fs.mkdtempSync(path.join(os.tmpdir(), 'nigao-history-'));
  try {
    const { history, keeping, whole, last } = await keepMany(state, report, count, step);
    const list = await often(() => history.versions(SEAT));
    const { entries, bytes } = await history.versions(SEAT);
    const readAt = (place: number) => often(() => history.read(SEAT, entries[place]?.seq ?? 0));
    const file = path.join(state, '整份.nigao');
    fs.writeFileSync(file, writeDraft(last));
    return {
      listed: entries.length,
      bytes,
      whole,
      keeping,
      list,
      reads: {
        newest: await readAt(0),
        middle: await readAt(Math.floor(entries.length / 2)),
        oldest: await readAt(entries.length - 1),
      },
      draft: await often(async () => readDraft(await fs.promises.readFile(file, 'utf8'))),
    };
  } finally {
    fs.rmSync(state, { recursive: true, force: true });
  }
}

const megabytes = (bytes: number) => figure(bytes / 1024 / 1024);

function print(title: string, samples: readonly Sample[], heads: readonly string[], sizes: readonly number[]): void {
  const grow = (of: (sample: Sample) => readonly number[]) => (sizes.length > 1 ? growth(sizes, samples.map(of)) : '');
  const row = (what: string, of: (sample: Sample) => readonly number[]) => [
    what,
    ...samples.map((sample) => spread(of(sample))),
    grow(of),
  ];
  printTable(
    title,
    ['', ...heads, 'exponent'],
    [
      ['versions listed', ...samples.map(({ listed }) => String(listed)), ''],
      ['on the disk, MB', ...samples.map(({ bytes }) => megabytes(bytes)), grow(({ bytes }) => [bytes])],
      [
        `of its limit of ${megabytes(HISTORY_LIMITS.document)} MB`,
        ...samples.map(({ bytes }) => `${figure((100 * bytes) / HISTORY_LIMITS.document)} %`),
        '',
      ],
      ['as whole drafts, MB', ...samples.map(({ whole }) => megabytes(whole)), ''],
      [
        'keep one, ms',
        ...samples.map(({ keeping }) => `${figure(median(keeping))} / ${figure(Math.max(...keeping))}`),
        grow(({ keeping }) => keeping.slice(-10)),
      ],
      row('open the list, ms', ({ list }) => list),
      row('read the newest, ms', ({ reads }) => reads.newest),
      row('read the middle one, ms', ({ reads }) => reads.middle),
      row('read the oldest, ms', ({ reads }) => reads.oldest),
      row('read a whole draft, ms', ({ draft }) => draft),
    ],
  );
}

export async function run(): Promise<void> {
  const report = paper();
  const samples: Sample[] = [];
  for (const count of COUNTS) samples.push(await measured(report, count, MINUTE));
  print(
    'history of a report of 100 pages, a version a minute (min / median / max)',
    samples,
    COUNTS.map(String),
    COUNTS,
  );
  const most = Math.min(400, Math.max(...COUNTS));
  const spreadOut = await measured(report, most, (60 * 24 * 60 * MINUTE) / most);
  const pictures = await measured(pictured(report), Math.min(100, most), MINUTE);
  print(
    'the same over two months, and with ten pictures of 300 KB',
    [spreadOut, pictures],
    [`${most} over 60 days`, `${Math.min(100, most)} with pictures`],
    [],
  );
}
