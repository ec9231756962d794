/** Work on the same thing in the order in which it was asked for, one at a time. */
export type Turns = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Without this an older save that takes longer could replace a newer one. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
