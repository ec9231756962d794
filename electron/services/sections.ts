/** The section templates that are shipped: `sections/*.json` in the folder of templates, in the order of their files' names. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { Failure } from '../../document/failure.ts';
import { type SectionGroup, sectionGroupSchema } from '../../document/section-template.ts';

async function readGroup(file: string): Promise<SectionGroup> {
  try {
    return v.parse(sectionGroupSchema, JSON.parse(await fs.readFile(file, 'utf8')));
  } catch (cause) {
    // Shipped with the program: a fault in it is ours.
    throw new Failure('INTERNAL', path.basename(file), { cause });
  }
}

export async function readSections(templates: string): Promise<readonly SectionGroup[]> {
  const folder = path.join(templates, 'sections');
  const names = await fs.readdir(folder).catch((cause: unknown) => {
    throw new Failure('INTERNAL', 'sections', { cause });
  });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return await Promise.all(files.map((name) => readGroup(path.join(folder, name))));
}
