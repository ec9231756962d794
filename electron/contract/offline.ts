/** 离线说明: what the program keeps on this machine, and what its guards refused, as it crosses the border. */
import * as v from 'valibot';

/**
 * What refuses. `sender`: a request that is not from our own page; `request`: one that the contract does not hold; `argument`:
 * one of another form; `size`, `flood`: too large, too many; `grant`: a file that the person did not choose; `place`: a file of
 * the program's own; `door`: a request at the loopback door from elsewhere; `session`: one without its secret; `page`: leaving
 * our page, another window, an embedded one; `permission`: camera, clipboard and the like; `network`: any address that is not
 * the program's own; `download`: a file out of the page.
 */
export const GUARDS = [
  'sender',
  'request',
  'argument',
  'size',
  'flood',
  'grant',
  'place',
  'door',
  'session',
  'page',
  'permission',
  'network',
  'download',
] as const;
/** One of them. */
export type Guard = (typeof GUARDS)[number];

/** What was refused since the start. */
export interface GuardCounts {
  /** When the program was started; ISO 8601, UTC. */
  readonly since: string;
  /** Guards that refused something since then, in the order of `GUARDS`. */
  readonly refused: readonly { readonly guard: Guard; readonly count: number }[];
  /** The Content-Security-Policy that the window is held to. */
  readonly policy: string;
}

/** Things the program keeps, by what they are for; `other` is what a later version or a person put there. */
export const KEPT_THINGS = [
  'units',
  'layout',
  'kinds',
  'phrases',
  'words',
  'proofreading',
  'fonts',
  'papers',
  'journal',
  'history',
  'backups',
  'preferences',
  'browser',
  'other',
] as const;
/** One of them. */
export type KeptThing = (typeof KEPT_THINGS)[number];

/** All that the program keeps on this machine, with what it takes there. */
export interface KeptPlaces {
  /** The folders, as text to be read; no request takes a path. */
  readonly folders: readonly string[];
  readonly things: readonly {
    readonly thing: KeptThing;
    /** Names in the folder. */
    readonly names: readonly string[];
    readonly bytes: number;
    readonly files: number;
  }[];
  /** True where there were too many files to count them all. */
  readonly more: boolean;
}

/** The check of each request's argument. */
export const offlineArguments = {
  /** 离线说明: what the guards refused since the program was started, and the policy in force. */
  guardCounts: v.strictObject({}),
  /** 离线说明: what is kept on this machine, with the folders as text. */
  keptPlaces: v.strictObject({}),
} as const;

/** What each request gives. */
export interface OfflineAnswers {
  guardCounts: GuardCounts;
  keptPlaces: KeptPlaces;
}
