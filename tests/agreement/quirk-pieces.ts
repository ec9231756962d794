/** D to G of `quirks.ts`: the text of a copy of a Word file, put together of pieces that LibreOffice lays out as it should. */
import { canBreak } from '../../document/layout/breaking.ts';
import { GRID, twips } from '../../document/layout/figures.ts';
import { LATIN_OFFICE } from '../../document/layout/fonts.ts';

const BODY = new Set([
  'NGBody',
  'NGAddressee',
  'NGAttachment',
  'NGNote',
  'Heading1',
  'Heading2',
  'Heading3',
  'Heading4',
]);
const LATIN = /[A-Za-z0-9]/;
const ASIAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\p{Script=Han}]/u;
/** Characters of no script of their own take that of what stands before them. */
type Script = 'latin' | 'asian';

interface Piece {
  readonly look: string;
  readonly script: Script;
  readonly text: string;
}

const SPACE = '\u200b';
const JOINER = '\u2060';

const CLOSING = '、，；：。！？）》〉〕】';
const OPENING = '（《〈【〔';

/** D: a place at which a line may end beside a mark. G: none inside of an address. */
function between(before: string, after: string, first: string, last: string): string {
  if (canBreak(before, after, { first, last })) {
    const clings = CLOSING.includes(before) ? !ASIAN.test(after) : OPENING.includes(after) && !ASIAN.test(before);
    return clings ? SPACE : '';
  }
  return before !== ' ' && after !== ' ' && '/?-=&'.includes(before) ? JOINER : '';
}

const ASCII = /[!-~]/;

/** F: signs of no script behind a hanzi would be those of the Chinese face. */
function inLatin(look: string): string {
  return look.replace('<w:rFonts w:hint="eastAsia"/>', `<w:rFonts w:hint="eastAsia" w:eastAsia="${LATIN_OFFICE}"/>`);
}

function piecesOf(runs: readonly { readonly look: string; readonly text: string }[]): readonly Piece[] {
  const chars = runs.flatMap(({ look, text }) => [...text].map((char) => ({ look, char })));
  const pieces: Piece[] = [];
  let script: Script = 'asian';
  chars.forEach(({ look, char }, i) => {
    const before = chars[i - 1]?.char ?? '';
    if (LATIN.test(char)) script = 'latin';
    else if (ASIAN.test(char)) script = 'asian';
    const mark = before && between(before, char, chars[i - 2]?.char ?? '', chars[i + 1]?.char ?? '');
    const open = pieces.at(-1);
    const own = ASCII.test(char) ? inLatin(look) : look;
    if (open?.look === own && open.script === script)
      pieces[pieces.length - 1] = { ...open, text: open.text + mark + char };
    else pieces.push({ look: own, script, text: mark + char });
  });
  return pieces;
}

const OWN = twips(GRID.spacing);

function run(look: string, text: string, spacing: number): string {
  if (text === '') return '';
  const properties = `<w:rPr>${look}<w:spacing w:val="${spacing}"/></w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/**
 * E: what the last character lacks is taken before it; what one alone lacks, from the next piece, and at its start, for a
 * line may end in it.
 */
function spaced(pieces: readonly Piece[]): string {
  let owed = 0;
  const piece = ({ look, text }: Piece): string => {
    const chars = text.match(/[\u200b\u2060]*[^\u200b\u2060]/gu) ?? [];
    if (chars.length < 2) {
      owed += OWN;
      return run(look, text, OWN);
    }
    const atStart = owed !== 0 && chars.length > 4 ? 2 : 0;
    const start = run(look, chars.slice(0, atStart).join(''), 2 * OWN + owed);
    const body = chars.slice(atStart, -2).join('');
    const end = run(look, chars.slice(-2).join(''), OWN * (body === '' ? 2 : 3) + (atStart > 0 ? 0 : owed));
    owed = 0;
    return start + run(look, body, OWN) + end;
  };
  return pieces.map(piece).join('');
}

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const RUN = /<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t(?: xml:space="preserve")?>([^<]*)<\/w:t><\/w:r>/gs;

/** A paragraph that holds nothing but runs of text, with others. */
function paragraph(xml: string): string {
  const style = /<w:pStyle w:val="(\w+)"\/>/.exec(xml)?.[1] ?? '';
  const [, start, content] = /^(<w:p>(?:<w:pPr>.*?<\/w:pPr>)?)(.*)<\/w:p>$/s.exec(xml) ?? [];
  if (!BODY.has(style) || start === undefined || content === undefined || content.replace(RUN, '') !== '') return xml;
  const runs = [...content.matchAll(RUN)].map(([, look = '', text = '']) => ({ look, text: unescaped(text) }));
  return `${start}${spaced(piecesOf(runs))}</w:p>`;
}

/** E, for the last character of each line, and what is rounded on the way: so much more room, in twips. */
const LINE_END = 6;

function widened(section: string): string {
  return section.replace(
    /(<w:pgMar\b[^>]*?w:right=")(\d+)"/,
    (_, start: string, right: string) => `${start}${Number(right) - LINE_END}"`,
  );
}

/** The main part of a Word file. */
export function withoutPieces(document: string): string {
  const wide = document.replace(/<w:sectPr\b.*?<\/w:sectPr>/gs, widened);
  return wide.replace(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gs, paragraph);
}
