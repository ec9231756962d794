import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../document/docx/read-word.ts';
import { readDraft, writeDraft } from '../../../document/file.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();
const report: Report = {
  ...emptyReport,
  limit: 800,
  blocks: [
    { type: 'title', content: plainInline('某局工作总结') },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '全年检查' },
        { type: 'field', field: 'count' },
      ],
    },
  ],
  fields: [{ id: 'count', name: '检查次数', type: 'number', value: '12', unit: '次' }],
};

const exported = async (...more: readonly string[]) => {
  const run = await nigao(['export', '文稿.nigao', '--docx', '出.docx', ...more], { cwd: folder.at() });
  expect(run.code).toBe(0);
  return readWord(fs.readFileSync(folder.at('出.docx')));
};

describe('export --docx', () => {
  it('lets the draft travel in the Word file, which import brings back whole', async () => {
    fs.writeFileSync(folder.at('文稿.nigao'), writeDraft(report));
    expect((await exported()).value).toEqual(report);
    const run = await nigao(['import', '出.docx', '--out', '回.nigao'], { cwd: folder.at() });
    expect(run.code).toBe(0);
    expect(readDraft(fs.readFileSync(folder.at('回.nigao'), 'utf8')).report).toEqual(report);
  });

  it('leaves it out with --bare', async () => {
    fs.writeFileSync(folder.at('文稿.nigao'), writeDraft(report));
    const read = await exported('--bare');
    expect(read.embedded).toEqual({ type: 'none' });
    expect(read.value.fields).toEqual([]);
  });
});
