import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

const MARK = /[“”‘’]/gu;

interface Quote {
  readonly index: number;
  readonly mark: string;
  /** How many quotations are open around it. */
  readonly depth: number;
}

const isApostrophe = (text: string, { index, 0: mark }: RegExpMatchArray) =>
  mark === '’' && /[A-Za-z]/u.test(text[(index ?? 0) - 1] ?? '');
const CLOSES: Readonly<Record<string, string>> = { '”': '“', '’': '‘' };

/** All quotation marks with their depth; null where they do not pair: then nobody knows what is inside of what. */
function quotes(text: string): Quote[] | null {
  const open: string[] = [];
  const all: Quote[] = [];
  for (const found of matchesOf(MARK, text)) {
    const { 0: mark, index } = found;
    if (isApostrophe(text, found)) continue;
    const opening = CLOSES[mark];
    if (opening !== undefined && open.pop() !== opening) return null;
    all.push({ index, mark, depth: open.length });
    if (opening === undefined) open.push(mark);
  }
  return open.length > 0 ? null : all;
}

function wrong({ index, mark, depth }: Quote): Found[] {
  const [opening, closing] = depth % 2 === 0 ? ['“', '”'] : ['‘', '’'];
  const right = CLOSES[mark] === undefined ? opening : closing;
  return right === mark || right === undefined ? [] : [{ start: index, end: index + 1, suggestion: right }];
}

export default paragraphRule({
  id: 'PUN-04',
  name: '引号里再用引号',
  severity: 'E',
  fix: 'auto',
  source: 'GB/T 15834—2011 4.8',
  message: '引号套用，外面用双引号，里面用单引号',
  why: '引号里面还要用引号时，外面一层用双引号，里面一层用单引号。',
  looksInside: true,
  triggers: '“‘',
  prepare:
    () =>
    ({ text }) =>
      (quotes(text) ?? []).flatMap(wrong),
});
