import * as fs from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { emptyReport, plainInline, type Report } from '../../../../document/report.ts';
import type { Services } from '../../../../electron/services/services.ts';
import { ownFolder } from '../../folder.ts';
import { grantWrite, program } from './program.ts';

const folder = ownFolder();

describe('words', () => {
  const report: Report = {
    ...emptyReport,
    blocks: [{ type: 'paragraph', content: plainInline('压茬推进重点事项，健全闭环管理机制。') }],
  };
  const exportIt = async (host: Services, paper: Report) =>
    await host.exportFile({ file: await grantWrite(host, '总结', 'docx'), format: 'docx', report: paper });

  it('are learned when a paper is handed out as Word, complete what is typed, and are forgotten', async () => {
    const host = program(folder);
    expect(await host.wordLearning({})).toEqual({ on: true, count: 0 });
    const before = await host.completions({});
    expect(before.length).toBeGreaterThan(300);
    await exportIt(host, report);
    await vi.waitFor(async () => expect(await host.wordLearning({})).toEqual({ on: true, count: 2 }));
    expect((await host.completions({})).slice(0, 2).sort()).toEqual(['健全闭环管理机制', '压茬推进重点事项']);
    expect(await program(folder).wordLearning({})).toEqual({ on: true, count: 2 });
    expect(await host.forgetWords({})).toEqual({ on: true, count: 0 });
    expect(await host.completions({})).toEqual(before);
    expect(fs.readFileSync(folder.at('.state', '用词.json'), 'utf8')).not.toContain('压茬');
  });

  it('are not learned where that is switched off, nor from papers with a degree of secrecy', async () => {
    const host = program(folder);
    await exportIt(host, { ...report, head: { secrecy: '秘密★1年' } });
    expect(await host.setWordLearning({ on: false })).toEqual({ on: false, count: 0 });
    await exportIt(host, report);
    await host.setWordLearning({ on: true });
    // A paper that is learned from after both shows that neither of them was.
    await exportIt(host, { ...report, blocks: [{ type: 'paragraph', content: plainInline('落实兜底保障政策。') }] });
    await vi.waitFor(async () => expect((await host.wordLearning({})).count).toBeGreaterThan(0));
    expect(await host.wordLearning({})).toEqual({ on: true, count: 1 });
  });
});
