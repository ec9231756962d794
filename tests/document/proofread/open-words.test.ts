import { expect, it } from 'vitest';
import { createProofreader } from '../../../document/proofread/engine.ts';
import { manuscriptOf } from '../../../document/proofread/manuscript.ts';
import { withoutOpenPlaces } from '../../../document/proofread/open-words.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { lists } from './lists.ts';

it('open blanks are no findings while one writes; what was typed and left over is', () => {
  const report: Report = {
    ...emptyReport,
    fields: [{ id: 'unit', name: '单位', type: 'body', value: '' }],
    blocks: [
      {
        type: 'table',
        headerRows: 0,
        columns: [1, 1],
        rows: [
          [
            { content: plainInline('单位'), colSpan: 1, rowSpan: 1 },
            { content: [{ type: 'field', field: 'unit' }], colSpan: 1, rowSpan: 1 },
          ],
        ],
      },
      {
        type: 'paragraph',
        content: [
          ...plainInline('截至目前，培训XX人次，'),
          { type: 'blank', name: '数量' },
          ...plainInline('份〔待补〕。'),
        ],
      },
    ],
  };
  const manuscript = manuscriptOf(report);
  const findings = createProofreader(RULES, lists).check(manuscript);
  expect(findings.map(({ text }) => text)).toEqual(['〔单位〕', 'XX', '〔数量〕', '〔待补〕']);
  expect(withoutOpenPlaces(findings, report, manuscript).map(({ text }) => text)).toEqual(['XX', '〔待补〕']);
});
