/** HTML as a run of tags and texts. Tolerant of anything: what is no tag is text. Linear in the length of the input. */
import { decodeEntities } from './entities.ts';

export type HtmlToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open' | 'close'; readonly name: string; readonly attributes: string };

/** Elements whose content nobody reads. */
const UNREAD = new Set([
  'script',
  'style',
  'template',
  'title',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
]);
const TAG_START = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/y;

/** Searches forward through one text; what was not found once is not searched again. */
class Finder {
  private readonly html: string;
  private readonly missing = new Set<string>();

  constructor(html: string) {
    this.html = html;
  }

  find(mark: string, from: number): number {
    if (this.missing.has(mark)) return -1;
    const at = this.html.indexOf(mark, from);
    if (at < 0) this.missing.add(mark);
    return at;
  }
}

/** The place of the `>` that ends a tag: not one inside of quotation marks, unless these never close. -1 for no tag. */
function tagEnd(html: string, from: number, finder: Finder): number {
  for (let i = from; i < html.length; i += 1) {
    const char = html[i] ?? '';
    if (char === '>') return i;
    if (char === '<') return -1;
    if ((char !== '"' && char !== "'") || html[i - 1] !== '=') continue;
    const close = finder.find(char, i + 1);
    if (close < 0) return finder.find('>', i);
    i = close;
  }
  return -1;
}

/** Behind the end of an element that is not read; the end of the input where it never closes. */
function skipElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = from;
  const found = close.exec(html);
  return found ? found.index + found[0].length : html.length;
}

/** Comments, doctypes and what Word puts into `<![if …]>` and `<?…>`: the place behind it, or -1 for text. */
function skipDeclaration(html: string, at: number): number {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return end < 0 ? html.length : end + 3;
  }
  if (!/^<[!?]/.test(html.slice(at, at + 2))) return -1;
  const end = html.indexOf('>', at);
  return end < 0 ? html.length : end + 1;
}

interface Step {
  readonly token: HtmlToken | null;
  readonly next: number;
}

function readTag(html: string, at: number, finder: Finder): Step | null {
  TAG_START.lastIndex = at;
  const found = TAG_START.exec(html);
  if (!found) return null;
  const end = tagEnd(html, TAG_START.lastIndex, finder);
  if (end < 0) return null;
  const name = (found[2] ?? '').toLowerCase();
  const closes = found[1] === '/';
  if (!closes && UNREAD.has(name)) return { token: null, next: skipElement(html, name, end + 1) };
  const attributes = html.slice(at + found[0].length, end);
  return { token: { type: closes ? 'close' : 'open', name, attributes }, next: end + 1 };
}

function readStep(html: string, at: number, finder: Finder): Step {
  if (html[at] === '<') {
    const declared = skipDeclaration(html, at);
    if (declared >= 0) return { token: null, next: declared };
    const tag = readTag(html, at, finder);
    if (tag) return tag;
  }
  const next = html.indexOf('<', at + 1);
  const end = next < 0 ? html.length : next;
  return { token: { type: 'text', text: decodeEntities(html.slice(at, end)) }, next: end };
}

export function* htmlTokens(html: string): Generator<HtmlToken> {
  const finder = new Finder(html);
  for (let at = 0; at < html.length; ) {
    const { token, next } = readStep(html, at, finder);
    if (token) yield token;
    at = next;
  }
}
