/**
 * A folder that electron-builder takes for an unpacked Electron of a system. It cannot run: it is there so that everything
 * around Electron (list of files, archive, fuses, licences, entry in the menu) is packed in earnest where no binary can be had.
 */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** What the writer of fuses looks for in the executable; then the version of the form, their number, and all of them on. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('1'.repeat(9)),
]);

const FILES = ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler', 'resources.pak'];
const LANGUAGES = ['zh-CN', 'en-US', 'fr'];

/** Of Linux. */
export function standInDistribution(folder: string): string {
  const electron = JSON.parse(readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'));
  for (const name of ['resources', 'locales']) mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, 'version'), electron.version);
  for (const name of FILES) writeFileSync(path.join(folder, name), name);
  for (const name of LANGUAGES) writeFileSync(path.join(folder, 'locales', `${name}.pak`), name);
  writeFileSync(path.join(folder, 'electron'), Buffer.concat([Buffer.from('no program\n'), FUSES]));
  chmodSync(path.join(folder, 'electron'), 0o755);
  return folder;
}
