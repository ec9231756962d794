/** What no reader can see: line ends of other systems, invisible characters, half characters. Everything else stays. */
import type { Notice } from '../notice.ts';

/** Code points that show nothing and would only confuse searching and layout: control, zero width, direction, tags. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xfffe, 0xffff],
];

const charClass = INVISIBLE.map(([from, to]) => `${String.fromCharCode(from)}-${String.fromCharCode(to)}`).join('');
const INVISIBLE_CHARS = new RegExp(`[${charClass}]`, 'g');

/** Joiners carry meaning inside emoji and in Arabic and Mongolian script. */
const JOINED = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Mongolian}]|\uFE0F)$/u;

export interface Cleaned {
  readonly text: string;
  readonly notices: readonly Notice[];
}

function dropInvisible(text: string): Cleaned {
  const points = new Set<string>();
  let count = 0;
  const kept = text.replace(INVISIBLE_CHARS, (char, at: number) => {
    const joiner = char === '\u200C' || char === '\u200D';
    if (joiner && JOINED.test(text.slice(Math.max(0, at - 2), at))) return char;
    count += 1;
    points.add(`U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
    return '';
  });
  return { text: kept, notices: count === 0 ? [] : [{ code: 'invisible', count, points: [...points] }] };
}

/** A half of a surrogate pair cannot be stored in a Word file or in UTF-8; it shows as U+FFFD. */
function mendHalves(text: string): Cleaned {
  const whole = text.toWellFormed();
  if (whole === text) return { text, notices: [] };
  let count = 0;
  for (let i = 0; i < text.length; i += 1) if (text[i] !== whole[i]) count += 1;
  return { text: whole, notices: [{ code: 'unreadable', count }] };
}

/** Line ends become `\n`, a byte order mark at the start goes without a word, invisible characters go with one. */
export function clean(raw: string): Cleaned {
  const unmarked = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const mended = mendHalves(unmarked.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n'));
  const seen = dropInvisible(mended.text);
  return { text: seen.text, notices: [...mended.notices, ...seen.notices] };
}
