/** What a reader of foreign input did on the way: never a failure, always told (law 6 of docs/architecture.md). */
export type Notice =
  /** The file holds several texts; `titles` in order. `--piece` takes one of them. */
  | { readonly code: 'pieces'; readonly titles: readonly string[] }
  /** The mark of a piece (【第二篇】) was left out of the title. */
  | { readonly code: 'pieceMark'; readonly text: string }
  /** A typed number became a computed one of another form: `1、` is `1.`. `count` headings were so. */
  | { readonly code: 'numberForm'; readonly from: string; readonly to: string; readonly count: number }
  /** A typed number was out of sequence and is now counted: `（四）` is `（三）`. */
  | { readonly code: 'numberChanged'; readonly from: string; readonly to: string; readonly heading: string }
  /** Blanks at the ends of lines, empty lines and the like were left out; `count` characters. */
  | { readonly code: 'blanks'; readonly count: number }
  /** Invisible characters (zero width, control, direction) were left out, as `U+200B`. */
  | { readonly code: 'invisible'; readonly count: number; readonly points: readonly string[] }
  /** Text without line breaks was split into `count` paragraphs at its numbers. */
  | { readonly code: 'split'; readonly count: number }
  /** `count` tables were drawn with `|` and dashes; the marks were left out. */
  | { readonly code: 'tableMarks'; readonly count: number }
  /** A line that looks like the frame of a web page; it was kept. */
  | { readonly code: 'webRemnant'; readonly text: string }
  /** The bytes were read in this encoding. */
  | { readonly code: 'encoding'; readonly encoding: string }
  /** Bytes that are no text in that encoding show as U+FFFD. */
  | { readonly code: 'unreadable'; readonly count: number }
  /** The draft was changed by another program, or damaged, since it was saved; it is not written over. */
  | { readonly code: 'checksum' }
  /** The draft is from a newer version; `unknown` of its parts are shown as text only, or not at all. */
  | { readonly code: 'newerVersion'; readonly version: number; readonly unknown: number };

/** A result with what there is to tell about it. */
export interface Noted<T> {
  readonly value: T;
  readonly notices: readonly Notice[];
}
