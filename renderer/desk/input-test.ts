/** 中文输入自检: whether words of an input method arrive, and by which way they are to come on Linux. */
import type { InputMethod } from '../../electron/contract/preferences.ts';
import { ask, type Desk, tellFailure } from './desk.ts';

/** The menu's command. */
export async function openInputTest(desk: Desk): Promise<void> {
  await desk.composition.ended();
  try {
    const { inputMethod } = await desk.client.call('preferences', {});
    // On other systems there is one way only.
    const method = desk.state.get().info?.platform === 'linux' ? inputMethod : null;
    await ask(desk, { type: 'inputTest', method });
  } catch (error) {
    tellFailure(desk, error);
  }
}

/** Keeps the choice for the next start. Throws a Failure. */
export async function keepInputMethod(desk: Desk, inputMethod: InputMethod): Promise<void> {
  await desk.client.call('keepPreferences', { preferences: { inputMethod } });
}
