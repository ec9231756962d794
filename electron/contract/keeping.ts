/** What the program keeps of a window on this machine so that nothing typed is lost, as it crosses the border. */
import * as v from 'valibot';
import type { Access } from '../../document/file.ts';
import type { Report } from '../../document/report.ts';
import { deltaSchema, reportSchema } from '../../document/schema.ts';
import { type FileGrant, fileId, fileVersion } from './files.ts';

/**
 * A window's place at the program. What lies on its desk is kept under it (the journal), and given back to the window that takes
 * the place again: after a reload, at the next start, after a crash.
 */
export type SeatId = string & { readonly brand: 'SeatId' };

/** One page of a window, for as long as it is shown: a reload is another one. Made by the window. */
export type PageId = string & { readonly brand: 'PageId' };

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
/** The check of one that the window sends. */
export const seatId = v.custom<SeatId>((x) => v.is(name, x));
/** The check of one that the window sends. */
export const pageId = v.custom<PageId>((x) => v.is(name, x));

const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where the caret is (`block` in the report, `offset` in UTF-16 units of its text), and how far the page is scrolled, in px. */
const deskViewSchema = v.strictObject({
  caret: v.nullable(v.strictObject({ block: place, offset: place })),
  scroll: v.pipe(v.number(), v.minValue(0)),
});
/** What of the text is in view. */
export type DeskView = v.InferOutput<typeof deskViewSchema>;

/** What is true of a desk besides its text, but for the file that it is saved to. */
export const deskFactsSchema = v.strictObject({
  /** Null for a draft that was never named. */
  name: v.nullable(v.pipe(v.string(), v.maxLength(1000))),
  access: v.picklist(['editable', 'readOnly']),
  /** `saved`: its file holds the same. `read`: a paper of another program, as it was read. `unsaved`: what is here is nowhere else. */
  state: v.picklist(['saved', 'read', 'unsaved']),
  version: v.nullable(fileVersion),
  view: deskViewSchema,
});
/** What is true of a desk besides its text. */
export type DeskFacts = v.InferOutput<typeof deskFactsSchema>;

const told = { facts: deskFactsSchema, target: v.nullable(fileId) };

/**
 * What a window tells of its desk. Each telling has a number, one higher than the one before; a change is told onto the number
 * of the last telling that was answered.
 */
const keptDeskSchema = v.variant('type', [
  v.strictObject({ type: v.literal('whole'), number: place, report: reportSchema, ...told }),
  v.strictObject({ type: v.literal('delta'), number: place, onto: place, delta: v.nullable(deltaSchema), ...told }),
]);
/** One telling: the desk whole, or what changed. */
export type ToldDesk = v.InferOutput<typeof keptDeskSchema>;

/** `closed`: its window was closed, or reloaded. `crashed`: window or program ended without a word. */
export type DeskEnd = 'closed' | 'crashed';

/** A desk as it is given back. */
export interface KeptDesk extends Omit<DeskFacts, 'access'> {
  readonly access: Access;
  readonly report: Report;
  /** Where a save goes, granted anew. */
  readonly target: FileGrant | null;
  /** The same file to be read; null where it is gone. */
  readonly file: FileGrant | null;
  /** ISO 8601, UTC: when it was last told, by the clock of the machine. */
  readonly keptAt: string;
  readonly ended: DeskEnd;
}

/** `nothing`: the journal is switched off on this machine (不在本机留副本). */
export type Kept = { readonly kept: 'all' | 'nothing' };

/** The seat that a window got, and what lay there. */
export interface TakenSeat {
  readonly seat: SeatId;
  readonly kept: KeptDesk | null;
  /** How many more desks wait, each for a window of its own. */
  readonly waiting: number;
  /** Files of the journal that were found damaged, by the names under which they were kept aside. */
  readonly damaged: readonly string[];
  /** Whether the journal is switched on. */
  readonly keeps: Kept['kept'];
}

/** The check of each request's argument. */
export const seatArguments = {
  /**
   * Takes a place for this window, before anything is laid on its desk: that it had before it was loaded anew (`seat`), else the
   * oldest that waits, left by a window or a program that ended. `wants: 'empty'` takes none that waits. A window that was
   * started with a file gets the desk of that file, if it waits; then `startFile` answers null.
   */
  takeSeat: v.strictObject({ seat: v.nullable(seatId), page: pageId, wants: v.picklist(['any', 'empty']) }),
  /** Answered once it is written. Fails with NOT_IN_STEP where all has to be told, with SEAT_LOST where a seat has to be taken. */
  keepDesk: v.strictObject({ seat: seatId, desk: keptDeskSchema }),
  /** The window is closed or loaded anew. `desk`: what it still has to tell; `keep`: whether anything is kept of it. */
  leaveSeat: v.strictObject({ seat: seatId, desk: v.nullable(keptDeskSchema), keep: v.boolean() }),
} as const;

/** What each request gives. */
export interface SeatAnswers {
  takeSeat: TakenSeat;
  keepDesk: Kept;
  leaveSeat: null;
}
