/** What a page of ours may load, the same in every host: nothing but the program's own files. */

/**
 * The one style element that the component library (react-aria, usePress) puts into a page: touch-action for pressable
 * things. Its hash lets exactly this text through; a test holds it against the library's source.
 */
const PRESSABLE_STYLE = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** Content-Security-Policy of the window. Styles set through the CSSOM, as React does, need no permission. */
export const WINDOW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${PRESSABLE_STYLE}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  // The PDF that the window made and hands to the browser's own viewer to be printed; nothing that was fetched.
  'frame-src blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Content-Security-Policy of a page to be printed: its own styles, the fonts and pictures that lie in it; no script. */
export const PRINT_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer. Nothing is kept in a browser's cache, and no other site may embed or read any of it. */
export const GUARD_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // No name is looked up in advance for a link in a text.
  'X-DNS-Prefetch-Control': 'off',
} as const;
