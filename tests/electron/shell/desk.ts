/** The main process over a stand-in whose windows show nothing: they record what reaches them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron';
import { afterEach } from 'vitest';
import type { HostEvent, Reply } from '../../../electron/contract.ts';
import { runShell } from '../../hosts/run-shell.ts';
import type { StandIn } from '../../hosts/stand-in.ts';
import type { Frame, Surface, SurfaceTools } from '../../hosts/surface.ts';

export interface Shown {
  readonly tools: SurfaceTools;
  readonly address: string;
  readonly answer: Response | null;
}

export interface Recorded {
  readonly events: HostEvent[];
  readonly shown: Shown[];
  readonly prints: PrintToPDFOptions[];
  readonly papers: WebContentsPrintOptions[];
  /** What the system's print dialog answers: '' where it printed. */
  paperAnswer: string;
  readonly commands: { readonly method: string; readonly params: object }[];
  closed: number;
  /** What the engine answers when it is asked for fonts. */
  fonts: unknown;
  print: () => Promise<Uint8Array>;
}

function recordingSurface(recorded: Recorded, tools: SurfaceTools): Surface {
  return {
    async load(address) {
      recorded.shown.push({ tools, address, answer: await tools.answer(address) });
    },
    emit(channel, [event]) {
      // The shell sends events and nothing else.
      if (channel === 'nigao:event') recorded.events.push(event as HostEvent);
    },
    async printToPDF(options) {
      recorded.prints.push(options);
      return recorded.print();
    },
    async print(options) {
      recorded.papers.push(options);
      return recorded.paperAnswer;
    },
    async sendCommand(method, params) {
      recorded.commands.push({ method, params });
      return { result: { value: recorded.fonts } };
    },
    async close() {
      recorded.closed += 1;
    },
  };
}

export interface Desk {
  readonly standIn: StandIn;
  readonly recorded: Recorded;
  /** The program's folder, with `dist/` and `templates/`. */
  readonly folder: string;
  readonly window: StandIn['windows'][number];
  readonly call: (name: unknown, argument: unknown, frame?: Frame | null) => Promise<Reply<unknown>>;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function makeFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-shell-'));
  folders.push(folder);
  mkdirSync(path.join(folder, 'dist/renderer/assets'), { recursive: true });
  mkdirSync(path.join(folder, 'templates/fonts'), { recursive: true });
  mkdirSync(path.join(folder, 'templates/kinds'));
  writeFileSync(path.join(folder, 'dist/renderer/index.html'), '<html>窗口</html>');
  writeFileSync(path.join(folder, 'dist/renderer/assets/index.js'), '');
  writeFileSync(path.join(folder, 'templates/fonts/ng-latin.woff2'), 'font');
  writeFileSync(path.join(folder, 'secret.html'), 'secret');
  return folder;
}

/** The main frame of the window's own page. */
export const OWN_FRAME: Frame = { url: 'app://nigao/index.html', parent: null };

interface DeskOptions {
  readonly words?: readonly string[];
  readonly isFirst?: boolean;
  readonly isPackaged?: boolean;
  /** Switches of Chromium on the command line, without their dashes. */
  readonly switches?: readonly string[];
}

function record(): Recorded {
  const print = async () => Buffer.from('%PDF-1.7');
  return { events: [], shown: [], prints: [], papers: [], paperAnswer: '', commands: [], closed: 0, fonts: '', print };
}

/** Starts the program; its window may never come where it is not the first. */
export async function startProgram({ words = [], ...options }: DeskOptions = {}) {
  const folder = makeFolder();
  const recorded = record();
  const openSurface = (tools: SurfaceTools) => recordingSurface(recorded, tools);
  const standIn = await runShell({ openSurface, appFolder: folder, documents: folder, ...options }, words);
  return { standIn, recorded, folder };
}

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const { standIn, recorded, folder } = await startProgram(options);
  const window = await standIn.shown;
  return {
    standIn,
    recorded,
    folder,
    window,
    async call(name, argument, frame = OWN_FRAME) {
      // The channel answers with replies only; the tests look at what they hold.
      return (await window.webContents.invoke(frame, 'nigao:call', [name, argument])) as Reply<unknown>;
    },
  };
}
