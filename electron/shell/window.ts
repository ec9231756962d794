/** The one window of the program. */
import path from 'node:path';
import { app, BrowserWindow } from 'electron';

/** Not shown until its page is drawn, so that nothing white flashes up. */
export function createWindow(): BrowserWindow {
  const window = new BrowserWindow({
    title: '拟稿',
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 480,
    show: false,
    webPreferences: {
      preload: path.join(app.getAppPath(), 'dist/preload/preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Brings the window to the person. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
