/**
 * Where a line may end: where both Chromium and Word may end one. Chromium has the rules of Unicode line breaking (UAX #14)
 * in the Chinese reading of `lang="zh-CN"` with `line-break: normal`, where “ and ” open and close as brackets do. They hold
 * 禁则: no line begins with 、。，；：！？”）》% nor ends with “（《, and neither figures nor Latin words are split.
 */
import { wordParts } from './kinsoku.ts';

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
  | 'BB'
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
assign('–‐|\t\u3000', 'BA');
assign('´', 'BB');
assign('/', 'SY');
assign(`"'«»`, 'QU');
assign('‘', 'QI');
assign('’', 'QF');
assign(' ', 'SP');
assign('\u00a0\u2011\u2060\u202f', 'GL');

/** Full-width by nature: not — … · and the numbers in circles, whose width is ambiguous. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u33ff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6]/u;
const IDEOGRAPH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u33ff\ufe30-\ufe4f\uff01-\uff60\p{Emoji_Presentation}]/u;

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
const JOINS_LEFT = new Set<Class>(['CL', 'EX', 'IS', 'SY', 'NS', 'IN', 'HY', 'BA', 'GL', 'CM']);
/** Nothing parts from these on its right (LB12, LB14, LB21). */
const JOINS_RIGHT = new Set<Class>(['OP', 'GL', 'BB']);

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
]);

/** The characters before and after the pair at which a line may end; '' at the ends of the text. */
export interface Around {
  readonly first: string;
  readonly last: string;
}

const AMONG_HAN: Around = { first: '国', last: '国' };

/** A single quotation mark, which may be an apostrophe, parts only where full-width characters surround it (LB19, LB19a). */
function quoteJoins(a: Class, before: string, b: Class, after: string, { first, last }: Around): boolean {
  if (a === 'QU' || b === 'QU' || b === 'QF' || a === 'QI') return true;
  if (b === 'QI') return !WIDE.test(before) || !WIDE.test(last);
  return a === 'QF' && (!WIDE.test(after) || !WIDE.test(first));
}

/** Half-width brackets cling to Latin and figures (LB30). */
function bracketJoins(a: Class, before: string, b: Class, after: string): boolean {
  if (b === 'OP' && !WIDE.test(after)) return a === 'AL' || a === 'NU';
  return a === 'CL' && HALF_WIDTH_CLOSING.includes(before) && (b === 'AL' || b === 'NU');
}

/** A figure keeps its unit and its sign, also where a mark or a bracket stands between them (LB25). */
function figureJoins(a: Class, before: string, b: Class, after: string, { first, last }: Around): boolean {
  const figure = (char: string) => char !== '' && classOf(char) === 'NU';
  if (b === 'PO') return (a === 'CL' || a === 'IS' || a === 'SY') && figure(first);
  if (b === 'PR') return a === 'CL' && WIDE.test(before) && figure(first);
  return b === 'OP' && (a === 'PO' || (a === 'PR' && WIDE.test(after))) && figure(last);
}

const HYPHENS = '-‐–';

/** A hyphen at the start of a word stays with it (LB20a). */
function hyphenJoins(before: string, b: Class, { first }: Around): boolean {
  if (b !== 'AL' || !HYPHENS.includes(before)) return false;
  return first === '' || classOf(first) === 'SP' || classOf(first) === 'GL';
}

const FIRST_ASCII = 0x21;
const LAST_ASCII = 0x7e;
const ASCII_OPENING = '([{<';
/** After these a line may end before an opening bracket; all other ASCII but - and ? clings to what follows. */
const ASCII_LOOSE = `!"#%&)*+,.:;=>\\]|}~`;
/** What clings to a hyphen or a question mark before it, besides figures and closing marks. */
const AFTER_HYPHEN = '!),./:;?]}$0123456789';
const AFTER_QUESTION = `!"'),./:;?]}`;

/**
 * Two ASCII characters: Chromium has a table of its own for these and asks no further. A hyphen parts from a figure only
 * inside of a word, where it is no minus (`ABCD-1234`).
 */
function asciiBreaks(before: string, after: string, first: string): boolean {
  if (before === '-') return /\d/.test(after) ? /[A-Za-z0-9]/.test(first) : !AFTER_HYPHEN.includes(after);
  if (before === '?') return !AFTER_QUESTION.includes(after);
  return ASCII_LOOSE.includes(before) && ASCII_OPENING.includes(after);
}

function isAscii(char: string): boolean {
  const point = char.charCodeAt(0);
  return point >= FIRST_ASCII && point <= LAST_ASCII;
}

function browserParts(before: string, after: string, around: Around): boolean {
  const a = classOf(before);
  const b = classOf(after);
  if (b === 'SP') return false;
  if (a === 'SP') return after !== '\u3000';
  if (isAscii(before) && isAscii(after)) return asciiBreaks(before, after, around.first);
  // A hyphen or a tab parts even from a blank that joins (LB12a).
  if (b === 'GL' && (a === 'BA' || a === 'HY')) return true;
  if (JOINS_LEFT.has(b) || JOINS_RIGHT.has(a) || JOINED.has(`${a} ${b}`)) return false;
  if (quoteJoins(a, before, b, after, around) || bracketJoins(a, before, b, after)) return false;
  return !figureJoins(a, before, b, after, around) && !hyphenJoins(before, b, around);
}

function isHan(char: string): boolean {
  const point = char.charCodeAt(0);
  return point >= 0x4e00 && point <= 0x9fff;
}

/** Whether a line may end between two neighbouring characters; without `around`, as between Chinese characters. */
export function canBreak(before: string, after: string, around: Around = AMONG_HAN): boolean {
  if (isHan(before) && isHan(after)) return true;
  return wordParts(before, after) && browserParts(before, after, around);
}

/** Whether Chromium has to be kept from ending a line between two characters: it would, and Word does not. */
export function isHeld(before: string, after: string, around: Around): boolean {
  if (isHan(before) && isHan(after)) return false;
  return !wordParts(before, after) && browserParts(before, after, around);
}
