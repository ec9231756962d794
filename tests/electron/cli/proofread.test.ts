import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeDraft } from '../../../document/file.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();
const at = () => ({ cwd: folder.at(), env: { HOME: folder.at(), XDG_STATE_HOME: folder.at('state') } });

/** A finding as `check --json` tells it. */
interface Told {
  readonly rule: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly suggestion: string | null;
  readonly fix: string;
}

const TYPED = '某镇2025年工作总结\n1、健全机制\n每月调度一次,逐项核对。。\n';

function report(proofreading: Report['proofreading']): Report {
  return { ...emptyReport, proofreading, blocks: [{ type: 'paragraph', content: plainInline('今年签定责任书。') }] };
}

describe('check', () => {
  it('finds what was typed, at its line and place, and exits with 1', async () => {
    fs.writeFileSync(folder.at('稿.txt'), TYPED);
    const run = await nigao(['check', '稿.txt', '--json'], at());
    expect(run.code).toBe(1);
    const lines = TYPED.split('\n');
    const found = JSON.parse(run.out).findings.map(({ rule, paragraph, start, end, text, suggestion, fix }: Told) => {
      expect(lines[paragraph]?.slice(start, end)).toBe(text);
      return [rule, text, suggestion, fix];
    });
    expect(found).toEqual([
      ['STR-07', '、', '.', 'auto'],
      ['PUN-01', ',', '，', 'auto'],
      ['PUN-09', '。。', '。', 'auto'],
    ]);
  });

  it('exits with 0 where nothing is wrong beyond doubt', async () => {
    const run = await nigao(['check', '-'], { ...at(), input: '今年以来,各项工作有序推进。\n' });
    expect([run.code, run.out.trim().split('\n').at(-1)]).toEqual([0, '错误0处，存疑1处，提示0处']);
  });

  it('leaves alone what the paper says to leave alone', async () => {
    const place = { rule: 'WRD-06', text: '签定', before: '今年', after: '责任书。' } as const;
    fs.writeFileSync(folder.at('a.nigao'), writeDraft(report({ off: [], ignored: [] })));
    fs.writeFileSync(folder.at('b.nigao'), writeDraft(report({ off: ['WRD-06'], ignored: [] })));
    fs.writeFileSync(folder.at('c.nigao'), writeDraft(report({ off: [], ignored: [place] })));
    const codes = await Promise.all(['a', 'b', 'c'].map((name) => nigao(['check', `${name}.nigao`], at())));
    expect(codes.map(({ code }) => code)).toEqual([1, 0, 0]);
  });

  it('says in one line what cannot be read, and exits with 2', async () => {
    const run = await nigao(['check', '没有.txt'], at());
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(/^NOT_FOUND: .+\n$/);
  });
});

describe('fix', () => {
  it('corrects a text as it was typed, and says how many of each rule', async () => {
    fs.writeFileSync(folder.at('稿.txt'), TYPED);
    const run = await nigao(['fix', '稿.txt', '--out', '改.txt'], at());
    expect(run.code).toBe(0);
    expect(fs.readFileSync(folder.at('改.txt'), 'utf8')).toBe(
      '某镇2025年工作总结\n1.健全机制\n每月调度一次，逐项核对。\n',
    );
    expect(run.out.match(/^[A-Z]{3}-\d\d .+：1处$/gmu)).toHaveLength(3);
    expect(fs.readFileSync(folder.at('稿.txt'), 'utf8')).toBe(TYPED);
  });

  it('never writes over the file it read, and leaves nothing where it fails', async () => {
    fs.writeFileSync(folder.at('稿.txt'), TYPED);
    expect((await nigao(['fix', '稿.txt', '--out', '稿.txt'], at())).code).toBe(2);
    expect((await nigao(['fix', '稿.txt', '--out', '改.pdf'], at())).code).toBe(2);
    expect(fs.readFileSync(folder.at('稿.txt'), 'utf8')).toBe(TYPED);
    expect(fs.existsSync(folder.at('改.pdf'))).toBe(false);
  });
});
