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
  // Names are looked up nowhere: for a link in a text, for an address typed by mistake.
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  // WebRTC heeds no policy of a page and no proxy for TCP: without one for UDP it is left with no way out.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Chromium refuses to run its sandbox for the superuser; for anyone else the sandbox stays. */
export function sandboxFlags(isRoot = process.getuid?.() === 0): readonly string[] {
  return isRoot ? ['--no-sandbox'] : [];
}
