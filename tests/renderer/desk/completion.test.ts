import { describe, expect, it } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { startCompletion, switchCompletion, takeCompletions } from '../../../renderer/desk/completion.ts';
import { phrasesChanged } from '../../../renderer/desk/phrases.ts';
import { words } from '../../../renderer/words.ts';
import { fakeDesk, turn, usualPreferences } from '../fakes.ts';

const completions = () => ['加强组织领导'];

describe('word completion', () => {
  it('has its words once the window stands', async () => {
    const { desk, editor } = fakeDesk({
      answers: { preferences: () => usualPreferences, completions },
    });
    await startCompletion(desk);
    expect(editor.calls).toEqual(['setCompletions(["加强组织领导"])']);
  });

  it('asks for none where it was switched off', async () => {
    const { desk, editor, host } = fakeDesk({
      answers: { preferences: () => ({ ...usualPreferences, completion: false }) },
    });
    await startCompletion(desk);
    expect(editor.calls).toEqual(['setCompletions([])']);
    expect(host.asked.map(([name]) => name)).toEqual(['preferences']);
  });

  it('is switched off and on for good, and says so', async () => {
    const { desk, editor, host } = fakeDesk({ answers: { completions, keepPreferences: () => null } });
    await switchCompletion(desk);
    expect(desk.state.get().completion).toBe(false);
    expect(desk.state.get().strips.map(({ text }) => text)).toEqual([words.completion.off]);
    await switchCompletion(desk);
    expect(desk.state.get().completion).toBe(true);
    expect(editor.calls).toEqual(['setCompletions([])', 'setCompletions(["加强组织领导"])']);
    expect(host.asked.filter(([name]) => name === 'keepPreferences').map(([, argument]) => argument)).toEqual([
      { preferences: { completion: false } },
      { preferences: { completion: true } },
    ]);
  });

  it('says that the switch could not be kept, and holds for this window', async () => {
    const { desk } = fakeDesk({
      answers: { keepPreferences: () => Promise.reject(new Failure('NO_PERMISSION', '偏好.json')) },
    });
    await switchCompletion(desk);
    expect(desk.state.get().completion).toBe(false);
    expect(desk.state.get().strips.map(({ tone }) => tone)).toEqual(['failure']);
  });

  it('goes on with the words it has where the host has none to give, and bothers nobody', async () => {
    const { desk, editor } = fakeDesk({ answers: { completions: () => Promise.reject(new Failure('HOST_GONE')) } });
    await takeCompletions(desk);
    expect(editor.calls).toEqual([]);
    expect(desk.state.get().strips).toEqual([]);
  });

  it('that is switched off while the host looks for words stays off', async () => {
    const { desk, editor } = fakeDesk({ answers: { completions, keepPreferences: () => null } });
    const taking = takeCompletions(desk);
    await switchCompletion(desk);
    await taking;
    expect(editor.calls).toEqual(['setCompletions([])']);
  });

  it('is out of the phrases there are: other phrases, other words', async () => {
    const { desk, editor } = fakeDesk({ answers: { completions } });
    phrasesChanged(desk);
    await turn();
    expect(editor.calls).toEqual(['setCompletions(["加强组织领导"])']);
  });
});
