/** What the window sees of the editor, computed from the ledger: at most once a frame, and only what changed. */
import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import type { SetBlock } from '../../document/layout/typeset.ts';
import type { Field } from '../../document/report.ts';
import { $blockOf } from './chunks.ts';
import type { BlockStyle, EditorSnapshot, SectionKey, TableDeed } from './handle.ts';
import type { Entry, Ledger } from './ledger.ts';
import { closingAt, noOutline, type Outline, outlineAfterWords, outlineFrom, sameItems } from './sections-outline.ts';
import { $blocksMeant, $styleAtCaret } from './styles.ts';
import { $tableDeeds } from './table-deeds.ts';

/** What follows from the text alone. */
export interface Content {
  readonly outline: Outline;
  readonly characters: number;
  readonly shownFields: readonly string[];
  readonly openFields: readonly string[];
  readonly openBlanks: number;
  /** The blocks and values that it was computed from. */
  readonly entries: readonly Entry[];
  readonly fields: readonly Field[];
}

export const noContent: Content = {
  outline: noOutline,
  characters: 0,
  shownFields: [],
  openFields: [],
  openBlanks: 0,
  entries: [],
  fields: [],
};

function filledFields(ledger: Ledger): ReadonlySet<string> {
  return new Set(ledger.fields().flatMap(({ id, value }) => (value === '' ? [] : [id])));
}

/** The same array while its items are the same. */
const kept = (items: readonly string[], before: readonly string[]) => (sameItems(items, before) ? before : items);

function sumOf(entries: readonly Entry[], what: 'chars' | 'blanks'): number {
  let sum = 0;
  for (const entry of entries) sum += entry[what];
  return sum;
}

/** `sets` are the blocks as they are set, in order. */
export function contentFrom(ledger: Ledger, sets: readonly SetBlock[], before: Content): Content {
  const entries = ledger.entries();
  const shown = [...new Set(entries.flatMap((entry) => entry.fields))];
  const filled = filledFields(ledger);
  return {
    outline: outlineFrom(entries, sets, before.outline),
    characters: sumOf(entries, 'chars'),
    shownFields: kept(shown, before.shownFields),
    openFields: kept(
      shown.filter((id) => !filled.has(id)),
      before.openFields,
    ),
    openBlanks: sumOf(entries, 'blanks'),
    entries,
    fields: ledger.fields(),
  };
}

/** The same after a change that `settle` called `text`: the blocks that it did not name are not looked at. */
export function contentAfterWords(ledger: Ledger, sets: readonly SetBlock[], before: Content): Content {
  const entries = ledger.entries();
  // What closes the text is no text of its last section: where that becomes another, the section has other figures.
  if (closingAt(entries) !== before.outline.closing) return contentFrom(ledger, sets, before);
  let { outline, characters, openBlanks } = before;
  for (const at of ledger.changed()) {
    const [old, now] = [before.entries[at], entries[at]];
    if (!old || !now || !sameItems(old.fields, now.fields)) return contentFrom(ledger, sets, before);
    outline = outlineAfterWords(outline, at, old, now);
    characters += now.chars - old.chars;
    openBlanks += now.blanks - old.blanks;
  }
  if (ledger.fields() !== before.fields) return contentFrom(ledger, sets, before);
  return { ...before, outline, characters, openBlanks, entries };
}

export interface Place {
  readonly currentSection: SectionKey | null;
  readonly currentBlock: number | null;
  readonly style: BlockStyle | null;
  readonly tableDeeds: readonly TableDeed[];
}

/** Of what was selected backwards from the start of a block, that block is not meant. */
function $blockAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : selection?.getNodes()[0];
  const block = node ? $blockOf(node) : null;
  if (block === null || !$isRangeSelection(selection) || selection.isCollapsed()) return block;
  const meant = $blocksMeant();
  return meant.some((other) => other.is(block)) ? block : (meant.at(-1) ?? block);
}

/** Where the caret stands. To be called where the editor's state can be read. */
export function $place(ledger: Ledger, outline: Outline): Place {
  const block = $blockAtCaret();
  const at = block === null ? -1 : ledger.indexOf(block.getKey());
  return {
    currentSection: outline.sectionAt[at] ?? null,
    currentBlock: at === -1 ? null : at,
    style: $styleAtCaret(),
    tableDeeds: $tableDeeds(),
  };
}

/** The same object while nothing in it changed. */
export function replaced(before: EditorSnapshot, next: Partial<EditorSnapshot>): EditorSnapshot {
  const names = Object.keys(next) as (keyof EditorSnapshot)[]; // the keys of a partial snapshot are names of it
  return names.every((name) => before[name] === next[name]) ? before : { ...before, ...next };
}
