import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createSessions, TOKEN_LIFE_MS } from '../../../electron/loopback/sessions.ts';

function setUp() {
  let now = 1_000;
  const sessions = createSessions(
    () => now,
    () => randomBytes(16).toString('hex'),
  );
  return {
    sessions,
    pass(ms: number) {
      now += ms;
    },
  };
}

describe('tokens and sessions', () => {
  it('trades a token for a session once', () => {
    const { sessions } = setUp();
    const token = sessions.newToken();
    const session = sessions.trade(token);
    expect(session).not.toBeNull();
    expect(session).not.toBe(token);
    expect(sessions.isOpen(session)).toBe(true);
    expect(sessions.trade(token)).toBeNull();
  });

  it('trades no token after a minute', () => {
    const { sessions, pass } = setUp();
    const early = sessions.newToken();
    pass(TOKEN_LIFE_MS - 1);
    const late = sessions.newToken();
    expect(sessions.trade(early)).not.toBeNull();
    pass(TOKEN_LIFE_MS);
    expect(sessions.trade(late)).toBeNull();
  });

  it('trades a token that lies open to nobody whenever it comes, and still once', () => {
    const { sessions, pass } = setUp();
    const token = sessions.newToken(Number.POSITIVE_INFINITY);
    pass(TOKEN_LIFE_MS * 1_000);
    expect(sessions.trade('other')).toBeNull();
    expect(sessions.trade(token)).not.toBeNull();
    expect(sessions.trade(token)).toBeNull();
  });

  it('keeps a session open after its minute', () => {
    const { sessions, pass } = setUp();
    const session = sessions.trade(sessions.newToken());
    pass(TOKEN_LIFE_MS * 1_000);
    expect(sessions.isOpen(session)).toBe(true);
  });

  it('keeps several tokens apart', () => {
    const { sessions } = setUp();
    const [one, two] = [sessions.newToken(), sessions.newToken()];
    expect(sessions.trade(two)).not.toBeNull();
    expect(sessions.trade(one)).not.toBeNull();
  });

  it.each([undefined, null, '', 'guess', 7, {}, ['x']])('takes %j neither for a token nor for a session', (secret) => {
    const { sessions } = setUp();
    sessions.newToken();
    expect(sessions.trade(secret)).toBeNull();
    expect(sessions.isOpen(secret)).toBe(false);
  });

  it('takes no token for a session', () => {
    const { sessions } = setUp();
    expect(sessions.isOpen(sessions.newToken())).toBe(false);
  });

  it('takes no cut, longer or otherwise written secret', () => {
    const { sessions } = setUp();
    const session = sessions.trade(sessions.newToken()) ?? '';
    for (const wrong of [session.slice(0, -1), `${session}0`, session.toUpperCase(), ` ${session}`])
      expect(sessions.isOpen(wrong)).toBe(false);
  });
});
