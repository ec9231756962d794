/** The built window over the loopback host, with a draft in it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeDraft } from '../../document/file.ts';
import type { Report } from '../../document/report.ts';
import { startHost } from '../../electron/loopback/host.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface Served {
  /** Good for one window. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the window as if it had been started with this report; `null` for an empty sheet. */
export async function serveWindow(report: Report | null): Promise<Served> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-bench-'));
  const startFile = report === null ? null : path.join(folder, 'bench.nigao');
  if (report !== null && startFile !== null) writeFileSync(startFile, writeDraft(report));
  const host = await startHost({
    port: 0,
    open: false,
    home: folder,
    rendererDir: path.join(ROOT, 'dist/renderer'),
    templatesDir: path.join(ROOT, 'templates'),
    startFile,
  });
  return {
    address: host.address,
    async close() {
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
