/** A report as a document of the library, before it is packed. */
import { Document, type IPropertiesOptions } from 'docx';
import { paginate } from '../layout/pages.ts';
import { typeset } from '../layout/typeset.ts';
import type { Report } from '../report.ts';
import { blockParts } from './blocks.ts';
import { firstPageFoot, headParts } from './head.ts';
import { imprintStretches } from './imprint.ts';
import { isSignOff, signOffParts } from './seals.ts';
import { type Stretch, sectionsOf } from './sections.ts';
import { stylesXml } from './styles.ts';

/**
 * Whoever lays it out finds the styles in it, and measures text in `fonts`; the packed file gets the styles as they stand,
 * without the library's own, and embeds no font.
 */
export function documentOf(report: Report, fonts: IPropertiesOptions['fonts'] = []): Document {
  const sheet = typeset(report);
  const { blocks, layout } = sheet;
  const text = blocks.map(
    (set, i): Stretch => ({
      orientation: set.orientation,
      parts: isSignOff(set)
        ? signOffParts(sheet, i, report.signing.manner)
        : blockParts(set, blocks[i + 1]?.block, i + 1, sheet),
    }),
  );
  const head: Stretch = { orientation: 'portrait', parts: headParts(report, layout) };
  const imprint = imprintStretches(report, layout, paginate(report));
  return new Document({
    externalStyles: stylesXml(layout),
    fonts,
    evenAndOddHeaderAndFooters: true,
    sections: sectionsOf([head, ...text, ...imprint], layout, firstPageFoot(report, layout)),
  });
}
