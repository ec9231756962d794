/** `npm start [FILE]`: the desktop window where Electron's binary is there or can be had, else the window in a browser. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { serve } from '../electron/loopback/main.ts';
import { bundle } from './bundle.ts';
import { electronBinary } from './electron-binary.ts';
import { downloadElectron } from './electron-download.ts';

const root = path.dirname(import.meta.dirname);

async function findElectron(): Promise<string | null> {
  return electronBinary() ?? ((await downloadElectron()) ? electronBinary() : null);
}

function runElectron(binary: string, args: readonly string[]): Promise<number> {
  // Chromium's sandbox refuses to work for root, and only there may it be left off.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return new Promise((resolve) => {
    const child = spawn(binary, [root, ...sandbox, ...args], { stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function start(args: readonly string[]): Promise<number> {
  const binary = await findElectron();
  if (binary === null) console.log('没有 Electron 程序文件，改用系统浏览器打开拟稿（只在本机，不联网）。');
  await bundle();
  if (binary !== null) return runElectron(binary, args);
  await serve(['--until-closed', ...args]);
  return 0;
}

process.exit(await start(process.argv.slice(2)));
