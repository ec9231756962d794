import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOMS, type Room, roomOf } from '../../build/rooms.ts';

const root = path.resolve(import.meta.dirname, '../..');

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
}

const FOLDERS = ['document', 'electron', 'renderer', 'build', 'templates'];
const files = [...FOLDERS.flatMap(filesIn), 'vite.config.ts', 'vitest.config.ts'];
const sources = files.filter((file) => /\.(?:ts|tsx|js|jsx|mts|cts|mjs|cjs)$/.test(file));

interface Import {
  readonly from: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const STATEMENT = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;

/** Comments may speak of imports; they are taken out first. */
function importsOf(file: string): Import[] {
  const code = readFileSync(path.join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
  const fixed = [...code.matchAll(STATEMENT)].map((m) => ({ target: m[2] ?? '', typeOnly: m[1] !== undefined }));
  const lazy = [...code.matchAll(DYNAMIC)].map((m) => ({ target: m[1] ?? '', typeOnly: false }));
  return [...fixed, ...lazy].map((found) => ({ from: file, ...found }));
}

const resolved = (found: Import) => path.posix.normalize(path.posix.join(path.posix.dirname(found.from), found.target));

function packageName(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

function mayUse(room: Room, name: string): boolean {
  return room.packages.some((p) => p === name || (p.endsWith('/*') && name.startsWith(p.slice(0, -1))));
}

/** A file of the project: code of a room that is open to this one, or data for those who may read files. */
function mayReach(room: Room, found: Import): boolean {
  const target = roomOf(resolved(found));
  if (!target) return room.node && /\.(?:css|json)$/.test(found.target);
  return target === room || room.rooms.includes(target.name);
}

function isAllowed(room: Room, found: Import): boolean {
  if (found.target.startsWith('.')) return mayReach(room, found);
  if (found.target.startsWith('node:') || builtinModules.includes(found.target)) return room.node;
  return mayUse(room, packageName(found.target));
}

/** Why an import is against the table, or null. */
function offence(found: Import): string | null {
  const room = roomOf(found.from);
  if (!room) return `${found.from} belongs to no room`;
  return isAllowed(room, found) ? null : `${found.from} (${room.name}) imports ${found.target}`;
}

const imports = sources.flatMap(importsOf);

/** The first cycle reached from any file through imports of values, as the files on it. */
function findCycle(): string[] | null {
  const graph = new Map<string, string[]>();
  for (const found of imports) {
    if (found.typeOnly || !found.target.startsWith('.')) continue;
    graph.set(found.from, [...(graph.get(found.from) ?? []), resolved(found)]);
  }
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}

describe('the rooms', () => {
  it('holds every import against the table', () => {
    expect(imports.length).toBeGreaterThan(20);
    expect(imports.map(offence).filter((o) => o !== null)).toEqual([]);
  });

  it('finds no import cycle', () => {
    expect(findCycle()).toBeNull();
  });

  it('keeps code out of the templates', () => {
    expect(sources.filter((file) => file.startsWith('templates/'))).toEqual([]);
  });

  it('knows no room without files', () => {
    expect(ROOMS.filter((room) => !sources.some((file) => roomOf(file) === room)).map((room) => room.name)).toEqual([]);
  });

  it.each([
    ['document/outline.ts', 'node:fs'],
    ['document/outline.ts', '../electron/contract.ts'],
    ['document/outline.ts', 'lexical'],
    ['electron/services/files.ts', 'electron'],
    ['electron/services/files.ts', '../shell/main.ts'],
    ['electron/contract.ts', 'node:path'],
    ['electron/shell/main.ts', '../loopback/server.ts'],
    ['electron/loopback/server.ts', '../../renderer/app.tsx'],
    ['renderer/app.tsx', 'lexical'],
    ['renderer/app.tsx', '../electron/services/files.ts'],
    ['renderer/editor/nodes.ts', 'fs'],
  ])('would catch %s importing %s', (from, target) => {
    expect(offence({ from, target, typeOnly: false })).not.toBeNull();
  });
});
