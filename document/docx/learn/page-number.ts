/** The page number of a sample: where it stands, in what form and in which face. */
import type { Notice } from '../../notice.ts';
import type { LayoutOverrides } from '../../report.ts';
import type { WordLooks } from '../read/styles.ts';
import { attribute, child, isOn, putBefore, type XmlElement, type XmlNode } from '../read/xml.ts';
import { familyName } from './fonts.ts';
import { isPageNumber, type Piece, readParagraph, type WordParagraph } from './paragraphs.ts';
import type { Sample } from './sample.ts';
import { otherFonts } from './text.ts';

type Side = 'left' | 'centre' | 'right' | 'outer';

interface FoundNumber {
  readonly side: Side;
  readonly paragraph: WordParagraph;
}

const SIDES: Readonly<Record<string, Side>> = {
  left: 'left',
  center: 'centre',
  right: 'right',
  outside: 'outer',
  start: 'left',
  end: 'right',
};

/** Where a frame or a text box stands; undefined for what stands in the line of the text. */
function frameSide(element: XmlElement): Side | undefined {
  if (element.name === 'w:p') {
    return SIDES[attribute(child(child(element, 'w:pPr'), 'w:framePr'), 'w:xAlign') ?? ''];
  }
  if (element.name === 'wp:anchor') {
    const align = child(child(element, 'wp:positionH'), 'wp:align');
    return SIDES[
      align?.children
        .filter((node) => typeof node === 'string')
        .join('')
        .trim() ?? ''
    ];
  }
  const style = attribute(element, 'style') ?? '';
  return element.name === 'v:shape' ? SIDES[/mso-position-horizontal:\s*(\w+)/.exec(style)?.[1] ?? ''] : undefined;
}

/** One tab takes the number to the middle of the foot, two take it to the right: the stops that Word's own foot has. */
function tabbedSide(pieces: readonly Piece[]): Side | undefined {
  const before = pieces.slice(0, pieces.findIndex(isPageNumber));
  const tabs = before.reduce((sum, piece) => sum + (piece.type === 'text' ? piece.text.split('\t').length - 1 : 0), 0);
  return tabs === 0 ? undefined : tabs === 1 ? 'centre' : 'right';
}

function ownSide({ look, pieces }: WordParagraph): Side {
  const align = look.align ?? 'left';
  return align === 'left' ? (tabbedSide(pieces) ?? 'left') : align;
}

/** The first page number of a foot; text boxes are looked into. */
function findNumber(foot: XmlElement, looks: WordLooks): FoundNumber | null {
  const waiting: { node: XmlNode; side: Side | undefined }[] = [{ node: foot, side: undefined }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, side } = next;
    if (typeof node === 'string') continue;
    const framed = frameSide(node) ?? side;
    if (node.name === 'w:p') {
      const paragraph = readParagraph(node, looks);
      if (paragraph.pieces.some(isPageNumber)) return { side: framed ?? ownSide(paragraph), paragraph };
    }
    const inner: XmlNode[] = [];
    putBefore(inner, node.children);
    for (const below of inner) waiting.push({ node: below, side: framed });
  }
  return null;
}

/** A section without a foot of its own has that of the section before. */
function footOf(sample: Sample, kind: 'default' | 'even', part: 'footer' | 'header'): XmlElement | null {
  const before = sample.sections.slice(0, sample.sections.indexOf(sample.main) + 1).reverse();
  for (const { properties } of before) {
    const reference = properties?.children.find(
      (node): node is XmlElement =>
        typeof node !== 'string' &&
        node.name === `w:${part}Reference` &&
        (attribute(node, 'w:type') ?? 'default') === kind,
    );
    const id = attribute(reference, 'r:id');
    if (id !== undefined) return sample.word.byId(id);
  }
  return null;
}

function placeOf(
  odd: FoundNumber,
  even: FoundNumber | null,
  twoSided: boolean,
): LayoutOverrides['pageNumberPlace'] | null {
  if (odd.side === 'outer') return 'outer';
  if (odd.side === 'centre' && (!twoSided || even === null || even.side === 'centre')) return 'centre';
  return twoSided && odd.side === 'right' && even?.side === 'left' ? 'outer' : null;
}

const DASH = '[-‐‑–—―－一─]';
const AROUND = new RegExp(`^\\s*${DASH}+\\s*#\\s*${DASH}+\\s*$`, 'u');

/** `dashes`, `bare`, or null for anything else, as 第1页. */
function formOf(found: FoundNumber, section: XmlElement | undefined): LayoutOverrides['pageNumberForm'] | null {
  const { pieces } = found.paragraph;
  const shown = pieces.map((piece) => (piece.type === 'text' ? piece.text : isPageNumber(piece) ? '#' : '')).join('');
  const own = pieces.some((piece) => piece.type === 'field' && /numberInDash|ArabicDash/i.test(piece.code));
  const dashed = own || attribute(child(section, 'w:pgNumType'), 'w:fmt') === 'numberInDash';
  if (AROUND.test(shown)) return 'dashes';
  if (shown.trim() !== '#') return null;
  return dashed ? 'dashes' : 'bare';
}

function shownText({ paragraph }: FoundNumber): string {
  return paragraph.pieces
    .map((piece) => (piece.type === 'text' ? piece.text : isPageNumber(piece) ? '1' : ''))
    .join('')
    .trim();
}

/** Digits come from the Latin family, which offices set to 宋体 too; a Latin face there is none for Han characters. */
function faceOf({ paragraph }: FoundNumber): string | undefined {
  return familyName(paragraph.pieces.find(isPageNumber)?.look.latin);
}

function learnFound(sample: Sample, odd: FoundNumber, notices: Notice[]): LayoutOverrides {
  const twoSided = isOn(sample.word.related('settings') ?? undefined, 'w:evenAndOddHeaders');
  const evenFoot = twoSided ? footOf(sample, 'even', 'footer') : null;
  const place = placeOf(odd, evenFoot && findNumber(evenFoot, sample.looks), twoSided);
  const form = formOf(odd, sample.main.properties);
  if (place === null) notices.push({ code: 'sampleUnusable', of: 'pageNumberPlace', value: odd.side });
  if (form === null) notices.push({ code: 'sampleUnusable', of: 'pageNumberForm', value: shownText(odd) });
  const fonts = otherFonts({ song: faceOf(odd) });
  return {
    ...(place === 'centre' ? { pageNumberPlace: place } : {}),
    ...(form === 'bare' ? { pageNumberForm: form } : {}),
    ...(fonts.song === undefined ? {} : { fonts }),
  };
}

/** A sample without any text does not say that its pages have no numbers. */
export function learnPageNumber(sample: Sample, notices: Notice[]): LayoutOverrides {
  const foot = footOf(sample, 'default', 'footer');
  const found = foot && findNumber(foot, sample.looks);
  if (found !== null) return learnFound(sample, found, notices);
  const top = footOf(sample, 'default', 'header');
  if (top === null || findNumber(top, sample.looks) === null) {
    return sample.paragraphs.some(({ text }) => text.trim() !== '') ? { pageNumberPlace: 'none' } : {};
  }
  notices.push({ code: 'sampleUnusable', of: 'pageNumberPlace', value: 'top' });
  return {};
}
