/** The shipped word lists, as the program reads them. */
import * as fs from 'node:fs';
import { LIST_IDS, type ListId, type Lists, readList } from '../../../document/proofread/lists.ts';

function read(id: ListId): unknown {
  const file = new URL(`../../../templates/lists/${id}.json`, import.meta.url);
  return readList(id, JSON.parse(fs.readFileSync(file, 'utf8')));
}

// Each entry was read by the schema of its own name.
export const lists = Object.fromEntries(LIST_IDS.map((id) => [id, read(id)])) as unknown as Lists;
