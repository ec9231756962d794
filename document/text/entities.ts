/** Character references of HTML: the named ones that Chinese pages use, and all numbered ones. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
  divide: '÷',
  deg: '°',
  permil: '‰',
  copy: '©',
  reg: '®',
  trade: '™',
  yen: '¥',
  sect: '§',
  para: '¶',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  rarr: '→',
  larr: '←',
  radic: '√',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  zwnj: '\u200c',
  zwj: '\u200d',
  shy: '\u00ad',
};

function numbered(digits: string): string | null {
  const point = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  const known = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return known ? String.fromCodePoint(point) : null;
}

/** A reference that is not known stays as it is typed. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(x[0-9a-f]{1,6}|[0-9]{1,7})|([a-z][a-z0-9]{1,8}));?/gi,
    (all, digits?: string, name?: string) => {
      const found = digits ? numbered(digits) : NAMED[name ?? ''];
      return found ?? all;
    },
  );
}
