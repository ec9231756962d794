/** Electron's main process: one window over the services. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { app, type BrowserWindow, dialog, Menu, protocol, session } from 'electron';
import type { CommandId, MarkedCommand } from '../contract/menu.ts';
import type { HostEvent, Requests } from '../contract.ts';
import { ownFontSource } from '../services/font-own.ts';
import { thisMachine } from '../services/printer/find-browser.ts';
import { createServices, type Services } from '../services/services.ts';
import { stateFolder } from '../services/state-folder.ts';
import { windowFiles } from '../services/window/files.ts';
import { WINDOW_ADDRESS, windowPath } from './addresses.ts';
import { answerCalls, sendEvent } from './calls.ts';
import { guardClosing } from './close-guard.ts';
import { nativeDialogs } from './dialogs.ts';
import { fileIn } from './files-given.ts';
import { closeNetwork, guardPages, guardSession } from './guards.ts';
import { markMenu, menuTemplate } from './menu.ts';
import { createPrintRoom } from './print.ts';
import { registerScheme, serveWindow } from './scheme.ts';
import { bringForward, createWindow } from './window.ts';

/** A file given by the system: kept until the window can hear of it. */
interface Given {
  file: string | null;
  open: (file: string) => void;
}

function servicesFor(window: BrowserWindow, templates: string, startFile: string | null): Services {
  const home = app.getPath('home');
  const state = stateFolder(thisMachine(), home);
  const own = ownFontSource(state).files;
  const room = createPrintRoom(windowFiles({ renderer: null, fonts: path.join(templates, 'fonts'), own }));
  const powers = {
    host: 'electron',
    dialogs: 'native',
    ...nativeDialogs(window),
    printPdf: room.print,
    printPaper: room.paper,
  } as const;
  return createServices(powers, {
    version: app.getVersion(),
    platform: process.platform,
    templates,
    home,
    state,
    ownFonts: true,
    startFile,
    now: () => new Date(),
    randomId: randomUUID,
  });
}

/** The window's files and what its session may do. */
function openHouse(root: string, templates: string): void {
  const { files: own } = ownFontSource(stateFolder(thisMachine(), app.getPath('home')));
  const renderer = path.join(root, 'dist/renderer');
  const files = windowFiles({ renderer, fonts: path.join(templates, 'fonts'), own });
  serveWindow(protocol, files);
  guardSession(session.defaultSession, (address) => windowPath(address) !== null);
}

function hearSecondStarts(window: BrowserWindow, given: Given): void {
  app.on('second-instance', (_event, commandLine, folder) => {
    bringForward(window);
    const file = fileIn(commandLine, folder, app.isPackaged);
    if (file !== null) given.open(file);
  });
}

/** Puts the menu bar up; gives what marks the commands that hold, as the window tells them. */
function showMenu(act: (command: CommandId) => void): (marked: readonly MarkedCommand[]) => void {
  let known: readonly MarkedCommand[] = [];
  const chosen = (command: CommandId) => {
    markMenu(menu, known);
    act(command);
  };
  const menu = Menu.buildFromTemplate(menuTemplate(process.platform, chosen));
  Menu.setApplicationMenu(menu);
  return (marked) => {
    known = marked;
    markMenu(menu, known);
  };
}

async function run(given: Given): Promise<void> {
  await app.whenReady();
  const root = app.getAppPath();
  const templates = path.join(root, 'templates');
  openHouse(root, templates);
  const window = createWindow();
  hearSecondStarts(window, given);
  const startFile = given.file;
  given.file = null;
  const services = servicesFor(window, templates, startFile);
  const send = (event: HostEvent) => sendEvent(window.webContents, event);
  const mark = showMenu((command) => send({ type: 'command', command }));
  const requests: Requests = { ...services, ...guardClosing(window, mark) };
  answerCalls(window.webContents, requests);
  await window.loadURL(WINDOW_ADDRESS);
  given.open = (file) => send({ type: 'openFile', grant: services.grantOpened(file) });
  if (given.file !== null) given.open(given.file);
}

function begin(): void {
  registerScheme();
  app.enableSandbox();
  closeNetwork(app);
  guardPages(app);
  // On some Linux desktops an input method's window strays under Wayland; `--ozone-platform=x11` on the command line mends it.
  const given: Given = {
    file: fileIn(process.argv, process.cwd(), app.isPackaged),
    open(file) {
      given.file = file;
    },
  };
  app.on('open-file', (event, file) => {
    event.preventDefault();
    given.open(file);
  });
  app.on('window-all-closed', () => app.quit());
  run(given).catch((error: unknown) => {
    console.error(error);
    dialog.showErrorBox('拟稿', '拟稿未能启动。文稿未受影响，请重新安装后再试。');
    app.exit(1);
  });
}

// A second start hands its file to the first and ends.
if (app.requestSingleInstanceLock()) begin();
else app.quit();
