/** HTML as a run of tags and texts. Tolerant of anything: what is no tag is text. Linear in the length of the input. */
import { decodeEntities } from './entities.ts';

export type HtmlToken =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open'; readonly name: string; readonly attributes: string }
  | { readonly type: 'close'; readonly name: string }
  /** The rules of a `<style>`, as they are written. */
  | { readonly type: 'style'; readonly text: string }
  /** Where on a clipboard the part begins and ends that was copied; what surrounds it is only its context. */
  | { readonly type: 'fragment'; readonly edge: 'start' | 'end' };

/** Elements whose content nobody reads; one that never closes takes all that follows, as it does in a browser. */
const UNREAD = new Set([
  'script',
  'style',
  'template',
  'title',
  'noscript',
  'iframe',
  'textarea',
  'xmp',
  'noembed',
  'noframes',
]);
/** The same, but one that never closes hides nothing. */
const UNREAD_WHOLE = new Set(['svg', 'math', 'object', 'select', 'button', 'audio', 'video', 'canvas', 'xml']);
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

  /** The end tag of an element behind `from`: where it begins and what is behind it; null for none. */
  endTag(name: string, from: number): { readonly start: number; readonly end: number } | null {
    if (this.missing.has(`</${name}>`)) return null;
    const close = new RegExp(`</${name}\\s*>`, 'gi');
    close.lastIndex = from;
    const found = close.exec(this.html);
    if (found) return { start: found.index, end: found.index + found[0].length };
    this.missing.add(`</${name}>`);
    return null;
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

interface Step {
  readonly token: HtmlToken | null;
  readonly next: number;
}

const FRAGMENT = { StartFragment: 'start', EndFragment: 'end' } as const;

function readComment(html: string, at: number, finder: Finder): Step {
  const found = finder.find('-->', at + 4);
  const end = found < 0 ? html.length : found;
  const words = end - at < 40 ? html.slice(at + 4, end).trim() : '';
  const edge = words === 'StartFragment' || words === 'EndFragment' ? FRAGMENT[words] : null;
  return { token: edge === null ? null : { type: 'fragment', edge }, next: Math.min(html.length, end + 3) };
}

/** Comments, doctypes and what Word puts into `<![if …]>` and `<?…>`; null for text. */
function readDeclaration(html: string, at: number, finder: Finder): Step | null {
  if (html.startsWith('<!--', at)) return readComment(html, at, finder);
  if (html[at + 1] !== '!' && html[at + 1] !== '?') return null;
  const end = finder.find('>', at);
  return { token: null, next: end < 0 ? html.length : end + 1 };
}

/** Behind an element that is not read; null where it is read all the same. */
function readUnread(html: string, name: string, from: number, finder: Finder): Step | null {
  const close = finder.endTag(name, from);
  if (name === 'style')
    return { token: { type: 'style', text: html.slice(from, close?.start) }, next: close?.end ?? html.length };
  if (UNREAD.has(name)) return { token: null, next: close?.end ?? html.length };
  return close && { token: null, next: close.end };
}

function readTag(html: string, at: number, finder: Finder): Step | null {
  TAG_START.lastIndex = at;
  const found = TAG_START.exec(html);
  if (!found) return null;
  const end = tagEnd(html, TAG_START.lastIndex, finder);
  if (end < 0) return null;
  const name = (found[2] ?? '').toLowerCase();
  if (found[1] === '/') return { token: { type: 'close', name }, next: end + 1 };
  const unread = UNREAD.has(name) || UNREAD_WHOLE.has(name) ? readUnread(html, name, end + 1, finder) : null;
  if (unread) return unread;
  return { token: { type: 'open', name, attributes: html.slice(at + found[0].length, end) }, next: end + 1 };
}

function readStep(html: string, at: number, finder: Finder): Step {
  if (html[at] === '<') {
    const found = readDeclaration(html, at, finder) ?? readTag(html, at, finder);
    if (found) return found;
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
