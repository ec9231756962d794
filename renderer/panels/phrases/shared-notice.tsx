/** Says where the shared folder cannot be reached while one searches; what was read before stays in use. */
import { useEffect, useRef, useState } from 'react';
import type { SharedState } from '../../../electron/contract/phrases.ts';
import { useDesk } from '../../desk/context.tsx';
import { words } from '../../words.ts';
import type { Found } from './use-phrases.ts';

/** ms between two questions: a search that is typed asks once, not at every key. */
const PAUSE = 3000;

/** Asked anew when something was found: the search itself is what notices that the folder is gone. */
function useSharedState(found: Found | null): SharedState {
  const desk = useDesk();
  const [state, set] = useState<SharedState>('ready');
  const asked = useRef(0);
  useEffect(() => {
    const now = desk.now().getTime();
    if (found === null || now - asked.current < PAUSE) return;
    asked.current = now;
    desk.client.call('phraseSources', {}).then(
      ({ shared }) => set(shared?.state ?? 'ready'),
      // That the host cannot be asked is told by the list itself.
      () => {},
    );
  }, [desk, found]);
  return state;
}

export function SharedNotice({ found }: { readonly found: Found | null }) {
  const state = useSharedState(found);
  return (
    <div role="status">
      {state !== 'ready' && <p className="phrase-notice">{words.phrases.sharedTroubles[state]}</p>}
    </div>
  );
}
