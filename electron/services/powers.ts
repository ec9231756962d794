/** What a host lends to the services. Hosts differ in this and in nothing else. */

import type { OpenPurpose, SavePurpose } from '../contract/files.ts';
import type { HostInfo } from '../contract/window.ts';
import type { GuardLog } from './guards.ts';

export interface Powers {
  readonly host: HostInfo['host'];
  /** `panel`: the two choosing powers are never called; the window shows its own file panel. */
  readonly dialogs: HostInfo['dialogs'];
  /** The path the person chose to open, or of the folder they chose; null when they did not. */
  readonly chooseOpen: (purpose: OpenPurpose | 'folder') => Promise<string | null>;
  /** The path the person chose to write to, after they agreed to replace what is there; null when they did not. */
  readonly chooseSave: (purpose: SavePurpose, suggestedName: string) => Promise<string | null>;
  /** HTML of `document/print/html.ts` made with the font base `fonts/`; A4 by its own CSS, tagged, with bookmarks. */
  readonly printPdf: (html: string, signal?: AbortSignal) => Promise<Uint8Array>;
  /**
   * The same HTML to paper, by the system's own dialog, two-sided unless the person says otherwise; false where they gave
   * up. Null: the window prints the PDF through the browser that shows it, the only one there that knows the printers.
   */
  readonly printPaper: ((html: string) => Promise<boolean>) | null;
}

/** What the services are told of the machine. The clock and randomness come in here and nowhere else. */
export interface Settings {
  readonly version: string;
  readonly platform: NodeJS.Platform;
  /** Folder that holds `kinds/` and `fonts/`. */
  readonly templates: string;
  /** The person's home folder: where the file panel begins. */
  readonly home: string;
  /** The folder of the program's own, for what it keeps between its starts; it need not be there yet. */
  readonly state: string;
  /** Whether the host serves the unit's own fonts (`font-own.ts`) to its window and its printer; not where left out. */
  readonly ownFonts?: boolean;
  /** Folders of the program's own code and templates, where no paper is ever written; none where left out. */
  readonly ownFolders?: readonly string[];
  /** The folder in which the browser inside keeps what it needs, where that is not below `state`. */
  readonly browserProfile?: string;
  /** Counts what the guards of the host refuse; a log of its own where left out. */
  readonly guards?: GuardLog;
  /** A file named when the program was started. */
  readonly startFile: string | null;
  readonly now: () => Date;
  /** A fresh name that cannot be guessed (`crypto.randomUUID`). */
  readonly randomId: () => string;
}
