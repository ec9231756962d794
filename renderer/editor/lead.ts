/**
 * Run-in headings: where the first sentence of a heading ends as it is written. A heading whose first 。 is followed by
 * text is a paragraph with a heading in it; without text after it, it stands on a line of its own.
 */
import {
  $getEditor,
  $getNodeByKey,
  $isLineBreakNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  LineBreakNode,
  mergeRegister,
  type NodeKey,
  TextNode,
} from 'lexical';
import { $leadCount } from './inline.ts';
import { $isLeadText, $markLead } from './lead-mark.ts';
import { BlankNode } from './nodes/blank.ts';
import { $isBlockNode, type BlockNode } from './nodes/block.ts';
import { FieldNode } from './nodes/field.ts';
import { $leavesIn, type Leaf } from './tree.ts';

/** The mark that ends a sentence, with quotation marks and brackets that close after it. */
const SENTENCE = /^[^。]*。[”’）》」』]*/u;
/** Marks with which a first sentence that was read from a file may end as well. */
const LEAD_END = /[。：:；;.][”’）》」』]*$/u;

function $leadText(leaves: readonly Leaf[]): string {
  return leaves
    .slice(0, $leadCount(leaves))
    .map((leaf) => leaf.getTextContent())
    .join('');
}

/** First sentences as they stood before a composition began; it changes the text many times before it is settled. */
const beforeComposing = new WeakMap<LexicalEditor, Map<NodeKey, string>>();

function $committedLead(key: NodeKey): string {
  return $getEditor()
    .getEditorState()
    .read(() => {
      const block = $getNodeByKey(key);
      return $isBlockNode(block) ? $leadText($leavesIn(block)) : '';
    });
}

function $rememberLead(block: BlockNode): void {
  const known = beforeComposing.get($getEditor()) ?? new Map<NodeKey, string>();
  beforeComposing.set($getEditor(), known);
  if (!known.has(block.getKey())) known.set(block.getKey(), $committedLead(block.getKey()));
}

/** The first sentence before the change that is being made, '' where it was none. */
function $previousLead(block: BlockNode): string {
  const known = beforeComposing.get($getEditor());
  const lead = known?.get(block.getKey()) ?? $committedLead(block.getKey());
  known?.delete(block.getKey());
  return lead;
}

/** Length of a marked first sentence that stays what it is; 0 where it has to be found anew. */
function $keptLength(block: BlockNode, marked: string, sentence: number): number {
  const previous = $previousLead(block);
  // What is written behind its mark belongs to the text after it.
  const kept = LEAD_END.test(previous) && marked.startsWith(previous) ? previous : marked;
  if (kept === '' || (sentence > 0 && sentence < kept.length)) return 0;
  return kept === previous || LEAD_END.test(kept) ? kept.length : 0;
}

/** Length of the first sentence in UTF-16 units; 0 where the whole text is the heading. */
function $leadLength(block: BlockNode, leaves: readonly Leaf[]): number {
  const text = leaves.map((leaf) => leaf.getTextContent()).join('');
  const sentence = SENTENCE.exec(text)?.[0].length ?? 0;
  const length = $keptLength(block, $leadText(leaves), sentence) || sentence;
  return length < text.length ? length : 0;
}

function $markUpTo(leaves: readonly Leaf[], length: number): void {
  let at = 0;
  for (const leaf of leaves) {
    const start = at;
    at += leaf.getTextContentSize();
    if ($isLineBreakNode(leaf)) continue;
    if (start < length && length < at && leaf.isSimpleText()) {
      const [lead, rest] = leaf.splitText(length - start);
      if (lead) $markLead(lead, true);
      if (rest) $markLead(rest, false);
    } else $markLead(leaf, start < length);
  }
}

/** Sets the heading apart from what follows it, or takes the mark away where `block` is no heading. */
export function $settleLead(block: BlockNode): void {
  const leaves = $leavesIn(block);
  if (block.getLevel() !== null) $markUpTo(leaves, $leadLength(block, leaves));
  else for (const leaf of leaves) if (!$isLineBreakNode(leaf)) $markLead(leaf, false);
}

function $settleAround(leaf: LexicalNode): void {
  const block = leaf.getParent();
  if (!$isBlockNode(block)) return;
  if ($getEditor().isComposing()) $rememberLead(block);
  else if (block.getLevel() !== null || ($isTextNode(leaf) && $isLeadText(leaf))) $settleLead(block);
}

/** Never while composing: a text that is split under an input method loses its composition. */
export function registerRunIn(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(TextNode, $settleAround),
    editor.registerNodeTransform(FieldNode, $settleAround),
    editor.registerNodeTransform(BlankNode, $settleAround),
    editor.registerNodeTransform(LineBreakNode, $settleAround),
  );
}
