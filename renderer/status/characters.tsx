/** 字数, counted against what was asked for; a press asks for another figure. Crossing the limit is said once. */
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { type LimitState, limitState } from '../../document/limit.ts';
import { runCommand } from '../commands.ts';
import { useDesk, useSnapshot, useSnapshotAtLeisure } from '../desk/context.tsx';
import { words } from '../words.ts';

/** 「字数 912／300（超 612 字）」 */
export function charactersSay(characters: number, limit: number | null): string {
  if (limit === null) return words.limit.count(characters);
  const { state, left } = limitState(characters, limit);
  const { counted, over, near, left: within } = words.limit;
  const says = { over: over(-left), near: near(left), within: within(left) }[state];
  return `${counted(characters, limit)}（${says}）`;
}

/** What a screen reader is told when the text comes near the limit or goes beyond it; '' where nothing is to be said. */
export function crossingSays(before: LimitState['state'], now: LimitState, limit: number): string {
  if (now.state === before || now.state === 'within') return '';
  // Back from beyond: it is told by the figures, and nothing is wrong any more.
  if (now.state === 'near') return before === 'over' ? '' : words.limit.said.near(limit, now.left);
  return words.limit.said.over(limit, -now.left);
}

function useCrossing(characters: number, limit: number | null): void {
  const desk = useDesk();
  const before = useRef<LimitState['state']>('within');
  useEffect(() => {
    if (limit === null) {
      before.current = 'within';
      return;
    }
    const now = limitState(characters, limit);
    const says = crossingSays(before.current, now, limit);
    before.current = now.state;
    if (says !== '') desk.state.set({ announcement: says });
  }, [desk, characters, limit]);
}

export function Characters() {
  const desk = useDesk();
  const characters = useSnapshotAtLeisure((snapshot) => snapshot.characters);
  const limit = useSnapshot((snapshot) => snapshot.paper.limit);
  const editable = useSnapshot((snapshot) => snapshot.access === 'editable');
  useCrossing(characters, limit);
  const state = limit === null ? 'within' : limitState(characters, limit).state;
  return (
    <>
      <Button
        className={`characters ${state}`}
        isDisabled={!editable}
        onPress={() => runCommand(desk, 'limit')}
        // What it does stands behind what it says.
        aria-description={words.limit.ask}
      >
        {charactersSay(characters, limit)}
      </Button>
      {state === 'over' && (
        <Button className="characters-help" onPress={() => runCommand(desk, 'shorten')}>
          {words.limit.shorten}
        </Button>
      )}
    </>
  );
}
