/** Word completion (词语续写): where its words come from, and its switch in the menu. */
import { words } from '../words.ts';
import { type Desk, tell, tellFailure } from './desk.ts';

/** Gives the text the words as they are now. Where the host has none to give, nobody is told, and those there are stay. */
export async function takeCompletions(desk: Desk): Promise<void> {
  const { completion } = desk.state.get();
  const found = completion ? await desk.client.call('completions', {}).catch(() => null) : [];
  // Whoever switched it meanwhile has given the text its words.
  if (found === null || completion !== desk.state.get().completion) return;
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
