/** A report as a document of the library, before it is packed. */
import { Document, DocumentGridType, SectionType } from 'docx';
import { GRID, MARGIN, mmToPt, PAGE_NUMBER_PLACE, PAPER, SLACK_BELOW, twips } from '../layout/figures.ts';
import { typeset } from '../layout/typeset.ts';
import type { Report } from '../report.ts';
import { blockParts } from './blocks.ts';
import { headParts, imprintParts, pageNumber } from './furniture.ts';
import { stylesXml } from './styles.ts';

/** The right margin is what the column leaves of the paper. */
function pageProperties() {
  const width = twips(mmToPt(PAPER.width));
  const left = twips(mmToPt(MARGIN.left));
  return {
    size: { width, height: twips(mmToPt(PAPER.height)) },
    margin: {
      top: twips(mmToPt(MARGIN.top)),
      bottom: twips(mmToPt(MARGIN.bottom - SLACK_BELOW)),
      left,
      right: width - left - twips(GRID.column),
      header: 851,
      footer: twips(PAGE_NUMBER_PLACE.wordFooter),
      gutter: 0,
    },
  };
}

/** Whoever lays it out finds the styles in it; the packed file gets them as they stand, without the library's own. */
export function documentOf(report: Report): Document {
  const { blocks, fields } = typeset(report);
  const text = blocks.flatMap((set, i) => blockParts(set, blocks[i + 1]?.block, i + 1, fields));
  return new Document({
    externalStyles: stylesXml(),
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          page: pageProperties(),
          // A grid of lines would cost a line on each page with a table in LibreOffice; exact lines need none.
          grid: { type: DocumentGridType.DEFAULT, linePitch: twips(GRID.line) },
        },
        footers: { default: pageNumber('odd'), even: pageNumber('even') },
        children: [...headParts(report), ...text, ...imprintParts(report)],
      },
    ],
  });
}
