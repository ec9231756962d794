/**
 * The blocks of the report as they stood after the last change, each read anew only when it changed. What the window
 * shows (outline, numbers, counts) is computed from here and never from a walk over all of the text.
 */
import { $getNodeByKey, $getRoot, type LexicalNode, type NodeKey, type UpdateListenerPayload } from 'lexical';
import { textsOf } from '../../document/open-places.ts';
import { headingText, isHeading } from '../../document/outline.ts';
import { blockText, countCharacters, type FieldText, fieldText, inlineText } from '../../document/plain.ts';
import {
  type Block,
  emptyReport,
  type Field,
  type Inline,
  type InlineText,
  type Paper,
} from '../../document/report.ts';
import { $blocks } from './chunks.ts';
import { $readBlock } from './convert.ts';
import { $fields } from './fields.ts';
import { $isBlockNode } from './nodes/block.ts';
import { $isChunkNode } from './nodes/chunk.ts';
import { $paper } from './paper.ts';
import { $leavesIn } from './tree.ts';

export interface Entry {
  readonly key: NodeKey;
  readonly block: Block;
  /** What the outline shows of it; '' where it is no heading. */
  readonly heading: string;
  /** Characters without blanks and without the number. */
  readonly chars: number;
  /** Ids of the fields that stand in it, in order. */
  readonly fields: readonly string[];
  /** How many blanks of one place stand in it. */
  readonly blanks: number;
  /** Characters of its text, without a heading and without what is still open. */
  readonly body: number;
  /** Places still open in it: blanks of one place, and fields without a value, each as often as it stands there. */
  readonly open: number;
  /** The nodes as they were when it was read: the same ones mean the same block. Empty for what is always read anew. */
  readonly versions: readonly LexicalNode[];
}

/** What happened since the last `settle`. */
interface Pending {
  readonly keys: Set<NodeKey>;
  structure: boolean;
  /** A whole state was put in place: no nodes are named, each has to be looked at. */
  whole: boolean;
}

/**
 * `frame`: blocks came, went, moved or became of another kind, so that numbers and their setting may differ; `text`: only
 * words did.
 */
export type Settled = 'nothing' | 'text' | 'frame';

export interface Ledger {
  /** Takes note of an update; cheap, for it runs with every key. */
  note(update: Pick<UpdateListenerPayload, 'dirtyElements' | 'dirtyLeaves' | 'tags' | 'editorState'>): boolean;
  /** Reads what changed. To be called where the editor's state can be read. */
  settle(): Settled;
  entries(): readonly Entry[];
  /** Places of the blocks that the last `settle` read anew, where it said `text`. */
  changed(): readonly number[];
  fields(): readonly Field[];
  /** What stands outside of the text; the same object until it is another. */
  paper(): Paper;
  /** Place of a block in `entries`; -1 for one that is not there. */
  indexOf(key: NodeKey): number;
}

/** What fields show, and which runs are open by that. */
interface Values {
  readonly show: FieldText;
  readonly isOpen: (run: Inline) => boolean;
}

function valuesOf(fields: readonly Field[]): Values {
  const filled = new Set(fields.flatMap(({ id, value }) => (value === '' ? [] : [id])));
  const isOpen = (run: Inline) => run.type === 'blank' || (run.type === 'field' && !filled.has(run.field));
  return { show: fieldText(fields), isOpen };
}

function $versions(node: LexicalNode): readonly LexicalNode[] {
  return $isBlockNode(node) ? [node, ...$leavesIn(node)] : [];
}

function sameNodes(a: readonly LexicalNode[], b: readonly LexicalNode[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((node, i) => node === b[i]);
}

/** What is written below headings, and what is still open. */
function written(
  block: Block,
  runs: InlineText,
  chars: number,
  { show, isOpen }: Values,
): Pick<Entry, 'body' | 'open'> {
  const open = runs.filter(isOpen);
  if (block.type === 'heading') return { body: 0, open: open.length };
  const heading = block.type === 'runIn' ? countCharacters(inlineText(block.lead, show)) : 0;
  const inText = block.type === 'runIn' ? block.content.filter(isOpen) : open;
  return { body: chars - heading - countCharacters(inlineText(inText, show)), open: open.length };
}

function $entry(node: LexicalNode, known: Entry | undefined, values: Values): Entry | null {
  const versions = $versions(node);
  if (known && sameNodes(known.versions, versions)) return known;
  const block = $readBlock(node);
  if (block === null) return null;
  const { show } = values;
  const chars = countCharacters(blockText(block, show));
  const heading = isHeading(block) ? headingText(block, show) : '';
  const runs = textsOf(block).flat();
  const fieldIds = runs.flatMap((run) => (run.type === 'field' ? [run.field] : []));
  const blanks = runs.filter((run) => run.type === 'blank').length;
  return {
    key: node.getKey(),
    block,
    heading,
    chars,
    fields: fieldIds,
    blanks,
    ...written(block, runs, chars, values),
    versions,
  };
}

/** Blocks whose place in the line depends on their words: their setting is computed with every change. */
const SET_BY_WORDS = new Set<Block['type']>(['title', 'signature', 'date', 'attachmentNote']);

function isSameFrame(a: Block | undefined, b: Block): boolean {
  if (a?.type !== b.type || SET_BY_WORDS.has(b.type)) return false;
  // A table that is turned stands on other pages.
  if (a.type === 'table' && b.type === 'table') return a.page === b.page;
  if (!isHeading(a) || !isHeading(b)) return true;
  return a.level === b.level && a.numbering === b.numbering;
}

/** Undo and redo put a whole state in place and name no nodes. */
const WHOLE_STATE = 'historic';
export const LOAD_TAG = 'load-report';

export function createLedger(): Ledger {
  let entries: readonly Entry[] = [];
  let places = new Map<NodeKey, number>();
  let chunks: ReadonlyMap<NodeKey, LexicalNode> = new Map();
  let fields: readonly Field[] = [];
  let paper: Paper = emptyReport;
  let changed: readonly number[] = [];
  const pending: Pending = { keys: new Set(), structure: true, whole: true };

  /**
   * Blocks come, go and move by changes of their chunks, and a changed chunk is another object. Whether Lexical calls an
   * element changed on purpose does not tell: it says so of the root with every key, and takes it back of others.
   */
  function $isOtherChunk(key: NodeKey): boolean {
    const node = $getNodeByKey(key);
    return $isChunkNode(node) ? chunks.get(key) !== node : chunks.has(key);
  }

  function $rebuild(values: Values): Settled {
    const old = entries;
    chunks = new Map(
      $getRoot()
        .getChildren()
        .map((chunk) => [chunk.getKey(), chunk]),
    );
    entries = $blocks().flatMap((node) => {
      const key = node.getKey();
      const before = pending.keys.has(key) ? undefined : old[places.get(key) ?? -1];
      return (before && !pending.whole ? before : $entry(node, before, values)) ?? [];
    });
    places = new Map(entries.map((entry, i) => [entry.key, i]));
    return 'frame';
  }

  function $reread(values: Values): Settled {
    const next = [...entries];
    const reread: number[] = [];
    let settled: Settled = 'text';
    for (const key of pending.keys) {
      const at = places.get(key);
      const node = at === undefined ? null : $getNodeByKey(key);
      const entry = node && $entry(node, undefined, values);
      if (at === undefined || !entry) continue;
      if (!isSameFrame(entries[at]?.block, entry.block)) settled = 'frame';
      next[at] = entry;
      reread.push(at);
    }
    entries = next;
    changed = reread;
    return settled;
  }

  return {
    note({ dirtyElements, dirtyLeaves, tags, editorState }) {
      const whole = tags.has(WHOLE_STATE) || tags.has(LOAD_TAG);
      if (!whole && dirtyElements.size === 0 && dirtyLeaves.size === 0) return false;
      pending.whole ||= whole;
      pending.structure ||= whole;
      editorState.read(() => {
        for (const key of dirtyElements.keys()) {
          if (!places.has(key)) pending.structure ||= $isOtherChunk(key);
          pending.keys.add(key);
        }
      });
      for (const key of dirtyLeaves) pending.keys.add(key);
      return true;
    },
    settle() {
      if (!pending.structure && pending.keys.size === 0) return 'nothing';
      fields = $fields();
      const other = $paper() !== paper;
      paper = $paper();
      const values = valuesOf(fields);
      // Another layout sets all blocks anew.
      const settled = pending.structure || other ? $rebuild(values) : $reread(values);
      pending.keys.clear();
      pending.structure = false;
      pending.whole = false;
      return settled;
    },
    entries: () => entries,
    changed: () => changed,
    fields: () => fields,
    paper: () => paper,
    indexOf: (key) => places.get(key) ?? -1,
  };
}
