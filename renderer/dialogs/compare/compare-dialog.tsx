/** 对照修改稿: what somebody else changed, each to be accepted or left; or two papers looked at side by side. */
import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react';
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { planOf } from '../../../document/compare/context.ts';
import type { Question } from '../../desk/state.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import { Leaving, useAsked } from '../leaving.tsx';
import { Frame } from '../modal.tsx';
import { ChangeList } from './change-list.tsx';
import { ChangeView } from './change-view.tsx';
import { CommentList } from './comments.tsx';
import { type Deciding, useDeciding } from './decisions.ts';
import { FILTERS, type Filter, isIn, placesIn } from './rows.ts';

type Asked = Extract<Question, { type: 'compare' }>;
type Shown = Filter | 'comments';

interface FootProps {
  readonly all: number;
  /** Ids of the changes that are listed. */
  readonly listed: readonly number[];
  readonly deciding: Deciding;
  readonly onApply: () => void;
  readonly onCancel: () => void;
}

function Foot({ all, listed, deciding, onApply, onCancel }: FootProps) {
  const { compare } = words;
  const isPart = listed.length < all;
  const { size } = deciding.accepted;
  return (
    <div className="dialog-foot">
      <Button className="button" isDisabled={listed.length === 0} onPress={() => deciding.accept(listed, true)}>
        {isPart ? compare.acceptListed(listed.length) : compare.acceptAll}
      </Button>
      <Button className="button" isDisabled={listed.length === 0} onPress={() => deciding.accept(listed, false)}>
        {isPart ? compare.keepListed(listed.length) : compare.keepAll}
      </Button>
      <span className="compare-keys">
        <kbd>↑↓</kbd>
        {compare.keys.move}
        <kbd>Enter</kbd>
        {compare.keys.toggle}
        <kbd>A</kbd>
        {compare.keys.all}
      </span>
      <span className="spring" />
      <span className="compare-sum" role="status">
        {compare.sum(all, size)}
      </span>
      <Button className="button" onPress={onCancel}>
        {compare.cancel}
      </Button>
      <Button className="button primary" isDisabled={size === 0} onPress={onApply}>
        {compare.apply}
      </Button>
    </div>
  );
}

function LookingFoot({ all, onClose }: { readonly all: number; readonly onClose: () => void }) {
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

/** The keys of the whole dialog; those of entries and buttons are left to them. */
function usePress(listed: readonly number[], current: number | null, deciding: Deciding) {
  return (event: KeyboardEvent): void => {
    const { target } = event;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isComposingKey(event.nativeEvent) || !isPlain || !(target instanceof Element)) return;
    const isOnRow = target.closest('[role="option"]') !== null;
    const isToggle = isOnRow && current !== null && (event.key === 'Enter' || event.key === ' ');
    const isAll = event.key.toLowerCase() === 'a' && target.closest('input') === null;
    if (!isToggle && !isAll) return;
    // Before the list takes the letter as the beginning of a row's name.
    event.preventDefault();
    event.stopPropagation();
    if (isAll) deciding.accept(listed, true);
    else if (current !== null) deciding.toggle(current);
  };
}

/** A click on the mark of a row decides about it. */
function toggledBy(event: MouseEvent): number | null {
  const mark = event.target instanceof Element ? event.target.closest('[data-toggle]') : null;
  const id = mark?.closest<HTMLElement>('[data-change]')?.dataset['change'];
  return id === undefined ? null : Number(id);
}

export function CompareDialog({ comparison, names, remarks, canApply, answer }: Asked) {
  const { compare } = words;
  const { changes } = comparison;
  const { comments, tracked } = remarks;
  const [shown, setShown] = useState<Shown>(changes.length > 0 ? 'all' : 'comments');
  const filter = shown === 'comments' ? 'all' : shown;
  const listed = useMemo(() => changes.filter((change) => isIn(filter, change)), [changes, filter]);
  const ids = useMemo(() => listed.map(({ id }) => id), [listed]);
  const [chosen, setChosen] = useState<number | null>(changes[0]?.id ?? null);
  const current = listed.find(({ id }) => id === chosen) ?? listed[0] ?? null;
  const plans = useMemo(() => planOf(comparison), [comparison]);
  const places = useMemo(() => placesIn(comparison), [comparison]);
  const deciding = useDeciding();
  const { asked, ask, stay } = useAsked<'leave'>();
  const press = usePress(ids, current?.id ?? null, deciding);

  function decide(accept: boolean): void {
    if (!current) return;
    deciding.accept([current.id], accept);
    const next = listed[listed.indexOf(current) + 1];
    if (next) setChosen(next.id);
  }
  const apply = () => answer({ accepted: deciding.accepted, everywhere: deciding.everywhere });
  const leave = () => {
    if (asked !== null) stay();
    else if (deciding.accepted.size > 0) ask('leave');
    else answer(null);
  };
  const count = (one: Filter) => changes.filter((change) => isIn(one, change)).length;

  return (
    <Frame title={canApply ? compare.title : compare.titleLooking} size="full" onCancel={leave}>
      <div
        className="compare"
        inert={asked !== null}
        onKeyDownCapture={canApply ? press : undefined}
        // Rows keep their clicks to themselves.
        onClickCapture={(event) => {
          const id = toggledBy(event);
          if (id !== null) deciding.toggle(id);
        }}
      >
        <p className="compare-names">
          {compare.between(names.mine, names.theirs)}
          <span className="compare-legend">
            <del className="piece">{compare.legend.gone}</del>
            <ins className="piece">{compare.legend.new}</ins>
          </span>
        </p>
        <Tabs
          className="compare-body"
          selectedKey={shown}
          // The keys are those of the tabs below.
          onSelectionChange={(key) => setShown(key as Shown)}
        >
          <TabList className="tabs compare-filters" aria-label={compare.filterLabel}>
            {FILTERS.map((one) => (
              <Tab key={one} id={one} className="tab">
                {compare.filters[one]} <span className="compare-count">{count(one)}</span>
              </Tab>
            ))}
            <Tab id="comments" className="tab">
              {compare.comments} <span className="compare-count">{comments.length + tracked.length}</span>
            </Tab>
          </TabList>
          {FILTERS.map((one) => (
            <TabPanel key={one} id={one} className="compare-columns">
              <ChangeList
                changes={listed}
                filter={one}
                current={current?.id ?? null}
                accepted={deciding.accepted}
                placeOf={places.of}
                canDecide={canApply}
                onCurrent={setChosen}
              />
              {current && (
                <ChangeView
                  comparison={comparison}
                  plans={plans}
                  places={places}
                  change={current}
                  decision={
                    canApply
                      ? {
                          isAccepted: deciding.accepted.has(current.id),
                          isEverywhere: deciding.everywhere.has(current.id),
                        }
                      : null
                  }
                  onDecide={decide}
                  onEverywhere={(wide) => deciding.setEverywhere(current.id, wide)}
                />
              )}
            </TabPanel>
          ))}
          <TabPanel id="comments" className="compare-columns">
            <CommentList {...remarks} />
          </TabPanel>
        </Tabs>
      </div>
      {asked === 'leave' ? (
        <Leaving
          text={compare.leave.text(deciding.accepted.size)}
          labels={compare.leave}
          canSave
          onSave={apply}
          onDiscard={() => answer(null)}
          onStay={stay}
        />
      ) : canApply ? (
        <Foot all={changes.length} listed={ids} deciding={deciding} onApply={apply} onCancel={leave} />
      ) : (
        <LookingFoot all={changes.length} onClose={() => answer(null)} />
      )}
    </Frame>
  );
}
