/** Whether the person still has the window that the program opened for them. */

export interface Presence {
  /** `failed`: the browser could not show a window. `ended`: its process is gone, or gave the window to another. */
  readonly browser: Promise<'ended' | 'failed'>;
  /** Windows that listen for events. */
  readonly windows: { readonly count: () => number; readonly onChange: (listener: () => void) => void };
  /** How long a window may be away (a reload) before it counts as closed, in ms. */
  readonly awayMs: number;
  /** How long a browser that was already running may take to show the window, in ms. */
  readonly arrivalMs: number;
}

/**
 * Resolves when the browser that was started is gone and no window listens any more. Where the browser failed and no
 * window ever came, it stays open: the person has the address and may use it elsewhere.
 */
export function windowClosed(presence: Presence): Promise<void> {
  const { windows } = presence;
  return new Promise((resolve) => {
    let end: 'ended' | 'failed' | null = null;
    let hadWindow = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      hadWindow ||= windows.count() > 0;
      if (end === null || windows.count() > 0 || (end === 'failed' && !hadWindow)) return;
      timer = setTimeout(resolve, hadWindow ? presence.awayMs : presence.arrivalMs);
    };
    windows.onChange(look);
    void presence.browser.then((how) => {
      end = how;
      look();
    });
  });
}
