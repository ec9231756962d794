/** The whole text to the clipboard: what is left where it cannot be saved. */
import { reportText } from '../../document/plain.ts';
import { words } from '../words.ts';
import { type Desk, tell, tellFailure } from './desk.ts';
import { takeReport } from './files.ts';

/** The whole text to the clipboard: the way out when the host is gone. */
export async function copyText(desk: Desk): Promise<void> {
  const taken = await takeReport(desk);
  if (!taken) return;
  try {
    await navigator.clipboard.writeText(reportText(taken.report));
    tell(desk, { tone: 'done', text: words.strips.copied });
  } catch (error) {
    tellFailure(desk, error);
  }
}
