/**
 * The one contract between the window and its hosts: every request with the check of its argument and what it gives, put together
 * from `contract/`, where they stand by subject; and every event. No Electron, no Node, no DOM.
 */
import type * as v from 'valibot';
import type { FailureCode } from '../document/failure.ts';
import { type CleanAnswers, cleanArguments } from './contract/clean.ts';
import { type DraftAnswers, draftArguments } from './contract/drafts.ts';
import { type ExportAnswers, exportArguments } from './contract/export.ts';
import { type FileAnswers, type FileGrant, fileArguments } from './contract/files.ts';
import { type HistoryAnswers, historyArguments } from './contract/history.ts';
import { type SeatAnswers, seatArguments } from './contract/keeping.ts';
import { type KindAnswers, kindArguments } from './contract/kinds.ts';
import type { CommandId } from './contract/menu.ts';
import { type OfflineAnswers, offlineArguments } from './contract/offline.ts';
import { type PaperAnswers, paperArguments } from './contract/papers.ts';
import { type PhraseAnswers, phraseArguments } from './contract/phrases.ts';
import { type PreferenceAnswers, preferenceArguments } from './contract/preferences.ts';
import { type ProofreadingAnswers, proofreadingArguments } from './contract/proofreading.ts';
import { type UnitAnswers, unitArguments } from './contract/units.ts';
import { type WindowAnswers, windowArguments } from './contract/window.ts';

/** The check of each request's single argument. */
export const ARGUMENTS = {
  ...windowArguments,
  ...fileArguments,
  ...draftArguments,
  ...seatArguments,
  ...historyArguments,
  ...cleanArguments,
  ...exportArguments,
  ...kindArguments,
  ...unitArguments,
  ...phraseArguments,
  ...proofreadingArguments,
  ...preferenceArguments,
  ...paperArguments,
  ...offlineArguments,
} as const satisfies Record<string, v.GenericSchema>;

/** Name of a request. */
export type RequestName = keyof typeof ARGUMENTS;
/** What a request is given, checked. */
export type Argument<N extends RequestName> = v.InferOutput<(typeof ARGUMENTS)[N]>;

/** What each request gives. */
export interface Answers
  extends WindowAnswers,
    FileAnswers,
    DraftAnswers,
    SeatAnswers,
    HistoryAnswers,
    CleanAnswers,
    ExportAnswers,
    KindAnswers,
    UnitAnswers,
    PhraseAnswers,
    ProofreadingAnswers,
    PreferenceAnswers,
    PaperAnswers,
    OfflineAnswers {}

/** One function for each request: what a host must offer. */
export type Requests = { readonly [N in RequestName]: (argument: Argument<N>) => Promise<Answers[N]> };

/** What crosses the border: data, or a code and what it concerns. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly detail: string };

/** What a host tells the window unasked. */
export type HostEvent =
  | { readonly type: 'command'; readonly command: CommandId }
  | { readonly type: 'openFile'; readonly grant: FileGrant }
  | { readonly type: 'closeRequested' };
