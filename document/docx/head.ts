/** 版头 of a Word file. */
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TabStopType } from 'docx';
import { GRID, HEAD, halfPoints, mmToPt, twips } from '../layout/figures.ts';
import { LATIN_OFFICE, officeName } from '../layout/fonts.ts';
import { type HeadSetting, headSetting } from '../layout/head.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { Report } from '../report.ts';
import { spacer } from './blocks.ts';
import { textRuns } from './runs.ts';
import { STYLE } from './styles.ts';

function face(role: 'hei' | 'kai', { fonts }: PageLayout) {
  return { hint: 'eastAsia', ascii: LATIN_OFFICE, hAnsi: LATIN_OFFICE, eastAsia: officeName(role, fonts) };
}

function numberLine(head: HeadSetting, layout: PageLayout): Paragraph {
  const look = {
    spacing: { before: twips(HEAD.linesBelowMark * layout.grid.line) },
    // The border is counted from the foot of the line, half its leading below the characters.
    border: {
      bottom: {
        style: BorderStyle.SINGLE,
        size: HEAD.ruleWeight * 8,
        color: HEAD.red,
        space: Math.round(mmToPt(HEAD.rule) - (layout.grid.line - GRID.glyph) / 2),
      },
    },
  };
  if (head.signers === '') {
    return new Paragraph({ style: STYLE.documentNumber, ...look, children: textRuns(head.documentNumber) });
  }
  const inset = twips(GRID.pitch);
  return new Paragraph({
    style: STYLE.documentNumber,
    ...look,
    alignment: AlignmentType.LEFT,
    tabStops: [
      { type: TabStopType.LEFT, position: inset },
      { type: TabStopType.RIGHT, position: twips(layout.grid.column) - inset },
    ],
    children: [
      ...textRuns(`\t${head.documentNumber}\t签发人：`),
      ...textRuns(head.signers, { font: face('kai', layout) }),
    ],
  });
}

/** 版头, down to the first line of the title. */
export function headParts(report: Report, layout: PageLayout): Paragraph[] {
  const head = headSetting(report.head, layout);
  if (head === null) return [];
  const corner = head.corner.map(
    (line) =>
      new Paragraph({
        style: STYLE.corner,
        children: textRuns(line.text, line.face === 'hei' ? { font: face('hei', layout) } : {}),
      }),
  );
  const marks = head.marks.length === 0 ? [''] : head.marks;
  const above = twips(head.markTop) - corner.length * twips(layout.grid.line);
  const below = twips(head.lines * layout.grid.line) - twips(head.numberTop) - twips(layout.grid.line);
  return [
    ...corner,
    ...(above > 0 ? [spacer(above)] : []),
    ...marks.map((mark) => {
      const size = { line: twips(head.markSize), lineRule: LineRuleType.EXACT };
      return new Paragraph({
        style: STYLE.mark,
        spacing: size,
        children: textRuns(mark, { size: halfPoints(head.markSize) }),
      });
    }),
    numberLine(head, layout),
    ...(below > 0 ? [spacer(below)] : []),
  ];
}
