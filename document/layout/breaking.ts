/**
 * Where a line may end: the rules of Unicode line breaking (UAX #14) between two neighbouring characters, in the
 * Chinese reading that Chromium has for `lang="zh-CN"` with `line-break: normal`. There “ and ” open and close as brackets
 * do, and ——“ may be parted as in Word; `line-break: strict` would forbid that. They hold 禁则: no line begins with 、。，；：！？”）》%
 * nor ends with “（《, and neither figures nor Latin words are split.
 */

/** Closing marks, which no line may begin with. */
const CLOSING = '、。，．〉》」』】〕〗〞”）］｝)]}';
const OPENING = '〈《「『【〔〖〝“（［｛([{';
const HALF_WIDTH_CLOSING = ')]}';
const EXCLAMATION = '！？!?';
const INFIX = ',.:;';
/** Marks that no line may begin with, though they are no brackets. */
const NONSTARTER = '：；々〻・';
const POSTFIX = '%¢°‰′″℃％￠';
const PREFIX = '$£¥±№+\\￡￥＄';

/** What no line may begin with, as Word files list it; they may hold 100 characters. */
export const NEVER_FIRST = `!%),.:;?]}¢°’”…‥‰′″℃、。々〉》」』】〕〗〞！％），．：；？］｝￠`;
/** What no line may end with. */
export const NEVER_LAST = '$([{£¥‘“〈《「『【〔〖〝（［｛￡￥';

/** Classes of UAX #14; single quotes are opening (QI) or closing (QF), the others plain (QU). */
type Class =
  | 'OP'
  | 'CL'
  | 'EX'
  | 'IS'
  | 'NS'
  | 'PO'
  | 'PR'
  | 'NU'
  | 'AL'
  | 'ID'
  | 'IN'
  | 'B2'
  | 'HY'
  | 'BA'
  | 'SY'
  | 'QU'
  | 'QI'
  | 'QF'
  | 'SP'
  | 'GL'
  | 'CM';

const classes = new Map<string, Class>();

function assign(chars: string, name: Class): void {
  for (const char of chars) classes.set(char, name);
}

assign(CLOSING, 'CL');
assign(OPENING, 'OP');
assign(EXCLAMATION, 'EX');
assign(INFIX, 'IS');
assign(NONSTARTER, 'NS');
assign(POSTFIX, 'PO');
assign(PREFIX, 'PR');
assign('…‥', 'IN');
assign('—', 'B2');
assign('-', 'HY');
assign('–‐|\t', 'BA');
assign('/', 'SY');
assign(`"'«»`, 'QU');
assign('‘', 'QI');
assign('’', 'QF');
assign(' ', 'SP');
assign('\u00a0\u2060\u202f', 'GL');

/** Full-width by nature: not — … · and the numbers in circles, whose width is ambiguous. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const IDEOGRAPH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u33ff\uff01-\uff60\p{Emoji_Presentation}]/u;

function classOf(char: string): Class {
  const point = char.codePointAt(0) ?? 0;
  if (point >= 0x4e00 && point <= 0x9fff) return 'ID';
  const listed = classes.get(char);
  if (listed !== undefined) return listed;
  const found = /\p{M}|\u200d/u.test(char)
    ? 'CM'
    : /\p{Nd}/u.test(char) && point < 0xff00
      ? 'NU'
      : IDEOGRAPH.test(char)
        ? 'ID'
        : 'AL';
  classes.set(char, found);
  return found;
}

/** Nothing parts from these on its left (LB13, LB15d, LB21, LB22). */
const JOINS_LEFT = new Set<Class>(['CL', 'EX', 'IS', 'SY', 'NS', 'IN', 'HY', 'BA', 'GL', 'CM', 'SP']);

/** Pairs that stay together (LB17, LB23 to LB30). */
const JOINED = new Set<string>([
  'B2 B2',
  'AL AL',
  'AL NU',
  'NU AL',
  'NU NU',
  'PR ID',
  'ID PO',
  'PR AL',
  'PO AL',
  'AL PR',
  'AL PO',
  'NU PO',
  'NU PR',
  'PO NU',
  'PR NU',
  'HY NU',
  'IS NU',
  'SY NU',
  'IS AL',
  'SY AL',
]);

/** A single quotation mark, which may be an apostrophe, parts only from full-width characters (LB19, LB19a). */
function quoteJoins(a: Class, before: string, b: Class, after: string): boolean {
  if (a === 'QU' || b === 'QU' || b === 'QF' || a === 'QI') return true;
  return (b === 'QI' && !WIDE.test(before)) || (a === 'QF' && !WIDE.test(after));
}

/** Half-width brackets cling to Latin and figures (LB30). */
function bracketJoins(a: Class, before: string, b: Class, after: string): boolean {
  if (b === 'OP' && !WIDE.test(after)) return a === 'AL' || a === 'NU';
  return a === 'CL' && HALF_WIDTH_CLOSING.includes(before) && (b === 'AL' || b === 'NU');
}

/** Whether a line may end between two neighbouring characters. */
export function canBreak(before: string, after: string): boolean {
  const a = classOf(before);
  const b = classOf(after);
  if (a === 'ID' && b === 'ID') return true;
  if (JOINS_LEFT.has(b) || a === 'OP' || a === 'GL') return false;
  if (a === 'SP') return true;
  return !JOINED.has(`${a} ${b}`) && !quoteJoins(a, before, b, after) && !bracketJoins(a, before, b, after);
}
