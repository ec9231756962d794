/** Whole sections: moving them, raising and lowering them, putting one in, other words for one. */
import { $getNodeByKey, $isTextNode, type LexicalNode, type NodeKey } from 'lexical';
import { isClosing } from '../../document/guide.ts';
import { blockRank, sectionEnd } from '../../document/outline.ts';
import { type Block, type HeadingLevel, type InlineText, plainInline } from '../../document/report.ts';
import { $blocks } from './chunks.ts';
import { $blockNode } from './convert.ts';
import { $fields } from './fields.ts';
import type { DropPlace, SectionKey } from './handle.ts';
import { $leadCount, $leadLeaves, $leaves } from './inline.ts';
import { $isOpenSlot } from './nodes/blank.ts';
import { $createBlockNode, $isBlockNode, $isRunIn, type BlockNode, headingStyle } from './nodes/block.ts';
import { $isAnnexNode } from './nodes/picture.ts';
import { $leavesIn, $textsIn, type Leaf } from './tree.ts';

/** As `blockRank` of the block, without reading its text. */
export function $rank(node: LexicalNode | undefined): HeadingLevel | 0 | null {
  if ($isAnnexNode(node)) return blockRank({ type: 'annex' });
  if (!$isBlockNode(node)) return null;
  const level = node.getLevel();
  if (level !== null) return level;
  return RANKS[node.getBlockStyle()] ?? null;
}

const TEXTS = ['title', 'attachmentNote', 'signature', 'date', 'note', 'subtitle', 'addressee', 'paragraph'] as const;
const RANKS: Partial<Record<string, HeadingLevel | 0 | null>> = Object.fromEntries(
  TEXTS.map((type) => [type, blockRank({ type, content: [] })]),
);

/** Blocks of the section from its heading to `end`, which is no longer part of it. */
interface Section {
  readonly start: number;
  readonly end: number;
  readonly level: HeadingLevel;
}

function $section(blocks: readonly LexicalNode[], key: SectionKey): Section | null {
  const start = blocks.findIndex((block) => block.getKey() === key);
  const level = $rank(blocks[start]);
  if (start === -1 || level === null || level === 0) return null;
  const end = sectionEnd(start, blocks.length, (i) => $rank(blocks[i]));
  return { start, end: $beforeClosing(blocks, end), level };
}

const $isParagraph = (node: LexicalNode | undefined): node is BlockNode =>
  $isBlockNode(node) && node.getBlockStyle() === 'paragraph';

/** A 结束语 that ends the body belongs to no section, nor do empty lines behind it: the place before it, else `end`. */
function $beforeClosing(blocks: readonly LexicalNode[], end: number): number {
  const next = blocks[end];
  if (next !== undefined && $rank(next) !== 0) return end;
  let at = end - 1;
  for (let last = blocks[at]; $isParagraph(last) && last.isEmpty(); last = blocks[at]) at -= 1;
  const last = blocks[at];
  return $isParagraph(last) && isClosing(last.getTextContent()) ? at : end;
}

/** The fourth level is the last: what would go below it stays there. */
function shifted(level: HeadingLevel, by: number): HeadingLevel {
  const wanted = Math.min(4, Math.max(1, level + by));
  return wanted as HeadingLevel; // between 1 and 4 by the line above
}

function $shift(blocks: readonly LexicalNode[], by: number): void {
  if (by === 0) return;
  for (const block of blocks) {
    const level = $isBlockNode(block) ? block.getLevel() : null;
    if (level !== null && $isBlockNode(block)) block.setBlockStyle(headingStyle(shifted(level, by)));
  }
}

/** Moves blocks before the one at `to`, or to the end. */
function $place(blocks: readonly LexicalNode[], moved: readonly LexicalNode[], to: number): void {
  const before = blocks[to];
  if (before !== undefined) for (const node of moved) before.insertBefore(node, false);
  else {
    let last = blocks.at(-1);
    for (const node of moved) last = last?.insertAfter(node, false);
  }
}

function destination(target: Section, at: DropPlace['at']): { to: number; level: number } {
  switch (at) {
    case 'before':
      return { to: target.start, level: target.level };
    case 'after':
      return { to: target.end, level: target.level };
    case 'inside':
      return { to: target.end, level: target.level + 1 };
  }
}

/** The empty paragraph below a heading where nothing is written up to the next one; null elsewhere. */
export function $roomBelow(key: SectionKey): BlockNode | null {
  const blocks = $blocks();
  const start = blocks.findIndex((block) => block.getKey() === key);
  const heading = blocks[start];
  if (!$isBlockNode(heading) || $isRunIn(heading)) return null;
  const next = blocks.findIndex((block, i) => i > start && $rank(block) !== null);
  const below = blocks.slice(start + 1, $beforeClosing(blocks, next === -1 ? blocks.length : next));
  const [first] = below;
  const isRoom = below.every((block) => $isParagraph(block) && block.isEmpty());
  return isRoom && $isParagraph(first) ? first : null;
}

/** The caret goes to what stands in its place now: the next heading, else the text above. */
export function $deleteSection(key: SectionKey): boolean {
  const blocks = $blocks();
  const section = $section(blocks, key);
  if (section === null) return false;
  const [next, above] = [blocks[section.end], blocks[section.start - 1]];
  const room = $createBlockNode();
  if (next === undefined && above === undefined) blocks[section.start]?.insertBefore(room, false);
  for (const block of blocks.slice(section.start, section.end)) block.remove();
  if ($isBlockNode(next) && ($rank(next) ?? 0) > 0) next.selectStart();
  else if ($isBlockNode(above)) above.selectEnd();
  else if ($isBlockNode(next)) next.selectStart();
  else if (room.isAttached()) room.select();
  return true;
}

/** Puts text below a heading, in place of the empty paragraphs there; the heading stays unless it is to read otherwise. */
export function $fillSection(key: SectionKey, heading: InlineText | null, text: readonly Block[]): void {
  const node = $getNodeByKey(key);
  if (!$isBlockNode(node) || node.getLevel() === null) return;
  if (heading !== null) $setHeading(key, heading);
  const blocks = $blocks();
  const start = blocks.findIndex((block) => block.is(node));
  const written = blocks.findIndex((block, i) => i > start && !($isParagraph(block) && block.isEmpty()));
  const empty = blocks.slice(start + 1, written === -1 ? blocks.length : written);
  const added = text.map((block) => $blockNode(block, $fields()));
  $place(blocks, added, start + 1);
  for (const block of empty) block.remove();
  $selectRoom([node, ...added]);
}

/** What ends the first sentence of a run-in heading, and stays. */
const MARK = /[。：:；;，,.]$/u;

/** Selects the words of a heading, to be written over. */
export function $selectHeading(key: SectionKey): void {
  const node = $getNodeByKey(key);
  if (!$isBlockNode(node) || node.getLevel() === null) return;
  const leaves = $leavesIn(node);
  const own = $isRunIn(node) ? leaves.slice(0, $leadCount(leaves)) : leaves;
  const texts = own.filter($isTextNode);
  const [first, last] = [texts[0], texts.at(-1)];
  const selection = node.selectStart();
  if (!first || !last) return;
  const words = $isRunIn(node) ? last.getTextContent().replace(MARK, '') : last.getTextContent();
  selection.anchor.set(first.getKey(), 0, 'text');
  selection.focus.set(last.getKey(), words.length, 'text');
}

/** False where the section would go into itself, or below the fourth level. */
export function $moveSection(key: SectionKey, place: DropPlace): boolean {
  const blocks = $blocks();
  const source = $section(blocks, key);
  const target = $section(blocks, place.section);
  if (source === null || target === null) return false;
  const { to, level } = destination(target, place.at);
  const intoItself = target.start >= source.start && target.start < source.end;
  if (intoItself || level > 4) return false;
  const moved = blocks.slice(source.start, source.end);
  if (to < source.start || to > source.end) $place(blocks, moved, to);
  $shift(moved, level - source.level);
  return true;
}

/** The heading of the same level right before the section, nothing of a higher rank between them. */
function $sectionAbove(blocks: readonly LexicalNode[], section: Section): number {
  for (let i = section.start - 1; i >= 0; i -= 1) {
    const rank = $rank(blocks[i]);
    if (rank !== null && rank <= section.level) return rank === section.level ? i : -1;
  }
  return -1;
}

/** False where there is no neighbour of the same level on that side. */
export function $moveSectionBy(key: SectionKey, step: -1 | 1): boolean {
  const blocks = $blocks();
  const section = $section(blocks, key);
  if (section === null) return false;
  const neighbour = step === -1 ? $sectionAbove(blocks, section) : section.end;
  const heading = blocks[neighbour];
  if (heading === undefined || $rank(heading) !== section.level) return false;
  const at = step === -1 ? 'before' : 'after';
  return $moveSection(key, { at, section: heading.getKey() as SectionKey }); // the key of a heading names its section
}

/** Raises (-1) or lowers (+1) a section and all below it by one level; false at the first or the fourth. */
export function $shiftLevel(key: SectionKey, step: -1 | 1): boolean {
  const blocks = $blocks();
  const section = $section(blocks, key);
  if (section === null || section.level + step < 1 || section.level + step > 4) return false;
  $shift(blocks.slice(section.start, section.end), step);
  return true;
}

/** Where the body ends: before 附件说明, 署名 and what follows them; after the last block when there is none. */
function $bodyEnd(blocks: readonly LexicalNode[]): number {
  const annex = blocks.findIndex($isAnnexNode);
  const length = annex === -1 ? blocks.length : annex;
  const lastHeading = blocks.slice(0, length).findLastIndex((block) => ($rank(block) ?? 0) > 0);
  // A 成文日期 may stand right below the title: without headings the body begins with its first paragraph.
  const from = lastHeading !== -1 ? lastHeading + 1 : blocks.findIndex($isBodyParagraph) + 1;
  const end = blocks.findIndex((block, i) => i >= from && $rank(block) === 0 && i > 0 && !$isTitle(block));
  return end === -1 ? length : end;
}

function $isTitle(node: LexicalNode): boolean {
  return $isBlockNode(node) && node.getBlockStyle() === 'title';
}

function $isBodyParagraph(node: LexicalNode): boolean {
  return $isBlockNode(node) && ['paragraph', 'addressee'].includes(node.getBlockStyle());
}

/** Where new blocks go, and the level of the first of them: at the end that of the first heading; null for their own. */
function $newPlace(
  blocks: readonly LexicalNode[],
  place: DropPlace | null,
): { to: number; level: number | null } | null {
  if (place === null) {
    const first = blocks.map($rank).find((rank) => rank !== null && rank > 0);
    return { to: $beforeClosing(blocks, $bodyEnd(blocks)), level: first ?? null };
  }
  const target = $section(blocks, place.section);
  return target && destination(target, place.at);
}

/** The first blank that is open, else the first text behind the heading. */
function $selectRoom(added: readonly LexicalNode[]): void {
  const open = added.flatMap($textsIn).find($isOpenSlot);
  const texts = added.filter($isBlockNode);
  if (open) open.select(0, open.getTextContentSize());
  else (texts.slice(1).find((block) => block.getLevel() === null) ?? texts[0])?.selectEnd();
}

/** Puts in a section with what is below it; it takes the place of the one empty paragraph of a report without any text. */
export function $insertSection(section: readonly Block[], place: DropPlace | null): void {
  const blocks = $blocks();
  const where = $newPlace(blocks, place);
  if (where === null) return;
  const added = section.map((block) => $blockNode(block, $fields()));
  const own = $rank(added[0]) ?? 0;
  $place(blocks, added, where.to);
  if (own > 0) $shift(added, Math.min(4, where.level ?? own) - own);
  const [only] = blocks;
  if (blocks.length === 1 && $isParagraph(only) && only.isEmpty()) only.remove();
  $selectRoom(added);
}

/** Before the block at this place, or at the end; an empty paragraph above gives its place to them. The first one’s key. */
export function $insertBlocks(at: number, added: readonly Block[]): NodeKey | null {
  const blocks = $blocks();
  const nodes = added.map((block) => $blockNode(block, $fields()));
  $place(blocks, nodes, at);
  const above = blocks[at - 1];
  if ($isBlockNode(above) && above.getBlockStyle() === 'paragraph' && above.isEmpty()) above.remove();
  const open = nodes.flatMap($textsIn).find($isOpenSlot);
  if (open) open.select(0, open.getTextContentSize());
  else nodes.at(-1)?.selectEnd();
  return nodes[0]?.getKey() ?? null;
}

/** In place of the heading's words; behind a run-in heading the text goes on. */
export function $setHeading(key: SectionKey, content: InlineText): void {
  const block = $getNodeByKey(key);
  if (!$isBlockNode(block) || block.getLevel() === null) return;
  const runIn = $isRunIn(block);
  const words = runIn ? [...content, ...plainInline('。')] : content;
  const old = $leavesIn(block);
  const replaced = runIn ? old.slice(0, $leadCount(old)) : old;
  const leaves = runIn ? $leadLeaves(words, $fields()) : $leaves(words, $fields());
  $replace(block, replaced, leaves);
}

/** In place of all words of a block that is text and no heading. */
export function $setWords(at: number, content: InlineText): void {
  const block = $blocks()[at];
  if (!$isBlockNode(block) || block.getLevel() !== null) return;
  $replace(block, $leavesIn(block), $leaves(content, $fields()));
}

/** The caret goes to the first blank of the new words that is open, else behind them. */
function $replace(block: BlockNode, old: readonly Leaf[], leaves: readonly Leaf[]): void {
  block.splice(0, old.length, [...leaves]);
  const open = leaves.find($isOpenSlot);
  if (open) open.select(0, open.getTextContentSize());
  else leaves.at(-1)?.selectNext(0, 0);
}
