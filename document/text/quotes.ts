/** What stands in quotation marks and brackets: no heading begins or ends there. */

const CLOSES: Readonly<Record<string, string>> = {
  '《': '》',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '〈': '〉',
  '〔': '〕',
  '【': '】',
  '（': '）',
  '(': ')',
  '[': ']',
};
const MARKS = /[《》“”‘’「」『』〈〉〔〕【】（）()[\]]/g;

/** A closing mark further away than this many UTF-16 units belongs to something else, or its opening one is a slip. */
const REACH = 300;

export interface Span {
  readonly start: number;
  /** Behind the closing mark. */
  readonly end: number;
}

function isCloser(mark: string, opener: string): boolean {
  const closer = CLOSES[opener];
  return mark === closer || (closer === '）' && mark === ')') || (closer === ')' && mark === '）');
}

/** Outermost quoted spans, in order. A mark without its partner is passed over. */
export function quotedSpans(line: string): Span[] {
  const open: { mark: string; at: number }[] = [];
  const spans: Span[] = [];
  for (const { 0: mark, index } of line.matchAll(MARKS)) {
    if (mark in CLOSES) {
      open.push({ mark, at: index });
      continue;
    }
    // Only the innermost few are looked at, so that a line full of openers stays cheap.
    for (let k = open.length - 1; k >= Math.max(0, open.length - 4); k -= 1) {
      const opener = open[k];
      if (!opener || !isCloser(mark, opener.mark)) continue;
      open.length = k;
      if (index - opener.at <= REACH) addSpan(spans, { start: opener.at, end: index + 1 });
      break;
    }
  }
  return spans;
}

/** Spans arrive by their ends; one that encloses earlier ones takes their place. */
function addSpan(spans: Span[], span: Span): void {
  while ((spans.at(-1)?.start ?? -1) > span.start) spans.pop();
  spans.push(span);
}

/** A test for places in rising order: inside of a span, its own opening mark not counted. */
export function insideOf(spans: readonly Span[]): (place: number) => boolean {
  let next = 0;
  return (place) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= place) next += 1;
    return (spans[next]?.start ?? Number.POSITIVE_INFINITY) < place;
  };
}
