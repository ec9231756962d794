import { describe, expect, it } from 'vitest';
import { createProofreader } from '../../../document/proofread/engine.ts';
import { manuscriptOf } from '../../../document/proofread/manuscript.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { lists } from './lists.ts';

const proofreader = createProofreader(
  RULES.filter(({ id }) => id === 'PUN-01' || id === 'ELM-09'),
  lists,
);

describe('places that are told together', () => {
  it('are told without the one that another rule speaks of, though it is the first', () => {
    const report: Report = {
      ...emptyReport,
      blocks: [
        { type: 'addressee', content: plainInline('某县人民政府:') },
        { type: 'paragraph', content: plainInline('今年以来,我局认真履职,有关情况如下。') },
      ],
    };
    const found = proofreader.check(manuscriptOf(report));
    expect(found.map(({ rule, paragraph, start, edits }) => [rule, paragraph, start, edits.length])).toEqual([
      ['ELM-09', 0, 6, 1],
      ['PUN-01', 1, 4, 2],
    ]);
  });
});
