/** When the program is to end: told by the system, by the person at the terminal, or because whoever started it is gone. */

const LOOK_MS = 500;

const starter = process.ppid;

/**
 * npm starts a script through a shell and, when it is told to end, passes that on to the shell alone: the script sees it
 * only by its new parent. Whoever started the program by hand may well leave it running, so that this looks at npm only.
 */
function abandoned(): Promise<void> {
  return new Promise((resolve) => {
    if (process.env['npm_lifecycle_event'] === undefined) return;
    const timer = setInterval(() => {
      if (process.ppid === starter) return;
      clearInterval(timer);
      resolve();
    }, LOOK_MS);
    timer.unref();
  });
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/** Resolves when the program is to end; from this call on signals no longer end it by themselves. */
export function toldToEnd(): Promise<void> {
  return Promise.race([signalled(), abandoned()]);
}
