/** What was refused since the program was started: counted by guard, told in 「离线说明」. Nothing of what was sent is kept. */
import { GUARDS, type Guard, type GuardCounts } from '../contract/offline.ts';
import { WINDOW_POLICY } from './window/policy.ts';

/** Where guards note what they refused. */
export interface GuardLog {
  readonly note: (guard: Guard) => void;
  readonly counts: () => GuardCounts;
}

/** One for each program: every guard of a host notes in the same. */
export function createGuardLog(since: Date): GuardLog {
  const counted = new Map<Guard, number>();
  return {
    note(guard) {
      counted.set(guard, (counted.get(guard) ?? 0) + 1);
    },
    counts: () => ({
      since: since.toISOString(),
      refused: GUARDS.flatMap((guard) => {
        const count = counted.get(guard) ?? 0;
        return count === 0 ? [] : [{ guard, count }];
      }),
      policy: WINDOW_POLICY,
    }),
  };
}
