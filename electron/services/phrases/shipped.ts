/** The phrases that are shipped: `phrases/*.json` in the folder of templates, in the order of their files' names. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../../document/failure.ts';
import { readPack } from '../../../document/phrases/pack.ts';
import type { Phrase } from '../../../document/phrases/phrase.ts';

async function readShipped(file: string): Promise<readonly Phrase[]> {
  try {
    const pack = readPack(await fs.readFile(file, 'utf8'), path.basename(file));
    if (pack.refused.length > 0) throw new Error('no pack of phrases');
    return pack.phrases;
  } catch (cause) {
    // Shipped with the program: a fault in it is ours.
    throw new Failure('INTERNAL', path.basename(file), { cause });
  }
}

/** `templates` is the folder of templates. Throws a Failure: a fault in them is ours. */
export async function readShippedPhrases(templates: string): Promise<readonly Phrase[]> {
  const folder = path.join(templates, 'phrases');
  const names = await fs.readdir(folder).catch((cause: unknown) => {
    throw new Failure('INTERNAL', 'phrases', { cause });
  });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return (await Promise.all(files.map((name) => readShipped(path.join(folder, name))))).flat();
}
