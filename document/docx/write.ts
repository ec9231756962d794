/** A report as a Word file: real styles and outline levels, literal numbers, page geometry of GB/T 9704-2012. */
import { Packer } from 'docx';
import { reportName } from '../layout/name.ts';
import { layoutOf } from '../layout/page-layout.ts';
import type { Report } from '../report.ts';
import { documentOf } from './document.ts';
import { withDraft } from './embedded/write.ts';
import { repack } from './package.ts';
import { appXml, coreXml, fontTableXml, settingsXml } from './parts.ts';
import { stylesXml } from './styles.ts';

export interface DocxMeta {
  readonly author: string;
  readonly now: Date;
  /** `embedded`: the draft travels in the file, so that opening it here brings back all of it. Left out: only what is shown. */
  readonly draft?: 'embedded';
}

/** Writes a report as `.docx`. Equal input gives equal bytes. */
export async function writeDocx(report: Report, meta: DocxMeta): Promise<Uint8Array> {
  const layout = layoutOf(report.layout);
  const overrides = [
    { path: 'word/styles.xml', data: stylesXml(layout) },
    { path: 'word/settings.xml', data: settingsXml() },
    { path: 'word/fontTable.xml', data: fontTableXml(layout) },
    { path: 'docProps/core.xml', data: coreXml({ title: reportName(report), ...meta }) },
    { path: 'docProps/app.xml', data: appXml() },
  ];
  const file = repack(await Packer.pack(documentOf(report), 'uint8array', undefined, overrides));
  return meta.draft === 'embedded' ? withDraft(file, report) : file;
}
