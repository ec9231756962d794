/** 署名, 成文日期 and what is put over them (GB/T 9704-2012, 7.3.5): set together, for each is placed against the others. */
import { blockText, type FieldText } from '../plain.ts';
import type { Block, SealPicture, Signing } from '../report.ts';
import { BLANK_LINES, GRID, SIGN_OFF } from './figures.ts';
import { textWidth } from './measure.ts';
import type { PageLayout } from './page-layout.ts';
import { placeSignOff } from './sign-off.ts';

/** A seal or stamp. Lengths in pt. */
export interface SealPlace {
  readonly picture: SealPicture;
  /** From the top of the first line of its block down to the top of the picture; negative where it begins above. */
  readonly top: number;
  /** From the left edge of the column. */
  readonly left: number;
}

/** How one 署名 or 成文日期 is set. */
export interface SignOffSetting {
  readonly blankLines: number;
  /** Room at the right of its text, in pt. */
  readonly right: number;
  readonly seals: readonly SealPlace[];
}

function isSignOff(block: Block | undefined): boolean {
  return block?.type === 'signature' || block?.type === 'date';
}

/** The block at `i` of a run of 署名 and 成文日期 at the end of a text. */
export function signOffSetting(
  blocks: readonly Block[],
  i: number,
  _signing: Signing,
  _layout: PageLayout,
  fields: FieldText,
): SignOffSetting {
  const width = (block: Block) => textWidth(blockText(block, fields)) / GRID.pitch;
  const chars = (): number => {
    const block = blocks[i];
    const next = blocks[i + 1];
    const before = blocks[i - 1];
    if (block?.type === 'signature') {
      return next?.type === 'date' ? placeSignOff(width(block), width(next)).name : SIGN_OFF.right;
    }
    if (block === undefined || before?.type !== 'signature') return SIGN_OFF.dateAlone;
    return placeSignOff(width(before), width(block)).date;
  };
  const blankLines = isSignOff(blocks[i - 1]) ? 0 : BLANK_LINES.beforeSignature;
  return { blankLines, right: chars() * GRID.pitch, seals: [] };
}
