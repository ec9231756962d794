import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../document/docx/read-word.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { ownFolder } from '../folder.ts';
import { grantWrite, program } from './phrases/program.ts';

const folder = ownFolder();
const report: Report = {
  ...emptyReport,
  limit: 500,
  blocks: [{ type: 'paragraph', content: plainInline('全年工作平稳有序。') }],
};

async function exported() {
  const host = program(folder);
  await host.exportFile({ file: await grantWrite(host, '总结', 'docx'), format: 'docx', report });
  const name = fs.readdirSync(folder.at()).find((each) => each.endsWith('.docx')) ?? '';
  return readWord(fs.readFileSync(folder.at(name)));
}

describe('the draft in an exported Word file', () => {
  it('is there at first', async () => {
    expect((await exported()).value).toEqual(report);
  });

  it('is left out once that is wanted, by this window and the next', async () => {
    await program(folder).keepPreferences({ preferences: { draftInWord: false } });
    expect((await exported()).embedded).toEqual({ type: 'none' });
  });
});
