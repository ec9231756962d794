/** What a command gets of the machine: where it reads and writes, the clock, randomness, and where the program lies. */
import { randomUUID } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import type { Notice } from '../../document/notice.ts';
import type { Settings } from '../services/powers.ts';
import { noticeList } from '../words/notice-list.ts';

export interface Terminal extends Pick<Settings, 'now' | 'randomId' | 'templates'> {
  /** The root of the program. */
  readonly root: string;
  readonly home: string;
  readonly input: AsyncIterable<Uint8Array>;
  /** A line, or several, to standard output. */
  readonly say: (text: string) => void;
  /** A line to standard error. */
  readonly warn: (text: string) => void;
}

/**
 * A command takes the words after its name. It throws a Failure where it cannot be done. 1 is what `check` gives where it found
 * something wrong.
 */
export type Command = (words: readonly string[], terminal: Terminal) => Promise<0 | 1 | undefined>;

/** One line, whatever a name holds: no second line, nothing that moves a terminal's cursor. */
const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');

export function thisTerminal(): Terminal {
  const root = path.resolve(import.meta.dirname, '../..');
  return {
    root,
    home: os.homedir(),
    templates: path.join(root, 'templates'),
    input: process.stdin,
    now: () => new Date(),
    randomId: randomUUID,
    say: (text) => process.stdout.write(`${text}\n`),
    warn: (text) => process.stderr.write(`${oneLine(text)}\n`),
  };
}

/** Told only when the work is done: a command that fails says one line and no other. */
export function tell(notices: readonly Notice[], terminal: Terminal): void {
  for (const sentence of noticeList(notices)) terminal.warn(`提示：${sentence}`);
}
