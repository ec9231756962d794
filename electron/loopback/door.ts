/**
 * Who may knock: what is told of a request's origin by its own headers. A web page elsewhere can make a browser send
 * requests here, by a foreign name for this address too (DNS rebinding); a page cannot forge these headers.
 */

export interface Knock {
  readonly method: string;
  /** The request target as sent, without the query. */
  readonly path: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly contentType: string | undefined;
}

/** Status codes of refusals (RFC 9110, 15.5). */
export type Refusal = 403 | 405 | 415 | 421;

export const API = '/api/';

/** Other programs on this machine have ports too; only this very address is ours. */
const isOwnName = (knock: Knock, port: number) => knock.host === `127.0.0.1:${port}`;

/** A missing Origin is looked at by those who need one. */
const isOwnOrigin = (knock: Knock, port: number) =>
  knock.origin === undefined || knock.origin === `http://127.0.0.1:${port}`;

/** `none` is the person's own doing (an address typed or given to the browser). Older browsers send nothing. */
const isOwnSite = (knock: Knock) => [undefined, 'same-origin', 'none'].includes(knock.fetchSite);

const isJson = (knock: Knock) => /^application\/json(?:;\s*charset=utf-8)?$/i.test(knock.contentType ?? '');

/** A browser sends Origin with every POST, and lets no foreign page send JSON without asking first (never granted). */
function apiRefusal(knock: Knock): Refusal | null {
  if (knock.method === 'GET') return knock.path === `${API}session` ? null : 405;
  if (knock.method !== 'POST') return 405;
  if (knock.origin === undefined) return 403;
  return isJson(knock) ? null : 415;
}

/** Null lets the request in. */
export function refusal(knock: Knock, port: number): Refusal | null {
  if (!isOwnName(knock, port)) return 421;
  if (!isOwnOrigin(knock, port) || !isOwnSite(knock)) return 403;
  if (knock.path.startsWith(API)) return apiRefusal(knock);
  return knock.method === 'GET' ? null : 405;
}
