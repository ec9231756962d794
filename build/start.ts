/** `npm start [FILE]`: the desktop window where Electron's binary is there or can be had, else the window in a browser. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { toldToEnd } from '../electron/loopback/ending.ts';
import { run as runLoopback } from '../electron/loopback/main.ts';
import { bundle } from './bundle.ts';
import { electronBinary } from './electron-binary.ts';
import { downloadElectron } from './electron-download.ts';

const root = path.dirname(import.meta.dirname);

async function findElectron(): Promise<string | null> {
  const binary = electronBinary() ?? ((await downloadElectron()) ? electronBinary() : null);
  if (binary === null) console.log('没有 Electron 程序文件，改用系统浏览器打开拟稿（只在本机，不联网）。');
  return binary;
}

function runElectron(binary: string, args: readonly string[]): Promise<number> {
  // Chromium's sandbox refuses to work for root, and only there may it be left off.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return new Promise((resolve) => {
    const child = spawn(binary, [root, ...sandbox, ...args], { stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
    // Asked, it may still ask the person about unsaved text. On Windows it cannot be asked, only broken off: there it stays.
    void toldToEnd().then(() => (process.platform === 'win32' ? resolve(0) : child.kill()));
  });
}

async function start(args: readonly string[]): Promise<number> {
  // Side by side: the one waits for the network, the other for the processor.
  const [binary] = await Promise.all([findElectron(), bundle()]);
  return binary === null ? runLoopback(['--until-closed', ...args]) : runElectron(binary, args);
}

process.exit(await start(process.argv.slice(2)));
