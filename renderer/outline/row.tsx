/** One line of the outline. */
import type { ItemInstance } from '@headless-tree/core';
import { ChevronRight, Plus } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import type { HeadingLevel } from '../../document/report.ts';
import type { SectionNode } from '../editor/handle.ts';
import { words } from '../words.ts';
import type { Figure } from './figure.ts';
import type { Item } from './tree.ts';
import { rowPlace } from './window.ts';

export function sectionName({ number, text }: SectionNode): string {
  return number + (text.trim() === '' ? words.outline.noText : text);
}

/** What decides how a row looks; while all of it is the same, the row is not drawn again. */
interface RowState {
  readonly level: number;
  readonly position: number;
  readonly count: number;
  readonly focused: boolean;
  readonly droppedInto: boolean;
  /** px from the top of an outline of which only a part is drawn, else null. No style: each would be another object. */
  readonly top: number | null;
}

interface SectionRowProps extends RowState {
  readonly item: ItemInstance<Item>;
  readonly name: string;
  readonly number: string;
  readonly text: string;
  /** Its length in words and figures; see `Figure`. */
  readonly figure: string;
  readonly says: string;
  readonly tone: Figure['tone'];
  /** Places still open. */
  readonly open: number;
  readonly runIn: boolean;
  /** Level of the heading, which may lie deeper than its place in the tree. */
  readonly rank: HeadingLevel;
  readonly current: boolean;
  readonly fold: 'none' | 'open' | 'folded';
  readonly onGo: (item: ItemInstance<Item>) => void;
  readonly onDelete: (item: ItemInstance<Item>) => void;
  /** Asks for the menu of the row at a place of the window. */
  readonly onMenu: (item: ItemInstance<Item>, event: MouseEvent) => void;
}

function toggle(item: ItemInstance<Item>, event: MouseEvent): void {
  event.stopPropagation();
  if (item.isExpanded()) item.collapse();
  else item.expand();
}

/** Keys of a row. They must not reach the text, which may take the focus on the way. */
function onKeys(acts: Readonly<Record<string, () => void>>) {
  return (event: KeyboardEvent) => {
    const act = Object.hasOwn(acts, event.key) ? acts[event.key] : undefined;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (!act || !plain || event.target !== event.currentTarget) return;
    event.preventDefault();
    act();
  };
}

export const SectionRow = memo(function SectionRow(props: SectionRowProps) {
  const { item, name, number, text, runIn, rank, current, fold, level, focused, droppedInto, top, onGo } = props;
  const { figure, says, tone, open, onDelete, onMenu } = props;
  const classes = [
    'row',
    `level-${level}`,
    rank === 1 && 'first-rank',
    runIn && 'run-in',
    droppedInto && 'dropped-into',
  ].filter(Boolean);
  return (
    <div
      {...item.getProps()}
      role="treeitem"
      tabIndex={focused ? 0 : -1}
      aria-label={name}
      aria-description={says}
      aria-selected={undefined}
      aria-current={current ? 'true' : undefined}
      className={classes.join(' ')}
      style={rowPlace(top)}
      data-item={item.getId()}
      data-section={item.getId()}
      title={`${name}\n${says}`}
      onClick={() => onGo(item)}
      onContextMenu={(event) => onMenu(item, event)}
      onKeyDown={onKeys({ Enter: () => onGo(item), Delete: () => onDelete(item) })}
    >
      {fold === 'none' ? (
        <span className="fold" />
      ) : (
        // The arrow keys do the same; a button here would be one more stop for the Tab key on each row.
        <span className={`fold ${fold}`} aria-hidden onClick={(event) => toggle(item, event)}>
          <ChevronRight className="icon" />
        </span>
      )}
      <span className="row-text">
        {number !== '' && <span className="row-number">{number}</span>}
        {text === '' ? words.outline.noText : text}
      </span>
      {open > 0 && (
        <span className="row-open" aria-hidden>
          {open}
        </span>
      )}
      <span className={`row-chars tone-${tone}`} aria-hidden>
        {figure}
      </span>
    </div>
  );
});

interface MissingRowProps extends RowState {
  readonly item: ItemInstance<Item>;
  readonly heading: string;
  readonly onAdd: (item: ItemInstance<Item>) => void;
}

export const MissingRow = memo(function MissingRow({ item, heading, focused, top, onAdd }: MissingRowProps) {
  return (
    <div
      {...item.getProps()}
      role="treeitem"
      tabIndex={focused ? 0 : -1}
      aria-label={words.outline.missing(heading)}
      aria-selected={undefined}
      className="row missing"
      style={rowPlace(top)}
      data-item={item.getId()}
      title={words.outline.missingHint}
      draggable={false}
      onClick={() => item.setFocused()}
      onDoubleClick={() => onAdd(item)}
      onKeyDown={onKeys({ Enter: () => onAdd(item) })}
    >
      <span className="fold" />
      <span className="row-text">{words.outline.missing(heading)}</span>
      <button
        type="button"
        className="add"
        tabIndex={-1}
        aria-label={words.outline.addMissing(heading)}
        title={words.outline.addMissing(heading)}
        onClick={() => onAdd(item)}
      >
        <Plus className="icon" aria-hidden />
      </button>
    </div>
  );
});
