/** Signs of symbol fonts as Unicode has them: `w:sym`, bullets, and text set in such a font. */

/** Wingdings, the signs that papers use: by the low byte. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x22, '✂'],
  [0x28, '☎'],
  [0x29, '✆'],
  [0x2a, '✉'],
  [0x36, '⌛'],
  [0x3f, '✍'],
  [0x41, '✌'],
  [0x46, '☞'],
  [0x45, '☜'],
  [0x47, '☝'],
  [0x48, '☟'],
  [0x4a, '☺'],
  [0x6c, '●'],
  [0x6d, '○'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x70, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x73, '⬧'],
  [0x74, '⧫'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '⬥'],
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa3, '○'],
  [0xa4, '◉'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xaa, '✦'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xe8, '➔'],
  [0xef, '⇦'],
  [0xf0, '⇨'],
  [0xf1, '⇧'],
  [0xf2, '⇩'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0x54, '☒'],
  [0x96, '•'],
  [0x97, '●'],
  [0x98, '●'],
  [0x99, '○'],
  [0xa2, '■'],
  [0xa3, '□'],
]);

/** The Symbol font: Greek letters and signs of mathematics. */
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0x22, '∀'],
  [0x24, '∃'],
  [0x27, '∍'],
  [0x2a, '∗'],
  [0x2d, '−'],
  [0x40, '≅'],
  [0x5c, '∴'],
  [0x5e, '⊥'],
  [0x7e, '∼'],
  [0xa0, '€'],
  [0xa1, 'ϒ'],
  [0xa2, '′'],
  [0xa3, '≤'],
  [0xa4, '⁄'],
  [0xa5, '∞'],
  [0xa6, 'ƒ'],
  [0xa7, '♣'],
  [0xa8, '♦'],
  [0xa9, '♥'],
  [0xaa, '♠'],
  [0xab, '↔'],
  [0xac, '←'],
  [0xad, '↑'],
  [0xae, '→'],
  [0xaf, '↓'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb2, '″'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb5, '∝'],
  [0xb6, '∂'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xba, '≡'],
  [0xbb, '≈'],
  [0xbc, '…'],
  [0xc5, '⊕'],
  [0xc6, '∅'],
  [0xc7, '∩'],
  [0xc8, '∪'],
  [0xcc, '⊂'],
  [0xce, '∈'],
  [0xd0, '∠'],
  [0xd2, '®'],
  [0xd3, '©'],
  [0xd4, '™'],
  [0xd5, '∏'],
  [0xd6, '√'],
  [0xde, '⇒'],
  [0xe5, '∑'],
  [0xf2, '∫'],
] satisfies [number, string][]);

const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

function greek(byte: number): string | undefined {
  return [...GREEK_CAPITALS][byte - 0x41] ?? [...GREEK_SMALL][byte - 0x61];
}

const FONTS: readonly (readonly [name: RegExp, signs: (byte: number) => string | undefined])[] = [
  [/^wingdings$/i, (byte) => WINGDINGS.get(byte)],
  [/^wingdings 2$/i, (byte) => WINGDINGS_2.get(byte)],
  [/^symbol$/i, (byte) => SYMBOL.get(byte) ?? greek(byte)],
];

const PRIVATE = 0xf000;

/** The sign of a symbol font for a code (0x20 to 0xFF, or the same in the private area from 0xF020); undefined if unknown. */
function symbolOf(font: string | undefined, code: number): string | undefined {
  const byte = code >= PRIVATE ? code - PRIVATE : code;
  const signs = FONTS.find(([name]) => name.test(font ?? ''))?.[1];
  return signs?.(byte);
}

/** The character of a `w:sym`: a known sign, or the code itself where it is text in any font; '' for what is neither. */
export function signOf(font: string | undefined, hex: string | undefined): string {
  const code = Number.parseInt(hex ?? '', 16);
  if (!(code > 0x1f && code <= 0x10ffff)) return '';
  return symbolOf(font, code) ?? String.fromCodePoint(code);
}

const isSymbolFont = (font: string | undefined) => FONTS.some(([name]) => name.test(font ?? ''));

/** Text in which signs of a symbol font are told by their font. Words set in one by mistake stay words. */
export function withSigns(text: string, font: string | undefined): string {
  const mayBeSign = isSymbolFont(font) && text.length <= 2 ? /[\x21-\xFF\uF020-\uF0FF]/g : /[\uF020-\uF0FF]/g;
  return text.replace(mayBeSign, (char) => symbolOf(font, char.charCodeAt(0)) ?? char);
}

const BULLET = '•';

/** The mark of a list; `•` for a picture or a sign that only its font knows, '' for a level without a mark. */
export function bulletSign(text: string, font: string | undefined): string {
  const mark = text.replace(/%[1-9]/g, '').trim();
  if (mark === '') return '';
  const signs = [...mark].map((char) => symbolOf(font, char.charCodeAt(0)));
  if (isSymbolFont(font)) return signs.includes(undefined) ? BULLET : signs.join('');
  return /[\uE000-\uF8FF]/.test(mark) ? BULLET : mark;
}
