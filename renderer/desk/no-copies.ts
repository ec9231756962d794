/** 不在本机留副本: neither versions nor the journal are kept on this machine, and what there is of them goes. */
import { words } from '../words.ts';
import { ask, type Desk, dismissKinds, snapshotOf, tell, tellFailure } from './desk.ts';
import { historyChanged } from './history.ts';

/** Between the windows of the program: what one of them has told of is kept no longer. */
const CHANNEL = 'nigao-no-copies';

function tellOthers(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** The switch was turned in another window. */
async function follow(desk: Desk): Promise<void> {
  desk.journal.again();
  const { noCopies } = await desk.client.call('preferences', {});
  desk.state.set({ noCopies });
}

async function keep(desk: Desk, noCopies: boolean): Promise<void> {
  const { strips } = words.history;
  await desk.client.call('keepPreferences', { preferences: { noCopies } });
  tellOthers();
  desk.state.set({ noCopies });
  desk.journal.again();
  dismissKinds(desk, 'secretCopies', 'waiting');
  tell(desk, { tone: 'done', text: noCopies ? strips.off : strips.on });
}

/** Switches it on, once the person knows what is lost by it, or off. For good, on this machine. */
export async function switchNoCopies(desk: Desk): Promise<void> {
  try {
    if (desk.state.get().noCopies) await keep(desk, false);
    else {
      const extent = await desk.client.call('historyExtent', {});
      if (await ask(desk, { type: 'noCopies', extent })) await keep(desk, true);
    }
  } catch (error) {
    tellFailure(desk, error);
  }
  historyChanged(desk);
}

/** The person wants copies of classified papers as well: it is not told again on this machine. */
export async function keepSecretCopies(desk: Desk): Promise<void> {
  desk.state.set({ secretCopies: true });
  dismissKinds(desk, 'secretCopies');
  await desk.client
    .call('keepPreferences', { preferences: { secretCopies: true } })
    .catch((error: unknown) => tellFailure(desk, error));
}

/** Tells once for each paper with a 密级 that copies of it are kept here. Gives what stops it. */
export function watchSecrecy(desk: Desk): () => void {
  let toldOf: number | null = null;
  const look = () => {
    const { noCopies, secretCopies, opened } = desk.state.get();
    const secrecy = snapshotOf(desk).paper.head.secrecy?.trim() ?? '';
    // Not before the host has told whether any are kept.
    if (secrecy === '' || noCopies !== false || secretCopies || toldOf === opened) return;
    toldOf = opened;
    tell(desk, { tone: 'info', kind: 'secretCopies', text: words.history.strips.secret(secrecy) });
  };
  let known = desk.state.get().noCopies;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => void follow(desk).catch(() => {});
  const stops = [
    () => channel.close(),
    desk.leisure(look),
    desk.state.subscribe(() => {
      if (desk.state.get().noCopies === known) return;
      known = desk.state.get().noCopies;
      look();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
