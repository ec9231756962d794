import { describe, expect, it } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { switchDraftInWord } from '../../../renderer/desk/draft-in-word.ts';
import { words } from '../../../renderer/words.ts';
import { fakeDesk } from '../fakes.ts';

const strips = (desk: ReturnType<typeof fakeDesk>['desk']) => desk.state.get().strips.map(({ text }) => text);

describe('文稿信息 in Word files', () => {
  it('is switched off and on for good, and says so', async () => {
    const { desk, host } = fakeDesk({ answers: { keepPreferences: () => null } });
    expect(desk.state.get().draftInWord).toBe(true);
    await switchDraftInWord(desk);
    expect(strips(desk)).toEqual([words.check.carry.off]);
    await switchDraftInWord(desk);
    expect(desk.state.get().draftInWord).toBe(true);
    expect(host.asked.map(([, argument]) => argument)).toEqual([
      { preferences: { draftInWord: false } },
      { preferences: { draftInWord: true } },
    ]);
  });

  it('holds for this window where it cannot be kept, which is said', async () => {
    const { desk } = fakeDesk({
      answers: { keepPreferences: () => Promise.reject(new Failure('NO_PERMISSION', '偏好.json')) },
    });
    await switchDraftInWord(desk);
    expect(desk.state.get().draftInWord).toBe(false);
    expect(strips(desk)[0]).toContain('偏好.json');
  });
});
