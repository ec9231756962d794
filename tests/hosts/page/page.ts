/** A window with nothing in it but the client of the host: what tests of the hosts themselves drive. */

import type { FileGrant, SavePurpose } from '../../../electron/contract/files.ts';
import type { HostEvent, RequestName } from '../../../electron/contract.ts';
import { connectHost, type HostClient } from '../../../renderer/host/client.ts';

const host: HostClient = connectHost(window);
const events: HostEvent[] = [];
const violations: string[] = [];
host.onEvent((event) => events.push(event));
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
});

/** A grant to write, by whichever way the host has. */
async function chooseSave(purpose: SavePurpose, name: string): Promise<FileGrant | null> {
  const { dialogs } = await host.call('hostInfo', {});
  if (dialogs === 'native') return host.call('chooseSave', { purpose, suggestedName: name });
  const { folder } = await host.call('listFolder', { folder: null, show: purpose });
  return (await host.call('grantSave', { folder, name, purpose })).grant;
}

/** The code of the failure, or the answer. */
async function ask(name: RequestName, argument: never): Promise<unknown> {
  try {
    return await host.call(name, argument);
  } catch (failure) {
    return failure instanceof Error && 'code' in failure ? failure.code : String(failure);
  }
}

export interface TestPage {
  readonly ask: (name: string, argument: unknown) => Promise<unknown>;
  readonly chooseSave: typeof chooseSave;
  readonly events: readonly HostEvent[];
  readonly violations: readonly string[];
}
// Tests send what no program of ours would.
Object.assign(window, { testPage: { ask: ask as TestPage['ask'], chooseSave, events, violations } satisfies TestPage });
