/** The phrases that are shipped: `phrases/*.json` in the folder of templates, in the order of their files' names. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { type Phrase, readPack } from '../../document/phrases/phrase.ts';

async function readShipped(file: string): Promise<readonly Phrase[]> {
  try {
    const pack = readPack(JSON.parse(await fs.readFile(file, 'utf8')));
    if (pack === null || pack.refused.length > 0) throw new Error('no pack of phrases');
    return pack.phrases;
  } catch (cause) {
    // Shipped with the program: a fault in it is ours.
    throw new Failure('INTERNAL', path.basename(file), { cause });
  }
}

export async function readPhrases(templates: string): Promise<readonly Phrase[]> {
  const folder = path.join(templates, 'phrases');
  const names = await fs.readdir(folder).catch((cause: unknown) => {
    throw new Failure('INTERNAL', 'phrases', { cause });
  });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return (await Promise.all(files.map((name) => readShipped(path.join(folder, name))))).flat();
}
