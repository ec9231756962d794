/** 署名 and 成文日期 with what lies over them as HTML, and their part of the style sheet. */
import type { SealPlace } from '../layout/seals.ts';
import type { SetBlock } from '../layout/typeset.ts';
import { pt } from './points.ts';

/**
 * Seals take no room, so that nothing moves; they lie over the text and let it through, as red ink does, even where the
 * picture has a white ground.
 */
export const sealStyle = `.seal{position:absolute;max-width:none;mix-blend-mode:multiply}`;

function sealHtml({ picture, top, left }: SealPlace): string {
  const { width, height } = picture;
  return `<img class="seal" alt="" src="${picture.source}" style="left:${pt(left)};top:${pt(top)};width:${width}mm;height:${height}mm">`;
}

/** The seals of a block, for the inside of its element; '' where there are none. */
export function sealsHtml({ seals }: SetBlock): string {
  return seals.map(sealHtml).join('');
}

/**
 * A name beside another, or beside its stamp, is drawn lower than it stands in the flow; what lies over a block is placed
 * against it. Other blocks are not positioned: Chromium would write their text behind all other text of the page.
 */
export function dropStyle({ signOff, seals }: SetBlock): readonly string[] {
  const drop = signOff?.drop ?? 0;
  if (drop === 0 && seals.length === 0) return [];
  return ['position:relative', ...(drop === 0 ? [] : [`top:${pt(drop)}`])];
}
