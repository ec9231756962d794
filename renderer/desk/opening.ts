/** What is told while a file is opened, and 「读入说明」. */
import type { Notice } from '../../document/notice.ts';
import { CONVERTED_EXTENSIONS, type FileGrant } from '../../electron/contract/files.ts';
import { noticeList } from '../../electron/words/notice-list.ts';
import { words } from '../words.ts';
import { ask, type Desk, dismissKinds, tell } from './desk.ts';
import type { ToldNotices } from './strip.ts';

/** What takes less time is not told: it would only flash. In ms. */
const PATIENCE = 500;

function openingWords(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const { converting, reading } = words.noticeDialog;
  return CONVERTED_EXTENSIONS.includes(extension) ? converting(name) : reading(name);
}

function endTelling(desk: Desk): void {
  dismissKinds(desk, 'opening');
}

/** Tells of a file that takes its time, with a way to give it up. */
export async function whileOpening<T>(desk: Desk, grant: FileGrant, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(
    () => tell(desk, { tone: 'info', text: openingWords(grant.name), kind: 'opening' }),
    PATIENCE,
  );
  desk.state.set({ opening: grant });
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    desk.state.set({ opening: null });
    endTelling(desk);
  }
}

/** Gives up the file that is being opened, if any. */
export async function stopOpening(desk: Desk): Promise<void> {
  const { opening } = desk.state.get();
  if (opening) await desk.client.call('stopOpening', { file: opening.file }).catch(() => {});
}

export function toldOf(of: ToldNotices['of'], name: string, notices: readonly Notice[]): ToldNotices {
  return { of, name, notices: noticeList(notices) };
}

/** Shows what there was to tell last. */
export async function showNotices(desk: Desk): Promise<void> {
  const { told } = desk.state.get();
  if (told !== null && told.notices.length > 0) await ask(desk, { type: 'notices', ...told });
}
