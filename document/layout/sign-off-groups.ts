/** The 署名 and 成文日期 at the end of a text, measured and in groups: names with the date below them. */
import { blockText, type FieldText } from '../plain.ts';
import type { Block, Report, SealPicture, Signing } from '../report.ts';
import { mmToPt, SEAL, STAMP } from './figures.ts';
import { countLines } from './lines.ts';
import { BODY_TYPE, textWidth } from './measure.ts';
import type { PageLayout } from './page-layout.ts';
import { pictureData } from './pictures.ts';
import { pixelsOf } from './remarks/pixels.ts';
import type { SealedName } from './seal-rows.ts';

/** A 署名 or 成文日期 as it is measured. `width` of its longest line and `seal` in pt. */
export interface Part extends SealedName {
  readonly index: number;
  readonly text: string;
  readonly picture: SealPicture | null;
}

/** Names with the date below them. */
export interface Group {
  readonly names: readonly Part[];
  readonly date: Part | null;
  /** Nothing else of a sign-off stands above it. */
  readonly first: boolean;
}

const shown = new WeakMap<SealPicture, boolean>();

/** Whether a picture is one; looked at once, for it may hold some MB. */
function isPicture(picture: SealPicture): boolean {
  const known = shown.get(picture);
  if (known !== undefined) return known;
  const data = pictureData(picture.source);
  const found = data !== null && pixelsOf(data.bytes) !== null;
  shown.set(picture, found);
  return found;
}

function isSignOff(block: Block | undefined): boolean {
  return block?.type === 'signature' || block?.type === 'date';
}

/** Room of a seal in pt: that of its picture, or the usual one where it is put on by hand. */
function sealRoom({ manner, pictures }: Signing, nth: number, layout: PageLayout) {
  const usual = manner === 'stamped' ? STAMP : { width: SEAL.diameter, height: SEAL.diameter };
  const { width, height } = pictures[nth] ?? usual;
  const scale = Math.min(1, layout.grid.column / mmToPt(width));
  return { width: mmToPt(width) * scale, height: mmToPt(height) * scale };
}

function partOf(
  block: Block,
  index: number,
  nth: number,
  signing: Signing,
  layout: PageLayout,
  fields: FieldText,
): Part {
  const text = blockText(block, fields);
  const picture = signing.pictures[nth];
  return {
    index,
    text,
    width: Math.max(...text.split('\n').map((line) => textWidth(line))),
    lines: linesAt(text, 0, layout.grid.column),
    seal: sealRoom(signing, nth, layout),
    picture: picture && isPicture(picture) ? picture : null,
  };
}

/** Lines of a text with so much room at its right. */
export function linesAt(text: string, right: number, column: number): number {
  return countLines(text, { type: BODY_TYPE, width: column - right, firstIndent: 0 });
}

/** The groups of all sign-offs at the end of a text; pictures belong to their names in order. */
export function groupsOf(
  report: Report,
  layout: PageLayout,
  fields: FieldText,
  inTitle: readonly boolean[],
): readonly Group[] {
  const { blocks, signing } = report;
  const groups: Group[] = [];
  let names: Part[] = [];
  let nth = 0;
  let first = true;
  const end = (date: Part | null) => {
    if (names.length > 0 || date !== null) groups.push({ names, date, first });
    names = [];
    first = false;
  };
  blocks.forEach((block, i) => {
    const isPart = isSignOff(block) && !inTitle[i];
    if (!isPart) {
      end(null);
      first = true;
      return;
    }
    const part = partOf(block, i, nth, signing, layout, fields);
    if (block.type === 'date') {
      end(part);
      return;
    }
    names.push(part);
    nth += 1;
  });
  end(null);
  return groups;
}
