/** 不在本机留副本: one preference that two kinds of copies hang on. */
import type { Requests } from '../contract.ts';
import type { History } from './history/history.ts';
import type { Journal } from './journal/journal.ts';

type PreferenceWork = Pick<Requests, 'preferences' | 'keepPreferences'>;

/** What is kept already goes before it is said that nothing is. */
export function withoutCopies(work: PreferenceWork, journal: Journal, history: History): PreferenceWork {
  return {
    ...work,
    async keepPreferences(change) {
      await work.keepPreferences(change);
      if (change.preferences.noCopies) await Promise.all([journal.forgetAll(), history.dropAll()]);
      return null;
    },
  };
}
