import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readWord } from '../../../document/docx/read-word.ts';
import { writeDocx } from '../../../document/docx/write.ts';
import type { PaperForm, Report, Signing } from '../../../document/report.ts';
import { fullReport, longReport, SMALL_PNG } from '../fixtures.ts';
import { describeWith, openBench } from '../programs.ts';

const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z'), draft: 'embedded' } as const;

const SEALED: Signing = { manner: 'sealed', pictures: [{ source: SMALL_PNG, width: 42, height: 42 }] };
const ISSUERS: Readonly<Partial<Record<PaperForm, readonly string[]>>> = {
  document: ['某市城市管理局', '某市财政局文件'],
  order: ['某市人民政府令'],
  minutes: ['某市办公会议纪要'],
};

function paper(form: PaperForm, signing: Signing): Report {
  const issuers = ISSUERS[form] ?? fullReport.head.issuers ?? [];
  return {
    ...fullReport,
    kind: 'work-summary',
    head: { ...fullReport.head, issuers },
    layout: { form, imprintPage: 'last', overrides: {} },
    signing,
  };
}

const PAPERS: readonly (readonly [string, Report])[] = [
  ['白头', paper('plain', fullReport.signing)],
  ['文件', paper('document', SEALED)],
  ['信函', paper('letter', SEALED)],
  ['命令', paper('order', SEALED)],
  ['纪要', paper('minutes', SEALED)],
  ['of 20 pages', longReport(20)],
];

await describeWith(['soffice'], 'saved again by LibreOffice', () => {
  const bench = openBench();
  const saved = new Map<string, Uint8Array>();

  beforeAll(async () => {
    for (const [name, report] of PAPERS) {
      const file = bench.convert(await writeDocx(report, META), `paper-${saved.size}`, 'docx');
      saved.set(name, readFileSync(file));
    }
  }, 240_000);
  afterAll(() => bench.close());

  it.each(PAPERS)('a paper (%s) still gives back its draft whole', async (name, report) => {
    const file = saved.get(name) ?? new Uint8Array();
    expect(file).not.toEqual(await writeDocx(report, META));
    const read = readWord(file);
    expect(read.embedded).toEqual({ type: 'same' });
    expect(read.value).toEqual(report);
  });
});
