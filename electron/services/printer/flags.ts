/** Command-line flags that every browser this program starts is given, with a window or without. */

/** Asks for nothing, offers nothing, and keeps nothing of the person's. */
export const QUIET_FLAGS: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-sync',
  '--disable-breakpad',
  '--password-store=basic',
  // No request may leave the machine, not even the browser's own.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider',
];

/** Chromium refuses to run its sandbox for the superuser; for anyone else the sandbox stays. */
export function sandboxFlags(isRoot = process.getuid?.() === 0): readonly string[] {
  return isRoot ? ['--no-sandbox'] : [];
}
