/**
 * Unsaved text and the closing of the window: it closes when the text is safe, when the person agrees, or when it is lost. A key
 * that was pressed a moment before may not be known of here yet, so that the page is always asked.
 */
import { type BrowserWindow, dialog } from 'electron';
import type { MarkedCommand } from '../contract/menu.ts';
import type { Requests } from '../contract.ts';
import { crashedWords, hungWords } from '../words/closing.ts';
import { sendEvent } from './calls.ts';

type Closing = Pick<Requests, 'windowState' | 'closeWindow'>;

const NAME = '拟稿';

/** In ms: for so long a page without unsaved text may take to let its window go. */
const PATIENCE = 3000;

/** Electron wants a list of its own. */
const boxOf = ({ buttons, ...says }: ReturnType<typeof hungWords>) => ({ ...says, buttons: [...buttons] });

/** A window that does not answer cannot ask. True when the person gives it up. */
async function givesUp(window: BrowserWindow, isKept: boolean): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: NAME,
    ...boxOf(hungWords(isKept)),
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

async function offerReload(window: BrowserWindow, isKept: boolean): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: NAME,
    ...boxOf(crashedWords(isKept)),
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) window.webContents.reload();
  else window.destroy();
}

/** What the guard asks and tells. */
export interface ClosingTools {
  /** Told what holds of the commands that the menu marks. */
  readonly mark: (marked: readonly MarkedCommand[]) => void;
  /** Whether the journal holds what is on the desk. */
  readonly isKept: () => boolean;
}

/** Watches one window; gives the requests by which its page takes part. */
export function guardClosing(window: BrowserWindow, { mark, isKept }: ClosingTools): Closing {
  let unsaved = false;
  let hung = false;
  /** The page has told of itself, so that it can be asked. */
  let isHere = false;
  const end = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  window.on('unresponsive', () => {
    hung = true;
  });
  window.on('responsive', () => {
    hung = false;
  });
  window.on('close', (event) => {
    if (!isHere || (hung && !unsaved)) return;
    event.preventDefault();
    if (hung) {
      void givesUp(window, isKept()).then((agreed) => agreed && end());
      return;
    }
    sendEvent(window.webContents, { type: 'closeRequested' });
    if (!unsaved) setTimeout(() => !unsaved && end(), PATIENCE);
  });
  window.webContents.on('render-process-gone', () => {
    unsaved = false;
    isHere = false;
    void offerReload(window, isKept());
  });
  // The page's own question on leaving, made for browsers, would hold the window without showing anything.
  window.webContents.on('will-prevent-unload', (event) => event.preventDefault());
  // The title is told by windowState alone.
  window.on('page-title-updated', (event) => event.preventDefault());
  return {
    async windowState(state) {
      isHere = true;
      unsaved = state.unsaved;
      window.setTitle(state.title || NAME);
      // macOS shows it in the title bar.
      window.setDocumentEdited(state.unsaved);
      mark(state.marked);
      return null;
    },
    async closeWindow() {
      // After the answer is on its way. Not close(), which would ask again.
      setImmediate(end);
      return null;
    },
  };
}
