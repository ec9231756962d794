/**
 * Numbers, blank lines and indents that follow from the order of blocks: no text, but set on each block's element, by the
 * same rules as the printed pages.
 */
import type { LexicalEditor, NodeKey } from 'lexical';
import { FIRST_LINE_INDENT } from '../../document/layout/figures.ts';
import { type SetBlock, typeset } from '../../document/layout/typeset.ts';
import type { Report } from '../../document/report.ts';
import type { Entry } from './ledger.ts';

const pt = (points: number) => (points === 0 ? '' : `${Math.round(points * 1000) / 1000}pt`);

function property(dom: HTMLElement, name: string, value: string): void {
  if (dom.style.getPropertyValue(name) === value) return;
  if (value === '') dom.style.removeProperty(name);
  else dom.style.setProperty(name, value);
}

function attribute(dom: HTMLElement, name: string, value: string): void {
  if ((dom.dataset[name] ?? '') === value) return;
  if (value === '') delete dom.dataset[name];
  else dom.dataset[name] = value;
}

/** The usual indent stands in the style sheet; only what differs is set here. */
function dress(dom: HTMLElement, set: SetBlock): void {
  const { first, left, right } = set.indents;
  const hanging = first !== FIRST_LINE_INDENT && first !== 0;
  attribute(dom, 'number', set.number);
  attribute(dom, 'below', set.belowTitle ? 'title' : '');
  property(dom, '--blank-lines', set.blankLines === 0 ? '' : String(set.blankLines));
  property(dom, '--left', pt(left));
  property(dom, '--right', set.belowTitle ? '' : pt(right));
  property(dom, '--first', hanging ? pt(first) : '');
}

/** What each block shows; in the order of the report's blocks. */
export interface Setting {
  readonly key: NodeKey;
  readonly set: SetBlock;
}

export function settingOf(entries: readonly Entry[], report: Report): readonly Setting[] {
  const { blocks } = typeset(report);
  return entries.flatMap(({ key }, i) => {
    const set = blocks[i];
    return set === undefined ? [] : [{ key, set }];
  });
}

function isSame(a: SetBlock, b: SetBlock): boolean {
  const indents = a.indents.first === b.indents.first && a.indents.left === b.indents.left;
  const place = a.blankLines === b.blankLines && a.belowTitle === b.belowTitle;
  return a.number === b.number && place && indents && a.indents.right === b.indents.right;
}

/** What each element was set to last; asking the element itself is dear in a long text. */
const shown = new WeakMap<HTMLElement, SetBlock>();

export function show(editor: LexicalEditor, settings: readonly Setting[]): void {
  for (const { key, set } of settings) {
    const dom = editor.getElementByKey(key);
    if (dom === null) continue;
    const last = shown.get(dom);
    if (last === undefined || !isSame(last, set)) dress(dom, set);
    shown.set(dom, set);
  }
}
