/** The mark of words that were carried over from last year's paper (沿用), as the editor's texts bear it. */
import { $getState, $setState, createState, type TextNode } from 'lexical';
import type { Carried } from '../../document/report.ts';

/** One place: each has an object of its own, so that neighbours never become one text, and the halves of one do. */
export interface CarriedMark {
  readonly carried: Carried;
  /** What stood there when it was marked. Other words there are somebody's own. */
  readonly shown: string;
}

const none: CarriedMark | null = null;
// Written here alone and never read from JSON, so that nothing has to be parsed.
const markState = createState('carried', { parse: (): CarriedMark | null => none });

export function $carriedMark(node: TextNode): CarriedMark | null {
  return $getState(node, markState);
}

export function $setCarriedMark(node: TextNode, mark: CarriedMark | null): void {
  if ($carriedMark(node) !== mark) $setState(node, markState, mark);
}
