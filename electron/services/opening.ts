/** Opening a file for the window, and giving that up. */
import path from 'node:path';
import type { Embedded } from '../../document/docx/read-word.ts';
import type { Report } from '../../document/report.ts';
import type { FileId } from '../contract/files.ts';
import type { Requests } from '../contract.ts';
import { readBytes } from './files.ts';
import type { Grants } from './grants.ts';
import { openBytes } from './open.ts';
import type { Settings } from './powers.ts';
import { readUnitLayout, withUnitLayout } from './unit-layout.ts';
import { versionOf } from './versions.ts';
import type { Writer } from './writer.ts';

/** A foreign text is laid out as the unit does; a Word file of ours as it was written. */
async function laidOut(report: Report, embedded: Embedded, settings: Settings): Promise<Report> {
  switch (embedded.type) {
    case 'none':
      return withUnitLayout(report, await readUnitLayout(settings.state));
    case 'same':
      return report;
    case 'changed':
      return { ...report, layout: embedded.draft.layout };
  }
}

export function openWork(
  settings: Settings,
  grants: Grants,
  writer: Writer,
): Pick<Requests, 'openFile' | 'stopOpening'> {
  /** What is being read, by its grant: two windows may read at once. */
  const reading = new Map<FileId, AbortController>();

  async function read(file: FileId, place: string) {
    const mine = new AbortController();
    reading.set(file, mine);
    try {
      const bytes = await readBytes(place);
      // Of exactly these bytes; taken before they are read, for a thread they are handed over to.
      const version = versionOf(bytes);
      return { version, ...(await openBytes(bytes, path.basename(place), { signal: mine.signal })) };
    } finally {
      if (reading.get(file) === mine) reading.delete(file);
    }
  }

  return {
    async openFile({ file }) {
      const place = grants.fileOf(file, 'read');
      const { origin, access, report: found, notices, embedded, version } = await read(file, place);
      const report = origin === 'foreign' ? await laidOut(found, embedded, settings) : found;
      const isSaveable = origin === 'own' && access === 'editable';
      if (!isSaveable) writer.protect(place);
      const target = isSaveable ? grants.file(place, 'nigao') : null;
      return { name: path.basename(place), target, access, report, notices, embedded, version: target && version };
    },
    async stopOpening({ file }) {
      reading.get(file)?.abort();
      return null;
    },
  };
}
