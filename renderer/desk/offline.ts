/** 离线说明: asks the host for what was refused and what is kept, and shows it. */
import { ask, type Desk, settleForms, tellFailure } from './desk.ts';

/** The menu's command. */
export async function showOffline(desk: Desk): Promise<void> {
  const { info } = desk.state.get();
  if (info === null) return;
  await desk.composition.ended();
  settleForms(desk);
  try {
    const [counts, places] = await Promise.all([
      desk.client.call('guardCounts', {}),
      desk.client.call('keptPlaces', {}),
    ]);
    // Asked for twice in a row, it is shown once.
    if (desk.state.get().question !== null) return;
    await ask(desk, { type: 'offline', info, counts, places });
  } catch (error) {
    tellFailure(desk, error);
  }
}
