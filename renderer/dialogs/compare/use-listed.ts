/** Which changes are listed, and which of them is looked at. */
import { useMemo, useState } from 'react';
import type { Change } from '../../../document/compare/changes.ts';
import { FILTERS, type Filter, isIn } from './rows.ts';

/** The lists of changes; `own` are those of the writer. */
export type ListName = Filter | 'own';
/** What is shown: a list of changes, or the comments. */
export type Shown = ListName | 'comments';

/** What there is to see first. */
function firstShown(foreign: number, own: number): Shown {
  if (foreign > 0) return 'all';
  return own > 0 ? 'own' : 'comments';
}

interface Listing {
  readonly name: ListName;
  readonly changes: readonly Change[];
}

function listingsOf(changes: readonly Change[], own: ReadonlySet<number>): readonly Listing[] {
  const foreign = changes.filter(({ id }) => !own.has(id));
  const filtered = FILTERS.map((name): Listing => ({ name, changes: foreign.filter((one) => isIn(name, one)) }));
  return own.size === 0 ? filtered : [...filtered, { name: 'own', changes: changes.filter(({ id }) => own.has(id)) }];
}

export function useListed(changes: readonly Change[], own: ReadonlySet<number>) {
  const listings = useMemo(() => listingsOf(changes, own), [changes, own]);
  const [shown, show] = useState<Shown>(() => firstShown(changes.length - own.size, own.size));
  const [chosen, choose] = useState<number | null>(null);
  const listed = listings.find(({ name }) => name === shown)?.changes ?? [];
  const current = listed.find(({ id }) => id === chosen) ?? listed[0] ?? null;
  return {
    listings,
    shown,
    show,
    listed,
    /** Null where nothing is listed. */
    current,
    choose,
    /** Goes on to the change below. */
    chooseNext() {
      const next = current && listed[listed.indexOf(current) + 1];
      if (next) choose(next.id);
    },
  };
}
