/** Both doors to the program, with its real services behind them: what a window that was taken over could send. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe } from 'vitest';
import type { GuardCounts } from '../../electron/contract/offline.ts';
import type { Reply } from '../../electron/contract.ts';
import { startHost } from '../../electron/loopback/host.ts';
import { openDesk } from '../electron/shell/desk.ts';

export interface Door {
  /** The person's folder. */
  readonly home: string;
  /** The folder of the program's own. */
  readonly state: string;
  readonly call: (name: string, argument: unknown) => Promise<Reply<unknown>>;
  /** What the next native dialog is answered with; the panel of the loopback host has none. */
  readonly answerSave: ((file: string) => void) | null;
  readonly close: () => Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');

async function openElectron(): Promise<Door> {
  const { folder, call, standIn } = await openDesk();
  return {
    home: folder,
    state: path.join(folder, '.local/state/nigao'),
    call: (name, argument) => call(name, argument),
    answerSave: (file) => standIn.answers.save.push(file),
    close: async () => {},
  };
}

/** A session of a host that was just started: the header that carries it. */
export async function sessionOf(address: string): Promise<{ readonly origin: string; readonly session: string }> {
  const { origin, hash } = new URL(address);
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ token: hash.replace('#token=', '') }),
  });
  // The host's own answer.
  const { session } = (await answer.json()) as { session: string };
  return { origin, session };
}

async function openLoopback(): Promise<Door> {
  const home = mkdtempSync(path.join(os.tmpdir(), 'nigao-door-'));
  const host = await startHost({
    port: 0,
    open: false,
    home,
    rendererDir: path.join(root, 'dist/renderer'),
    templatesDir: path.join(root, 'templates'),
  });
  const { origin, session } = await sessionOf(host.address);
  const headers = { 'Content-Type': 'application/json', Origin: origin, 'X-Nigao-Session': session };
  return {
    home,
    state: path.join(home, '.local/state/nigao'),
    async call(name, argument) {
      const body = JSON.stringify({ name, argument });
      const answer = await fetch(`${origin}/api/call`, { method: 'POST', headers, body });
      // The channel answers with replies only; the tests look at what they hold.
      return (await answer.json()) as Reply<unknown>;
    },
    answerSave: null,
    async close() {
      await host.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

export const DOORS = { Electron: openElectron, loopback: openLoopback } as const;
export type DoorName = keyof typeof DOORS;

/** One suite for each host; `open` gives a fresh program. */
export function describeDoors(name: string, body: (open: () => Promise<Door>, door: DoorName) => void): void {
  for (const door of Object.keys(DOORS) as DoorName[]) describe(`${name}, in ${door}`, () => body(DOORS[door], door));
}

/** How often each guard refused. */
export async function refusedBy(door: Door): Promise<Readonly<Record<string, number>>> {
  const reply = await door.call('guardCounts', {});
  if (!reply.ok) throw new Error(reply.code);
  // What the contract names.
  const { refused } = reply.value as GuardCounts;
  return Object.fromEntries(refused.map(({ guard, count }) => [guard, count]));
}
