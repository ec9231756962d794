/** Builds `dist/` when it is missing or older than what it is made of. */
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);
const STAMP = path.join(root, 'dist', '.built');
const SOURCES = ['document', 'electron', 'renderer', 'vite.config.ts', 'package-lock.json'];

function newest(item: string): number {
  const stat = statSync(item);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(item).map((name) => newest(path.join(item, name))));
}

function isFresh(): boolean {
  if (!existsSync(STAMP)) return false;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.every((source) => newest(path.join(root, source)) <= built);
}

/** The stamp carries the time before the build began, so that an edit during it counts as newer. */
export async function bundle(): Promise<void> {
  if (isFresh()) return;
  const begun = new Date();
  const { createBuilder } = await import('vite');
  const builder = await createBuilder({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
  await builder.buildApp();
  writeFileSync(STAMP, '');
  utimesSync(STAMP, begun, begun);
}

// `nigao serve` starts this file by itself: its room may not import this one.
if (import.meta.main) await bundle();
