/** The requests of 版本, and what a save leaves in the history. */
import { Failure, type FailureCode } from '../../../document/failure.ts';
import type { Report } from '../../../document/report.ts';
import type { DocumentPlace } from '../../contract/history.ts';
import type { Requests } from '../../contract.ts';
import type { Grants } from '../grants.ts';
import type { History, Known } from './history.ts';

type HistoryRequests = Pick<
  Requests,
  | 'versions'
  | 'readVersion'
  | 'keepVersion'
  | 'leaveHistory'
  | 'lostDocuments'
  | 'readLostDocument'
  | 'dropHistory'
  | 'historyExtent'
>;

/** The requests, and two things that other requests leave behind. */
export interface HistoryWork extends HistoryRequests {
  /** After a draft was saved: never fails; gives why nothing was kept, null where that is as it should be. */
  readonly keepSaved: (
    file: string,
    from: DocumentPlace | null,
    report: Report,
    bytes: Uint8Array,
  ) => Promise<FailureCode | null>;
  /** After a draft was opened: never fails. */
  readonly keepMet: (file: string) => Promise<void>;
}

/** `most`: bytes of one document, to be told. */
export interface HistoryWorkParts {
  readonly history: History;
  readonly grants: Grants;
  /** 不在本机留副本. */
  readonly isOff: () => Promise<boolean>;
  readonly most: number;
}

/** For one window. */
export function historyWork({ history, grants, isOff, most }: HistoryWorkParts): HistoryWork {
  const knownOf = ({ seat, file }: DocumentPlace): Known => ({
    seat,
    file: file === null ? null : grants.fileOf(file, 'nigao'),
  });
  /** Copies may have been switched off while one was being written. */
  const unlessOff = async <T>(kept: T): Promise<T> => {
    if (await isOff()) await history.dropAll();
    return kept;
  };
  return {
    async versions({ place }) {
      return { ...(await history.versions(knownOf(place))), most };
    },
    readVersion: async ({ place, seq }) => ({ report: await history.read(knownOf(place), seq) }),
    async keepVersion({ place, report, reason }) {
      if (await isOff()) return { kept: false };
      return await unlessOff({ kept: await history.keep(knownOf(place), report, reason) });
    },
    async leaveHistory({ seat }) {
      await history.leave(seat);
      return null;
    },
    lostDocuments: () => history.lost(),
    readLostDocument: async ({ id }) => ({ report: await history.readLost(id) }),
    async dropHistory({ place }) {
      await (place === null ? history.dropAll() : history.drop(knownOf(place)));
      return null;
    },
    historyExtent: () => history.extent(),
    async keepSaved(file, from, report, bytes) {
      try {
        if (await isOff()) return null;
        await history.saved(file, from && knownOf(from), report, bytes);
        return await unlessOff(null);
      } catch (error) {
        return error instanceof Failure ? error.code : 'INTERNAL';
      }
    },
    async keepMet(file) {
      if (!(await isOff())) await history.met(file).catch(() => {});
    },
  };
}
