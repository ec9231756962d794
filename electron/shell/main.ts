/** Electron's main process: windows over the services. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { app, type BrowserWindow, dialog, Menu, protocol, session } from 'electron';
import type { CommandId, MarkedCommand } from '../contract/menu.ts';
import { createGauge } from '../services/flood.ts';
import { ownFontSource } from '../services/font-own.ts';
import { createGuardLog, type GuardLog } from '../services/guards.ts';
import type { Journal } from '../services/journal/journal.ts';
import { createProgramJournal } from '../services/journal/program-journal.ts';
import { thisMachine } from '../services/printer/find-browser.ts';
import { createServices, type Services } from '../services/services.ts';
import { stateFolder } from '../services/state-folder.ts';
import { windowFiles } from '../services/window/files.ts';
import { WINDOWS_ID, windowPath } from './addresses.ts';
import { answerCalls } from './calls.ts';
import { nativeDialogs } from './dialogs.ts';
import { fileIn } from './files-given.ts';
import { closeNetwork, dropSwitches, guardPages, guardSession, guardTrust } from './guards.ts';
import { reachInputMethods } from './input-method.ts';
import { markMenu, menuTemplate } from './menu.ts';
import { createPrintRoom, type PrintRoom } from './print.ts';
import { registerScheme, serveWindow } from './scheme.ts';
import { createWindow } from './window.ts';
import { createWindows, type Windows } from './windows.ts';

/** A file given by the system: kept until the window can hear of it. */
interface Given {
  file: string | null;
  open: (file: string) => void;
}

/** Its code and templates. Not the folder of the program's file: whoever carries it on a stick may keep papers beside it. */
function ownFolders(root: string, templates: string): readonly string[] {
  return app.isPackaged ? [path.dirname(root)] : [path.join(root, 'dist'), templates];
}

interface House {
  readonly root: string;
  readonly templates: string;
  readonly guards: GuardLog;
  /** The folder of the program's own. */
  readonly state: string;
  readonly journal: Journal;
}

function createHouse(guards: GuardLog): House {
  const root = app.getAppPath();
  const state = stateFolder(thisMachine(), app.getPath('home'));
  const journal = createProgramJournal({ state, now: () => new Date(), randomId: randomUUID });
  return { root, templates: path.join(root, 'templates'), guards, state, journal };
}

function createRoom({ templates, state, guards }: House): PrintRoom {
  const own = ownFontSource(state).files;
  return createPrintRoom(windowFiles({ renderer: null, fonts: path.join(templates, 'fonts'), own }), guards);
}

function servicesFor(window: BrowserWindow, house: House, room: PrintRoom, startFile: string | null): Services {
  const { root, templates, guards, state, journal } = house;
  const powers = {
    host: 'electron',
    dialogs: 'native',
    ...nativeDialogs(window),
    printPdf: room.print,
    printPaper: room.paper,
  } as const;
  const settings = {
    version: app.getVersion(),
    platform: process.platform,
    templates,
    home: app.getPath('home'),
    state,
    ownFonts: true,
    ownFolders: ownFolders(root, templates),
    browserProfile: app.getPath('userData'),
    guards,
    startFile,
    now: () => new Date(),
    randomId: randomUUID,
  };
  return createServices(powers, settings, journal);
}

/** The window's files and what its session may do. */
function openHouse({ root, templates, guards, state }: House): void {
  const { files: own } = ownFontSource(state);
  const renderer = path.join(root, 'dist/renderer');
  const files = windowFiles({ renderer, fonts: path.join(templates, 'fonts'), own });
  serveWindow(protocol, files);
  const isOwn = (address: string) => windowPath(address) !== null;
  guardSession(session.defaultSession, { isOwn, note: guards.note, devTools: !app.isPackaged });
}

function hearSecondStarts(windows: Windows, given: Given): void {
  app.on('second-instance', (_event, commandLine, folder) => {
    const file = fileIn(commandLine, folder, app.isPackaged);
    if (file === null) windows.bringForward();
    else given.open(file);
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

/** The menu comes before the first window, and acts on whatever window is there. */
function createAllWindows(house: House): Windows {
  const room = createRoom(house);
  const mark = showMenu((command) => windows.act(command));
  const windows: Windows = createWindows({
    journal: house.journal,
    create: createWindow,
    services: (window, startFile) => servicesFor(window, house, room, startFile),
    answer: (window, requests) =>
      answerCalls(window.webContents, requests, { guards: house.guards, gauge: createGauge(Date.now) }),
    mark,
  });
  return windows;
}

async function run(given: Given, guards: GuardLog): Promise<void> {
  await app.whenReady();
  const house = createHouse(guards);
  openHouse(house);
  const windows = createAllWindows(house);
  app.on('before-quit', house.journal.ending);
  app.on('window-all-closed', () => void windows.settled().finally(() => app.quit()));
  hearSecondStarts(windows, given);
  const startFile = given.file;
  given.file = null;
  await windows.open(startFile);
  // A window that cannot be loaded any more belongs to a program that is just ending.
  given.open = (file) => void windows.show(file).catch((error: unknown) => console.error(error));
  if (given.file !== null) given.open(given.file);
}

function begin(): void {
  const guards = createGuardLog(new Date());
  registerScheme();
  app.enableSandbox();
  dropSwitches(app);
  closeNetwork(app);
  guardTrust(app, guards.note);
  guardPages(app, guards.note);
  reachInputMethods(app, process.argv);
  if (process.platform === 'win32') app.setAppUserModelId(WINDOWS_ID);
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
  run(given, guards).catch((error: unknown) => {
    console.error(error);
    dialog.showErrorBox('拟稿', '拟稿未能启动。文稿未受影响，请重新安装后再试。');
    app.exit(1);
  });
}

// A second start hands its file to the first and ends.
if (app.requestSingleInstanceLock()) begin();
else app.quit();
