/** Work that can be held up, and waits that can be given up. */

/** Switched on and off while the work asks again and again whether it may go on. */
export function createPause() {
  let resume: (() => void) | null = null;
  let paused: Promise<void> | null = null;
  return {
    isOn: () => paused !== null,
    on(): void {
      paused ??= new Promise((resolve) => {
        resume = resolve;
      });
    },
    off(): void {
      resume?.();
      resume = null;
      paused = null;
    },
    over: async (): Promise<void> => await (paused ?? undefined),
  };
}

/** Ends after `ms`, or at once when it is given up. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    timer.unref();
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
