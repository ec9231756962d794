/**
 * The pictures in the RTF that Word and WPS put on the clipboard beside their HTML, which only names files. Of RTF nothing else
 * is read. Linear in its length; a group may hold groups, and is walked without recursion.
 */
import { toBase64 } from '../base64.ts';

/** What stands before a picture that is shown nowhere, or twice: for old readers, and as a bullet. */
const ASIDE = /\\(?:nonshppict|\*\\listpicture|listpicture)\s*\{?$/;
const WORD = /\\([a-z]{1,40})(-?[0-9]{1,10})? ?|\\[^a-z]/y;
const HEX = /[0-9a-fA-F\s]+/y;
/** Bytes of all pictures together; more is no paste. */
const MOST = 60_000_000;

const FORMATS: Readonly<Record<string, string>> = { pngblip: 'png', jpegblip: 'jpeg' };

interface Group {
  /** Of the `data:` address; null for a format that no page shows. */
  readonly format: string | null;
  readonly hex: string;
  readonly end: number;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Walks through one group; what is in groups inside of it is passed over. */
class GroupWalk {
  format: string | null = null;
  readonly hex: string[] = [];
  depth = 1;

  /** Gives the place behind what stands at `at`. */
  step(rtf: string, at: number): number {
    switch (rtf[at]) {
      case '{':
        this.depth += 1;
        return at + 1;
      case '}':
        this.depth -= 1;
        return at + 1;
      case '\\':
        return at + this.takeWord(matchAt(WORD, rtf, at));
      default:
        return at + this.takeHex(this.depth === 1 ? matchAt(HEX, rtf, at) : null);
    }
  }

  private takeWord(found: RegExpExecArray | null): number {
    if (this.depth === 1) this.format = FORMATS[found?.[1] ?? ''] ?? this.format;
    return found?.[0].length ?? 1;
  }

  private takeHex(found: RegExpExecArray | null): number {
    if (found) this.hex.push(found[0]);
    return found?.[0].length ?? 1;
  }
}

/** The group that begins behind its brace at `from`. */
function readGroup(rtf: string, from: number): Group {
  const walk = new GroupWalk();
  let at = from;
  while (at < rtf.length && walk.depth > 0) at = walk.step(rtf, at);
  return { format: walk.format, hex: walk.hex.join('').replace(/\s+/g, ''), end: at };
}

function bytesOf(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

/** `data:` addresses in reading order; null for a picture of a format that no page shows. */
export function picturesInRtf(rtf: string): readonly (string | null)[] {
  const found: (string | null)[] = [];
  let left = MOST;
  for (let at = rtf.indexOf('{\\pict'); at >= 0 && left > 0; ) {
    const { format, hex, end } = readGroup(rtf, at + 1);
    if (!ASIDE.test(rtf.slice(Math.max(0, at - 24), at))) {
      left -= hex.length;
      found.push(format === null || hex === '' ? null : `data:image/${format};base64,${toBase64(bytesOf(hex))}`);
    }
    at = rtf.indexOf('{\\pict', end);
  }
  return found;
}
