/** The addresses of our own pages, and the names of the two channels. Nothing is ever loaded from anywhere else. */

/** What Windows knows the program by: its windows, and what the installer put into the menu, are one (`build/package/config.ts`). */
export const WINDOWS_ID = 'cn.nigao.desktop';

/** A scheme of our own instead of `file:`, which would give a page the whole disk. */
export const SCHEME = 'app';
export const WINDOW_ADDRESS = 'app://nigao/index.html';
const WINDOW_HOST = 'nigao';
const PRINT_HOST = 'print';

/** Requests of the window: name and argument, answered with a Reply. */
export const CALL_CHANNEL = 'nigao:call';
/** Events to the window: one HostEvent. */
export const EVENT_CHANNEL = 'nigao:event';

export function printAddress(page: string): string {
  return `${SCHEME}://${PRINT_HOST}/${page}/`;
}

function partsOf(address: string): { readonly host: string; readonly pathname: string } | null {
  const url = URL.parse(address);
  // With a name, a password or a port it is an address that we never made.
  const isPlain = url?.protocol === `${SCHEME}:` && url.username === '' && url.password === '' && url.port === '';
  return url && isPlain ? { host: url.host, pathname: url.pathname } : null;
}

/** The path of an address of the window's own origin; null for any other address. */
export function windowPath(address: string): string | null {
  const parts = partsOf(address);
  return parts?.host === WINDOW_HOST ? parts.pathname : null;
}

/** The page to be printed that an address belongs to, and the path below it; null for any other address. */
export function printPath(address: string): { readonly page: string; readonly path: string } | null {
  const parts = partsOf(address);
  const [, page, path] = /^\/([^/]+)(\/.*)$/.exec(parts?.pathname ?? '') ?? [];
  return parts?.host === PRINT_HOST && page !== undefined && path !== undefined ? { page, path } : null;
}
