/** 字数, counted against what was asked for; a press asks for another figure. Crossing the limit is said once. */
import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { type LimitState, limitState } from '../../document/limit.ts';
import { runCommand } from '../commands.ts';
import { useDesk, useSnapshot, useSnapshotAtLeisure } from '../desk/context.tsx';
import { announce, type Desk } from '../desk/desk.ts';
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

/** What was said of a limit no longer holds; whoever reads the page again must not find it there. */
function takeBack(desk: Desk): void {
  if (/字数要求/u.test(desk.state.get().announcement)) desk.state.set({ announcement: '' });
}

/** Letters that an input method shows on the way to its words are no length yet. Another limit is crossed anew. */
function useCrossing(characters: number, limit: number | null): void {
  const desk = useDesk();
  const before = useRef<{ readonly state: LimitState['state']; readonly limit: number | null }>({
    state: 'within',
    limit: null,
  });
  useEffect(() => {
    if (desk.composition.active()) return;
    const wasWithin = before.current.state === 'within';
    const last = before.current.limit === limit ? before.current.state : 'within';
    const now = limit === null ? null : limitState(characters, limit);
    before.current = { state: now?.state ?? 'within', limit };
    const says = now === null || limit === null ? '' : crossingSays(last, now, limit);
    if (says !== '') announce(desk, says);
    else if (!wasWithin && before.current.state === 'within') takeBack(desk);
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
