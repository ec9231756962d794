import { describe, expect, it } from 'vitest';
import { beginReport, textPartBlocks } from '../../document/begin.ts';
import type { Kind } from '../../document/kind.ts';
import { kindSlots } from '../../document/kind-words.ts';
import { textsOf } from '../../document/open-places.ts';
import { reportText } from '../../document/plain.ts';
import type { Report } from '../../document/report.ts';
import { fieldsInUse, partsUnplaced, placeOfPart } from '../../document/unplaced.ts';
import { kindById } from '../templates/kinds.ts';

const today = new Date(2026, 10, 24);
const shownIn = ({ blocks }: Report) =>
  blocks.flatMap(textsOf).flatMap((text) => text.flatMap((run) => (run.type === 'field' ? [run.field] : [])));
const usedIn = (report: Report) => fieldsInUse(report.fields, shownIn(report));
const withValues = (report: Report, values: Readonly<Record<string, string>>): Report => ({
  ...report,
  fields: report.fields.map((field) => ({ ...field, value: values[field.id] ?? field.value })),
});
const offered = (kind: Kind, report: Report) => partsUnplaced(kind, report.fields, usedIn(report));

/** All that is offered put in where it belongs, from the last to the first as a person might. */
function placed(kind: Kind, report: Report): Report {
  let blocks = report.blocks;
  for (const part of [...offered(kind, report)].reverse()) {
    const at = placeOfPart(kind, part, { ...report, blocks });
    blocks = blocks.toSpliced(at, 0, ...textPartBlocks(part, kindSlots(kind, report.fields)));
  }
  return { ...report, blocks };
}

/** The text without the empty paragraphs to type into. */
const written = (report: Report) => reportText(report).replaceAll(/\n+/gu, '\n').trim();

describe('a part that a report was begun without', () => {
  it.each([
    ['work-summary', { indicator: '粮食产量', current: '12' }],
    ['situation-report', { indicator: '粮食产量', contact: '张某' }],
    ['brief-report', { addressee: '市水利局' }],
    ['letter', { replyBy: '12月10日', contact: '张某' }],
    ['notice', { phone: '0000-0000000' }],
    ['request', { contact: '张某' }],
    [
      'bulletin',
      { issue: '第5期', reportTo: '市委', sendTo: '各县区', issueTo: '各科室', editor: '李某', copies: '50' },
    ],
    ['minutes', { absent: '王某', guestsPresent: '赵某', recorder: '李某' }],
  ])('of %s is offered once its value is known, and goes where a new report would have it', (id, values) => {
    const kind = kindById(id);
    const bare = beginReport(kind, {}, today);
    expect(offered(kind, bare)).toEqual([]);
    const later = placed(kind, withValues(bare, values));
    expect(offered(kind, later)).toEqual([]);
    const atOnce = beginReport(kind, values, today);
    expect(written(later)).toBe(written(withValues(atOnce, values)));
  });

  it('is not offered again where one of its values stands by itself', () => {
    const kind = kindById('work-summary');
    const bare = withValues(beginReport(kind, {}, today), { indicator: '粮食产量', current: '12' });
    const shown: Report = {
      ...bare,
      blocks: [...bare.blocks, { type: 'paragraph', content: [{ type: 'field', field: 'current' }] }],
    };
    expect(offered(kind, shown)).toEqual([]);
  });

  it('goes before the 结束语, and never into an annex', () => {
    const kind = kindById('letter');
    const report = withValues(beginReport(kind, {}, today), { contact: '张某' });
    const annexed: Report = {
      ...report,
      blocks: [...report.blocks, { type: 'annex' }, { type: 'title', content: [] }],
    };
    const note = kind.parts.find(({ type }) => type === 'note');
    if (note?.type !== 'note') throw new Error('no note');
    expect(placeOfPart(kind, note, annexed)).toBe(report.blocks.length);
  });
});

it('what a shown value follows from is in use as well', () => {
  const { fields } = beginReport(kindById('work-summary'), {}, today);
  expect([...fieldsInUse(fields, ['change'])]).toEqual(['change', 'current', 'previous']);
  expect([...fieldsInUse(fields, [])]).toEqual([]);
});
