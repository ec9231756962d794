/** A sample: a Word file of the unit's own, opened far enough to learn its layout from. */
import { openWord, type WordPackage } from '../read/package.ts';
import { stylesOf, type WordLooks } from '../read/styles.ts';
import { themeFonts } from '../read/theme.ts';
import { childrenOf, wordValue } from '../read/xml.ts';
import type { WordParagraph } from './paragraphs.ts';
import { sectionsOf, type WordSection } from './sections.ts';

export interface Sample {
  readonly word: WordPackage;
  readonly looks: WordLooks;
  readonly sections: readonly WordSection[];
  /** The section with most text: its page is the page of the paper. */
  readonly main: WordSection;
  readonly paragraphs: readonly WordParagraph[];
  /** It was written by this program, whose foot margin leaves room for borders. */
  readonly own: boolean;
}

/** Styles that only files of this program have together; their ids are lost in other programs, their names are not. */
const OWN_STYLES = ['公文正文', '公文标题后正文', '公文发文机关标志'];

function weightOf(section: WordSection): number {
  return section.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

export function openSample(bytes: Uint8Array): Sample {
  const word = openWord(bytes);
  const theme = themeFonts(word.related('theme'));
  const styles = word.related('styles');
  const looks = { theme, styles: stylesOf(styles, theme) };
  const sections = sectionsOf(word.main, looks);
  const names = new Set(childrenOf(styles ?? undefined).map((style) => wordValue(style, 'w:name')));
  return {
    word,
    looks,
    sections,
    // There is always one section.
    main: sections.reduce((best, section) => (weightOf(section) > weightOf(best) ? section : best)),
    paragraphs: sections.flatMap((section) => section.paragraphs),
    own: OWN_STYLES.every((name) => names.has(name)),
  };
}
