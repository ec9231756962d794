/** What the window sees of the editor, computed from the ledger: at most once a frame, and only what changed. */
import { $getSelection, $isRangeSelection } from 'lexical';
import type { SetBlock } from '../../document/layout/typeset.ts';
import { $blockOf } from './chunks.ts';
import type { BlockStyle, EditorSnapshot, SectionKey } from './handle.ts';
import type { Entry, Ledger } from './ledger.ts';
import { noOutline, type Outline, outlineFrom, sameItems } from './sections-outline.ts';
import { $styleAtCaret } from './styles.ts';

/** What follows from the text alone. */
export interface Content {
  readonly outline: Outline;
  readonly characters: number;
  readonly openFields: readonly string[];
}

export const noContent: Content = { outline: noOutline, characters: 0, openFields: [] };

function openFieldsOf(ledger: Ledger): readonly string[] {
  const filled = new Set(
    ledger
      .fields()
      .filter((field) => field.value !== '')
      .map((field) => field.id),
  );
  return [...new Set(ledger.entries().flatMap((entry) => entry.fields))].filter((id) => !filled.has(id));
}

function charactersOf(entries: readonly Entry[]): number {
  let sum = 0;
  for (const entry of entries) sum += entry.chars;
  return sum;
}

/** `sets` are the blocks as they are set, in order. */
export function contentFrom(ledger: Ledger, sets: readonly SetBlock[], before: Content): Content {
  const entries = ledger.entries();
  const openFields = openFieldsOf(ledger);
  return {
    outline: outlineFrom(entries, sets, before.outline),
    characters: charactersOf(entries),
    openFields: sameItems(openFields, before.openFields) ? before.openFields : openFields,
  };
}

export interface Place {
  readonly currentSection: SectionKey | null;
  readonly style: BlockStyle | null;
}

/** Where the caret stands. To be called where the editor's state can be read. */
export function $place(ledger: Ledger, outline: Outline): Place {
  const selection = $getSelection();
  const node = $isRangeSelection(selection) ? selection.anchor.getNode() : selection?.getNodes()[0];
  const block = node ? $blockOf(node) : null;
  const at = block === null ? -1 : ledger.indexOf(block.getKey());
  return { currentSection: outline.sectionAt[at] ?? null, style: $styleAtCaret() };
}

/** The same object while nothing in it changed. */
export function replaced(before: EditorSnapshot, next: Partial<EditorSnapshot>): EditorSnapshot {
  const names = Object.keys(next) as (keyof EditorSnapshot)[]; // the keys of a partial snapshot are names of it
  return names.every((name) => before[name] === next[name]) ? before : { ...before, ...next };
}
