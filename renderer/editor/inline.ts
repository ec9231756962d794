/** Inline text to Lexical's leaves and back. */
import { $createLineBreakNode, $createTextNode, $isLineBreakNode, type TextNode } from 'lexical';
import type { Emphasis, Field, Inline, InlineText, TextRun } from '../../document/report.ts';
import { $carriedMark, $setCarriedMark } from './carried-mark.ts';
import { $fieldNode } from './fields.ts';
import { $isLeadText, $markLead } from './lead-mark.ts';
import { $createBlankNode, $isBlankNode } from './nodes/blank.ts';
import { $isFieldNode } from './nodes/field.ts';
import type { Leaf } from './tree.ts';

/** In the order in which a run names them. */
const EMPHASES: readonly Emphasis[] = ['bold', 'italic', 'underline'];

function $textNode(run: TextRun): TextNode {
  const node = $createTextNode(run.text);
  for (const emphasis of EMPHASES) if (run.emphasis?.includes(emphasis)) node.toggleFormat(emphasis);
  if (run.carried) $setCarriedMark(node, { carried: run.carried, shown: run.text });
  return node;
}

function $leaf(run: Inline, fields: readonly Field[]): Leaf {
  switch (run.type) {
    case 'text':
      return $textNode(run);
    case 'field':
      return $fieldNode(run.field, fields);
    case 'blank':
      return $createBlankNode(run);
    case 'break':
      return $createLineBreakNode();
  }
}

export function $leaves(content: InlineText, fields: readonly Field[]): Leaf[] {
  return content.filter((run) => run.type !== 'text' || run.text !== '').map((run) => $leaf(run, fields));
}

/** The first sentence of a run-in heading. A line break in it carries no mark; the texts around it do. */
export function $leadLeaves(content: InlineText, fields: readonly Field[]): Leaf[] {
  const leaves = $leaves(content, fields);
  for (const leaf of leaves) if (!$isLineBreakNode(leaf)) $markLead(leaf, true);
  return leaves;
}

/** How many of the leaves belong to the marked first sentence; 0 where there is none. */
export function $leadCount(leaves: readonly Leaf[]): number {
  return leaves.findLastIndex((leaf) => !$isLineBreakNode(leaf) && $isLeadText(leaf)) + 1;
}

/** Half of what was carried over is nobody's word of last year. */
function $textRun(node: TextNode, text: string): TextRun {
  const emphasis = EMPHASES.filter((name) => node.hasFormat(name));
  const mark = $carriedMark(node);
  const run: TextRun = emphasis.length === 0 ? { type: 'text', text } : { type: 'text', text, emphasis };
  return mark === null || text !== node.getTextContent() ? run : { ...run, carried: mark.carried };
}

function $run(leaf: Leaf, cut: (leaf: TextNode) => string): Inline {
  if ($isLineBreakNode(leaf)) return { type: 'break' };
  if ($isBlankNode(leaf)) return leaf.getBlank();
  if ($isFieldNode(leaf)) return { type: 'field', field: leaf.getField() };
  return $textRun(leaf, cut(leaf));
}

function sameEmphasis(a: TextRun, b: TextRun): boolean {
  return (a.emphasis ?? []).join() === (b.emphasis ?? []).join();
}

/** Two places side by side stay two, even of the same words: 2个2个. */
const isPlain = (run: TextRun) => run.carried === undefined;

/** Neighbouring plain texts of the same emphasis are one run, and an empty one is none. */
function mergeRuns(runs: readonly Inline[]): InlineText {
  const merged: Inline[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.type === 'text' && run.text === '') continue;
    if (run.type === 'text' && last?.type === 'text' && isPlain(run) && isPlain(last) && sameEmphasis(run, last)) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else merged.push(run);
  }
  return merged;
}

const whole = (leaf: TextNode) => leaf.getTextContent();

/** `cut` says what of a text is wanted; all of it when left out. */
export function $readInline(leaves: readonly Leaf[], cut: (leaf: TextNode) => string = whole): InlineText {
  return mergeRuns(leaves.map((leaf) => $run(leaf, cut)));
}
