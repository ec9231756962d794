/**
 * Secrets of the door. A start address carries a token in its fragment, which works once and is traded for a session that
 * the page keeps. Where it stands in a browser's command line, which every user of the machine can read, it also works for
 * a minute only.
 */
import { createHash, timingSafeEqual } from 'node:crypto';

/** How long a token may lie open to other users of the machine, in ms. */
export const TOKEN_LIFE_MS = 60_000;

export interface Sessions {
  /** A fresh token for one start address, good for `lifeMs`: a minute unless given. */
  readonly newToken: (lifeMs?: number) => string;
  /** A session for a token that is known, unused and not too old; else null. */
  readonly trade: (token: unknown) => string | null;
  readonly isOpen: (session: unknown) => boolean;
}

interface Pending {
  readonly hash: Buffer;
  readonly until: number;
}

const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

/** `now` in ms; `randomSecret` gives a text that cannot be guessed. Secrets are kept and compared as hashes, in equal time. */
export function createSessions(now: () => number, randomSecret: () => string): Sessions {
  let pending: Pending[] = [];
  const sessions: Buffer[] = [];
  return {
    newToken(lifeMs = TOKEN_LIFE_MS) {
      const token = randomSecret();
      pending.push({ hash: hashOf(token), until: now() + lifeMs });
      return token;
    },
    trade(token) {
      if (typeof token !== 'string') return null;
      const given = hashOf(token);
      pending = pending.filter((each) => now() < each.until);
      const found = pending.find((each) => timingSafeEqual(each.hash, given));
      if (!found) return null;
      pending = pending.filter((each) => each !== found);
      const session = randomSecret();
      sessions.push(hashOf(session));
      return session;
    },
    isOpen(session) {
      if (typeof session !== 'string') return false;
      const given = hashOf(session);
      return sessions.some((each) => timingSafeEqual(each, given));
    },
  };
}
