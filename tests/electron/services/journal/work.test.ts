import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDraft } from '../../../../document/file.ts';
import type { Report } from '../../../../document/report.ts';
import { createGrants } from '../../../../electron/services/grants.ts';
import { createStartFile, journalWork } from '../../../../electron/services/journal/work.ts';
import { versionOf } from '../../../../electron/services/versions.ts';
import { ownFolder } from '../../folder.ts';
import { facts, freshId, NOW, page, program, reportOf } from './program.ts';

const folder = ownFolder();

/** One run of the program, with the requests of its window. */
function run() {
  const grants = createGrants(freshId);
  const journal = program(folder.at('state'));
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  return {
    grants,
    journal,
    work: journalWork({ journal, grants, startFile: createStartFile(null), now: () => NOW, wait }),
  };
}

const take = (work: ReturnType<typeof run>['work']) => work.takeSeat({ seat: null, page: page('a'), wants: 'any' });

function draftWith(report: Report): string {
  const file = path.join(folder.at('文档'), '甲.nigao');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, writeDraft(report));
  return file;
}

/** A program that kept `report` as unsaved, with this file to be saved to, and ended without a word. */
async function killed(file: string, report: Report): Promise<void> {
  const { grants, journal, work } = run();
  const { seat } = await take(work);
  const target = grants.file(file, 'nigao').file;
  await work.keepDesk({ seat, desk: { type: 'whole', number: 1, report, target, facts: facts({ name: '甲.nigao' }) } });
  await journal.close();
}

describe('a program that was killed right after a save', () => {
  it('gives the desk back as saved: what lies in the file is this very text, and nobody else changed it', async () => {
    const report = reportOf('一', '二');
    const file = draftWith(report);
    await killed(file, report);
    const { journal, work } = run();
    const { kept } = await take(work);
    const version = versionOf(Buffer.from(writeDraft(report)));
    expect(kept).toMatchObject({ state: 'saved', version, file: { name: '甲.nigao' } });
    await journal.close();
  });

  it('gives the desk back as unsaved where the file holds anything else', async () => {
    await killed(draftWith(reportOf('一')), reportOf('一', '二'));
    const { journal, work } = run();
    const { kept } = await take(work);
    expect(kept).toMatchObject({ state: 'unsaved', version: null, file: null, target: { name: '甲.nigao' } });
    await journal.close();
  });
});
