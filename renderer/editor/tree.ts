/** Small questions about places in Lexical's tree. */
import {
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type LineBreakNode,
  type PointType,
  type TextNode,
} from 'lexical';

export type Leaf = TextNode | LineBreakNode;

/** Texts and line breaks below a node, in reading order. */
export function $leavesIn(node: LexicalNode): readonly Leaf[] {
  if ($isTextNode(node) || $isLineBreakNode(node)) return [node];
  return $isElementNode(node) ? node.getChildren().flatMap($leavesIn) : [];
}

export function $textsIn(node: LexicalNode): readonly TextNode[] {
  return $leavesIn(node).filter($isTextNode);
}

/** Text before `point` in `block`, in UTF-16 units; a line break is one. */
export function $offsetIn(block: ElementNode, point: PointType): number {
  const node = point.getNode();
  const before = (end: LexicalNode | null) => {
    let units = 0;
    for (const leaf of $leavesIn(block)) {
      if (end !== null && (leaf.is(end) || end.isParentOf(leaf) || !leaf.isBefore(end))) break;
      units += leaf.getTextContentSize();
    }
    return units;
  };
  if ($isTextNode(node)) return before(node) + point.offset;
  return before($isElementNode(node) ? node.getChildAtIndex(point.offset) : null);
}
