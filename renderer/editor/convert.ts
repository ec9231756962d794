/** The report to the editor's nodes and back. Reading what was loaded gives the same report, runs merged. */
import { $isTableNode } from '@lexical/table';
import { $getRoot, $isTextNode, $setSelection, type LexicalNode } from 'lexical';
import type { Block, Field, HeadingLevel, InlineText, Report } from '../../document/report.ts';
import { $blocks, $chunksOf } from './chunks.ts';
import { $fields, $setFields } from './fields.ts';
import type { BlockStyle } from './handle.ts';
import { $leadCount, $leadLeaves, $leaves, $readInline } from './inline.ts';
import { $createBlockNode, $isBlockNode, type BlockNode, headingStyle, levelOf } from './nodes/block.ts';
import { $isAnnexNode, $isPictureNode, AnnexNode, PictureNode } from './nodes/picture.ts';
import { $paper, $setPaper, paperOf } from './paper.ts';
import { $readTable, $tableNode } from './tables.ts';
import { $leavesIn, type Leaf } from './tree.ts';

/**
 * Puts the leaves into the block. With every whole state (undo) Lexical's reconciler gives a block the format of its first
 * text; a block that has it from the beginning is not changed by that, and so not read anew.
 */
function $filled(node: BlockNode, leaves: readonly Leaf[]): BlockNode {
  const first = leaves.find($isTextNode);
  if (first) node.setTextFormat(first.getFormat());
  return node.append(...leaves);
}

/** The node of one block with these fields' values. */
export function $blockNode(block: Block, fields: readonly Field[]): LexicalNode {
  switch (block.type) {
    case 'heading':
      return $filled($createBlockNode(headingStyle(block.level), block.numbering), $leaves(block.content, fields));
    case 'runIn':
      return $filled($createBlockNode(headingStyle(block.level), block.numbering), [
        ...$leadLeaves(block.lead, fields),
        ...$leaves(block.content, fields),
      ]);
    case 'table':
      return $tableNode(block, fields);
    case 'picture':
      return new PictureNode(block);
    case 'annex':
      return new AnnexNode();
    default:
      return $filled($createBlockNode(block.type), $leaves(block.content, fields));
  }
}

/** A text block of this style; a heading's first sentence is set apart where text goes on after it. */
export function textBlock(
  style: BlockStyle,
  numbering: BlockNode['__numbering'],
  lead: InlineText,
  rest: InlineText,
): Block {
  const level: HeadingLevel | null = levelOf(style);
  if (level === null) {
    return { type: style as Exclude<BlockStyle, `heading${number}`>, content: [...lead, ...rest] };
  }
  if (lead.length === 0 || rest.length === 0) {
    return { type: 'heading', level, numbering, content: [...lead, ...rest] };
  }
  return { type: 'runIn', level, numbering, lead, content: rest };
}

function $readBlockNode(node: BlockNode): Block {
  const leaves: readonly Leaf[] = $leavesIn(node);
  const style = node.getBlockStyle();
  const count = levelOf(style) === null ? 0 : $leadCount(leaves);
  const [lead, rest] = count === leaves.length ? [leaves, []] : [leaves.slice(0, count), leaves.slice(count)];
  return textBlock(style, node.getNumbering(), $readInline(lead), $readInline(rest));
}

/** The block that a node shows; null for a node that is none. */
export function $readBlock(node: LexicalNode): Block | null {
  if ($isBlockNode(node)) return $readBlockNode(node);
  if ($isTableNode(node)) return $readTable(node);
  if ($isPictureNode(node)) return node.getPicture();
  return $isAnnexNode(node) ? { type: 'annex' } : null;
}

/** Replaces everything. A report without blocks shows one empty paragraph to write into. */
export function $loadReport(report: Report): void {
  const root = $getRoot();
  $setSelection(null);
  root.clear();
  $setFields(report.fields);
  $setPaper(paperOf(report));
  const nodes = report.blocks.map((block) => $blockNode(block, report.fields));
  root.append(...$chunksOf(nodes.length > 0 ? nodes : [$createBlockNode()]));
}

/** The report as it stands. */
export function $readReport(): Report {
  const blocks = $blocks().flatMap((node) => $readBlock(node) ?? []);
  return { ...$paper(), blocks, fields: $fields() };
}
