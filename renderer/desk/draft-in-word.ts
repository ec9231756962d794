/** 文稿信息: whether the draft travels in the Word files that are exported. */
import { words } from '../words.ts';
import { type Desk, tell, tellFailure } from './desk.ts';

/** Switches it on or off, for good. */
export async function switchDraftInWord(desk: Desk): Promise<void> {
  const draftInWord = !desk.state.get().draftInWord;
  desk.state.set({ draftInWord });
  try {
    await desk.client.call('keepPreferences', { preferences: { draftInWord } });
    tell(desk, { tone: 'done', text: draftInWord ? words.check.carry.on : words.check.carry.off });
  } catch (error) {
    tellFailure(desk, error);
  }
}
