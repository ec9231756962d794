/** Phrases as a list shows them: asked of the host at every change, and only the answer to the last question counts. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { FoundPhrase } from '../../../electron/contract/phrases.ts';
import type { Answers } from '../../../electron/contract.ts';
import { useDesk, useDeskState } from '../../desk/context.tsx';
import { troubleText } from '../../desk/phrases.ts';
import type { HostClient } from '../../host/client.ts';

/** Where is searched: everywhere, among one's own, in one category, or in those that fit the place of the caret. */
export type Within =
  | { readonly type: 'all' }
  | { readonly type: 'own' }
  | { readonly type: 'category'; readonly name: string }
  | { readonly type: 'fitting'; readonly names: readonly string[] };

export interface Found {
  /** What it is the answer to. */
  readonly query: string;
  readonly within: Within;
  readonly phrases: readonly FoundPhrase[];
  readonly total: number;
}

export interface PhraseList {
  /** The newest answer there is; null before the first one. */
  readonly found: Found | null;
  /** What went wrong with the last question, in words. */
  readonly trouble: string | null;
  /** The answer to what is asked now; null where there is none. */
  newest(): Promise<Found | null>;
  /** Asks again. */
  retry(): void;
}

function categoriesOf(within: Within): readonly (string | null)[] {
  switch (within.type) {
    case 'all':
    case 'own':
      return [null];
    case 'category':
      return [within.name];
    case 'fitting':
      return within.names;
  }
}

/** Those of one's own first, then category by category. */
async function find(client: HostClient, query: string, within: Within, most: number): Promise<Found> {
  const source = within.type === 'own' ? ({ source: 'own' } as const) : {};
  const answers = await Promise.all(
    categoriesOf(within).map((category) => client.call('findPhrases', { query, category, ...source, most })),
  );
  const all = answers.flatMap(({ phrases }) => phrases);
  const used = all.filter(({ uses }) => uses > 0).sort((a, b) => b.uses - a.uses);
  const phrases = within.type === 'fitting' ? [...used, ...all.filter(({ uses }) => uses === 0)] : all;
  return { query, within, phrases: phrases.slice(0, most), total: answers.reduce((sum, { total }) => sum + total, 0) };
}

/** `within` must be the same object while it means the same; null while it is not known yet: then nothing is asked. */
export function usePhrases(query: string, within: Within | null, most: number): PhraseList {
  const { client } = useDesk();
  const changes = useDeskState((state) => state.phraseChanges);
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<Found | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const last = useRef<Promise<Found | null>>(Promise.resolve(null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: other phrases and a new attempt are reasons to ask again
  useEffect(() => {
    if (within === null) return;
    let current = true;
    const asked = find(client, query, within, most);
    last.current = asked.catch(() => null);
    asked.then(
      (answer) => {
        if (!current) return;
        setFound(answer);
        setTrouble(null);
      },
      (error: unknown) => current && setTrouble(troubleText(error)),
    );
    return () => {
      current = false;
    };
  }, [client, query, within, most, changes, attempt]);
  const newest = useCallback(() => last.current, []);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { found, trouble, newest, retry };
}

export type Categories = Answers['phraseCategories'];
const none: Categories = [];

/** The categories there are; null until the host has answered. Whether it can is told by the list itself. */
export function useCategories(): Categories | null {
  const { client } = useDesk();
  const changes = useDeskState((state) => state.phraseChanges);
  const [categories, set] = useState<Categories | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other phrases may have other categories
  useEffect(() => {
    let current = true;
    client.call('phraseCategories', {}).then(
      (answer) => current && set(answer),
      () => current && set((known) => known ?? none),
    );
    return () => {
      current = false;
    };
  }, [client, changes]);
  return categories;
}
