/** A report as a document of the library, before it is packed. */
import { Document, DocumentGridType, SectionType } from 'docx';
import { mmToPt, PAGE_NUMBER_PLACE, twips } from '../layout/figures.ts';
import { footMargin, type PageGeometry } from '../layout/page-layout.ts';
import { typeset } from '../layout/typeset.ts';
import type { Report } from '../report.ts';
import { blockParts } from './blocks.ts';
import { headParts } from './head.ts';
import { imprintParts } from './imprint.ts';
import { pageNumber } from './page-number.ts';
import { stylesXml } from './styles.ts';

/** The right margin is what the column leaves of the paper. */
function pageProperties(page: PageGeometry) {
  const width = twips(mmToPt(page.width));
  const left = twips(mmToPt(page.margins.left));
  return {
    size: { width, height: twips(mmToPt(page.height)) },
    margin: {
      top: twips(mmToPt(page.margins.top)),
      bottom: twips(mmToPt(footMargin(page))),
      left,
      right: width - left - twips(page.grid.column),
      header: 851,
      footer: twips(PAGE_NUMBER_PLACE.wordFooter),
      gutter: 0,
    },
  };
}

/** Whoever lays it out finds the styles in it; the packed file gets them as they stand, without the library's own. */
export function documentOf(report: Report): Document {
  const sheet = typeset(report);
  const { blocks, layout } = sheet;
  const text = blocks.flatMap((set, i) => blockParts(set, blocks[i + 1]?.block, i + 1, sheet));
  return new Document({
    externalStyles: stylesXml(layout),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          page: pageProperties(layout.portrait),
          // A grid of lines would cost a line on each page with a table in LibreOffice; exact lines need none.
          grid: { type: DocumentGridType.DEFAULT, linePitch: twips(layout.grid.line) },
        },
        footers: { default: pageNumber('odd', layout), even: pageNumber('even', layout) },
        children: [...headParts(report, layout), ...text, ...imprintParts(report, layout)],
      },
    ],
  });
}
