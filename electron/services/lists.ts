/** The word lists of proofreading: `lists/*.json` in the folder of templates. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { LIST_IDS, type ListId, type Lists, readList } from '../../document/proofread/lists.ts';

async function readShipped(templates: string, id: ListId): Promise<Lists[ListId]> {
  try {
    return readList(id, JSON.parse(await fs.readFile(path.join(templates, 'lists', `${id}.json`), 'utf8')));
  } catch (cause) {
    // Shipped with the program: a fault in it is ours.
    throw new Failure('INTERNAL', `${id}.json`, { cause });
  }
}

export async function readLists(templates: string): Promise<Lists> {
  const read = await Promise.all(LIST_IDS.map(async (id) => [id, await readShipped(templates, id)] as const));
  // Each entry was read by the schema of its own id.
  return Object.fromEntries(read) as unknown as Lists;
}
