/** Letting go of versions: those that age, and those there is no room for. What stands on one that goes is written anew before. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { goingOrder, thinned } from '../../../document/history/thin.ts';
import { type SaveTools, saveFile } from '../save.ts';
import { bytesOf, encoded, readVersionParts } from './document.ts';
import { fileOf, type Listed, writeIndex } from './index-file.ts';
import { LONG_SUFFIX } from './long-texts.ts';

/** So many are written anew at one time at most: nobody may hold a lock for long. The rest waits for the next time. */
const MOST_REWRITTEN = 40;

interface Rewriting {
  readonly folder: string;
  readonly tools: SaveTools;
}

/** One that stood on a version that goes; null where it cannot be read: then it goes as well. */
async function rewritten(one: Listed, kept: readonly Listed[], { folder, tools }: Rewriting): Promise<Listed | null> {
  const read = await readVersionParts(folder, one.seq).catch(() => null);
  if (read === null) return null;
  const { head, bytes } = await encoded(folder, read.head, read.parts, kept);
  await saveFile(fileOf(folder, one.seq), bytes, tools);
  return { ...head, bytes: bytes.length };
}

/** Those that stay, none of them standing on one that goes. */
async function standing(all: readonly Listed[], stays: ReadonlySet<number>, work: Rewriting) {
  const kept: Listed[] = [];
  const needed = new Set<number>();
  let count = 0;
  for (const one of all) {
    if (!stays.has(one.seq)) continue;
    const isLoose = one.base !== null && !stays.has(one.base);
    if (isLoose && count >= MOST_REWRITTEN) needed.add(one.base ?? 0);
    count += isLoose ? 1 : 0;
    const next = isLoose && count <= MOST_REWRITTEN ? await rewritten(one, kept, work) : one;
    if (next) kept.push(next);
  }
  return { kept, needed };
}

async function removeUnused(folder: string, kept: readonly Listed[], gone: readonly Listed[]): Promise<void> {
  const used = new Set(kept.flatMap(({ long }) => long));
  const unused = new Set(gone.flatMap(({ long }) => long).filter((name) => !used.has(name)));
  const files = [
    ...gone.map(({ seq }) => fileOf(folder, seq)),
    ...[...unused].map((name) => path.join(folder, name + LONG_SUFFIX)),
  ];
  for (const file of files) await fs.rm(file, { force: true });
}

/** Leaves these versions alone. The list is written before a file goes: what it does not name is read again while it is there. */
async function keepOnly(
  all: readonly Listed[],
  stays: ReadonlySet<number>,
  work: Rewriting,
): Promise<readonly Listed[]> {
  const { kept, needed } = await standing(all, stays, work);
  const held = all.filter(({ seq }) => needed.has(seq) && !stays.has(seq));
  const left = [...kept, ...held].sort((a, b) => a.seq - b.seq);
  await writeIndex(work.folder, left, work.tools);
  const seqs = new Set(left.map(({ seq }) => seq));
  await removeUnused(
    work.folder,
    left,
    all.filter(({ seq }) => !seqs.has(seq)),
  );
  return left;
}

/** Lets go of what its age makes needless, and then of as much as the folder is too large. Gives what is left, and its bytes. */
export async function thin(folder: string, all: readonly Listed[], most: number, tools: SaveTools) {
  const work = { folder, tools };
  const stays = thinned(all);
  let listed = stays.size < all.length ? await keepOnly(all, stays, work) : all;
  let bytes = await bytesOf(folder);
  while (bytes > most) {
    const order = goingOrder(listed);
    if (order.length === 0) break;
    // A tenth at a time: how much room it makes is known afterwards.
    const going = new Set(order.slice(0, Math.max(1, Math.ceil(listed.length / 10))));
    listed = await keepOnly(listed, new Set(listed.map(({ seq }) => seq).filter((seq) => !going.has(seq))), work);
    bytes = await bytesOf(folder);
  }
  return { listed, bytes };
}
