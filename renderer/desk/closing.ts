/** The closing of the window: what is being saved is saved first, what is typed is kept, and nothing is asked that need not be. */
import { isAsOpened } from './as-opened.ts';
import { type Desk, isUnsaved, tellFailure } from './desk.ts';
import { mayClear } from './files.ts';
import { savesEnded } from './saving.ts';

/** For how long a save that is under way is waited for, in ms: a share may be gone for good, and the text is kept here. */
const PATIENCE = 5000;

async function savesEndedSoon(desk: Desk): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([savesEnded(desk), late]);
  clearTimeout(timer);
}

/** A dialog stays before what is unsaved; with nothing to lose the window goes together with it. */
const isHeld = (desk: Desk) => desk.state.get().question !== null && isUnsaved(desk) && !isAsOpened(desk);

/** The host asked whether the window may close. */
export async function close(desk: Desk): Promise<void> {
  if (isHeld(desk)) return;
  await savesEndedSoon(desk);
  const isKept = await desk.journal.flush();
  // Only where nothing keeps it there is something to be asked.
  if (!isKept && (isHeld(desk) || !(await mayClear(desk)))) return;
  await desk.journal.leave(isKept).catch(() => {});
  await desk.client.call('closeWindow', {}).catch((error: unknown) => tellFailure(desk, error));
}
