/** The state of the library, and what is found in it. */
import { useCallback, useEffect, useState } from 'react';
import type { FoundPapers, PapersState } from '../../../electron/contract/papers.ts';
import type { Answers, Argument } from '../../../electron/contract.ts';
import { useDesk } from '../../desk/context.tsx';
import { troubleText } from '../../desk/phrases.ts';

/** Between two looks at the state, in ms: while papers are read, and otherwise. */
const BUSY_MS = 700;
const QUIET_MS = 10_000;

type StateRequest = { [N in keyof Answers]: Answers[N] extends PapersState ? N : never }[keyof Answers];

export interface PapersHold {
  /** Null until the host has answered. */
  readonly state: PapersState | null;
  readonly trouble: string | null;
  /** Does something that gives the state back. False where it failed. */
  readonly run: <N extends StateRequest>(name: N, argument: Argument<N>) => Promise<boolean>;
}

/** Told again and again, so that progress is seen and what other windows do as well. */
export function usePapersState(): PapersHold {
  const { client } = useDesk();
  const [state, take] = useState<PapersState | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const busy = state !== null && state.work !== null && !state.work.paused;
  useEffect(() => {
    let current = true;
    const look = () =>
      client.call('papers', {}).then(
        (now) => {
          if (!current) return;
          take(now);
          setTrouble(null);
        },
        (error: unknown) => current && setTrouble(troubleText(error)),
      );
    void look();
    const timer = setInterval(() => void look(), busy ? BUSY_MS : QUIET_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [client, busy]);
  const run = useCallback(
    async <N extends StateRequest>(name: N, argument: Argument<N>): Promise<boolean> => {
      setTrouble(null);
      try {
        // Each of these requests answers with the state.
        take((await client.call(name, argument)) as PapersState);
        return true;
      } catch (error) {
        setTrouble(troubleText(error));
        return false;
      }
    },
    [client],
  );
  return { state, trouble, run };
}

/** Results that a list shows. */
const MOST = 60;

export interface PaperSearch {
  readonly query: string;
  readonly year: number | null;
  readonly topic: string | null;
}

export interface Found extends FoundPapers, PaperSearch {}

/** `stamp`: another one is a reason to ask again. Only the answer to the last question counts. */
export function useFoundPapers({ query, year, topic }: PaperSearch, stamp: string) {
  const { client } = useDesk();
  const [found, setFound] = useState<Found | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other papers are a reason to ask again
  useEffect(() => {
    let current = true;
    client.call('findPapers', { query: query.slice(0, 200), year, topic, most: MOST }).then(
      (answer) => {
        if (!current) return;
        setFound({ ...answer, query, year: answer.year ?? year, topic });
        setTrouble(null);
      },
      (error: unknown) => current && setTrouble(troubleText(error)),
    );
    return () => {
      current = false;
    };
  }, [client, query, year, topic, stamp]);
  return { found, trouble };
}
