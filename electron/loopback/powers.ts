/** What a host without native windows lends to the services: no dialogs of its own, PDF by a browser without a window. */
import { Failure } from '../../document/failure.ts';
import type { Powers } from '../services/powers.ts';

/** The window shows its own file panel, so a request for a native dialog is refused. */
async function noDialog(): Promise<never> {
  throw new Failure('NO_DIALOG');
}

export function loopbackPowers(printPdf: Powers['printPdf']): Powers {
  return { host: 'loopback', dialogs: 'panel', chooseOpen: noDialog, chooseSave: noDialog, printPdf, printPaper: null };
}
