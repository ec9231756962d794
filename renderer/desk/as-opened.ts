/** A paper of another program that was opened and not written in since: all of it lies in its file, so that there is nothing to be saved. */
import { type Desk, snapshotOf } from './desk.ts';

/** The editor's revision of what was read. */
const read = new WeakMap<Desk, number>();

/** What is on the desk now is what its file says. */
export function markAsOpened(desk: Desk): void {
  read.set(desk, snapshotOf(desk).revision);
}

/** Something else is laid on the desk. */
export function unmarkAsOpened(desk: Desk): void {
  read.delete(desk);
}

export const isAsOpened = (desk: Desk): boolean => read.get(desk) === snapshotOf(desk).revision;
