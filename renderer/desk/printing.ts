/** What is done with the pages: looked at before, and put on paper. */

import type { Report } from '../../document/report.ts';
import { words } from '../words.ts';
import { bytesOf } from './base64.ts';
import { exportChecked } from './checking.ts';
import { ask, type Desk, tell } from './desk.ts';
import { during, takeReport } from './files.ts';
import { printPdf } from './print-pdf.ts';

/** To the printer: by the host where it knows the printers, else by the browser that shows this window, as the PDF that is `made`. */
async function toPaper(desk: Desk, report: Report, made: string | null): Promise<void> {
  await during(desk, 'printing', async () => {
    if (desk.state.get().info?.printing === 'host') {
      const { printed } = await desk.client.call('printReport', { report });
      if (printed) tell(desk, { tone: 'done', text: words.strips.printed, outcomeOf: 'printing' });
      return;
    }
    await printPdf(bytesOf(made ?? (await desk.client.call('previewPdf', { report })).pdf));
  });
}

export async function print(desk: Desk): Promise<void> {
  const taken = await takeReport(desk);
  if (taken) await toPaper(desk, taken.report, null);
}

/** The pages as they will be printed. */
export async function preview(desk: Desk): Promise<void> {
  const taken = await takeReport(desk);
  if (!taken) return;
  let made: string | null = null;
  const onMade = (pdf: string) => {
    made = pdf;
  };
  const next = await ask(desk, { type: 'preview', report: taken.report, onMade });
  if (next === 'print') await toPaper(desk, taken.report, made);
  if (next === 'export') await exportChecked(desk, 'pdf');
}
