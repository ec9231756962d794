/** What is done with all that is listed, and with all that was decided. */
import { Button } from 'react-aria-components';
import { words } from '../../words.ts';
import type { Deciding } from './decisions.ts';

interface FootProps {
  /** Changes that somebody else made. */
  readonly all: number;
  /** Ids of the changes that are listed; null where none can be. */
  readonly listed: readonly number[] | null;
  /** Whether they are a part of all. */
  readonly isPart: boolean;
  readonly deciding: Deciding;
  /** To leave everything as it is, is a decision as well. */
  readonly mayLeaveAll: boolean;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

function Keys() {
  const { keys } = words.compare;
  return (
    <span className="compare-keys">
      <kbd>↑↓</kbd>
      {keys.move}
      <kbd>Enter</kbd>
      {keys.toggle}
      <kbd>A</kbd>
      {keys.all}
    </span>
  );
}

export function Foot({ all, listed, isPart, deciding, mayLeaveAll, onApply, onCancel }: FootProps) {
  const { compare } = words;
  const ids = listed ?? [];
  const { size } = deciding.accepted;
  return (
    <div className="dialog-foot">
      <Button className="button" isDisabled={ids.length === 0} onPress={() => deciding.accept(ids, true)}>
        {isPart ? compare.acceptListed(ids.length) : compare.acceptAll}
      </Button>
      <Button className="button" isDisabled={ids.length === 0} onPress={() => deciding.accept(ids, false)}>
        {isPart ? compare.keepListed(ids.length) : compare.keepAll}
      </Button>
      <Keys />
      <span className="spring" />
      <span className="compare-sum" role="status">
        {compare.sum(all, size)}
      </span>
      <Button className="button" onPress={onCancel}>
        {compare.cancel}
      </Button>
      <Button className="button primary" isDisabled={size === 0 && !mayLeaveAll} onPress={onApply}>
        {compare.apply}
      </Button>
    </div>
  );
}

export function LookingFoot({ all, onClose }: { readonly all: number; readonly onClose: () => void }) {
  const { compare } = words;
  return (
    <div className="dialog-foot">
      <span className="compare-sum">{compare.sumOnly(all)}</span>
      <span className="spring" />
      <Button className="button primary" onPress={onClose}>
        {compare.close}
      </Button>
    </div>
  );
}
