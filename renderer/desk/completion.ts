/** Word completion (词语续写): where its words come from, and its switch in the menu. */
import { words } from '../words.ts';
import { type Desk, tell, tellFailure } from './desk.ts';

async function wanted(desk: Desk): Promise<readonly string[]> {
  return desk.state.get().completion ? await desk.client.call('completions', {}) : [];
}

/** Gives the text the words as they are now. Without them one writes as well, so that nobody is told of a failure. */
export async function takeCompletions(desk: Desk): Promise<void> {
  const found = await wanted(desk).catch(() => []);
  desk.surface.get().handle?.setCompletions(found);
}

/** Once the window stands. */
export async function startCompletion(desk: Desk): Promise<void> {
  desk.state.set(await desk.client.call('preferences', {}));
  await takeCompletions(desk);
}

/** Switches it on or off, for good. */
export async function switchCompletion(desk: Desk): Promise<void> {
  const completion = !desk.state.get().completion;
  desk.state.set({ completion });
  await takeCompletions(desk);
  try {
    await desk.client.call('keepPreferences', { preferences: { completion } });
    tell(desk, { tone: 'done', text: completion ? words.completion.on : words.completion.off });
  } catch (error) {
    tellFailure(desk, error);
  }
}
