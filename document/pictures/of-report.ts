/** The pictures of a report, as they leave this machine in a file. */
import { toBase64 } from '../base64.ts';
import { isPath } from '../file-path.ts';
import { pictureData } from '../layout/pictures.ts';
import type { Block, PictureBlock, Report } from '../report.ts';
import { cleanPicture } from './clean.ts';

/** The head of a `data:` URL, up to the comma. */
const headOf = (source: string) => source.slice(0, source.indexOf(',') + 1);

function cleanSource(source: string): { readonly source: string; readonly removed: number } {
  const data = pictureData(source);
  if (data === null) return { source, removed: 0 };
  const { bytes, removed } = cleanPicture(data.bytes);
  return { source: removed === 0 ? source : headOf(source) + toBase64(bytes), removed };
}

function cleanBlock(block: PictureBlock): PictureBlock {
  const { source, removed } = cleanSource(block.source);
  const alt = isPath(block.alt) ? '' : block.alt;
  return removed === 0 && alt === block.alt ? block : { ...block, source, alt };
}

/** The report as it goes out: nothing in its pictures but the pictures. The very report where there is nothing to take out. */
export function withCleanPictures(report: Report): Report {
  const blocks = report.blocks.map((block): Block => (block.type === 'picture' ? cleanBlock(block) : block));
  const seals = report.signing.pictures.map((seal) => {
    const { source } = cleanSource(seal.source);
    return source === seal.source ? seal : { ...seal, source };
  });
  const isSame =
    blocks.every((block, i) => block === report.blocks[i]) &&
    seals.every((seal, i) => seal === report.signing.pictures[i]);
  return isSame ? report : { ...report, blocks, signing: { ...report.signing, pictures: seals } };
}

/** How many pictures hold more than a picture. */
export function picturesWithTraces(report: Report): number {
  const { blocks, signing } = withCleanPictures(report);
  const inText = blocks.filter((block, i) => block !== report.blocks[i]).length;
  return inText + signing.pictures.filter((seal, i) => seal !== report.signing.pictures[i]).length;
}
