/** Word files rendered by LibreOffice with the shipped faces: many files in one process. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeDocx } from '../../document/docx/write.ts';
import { layoutOf } from '../../document/layout/page-layout.ts';
import type { Report } from '../../document/report.ts';
import { officeFonts } from '../screenshots/office-fonts.ts';
import type { PageLines } from './pages.ts';
import { pagesOfPdf } from './pdf.ts';
import { clearedFile, withoutRoom } from './quirks.ts';

const META = { author: '某市城市管理局', now: new Date('2024-12-05T00:00:00Z') };
const PATIENCE_MS = 600_000;

/** `shipped`: the files as the program writes them. `cleared`: the quirks A and B taken out of copies. */
export type OfficeReading = 'shipped' | 'cleared';

export interface OfficeRenderer {
  /** The pages of each report; null where LibreOffice made nothing of it. */
  readonly render: (
    reports: readonly Report[],
    reading: OfficeReading,
  ) => Promise<readonly (readonly PageLines[] | null)[]>;
}

/** Where the faces are unpacked: kept from one run to the next, for it takes minutes. */
function facesFolder(): string {
  const sums = readFileSync(path.resolve(import.meta.dirname, '../../templates/fonts/SHA256SUMS'));
  const key = createHash('sha256').update(sums).digest('hex').slice(0, 12);
  return path.join(os.tmpdir(), `nigao-office-faces-${key}`);
}

/** `folder` is filled with files and with LibreOffice's own profile. */
export function openOfficeRenderer(folder: string): OfficeRenderer {
  const env = { ...process.env, ...officeFonts(facesFolder()) };
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;

  function convert(files: readonly string[], format: string, out: string): readonly string[] {
    mkdirSync(out, { recursive: true });
    const args = [profile, '--headless', '--convert-to', format, '--outdir', out, ...files];
    execFileSync('soffice', args, { stdio: 'ignore', timeout: PATIENCE_MS, env });
    return files.map((file) => path.join(out, `${path.parse(file).name}.${format}`));
  }

  /** By way of a flat OpenDocument text, where the room between scripts can be taken out. */
  function clear(files: readonly string[], out: string): readonly string[] {
    const flat = convert(files, 'fodt', out).filter(existsSync);
    for (const file of flat) writeFileSync(file, withoutRoom(readFileSync(file, 'utf8')));
    return flat;
  }

  return {
    async render(reports, reading) {
      const out = path.join(folder, reading);
      mkdirSync(out, { recursive: true });
      const written = await Promise.all(
        reports.map(async (report, i) => {
          const docx = await writeDocx(report, META);
          const file = path.join(out, `${i}.docx`);
          writeFileSync(file, reading === 'cleared' ? clearedFile(docx) : docx);
          return file;
        }),
      );
      convert(reading === 'cleared' ? clear(written, out) : written, 'pdf', out);
      return reports.map((report, i) => {
        const file = path.join(out, `${i}.pdf`);
        return existsSync(file) ? pagesOfPdf(file, layoutOf(report.layout)) : null;
      });
    },
  };
}
