/** How the texts of a run-in heading's first sentence are told from what follows. */
import type { TextNode } from 'lexical';

/**
 * A format of Lexical's own, because formats are what survives splitting, merging, typing and composing: nodes of an own
 * class become plain text when a composition ends in them. The theme draws it as the heading; it is no emphasis.
 */
export const LEAD_FORMAT = 'highlight';

export function $isLeadText(node: TextNode): boolean {
  return node.hasFormat(LEAD_FORMAT);
}

export function $markLead(node: TextNode, lead: boolean): void {
  if ($isLeadText(node) !== lead) node.toggleFormat(LEAD_FORMAT);
}
