import { afterAll, beforeAll } from 'vitest';
import type { Report } from '../../../document/report.ts';
import { describeWith, openBench } from '../programs.ts';
import { itMeetsTheStandard, STANDARD_PAPERS, type StandardPaper } from '../standard.ts';

await describeWith(['browser', 'pdftotext', 'pdftoppm'], 'the PDF', () => {
  const bench = openBench();
  const files = new Map<string, string>();

  beforeAll(async () => {
    for (const [name, report] of Object.entries<Report>(STANDARD_PAPERS)) files.set(name, await bench.print(report));
  });
  afterAll(() => bench.close());

  itMeetsTheStandard((paper: StandardPaper) => files.get(paper) ?? '', { within: 0.3, top: 0.5, dash: 0.5 });
});
