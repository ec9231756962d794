/** The kinds that are shipped, read from `templates/kinds/` and checked. For tests. */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { type Kind, kindSchema } from '../../document/kind.ts';

const folder = new URL('../../templates/kinds/', import.meta.url);

/** File names as they stand in the folder. */
export const kindFiles: readonly string[] = readdirSync(folder).sort();

export function readKind(file: string): Kind {
  return v.parse(kindSchema, JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
}

export function kindById(id: string): Kind {
  return readKind(`${id}.json`);
}
