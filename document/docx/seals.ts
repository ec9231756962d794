/**
 * 署名 and 成文日期 of a Word file with what lies over them.
 *
 * Names beside each other are one paragraph with centred tab stops: it takes as many lines, blank ones above it included, as
 * the names one below the other. Room between a name and the date is given below the name and not above the date, so that
 * the paragraph on which the seals hang begins with its text: programs differ in where one with room above it begins.
 */
import {
  AlignmentType,
  HorizontalPositionRelativeFrom,
  ImageRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { GRID, mmToPt, twips } from '../layout/figures.ts';
import { textWidth } from '../layout/measure.ts';
import { pictureData } from '../layout/pictures.ts';
import type { SealPlace } from '../layout/seals.ts';
import type { SetBlock, Sheet, TypesetReport } from '../layout/typeset.ts';
import { blockText } from '../plain.ts';
import type { Signing, TextBlock } from '../report.ts';
import { inlineRuns } from './runs.ts';
import { SEAL_NAME } from './style-names.ts';
import { STYLE } from './styles.ts';

/** Drawings are placed in EMU, 12700 to the pt, and measured in px. */
const EMU = 12_700;
const PIXELS_PER_POINT = 96 / 72;

type SignOffBlock = SetBlock & { readonly block: TextBlock; readonly signOff: NonNullable<SetBlock['signOff']> };

/** True for 署名 and 成文日期 at the end of a text. */
export function isSignOff(set: SetBlock | undefined): set is SignOffBlock {
  return set !== undefined && set.signOff !== null;
}

/**
 * Behind the text (衬于文字下方) and without any room of its own: no line moves, and name and date can be read even where the
 * picture has a white ground. Empty where it is no picture.
 */
function sealRun({ picture, top, left }: SealPlace, id: number, called: string): readonly ParagraphChild[] {
  const data = pictureData(picture.source);
  if (data === null) return [];
  const width = mmToPt(picture.width) * PIXELS_PER_POINT;
  const height = mmToPt(picture.height) * PIXELS_PER_POINT;
  return [
    new ImageRun({
      type: data.type,
      data: data.bytes,
      transformation: { width, height },
      altText: { id: String(id), name: `${called} ${id}`, description: called },
      floating: {
        horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, offset: Math.round(left * EMU) },
        verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: Math.round(top * EMU) },
        wrap: { type: TextWrappingType.NONE },
        behindDocument: true,
        allowOverlap: true,
        layoutInCell: true,
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
      },
    }),
  ];
}

/** The blocks that share a line with the one at `i`, which is the last of them. */
function rowAt(blocks: readonly SetBlock[], i: number): readonly SignOffBlock[] {
  const row: SignOffBlock[] = [];
  for (let k = i; k >= 0; k -= 1) {
    const set = blocks[k];
    if (!isSignOff(set) || (k < i && !set.signOff.beside)) break;
    row.unshift(set);
  }
  return row;
}

/** The blocks of the next line of a sign-off below the one at `i`; `[]` at its end. */
function rowBelow(blocks: readonly SetBlock[], i: number): readonly SignOffBlock[] {
  let last = i + 1;
  while (isSignOff(blocks[last]) && blocks[last]?.signOff?.beside) last += 1;
  return isSignOff(blocks[i + 1]) ? rowAt(blocks, last) : [];
}

/** How far a row is lower than the end of what stands above it in the flow, in pt. */
function above(row: readonly SignOffBlock[], line: number): number {
  const blank = row.reduce((sum, { blankLines }) => sum + blankLines, 0);
  return (blank + row.length - 1) * line + (row.at(-1)?.signOff.drop ?? 0);
}

function middle({ block, indents }: SignOffBlock, { layout, fields }: Sheet): number {
  return layout.grid.column - indents.right - textWidth(blockText(block, fields)) / 2;
}

function content(row: readonly SignOffBlock[], sheet: Sheet): IParagraphOptions {
  const [only] = row;
  if (row.length === 1 && only) {
    return { indent: { right: twips(only.indents.right) }, children: inlineRuns(only.block.content, sheet.fields) };
  }
  return {
    alignment: AlignmentType.LEFT,
    indent: { right: 0 },
    tabStops: row.map((set) => ({ type: TabStopType.CENTER, position: twips(middle(set, sheet) + GRID.spacing / 2) })),
    children: row.flatMap(({ block }) => [
      new TextRun({ font: { hint: 'eastAsia' }, children: [new Tab()] }),
      ...inlineRuns(block.content, sheet.fields),
    ]),
  };
}

/**
 * The paragraph of the 署名 or 成文日期 at `i`; `[]` for a name that stands in the paragraph of a later one. `manner` says what
 * the pictures over it are.
 */
export function signOffParts({ blocks, ...sheet }: TypesetReport, i: number, manner: Signing['manner']): Paragraph[] {
  const set = blocks[i];
  if (!isSignOff(set) || set.signOff.beside) return [];
  const { line } = sheet.layout.grid;
  const row = rowAt(blocks, i);
  const first = i - row.length + 1;
  const below = rowBelow(blocks, i);
  const before = isSignOff(blocks[first - 1]) ? 0 : above(row, line);
  const after = below.length === 0 ? 0 : above(below, line) - set.signOff.drop;
  const { children = [], ...look } = content(row, sheet);
  const called = SEAL_NAME[manner === 'stamped' ? 'stamped' : 'sealed'];
  const seals = row.flatMap(({ seals: own }, k) =>
    own.flatMap((seal, n) => sealRun(seal, 1000 * (first + k + 1) + n, called)),
  );
  const room = { ...(before > 0 ? { before: twips(before) } : {}), ...(after > 0 ? { after: twips(after) } : {}) };
  return [
    new Paragraph({
      style: set.block.type === 'date' ? STYLE.date : STYLE.signature,
      ...(before > 0 || after > 0 ? { spacing: room } : {}),
      ...(set.keepNext ? { keepNext: true, keepLines: true } : {}),
      ...look,
      children: [...children, ...seals],
    }),
  ];
}
