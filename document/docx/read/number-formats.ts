/** How Word writes an automatic number in each of its forms (ST_NumberFormat). */

const PLAIN = '〇一二三四五六七八九';
const RING = '○一二三四五六七八九';

interface Numerals {
  readonly digits: string;
  readonly tens: readonly [ten: string, hundred: string, thousand: string];
  /** Ten thousand. */
  readonly myriad: string;
  /** Stands for places left out: 一百零一. */
  readonly zero: string;
  /** Whether ten is 一十 or 十, and a hundred 一百 or 百. */
  readonly one: 'always' | 'notBeforeTen' | 'never';
}

const COUNTING: Numerals = {
  digits: '零一二三四五六七八九',
  tens: ['十', '百', '千'],
  myriad: '万',
  zero: '零',
  one: 'notBeforeTen',
};
const TAIWANESE: Numerals = { ...COUNTING, myriad: '萬' };
const LEGAL: Numerals = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  tens: ['拾', '佰', '仟'],
  myriad: '万',
  zero: '零',
  one: 'always',
};
const LEGAL_TRADITIONAL: Numerals = { ...LEGAL, digits: '零壹貳參肆伍陸柒捌玖', myriad: '萬' };
const JAPANESE: Numerals = { ...COUNTING, zero: '', one: 'never' };
const JAPANESE_LEGAL: Numerals = {
  digits: '零壱弐参四伍六七八九',
  tens: ['拾', '百', '阡'],
  myriad: '萬',
  zero: '',
  one: 'always',
};
const KOREAN: Numerals = {
  digits: '영일이삼사오육칠팔구',
  tens: ['십', '백', '천'],
  myriad: '만',
  zero: '',
  one: 'never',
};

const MYRIAD = 10_000;

/** A digit with its unit; `0` for a place left out. */
function placed(digit: number, place: number, numerals: Numerals): string {
  if (digit === 0) return '0';
  const unit = place === 0 ? '' : (numerals.tens[place - 1] ?? '');
  const isSilent = digit === 1 && place > 0 && numerals.one === 'never';
  return (isSilent ? '' : (numerals.digits[digit] ?? '')) + unit;
}

/** 1 to 9,999; `leads` where nothing stands before it. */
function upToThousands(n: number, numerals: Numerals, leads: boolean): string {
  const places = [3, 2, 1, 0].map((place) => placed(Math.floor(n / 10 ** place) % 10, place, numerals)).join('');
  const from = leads ? places.replace(/^0+/, '') : places;
  const text = from.replace(/0+$/, '').replace(/0+/g, numerals.zero);
  const isTen = leads && numerals.one === 'notBeforeTen' && n >= 10 && n < 20;
  return isTen ? text.slice(1) : text;
}

/** 1 to 99,999,999. */
function inNumerals(n: number, numerals: Numerals): string {
  const high = Math.floor(n / MYRIAD);
  const low = n % MYRIAD;
  if (high === 0) return upToThousands(low, numerals, true);
  const head = upToThousands(high, numerals, true) + numerals.myriad;
  return low === 0 ? head : head + upToThousands(low, numerals, false);
}

const digitwise = (n: number, digits: string) => [...String(n)].map((digit) => digits[Number(digit)]).join('');

/** 一 to 九十九 in words, figures of words beyond, as Word has it. */
const countedTo99 = (n: number, numerals: Numerals) => (n < 100 ? inNumerals(n, numerals) : digitwise(n, RING));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const MOST_ROMAN = 9_999;

function roman(n: number): string {
  if (n > MOST_ROMAN) return String(n);
  let left = n;
  let text = '';
  for (const [value, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}

/** A to Z, then AA, BB, CCC: Word repeats the letter. */
function repeated(n: number, letters: string): string {
  const all = [...letters];
  const times = Math.floor((n - 1) / all.length) + 1;
  return (all[(n - 1) % all.length] ?? '').repeat(Math.min(times, 20));
}

/** One of a row of signs; plain figures beyond its end. */
function oneOf(n: number, signs: string): string {
  return [...signs][n - 1] ?? String(n);
}

/** As `oneOf`, beginning again at its end. */
function inTurn(n: number, signs: string): string {
  const all = [...signs];
  return all[(n - 1) % all.length] ?? '';
}

/** Signs that follow each other in Unicode. */
const row = (first: number, count: number) =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(first + i)).join('');

const CIRCLED = row(0x2460, 20) + row(0x3251, 15) + row(0x32b1, 15);
const LATIN = row(0x41, 26);
const FULL_WIDTH = row(0xff10, 10);
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const HALF_KANA = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ';
const IROHA = 'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const HALF_IROHA = 'ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ';
const GANADA = '가나다라마바사아자차카타파하';
const CHOSUNG = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ';
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';
const CHICAGO = ['*', '†', '‡', '§'];

const ENDINGS: readonly string[] = ['th', 'st', 'nd', 'rd'];

function ordinal(n: number): string {
  const teen = Math.floor(n / 10) % 10 === 1;
  return n + ((teen ? undefined : ENDINGS[n % 10]) ?? 'th');
}

const FORMATS: ReadonlyMap<string, (n: number) => string> = new Map<string, (n: number) => string>([
  ['decimal', String],
  ['none', () => ''],
  ['decimalZero', (n) => String(n).padStart(2, '0')],
  ['decimalFullWidth', (n) => digitwise(n, FULL_WIDTH)],
  ['decimalFullWidth2', (n) => digitwise(n, FULL_WIDTH)],
  ['decimalHalfWidth', String],
  ['decimalEnclosedCircle', (n) => oneOf(n, CIRCLED)],
  ['decimalEnclosedCircleChinese', (n) => oneOf(n, CIRCLED)],
  ['decimalEnclosedFullstop', (n) => oneOf(n, row(0x2488, 20))],
  ['decimalEnclosedParen', (n) => oneOf(n, row(0x2474, 20))],
  ['numberInDash', (n) => `- ${n} -`],
  ['ordinal', ordinal],
  ['upperRoman', roman],
  ['lowerRoman', (n) => roman(n).toLowerCase()],
  ['upperLetter', (n) => repeated(n, LATIN)],
  ['lowerLetter', (n) => repeated(n, LATIN).toLowerCase()],
  ['russianLower', (n) => repeated(n, RUSSIAN)],
  ['russianUpper', (n) => repeated(n, RUSSIAN).toUpperCase()],
  ['hebrew2', (n) => repeated(n, HEBREW)],
  ['chicago', (n) => (CHICAGO[(n - 1) % 4] ?? '').repeat(Math.min(Math.floor((n - 1) / 4) + 1, 20))],
  ['chineseCounting', (n) => countedTo99(n, COUNTING)],
  ['chineseCountingThousand', (n) => inNumerals(n, COUNTING)],
  ['chineseLegalSimplified', (n) => inNumerals(n, LEGAL)],
  ['ideographDigital', (n) => digitwise(n, PLAIN)],
  ['ideographLegalTraditional', (n) => inNumerals(n, LEGAL_TRADITIONAL)],
  ['ideographTraditional', (n) => inTurn(n, STEMS)],
  ['ideographZodiac', (n) => inTurn(n, BRANCHES)],
  ['ideographZodiacTraditional', (n) => inTurn(n, STEMS) + inTurn(n, BRANCHES)],
  ['ideographEnclosedCircle', (n) => oneOf(n, row(0x3280, 10))],
  ['taiwaneseCounting', (n) => countedTo99(n, TAIWANESE)],
  ['taiwaneseCountingThousand', (n) => inNumerals(n, TAIWANESE)],
  ['taiwaneseDigital', (n) => digitwise(n, RING)],
  ['japaneseCounting', (n) => inNumerals(n, JAPANESE)],
  ['japaneseDigitalTenThousand', (n) => digitwise(n, PLAIN)],
  ['japaneseLegal', (n) => inNumerals(n, JAPANESE_LEGAL)],
  ['koreanDigital', (n) => digitwise(n, '영일이삼사오육칠팔구')],
  ['koreanDigital2', (n) => digitwise(n, '零一二三四五六七八九')],
  ['koreanCounting', (n) => inNumerals(n, KOREAN)],
  ['aiueo', (n) => inTurn(n, HALF_KANA)],
  ['aiueoFullWidth', (n) => inTurn(n, KANA)],
  ['iroha', (n) => inTurn(n, HALF_IROHA)],
  ['irohaFullWidth', (n) => inTurn(n, IROHA)],
  ['ganada', (n) => inTurn(n, GANADA)],
  ['chosung', (n) => inTurn(n, CHOSUNG)],
]);

/** Beyond this a number is written in figures, whatever its form: no list of a paper is so long. */
const MOST_IN_WORDS = 99_999_999;

/** A number in a form of Word's; in figures where the form is unknown, or has no sign for it. */
export function numberIn(format: string, n: number): string {
  if (format === 'none') return '';
  if (n < 1 || n > MOST_IN_WORDS) return String(n);
  return (FORMATS.get(format) ?? String)(n);
}
