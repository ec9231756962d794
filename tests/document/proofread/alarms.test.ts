/** The rules leave faultless papers alone. */
import { describe, expect, it } from 'vitest';
import { cleanPapers, lengthOf, seriousFindings } from './prose.ts';

/** 字 */
const UNIT = 2000;
const LEAST = 20_000;

describe('faultless papers', () => {
  const papers = cleanPapers();
  const length = papers.reduce((sum, paper) => sum + lengthOf(paper), 0);

  it(`hold ${LEAST} characters or more`, () => {
    expect(length).toBeGreaterThanOrEqual(LEAST);
  });

  it(`are given one error or warning in ${UNIT} characters at most`, () => {
    const count = papers.reduce((sum, paper) => sum + seriousFindings(paper).length, 0);
    expect((count * UNIT) / length).toBeLessThanOrEqual(1);
  });

  it('are told what is wrong once something is', () => {
    const [first] = papers;
    if (!first) throw new Error('no paper');
    expect(
      seriousFindings({ ...first, text: `${first.text}\n截止6月底，各村均已建立帐本。\n` }).length,
    ).toBeGreaterThan(seriousFindings(first).length);
  });
});
