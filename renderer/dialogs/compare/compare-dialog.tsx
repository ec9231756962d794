/** 对照修改稿: what somebody else changed, each to be accepted or left; or two papers looked at side by side. */
import { type KeyboardEvent, type MouseEvent, useMemo } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { keptShare, planOf } from '../../../document/compare/context.ts';
import type { Question } from '../../desk/question.ts';
import { isComposingKey } from '../../keys.ts';
import { words } from '../../words.ts';
import { Leaving, useAsked } from '../leaving.tsx';
import { Frame } from '../modal.tsx';
import { ChangeList } from './change-list.tsx';
import { ChangeView } from './change-view.tsx';
import { CommentList } from './comments.tsx';
import { type Deciding, useDeciding } from './decisions.ts';
import { Foot, LookingFoot } from './foot.tsx';
import { placesIn } from './rows.ts';
import { type ListName, type Shown, useListed } from './use-listed.ts';

type Asked = Extract<Question, { type: 'compare' }>;
type Listed = ReturnType<typeof useListed>;

/** With less of the draft's text in it, a copy is more likely another paper. */
const LEAST_KEPT = 0.15;

/** The keys of the whole dialog; those of entries and buttons are left to them. */
function press(event: KeyboardEvent, { listed, current }: Listed, deciding: Deciding): void {
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
  if (current !== null && isToggle) deciding.toggle(current.id);
  else
    deciding.accept(
      listed.map(({ id }) => id),
      true,
    );
}

/** A click on the mark of a row decides about it. */
function toggledBy(event: MouseEvent): number | null {
  const mark = event.target instanceof Element ? event.target.closest('[data-toggle]') : null;
  const id = mark?.closest<HTMLElement>('[data-change]')?.dataset['change'];
  return id === undefined ? null : Number(id);
}

function Head({ comparison, names, against }: Pick<Asked, 'comparison' | 'names' | 'against'>) {
  const { compare } = words;
  const isUnlike = useMemo(() => against === 'copy' && keptShare(comparison) < LEAST_KEPT, [comparison, against]);
  return (
    <p className="compare-names">
      {compare.between[against](names.mine, names.theirs)}
      {isUnlike && <span className="compare-unlike">{compare.unlike}</span>}
      <span className="compare-legend">
        <del className="piece">{compare.legends[against].gone}</del>
        <ins className="piece">{compare.legends[against].new}</ins>
      </span>
    </p>
  );
}

interface ChangesProps extends Pick<Asked, 'comparison' | 'canApply' | 'against'> {
  readonly name: ListName;
  readonly lists: Listed;
  readonly deciding: Deciding;
}

function Changes({ comparison, canApply, against, name, lists, deciding }: ChangesProps) {
  const { listed, current, choose, chooseNext } = lists;
  const plans = useMemo(() => planOf(comparison), [comparison]);
  const places = useMemo(() => placesIn(comparison), [comparison]);
  const decisionOf = (id: number) => ({
    isAccepted: deciding.accepted.has(id),
    isEverywhere: deciding.everywhere.has(id),
  });
  return (
    <>
      <ChangeList
        changes={listed}
        filter={name}
        current={current?.id ?? null}
        accepted={deciding.accepted}
        placeOf={places.of}
        canDecide={canApply}
        against={against}
        onCurrent={choose}
      />
      {current && (
        <ChangeView
          comparison={comparison}
          plans={plans}
          places={places}
          change={current}
          against={against}
          hint={name === 'own' ? words.compare.ownHint : null}
          decision={canApply ? decisionOf(current.id) : null}
          onDecide={(accept) => {
            deciding.accept([current.id], accept);
            chooseNext();
          }}
          onEverywhere={(everywhere) => {
            deciding.setEverywhere(current.id, everywhere);
            // Whoever chooses how it is accepted accepts it.
            deciding.accept([current.id], true);
          }}
        />
      )}
    </>
  );
}

interface BodyProps extends Pick<Asked, 'comparison' | 'canApply' | 'against' | 'remarks'> {
  readonly lists: Listed;
  readonly deciding: Deciding;
}

function Body({ comparison, canApply, against, remarks, lists, deciding }: BodyProps) {
  const { compare } = words;
  const { listings, shown, show } = lists;
  return (
    <Tabs
      className="compare-body"
      selectedKey={shown}
      // The keys are those of the tabs below.
      onSelectionChange={(key) => show(key as Shown)}
    >
      <TabList className="tabs compare-filters" aria-label={compare.filterLabel}>
        {listings.map(({ name, changes }) => (
          <Tab key={name} id={name} className="tab">
            {name === 'own' ? compare.own : compare.filters[name]}{' '}
            <span className="compare-count">{changes.length}</span>
          </Tab>
        ))}
        {against === 'copy' && (
          <Tab id="comments" className="tab">
            {compare.comments} <span className="compare-count">{remarks.comments.length + remarks.tracked.length}</span>
          </Tab>
        )}
      </TabList>
      {listings.map(({ name }) => (
        <TabPanel key={name} id={name} className="compare-columns">
          <Changes
            comparison={comparison}
            canApply={canApply}
            against={against}
            name={name}
            lists={lists}
            deciding={deciding}
          />
        </TabPanel>
      ))}
      {against === 'copy' && (
        <TabPanel id="comments" className="compare-columns">
          <CommentList {...remarks} />
        </TabPanel>
      )}
    </Tabs>
  );
}

export function CompareDialog({ comparison, own, names, against, remarks, canApply, answer }: Asked) {
  const { compare } = words;
  const { changes } = comparison;
  const lists = useListed(changes, own);
  const deciding = useDeciding();
  const { asked, ask, stay } = useAsked<'leave'>();
  const foreign = changes.length - own.size;
  const { size } = deciding.accepted;

  const apply = () => answer({ accepted: deciding.accepted, everywhere: deciding.everywhere });
  const discard = () => answer(null);
  function leave(): void {
    if (asked !== null) stay();
    else if (size > 0) ask('leave');
    else discard();
  }

  return (
    <Frame title={canApply ? compare.titles[against] : compare.titleLooking} size="full" onCancel={leave}>
      <div
        className="compare"
        inert={asked !== null}
        onKeyDownCapture={(event) => canApply && press(event, lists, deciding)}
        // Rows keep their clicks to themselves.
        onClickCapture={(event) => {
          const id = toggledBy(event);
          if (id !== null) deciding.toggle(id);
        }}
      >
        <Head comparison={comparison} names={names} against={against} />
        <Body
          comparison={comparison}
          canApply={canApply}
          against={against}
          remarks={remarks}
          lists={lists}
          deciding={deciding}
        />
      </div>
      {asked === 'leave' ? (
        <Leaving
          text={compare.leave.text(size)}
          labels={compare.leave}
          canSave
          onSave={apply}
          onDiscard={discard}
          onStay={stay}
        />
      ) : canApply ? (
        <Foot
          all={foreign}
          listed={lists.shown === 'comments' ? null : lists.listed.map(({ id }) => id)}
          isPart={lists.shown !== 'all' && lists.shown !== 'comments'}
          deciding={deciding}
          mayLeaveAll={against === 'disk'}
          onApply={apply}
          onCancel={leave}
        />
      ) : (
        <LookingFoot all={foreign} onClose={discard} />
      )}
    </Frame>
  );
}
