/** 体检: what there is to know of a report before it is handed in, and the way from a finding to its place. */
import { ask, type Desk, snapshotOf } from './desk.ts';
import { during, takeReport } from './files.ts';
import { editLayout } from './layout.ts';
import type { Finding } from './state.ts';

export async function check(desk: Desk): Promise<void> {
  const facts = await during(desk, 'checking', async () => {
    const taken = await takeReport(desk);
    return taken && desk.client.call('exportReport', { report: taken.report });
  });
  if (!facts) return;
  const finding = await ask(desk, { type: 'check', facts });
  if (finding) await goTo(desk, finding);
}

async function goTo(desk: Desk, finding: Finding): Promise<void> {
  if (finding.type === 'words') desk.surface.get().handle?.goToWords(finding.block, finding.words);
  else if (snapshotOf(desk).access === 'editable') await editLayout(desk, finding.at);
}
