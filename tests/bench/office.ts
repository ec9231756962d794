/** LibreOffice, where it is on PATH: a writer to measure against. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { timed } from './measure.ts';

export interface Office {
  /**
   * The time to convert `copies` copies of a file in one process, its start and end included. One copy is what a person
   * waits for; the difference between two and one is what the conversion alone takes. `fresh`: with a new profile, as on
   * the first start.
   */
  readonly convert: (name: string, format: string, copies: 1 | 2, fresh?: boolean) => Promise<number>;
  /** Puts a file into the folder, and a copy of it. */
  readonly put: (name: string, content: string | Uint8Array) => void;
  readonly close: () => void;
}

function findOffice(): string | null {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const files = folders.flatMap((folder) => ['soffice', 'soffice.exe'].map((name) => path.join(folder, name)));
  return files.find(existsSync) ?? null;
}

function ended(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}

/** Null, and a line that says so, where there is no LibreOffice. */
export function openOffice(): Office | null {
  const command = findOffice();
  if (command === null) {
    console.log('no LibreOffice (soffice) on PATH: its columns are left out');
    return null;
  }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-bench-'));
  const out = path.join(folder, 'out');
  let profiles = 0;
  return {
    put(name, content) {
      for (const copy of ['', 'copy-']) writeFileSync(path.join(folder, copy + name), content);
    },
    async convert(name, format, copies, fresh = false) {
      const sources = ['', 'copy-'].slice(0, copies).map((copy) => path.join(folder, copy + name));
      profiles += fresh ? 1 : 0;
      const profile = pathToFileURL(path.join(folder, fresh ? `profile-${profiles}` : 'profile')).href;
      const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', out];
      rmSync(out, { recursive: true, force: true });
      const ms = await timed(() => ended(command, [...args, ...sources]));
      // It ends with 0 even where it could not convert.
      for (const source of sources) {
        const made = path.join(out, `${path.parse(source).name}.${format}`);
        if (!existsSync(made)) throw new Error(`LibreOffice made no ${format} of ${name}`);
      }
      return ms;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
