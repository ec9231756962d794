/** Another program's file into a Word file, by LibreOffice: unseen, with a profile of its own that goes away with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../../../document/failure.ts';
import { thisMachine } from '../printer/find-browser.ts';
import type { OfficeForm } from '../sniff.ts';
import { CONVERTING_MS } from './limits.ts';
import { findOffice } from './office.ts';

/** LibreOffice looks at the extension before it looks at the bytes. */
const EXTENSIONS: Readonly<Record<OfficeForm, string>> = { doc: 'doc', rtf: 'rtf', odt: 'odt', wordXml: 'xml' };

const item = (place: string, name: string, value: string | number | boolean) =>
  `<item oor:path="${place}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/** No macro runs, nothing that lies outside of the file is fetched, nothing is looked for on a network. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${item('/org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', 3)}
${item('/org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', true)}
${item('/org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', true)}
${item('/org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', true)}
${item('/org.openoffice.Office.Writer/Content/Update', 'Link', 2)}
${item('/org.openoffice.Inet/Settings', 'ooInetProxyType', 1)}
${item('/org.openoffice.Inet/Settings', 'ooInetHTTPProxyName', '127.0.0.1')}
${item('/org.openoffice.Inet/Settings', 'ooInetHTTPProxyPort', 9)}
${item('/org.openoffice.Inet/Settings', 'ooInetHTTPSProxyName', '127.0.0.1')}
${item('/org.openoffice.Inet/Settings', 'ooInetHTTPSProxyPort', 9)}
${item('/org.openoffice.Setup/Office', 'ooSetupInstCompleted', true)}
</oor:items>
`;

async function makeProfile(folder: string): Promise<string> {
  await fs.mkdir(path.join(folder, 'user'), { recursive: true });
  await fs.writeFile(path.join(folder, 'user', 'registrymodifications.xcu'), SETTINGS);
  return pathToFileURL(folder).href;
}

function start(office: string, profile: string, file: string, out: string): ChildProcess {
  const quiet = ['--headless', '--invisible', '--norestore', '--nologo', '--nodefault', '--nofirststartwizard'];
  const work = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', out, file];
  return spawn(office, [`-env:UserInstallation=${profile}`, ...quiet, ...work], {
    stdio: 'ignore',
    windowsHide: true,
    // A group of its own: it starts through a script, and killing that would leave the program.
    detached: process.platform !== 'win32',
  });
}

function kill(child: ChildProcess): void {
  try {
    if (child.pid === undefined) return;
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/** Resolves when the program has ended, however it did. Rejects with a Failure when the time is over or the person gives up. */
async function untilEnded(child: ChildProcess, name: string, signal: AbortSignal | undefined): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  let failure: Failure | null = null;
  const end = (code: 'TOO_SLOW' | 'STOPPED') => {
    failure ??= new Failure(code, name);
    kill(child);
  };
  const given = () => end('STOPPED');
  const timer = setTimeout(() => end('TOO_SLOW'), CONVERTING_MS);
  signal?.addEventListener('abort', given);
  await ended;
  clearTimeout(timer);
  signal?.removeEventListener('abort', given);
  if (failure) throw failure;
}

export interface Foreign {
  readonly form: OfficeForm;
  /** The format in Chinese, for failures. */
  readonly format: string;
  /** Name of the file, for failures. */
  readonly name: string;
}

async function convertIn(folder: string, office: string, bytes: Uint8Array, foreign: Foreign, signal?: AbortSignal) {
  // Its own name may hold anything; a fixed one can be no option and no pattern.
  const file = path.join(folder, `in.${EXTENSIONS[foreign.form]}`);
  const out = path.join(folder, 'out');
  await fs.writeFile(file, bytes);
  const profile = await makeProfile(path.join(folder, 'profile'));
  await untilEnded(start(office, profile, file, out), foreign.name, signal);
  const made = await fs.readFile(path.join(out, 'in.docx')).catch(() => null);
  if (made === null || made.length === 0) throw new Failure('NOT_CONVERTED', foreign.name);
  return new Uint8Array(made);
}

/** The bytes of a Word file. Throws a Failure: NO_CONVERTER, NOT_CONVERTED, TOO_SLOW, STOPPED. */
export async function toWordFile(bytes: Uint8Array, foreign: Foreign, signal?: AbortSignal): Promise<Uint8Array> {
  if (signal?.aborted) throw new Failure('STOPPED', foreign.name);
  const office = await findOffice(thisMachine());
  if (office === null) throw new Failure('NO_CONVERTER', foreign.format);
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'nigao-convert-'));
  try {
    return await convertIn(folder, office, bytes, foreign, signal);
  } finally {
    // Helpers of the program may still be writing for a moment.
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(() => {});
  }
}
