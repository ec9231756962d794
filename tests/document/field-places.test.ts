import { expect, it } from 'vitest';
import { fieldPlaces } from '../../document/field-places.ts';
import { blockText, fieldText } from '../../document/plain.ts';
import type { Field, Report } from '../../document/report.ts';
import { emptyReport } from '../../document/report.ts';

const fields: readonly Field[] = [
  { id: 'sum', name: '投资', type: 'money', value: '120', unit: '万元' },
  { id: 'open', name: '人数', type: 'number', value: '' },
];
const run = (field: string) => ({ type: 'field', field }) as const;
const words = (text: string) => ({ type: 'text', text }) as const;
const cell = (field: string) => ({ content: [run(field)], colSpan: 1, rowSpan: 1 });

const report: Report = {
  ...emptyReport,
  fields,
  blocks: [
    {
      type: 'runIn',
      level: 2,
      numbering: 'counted',
      lead: [words('投入'), run('sum'), words('。')],
      content: [words('其中'), run('sum'), run('open')],
    },
    {
      type: 'table',
      headerRows: 0,
      columns: [1, 1],
      rows: [
        [cell('open'), cell('sum')],
        [cell('sum'), cell('open')],
      ],
    },
  ],
};

it('the places of a field are where its text stands in the text of the block, filled or open', () => {
  const shown = fieldText(fields);
  for (const id of ['sum', 'open']) {
    const texts = fieldPlaces(report, id).map(({ block, offset, length }) => {
      const whole = report.blocks[block];
      return whole && blockText(whole, shown).slice(offset, offset + length);
    });
    expect(texts.length).toBeGreaterThan(2);
    expect(new Set(texts)).toEqual(new Set([shown(id)]));
  }
  expect(fieldPlaces(report, 'gone')).toEqual([]);
});
