/** 离线说明: what the guards refused, and what is kept on this machine. */
import type { Requests } from '../contract.ts';
import type { GuardLog } from './guards.ts';
import { keptPlaces } from './kept-places.ts';
import type { Settings } from './powers.ts';

/** Paths leave as text to be read, and only here. */
export function offlineWork(settings: Settings, guards: GuardLog): Pick<Requests, 'guardCounts' | 'keptPlaces'> {
  return {
    guardCounts: async () => guards.counts(),
    keptPlaces: () => keptPlaces(settings),
  };
}
