/** The kinds of report that are shipped: `kinds/*.json` in the folder of templates. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { Failure } from '../../document/failure.ts';
import { type Kind, kindSchema } from '../../document/kind.ts';

async function readKind(file: string): Promise<Kind> {
  try {
    return v.parse(kindSchema, JSON.parse(await fs.readFile(file, 'utf8')));
  } catch (cause) {
    // Shipped with the program: a fault in it is ours.
    throw new Failure('INTERNAL', path.basename(file), { cause });
  }
}

/** All kinds in their order, those of equal place by id. */
export async function readKinds(templates: string): Promise<readonly Kind[]> {
  const folder = path.join(templates, 'kinds');
  const names = await fs.readdir(folder).catch((cause: unknown) => {
    throw new Failure('INTERNAL', 'kinds', { cause });
  });
  const files = names.filter((name) => name.endsWith('.json')).map((name) => path.join(folder, name));
  const kinds = await Promise.all(files.map(readKind));
  return kinds.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The kind of this id or Chinese name. Throws a Failure with NO_SUCH_KIND. */
export function findKind(kinds: readonly Kind[], idOrName: string): Kind {
  const kind = kinds.find((k) => k.id === idOrName || k.name === idOrName);
  if (!kind) throw new Failure('NO_SUCH_KIND', idOrName);
  return kind;
}
