/** Packs of phrases as Excel workbooks. */
import { Failure } from '../../../document/failure.ts';
import { type PhrasePack, refusedPack } from '../../../document/phrases/pack.ts';
import type { Phrase } from '../../../document/phrases/phrase.ts';
import { packFromRows, rowsOf } from '../../../document/phrases/rows.ts';

/** Characters wide: 内容, 类别, 语气, 位置. */
const WIDTHS = [80, 16, 8, 20];

/** The row that the reader names where a cell cannot be read. */
function rowOf(error: unknown): number | null {
  const row = error instanceof Error ? /\brow (\d+)/u.exec(error.message)?.[1] : undefined;
  return row === undefined ? null : Number(row);
}

/** The first sheet of a workbook as a pack. Never throws for what is in the bytes. */
export async function readSheetPack(bytes: Uint8Array, name: string): Promise<PhrasePack> {
  // Loaded only where there is a workbook: most machines never see one.
  const { safeWorkbook } = await import('../../../document/phrases/workbook.ts');
  const { readSheet } = await import('read-excel-file/universal');
  try {
    const safe = safeWorkbook(bytes);
    // A copy of its own: the reader takes the whole buffer.
    return packFromRows(name, await readSheet(new Uint8Array(safe.bytes).buffer), safe.merges);
  } catch (error) {
    const isLarge = error instanceof Failure && error.code === 'TOO_LARGE';
    return isLarge ? refusedPack(name, 'large') : refusedPack(name, 'workbook', rowOf(error));
  }
}

/** Phrases as a workbook with one sheet that Excel, WPS and LibreOffice open. */
export async function writeSheetPack(phrases: readonly Phrase[]): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const [heads = [], ...rows] = rowsOf(phrases);
  const head = heads.map((value) => ({ value, fontWeight: 'bold' as const }));
  // Text by type: a wording that begins with = or looks like a number stays what it is.
  const body = rows.map((row) => row.map((value) => ({ value, type: String, wrap: true })));
  const columns = WIDTHS.map((width) => ({ width }));
  return await writeXlsxFile([head, ...body], { sheet: '常用语', columns, stickyRowsCount: 1 }).toBuffer();
}
