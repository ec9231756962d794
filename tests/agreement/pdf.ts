/** The lines of each page of a PDF within the type area: page numbers and what stands in the margins are left out. */
import type { PageGeometry, PageLayout } from '../../document/layout/page-layout.ts';
import { run } from '../document/programs.ts';
import { normal, type PageLines } from './pages.ts';

const MM = 25.4 / 72;
/** Glyphs may reach out of their lines; the page number lies 7 mm below the type area. In mm. */
const TOLERANCE = 3;

interface Piece {
  readonly text: string;
  readonly left: number;
  readonly middle: number;
  readonly height: number;
}

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function piecesOf(page: string): readonly Piece[] {
  const words = page.matchAll(
    /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
  );
  return [...words].map(([, left, top, , bottom, text]) => ({
    text: unescapeXml(text ?? ''),
    left: Number(left) * MM,
    middle: ((Number(top) + Number(bottom)) / 2) * MM,
    height: (Number(bottom) - Number(top)) * MM,
  }));
}

function inTypeArea({ margins, width, height }: PageGeometry, { left, middle }: Piece): boolean {
  const across = left > margins.left - TOLERANCE && left < width - margins.right + TOLERANCE;
  return across && middle > margins.top - TOLERANCE && middle < height - margins.bottom + TOLERANCE;
}

/** Pieces of one line lie at one height; faces differ in how their boxes lie. */
function linesOf(pieces: readonly Piece[]): PageLines {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.middle - b.middle)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && piece.middle - first.middle < Math.min(piece.height, first.height) * 0.35) line.push(piece);
    else lines.push([piece]);
  }
  return lines
    .map((line) =>
      normal(
        line
          .sort((a, b) => a.left - b.left)
          .map(({ text }) => text)
          .join(''),
      ),
    )
    .filter((line) => line !== '');
}

/** The pages of a PDF. */
export function pagesOfPdf(file: string, layout: PageLayout): readonly PageLines[] {
  const pages = run('pdftotext', ['-bbox', file, '-']).split('<page ').slice(1);
  return pages.map((page) => {
    const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
    const geometry = Number(width) > Number(height) ? layout.landscape : layout.portrait;
    return linesOf(piecesOf(page).filter((piece) => inTypeArea(geometry, piece)));
  });
}
