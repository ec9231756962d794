/** The foot of a page in a Word file: its number (GB/T 9704-2012, 7.5). */
import { AlignmentType, Footer, type IParagraphOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { PAGE_NUMBER, twips } from '../layout/figures.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import { STYLE } from './styles.ts';

const { dash } = PAGE_NUMBER;
const FORMS = {
  dashes: [`${dash} `, PageNumber.CURRENT, ` ${dash}`],
  bare: [PageNumber.CURRENT],
} as const;

function placing(pages: 'odd' | 'even', { pageNumberPlace }: PageLayout) {
  const inset = twips(PAGE_NUMBER.inset);
  if (pageNumberPlace === 'centre') return { alignment: AlignmentType.CENTER };
  return pages === 'even'
    ? { alignment: AlignmentType.LEFT, indent: { left: inset } }
    : { alignment: AlignmentType.RIGHT, indent: { right: inset } };
}

/** `— 1 —`, 1 字 from the right on odd pages and from the left on even ones, or as the unit has it. */
export function numberParagraph(pages: 'odd' | 'even', layout: PageLayout, own: IParagraphOptions = {}): Paragraph {
  const runs = [new TextRun({ font: { hint: 'eastAsia' }, children: [...FORMS[layout.pageNumberForm]] })];
  const children = layout.pageNumberPlace === 'none' ? [] : runs;
  return new Paragraph({ style: STYLE.footer, ...placing(pages, layout), ...own, children });
}

/** The foot of an upright page. */
export function pageNumber(pages: 'odd' | 'even', layout: PageLayout): Footer {
  return new Footer({ children: [numberParagraph(pages, layout)] });
}
