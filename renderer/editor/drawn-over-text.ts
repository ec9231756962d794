/** What is drawn on a sheet at a place of its own: seals and stamps, and the lines at the foot of a letter. */
import { HEAD } from '../../document/layout/figures.ts';
import { headSetting } from '../../document/layout/head.ts';
import type { SetBlock } from '../../document/layout/typeset.ts';
import type { Laid } from './pages.ts';
import { box, cssPx, type Part } from './part.ts';
import { type Desk, mm, px, type Sheet } from './sheets.ts';

const sealed = new WeakMap<readonly SetBlock[], readonly number[]>();

/** Places of the blocks that have seals: most reports have one or none. */
function sealedIn(blocks: readonly SetBlock[]): readonly number[] {
  const known = sealed.get(blocks);
  if (known) return known;
  const found = blocks.flatMap(({ seals }, i) => (seals.length > 0 ? [i] : []));
  sealed.set(blocks, found);
  return found;
}

export function sealParts(laid: Laid, desk: Desk, page: number, sheet: Sheet): readonly Part[] {
  const start = desk.sheets[0]?.type ?? 0;
  const { margins } = laid.set.layout[sheet.orientation];
  return sealedIn(laid.set.blocks).flatMap((i) => {
    if (laid.pagination.blocks[i]?.page !== page) return [];
    return (laid.set.blocks[i]?.seals ?? []).map(({ picture, top, left }): Part => {
      const y = desk.steps.px((desk.spots[i]?.top ?? 0) + start - sheet.top) + px(top);
      return {
        version: `seal ${y} ${left} ${picture.width} ${picture.source.length} ${picture.source.slice(-64)}`,
        draw() {
          const image = document.createElement('img');
          image.className = 'seal';
          image.src = picture.source;
          image.alt = '';
          image.style.cssText = `left:${cssPx(mm(margins.left) + px(left))};top:${cssPx(y)};width:${picture.width}mm;height:${picture.height}mm`;
          return image;
        },
      };
    });
  });
}

/** The double line at the foot of the first page of a letter (10.1). */
export function footRuleParts({ report, set: { layout } }: Laid): readonly Part[] {
  const { margins } = layout.portrait;
  return (headSetting(report.head, layout)?.footRules ?? []).map(({ left, top, length, weight }): Part => {
    const styles = {
      left: cssPx(mm(margins.left) + px(left)),
      top: cssPx(mm(margins.top) + px(top)),
      width: cssPx(px(length)),
      height: cssPx(px(weight)),
      background: `#${HEAD.red}`,
    };
    return { version: `rule ${JSON.stringify(styles)}`, draw: () => box('foot-rule', styles) };
  });
}
