/** 材料文件夹.json: the folders that the person chose. */
import * as v from 'valibot';
import { type KeptFile, type KeptTools, keptFile, type Parsed } from '../kept-file.ts';
import type { ChosenFolder } from './library.ts';

const FORMAT = 'nigao-papers';
const VERSION = 1;
export const MOST_FOLDERS = 50;

const schema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  folders: v.pipe(
    v.array(v.object({ path: v.pipe(v.string(), v.minLength(1), v.maxLength(4096)), withSecret: v.boolean() })),
    v.maxLength(MOST_FOLDERS),
  ),
});

function parse(text: string): Parsed<readonly ChosenFolder[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { type: 'damaged' };
  }
  const read = v.safeParse(schema, value);
  if (!read.success) return { type: 'damaged' };
  if (read.output.version > VERSION) return { type: 'newer' };
  return { type: 'sound', value: read.output.folders };
}

export function foldersFile(tools: KeptTools): KeptFile<readonly ChosenFolder[]> {
  return keptFile<readonly ChosenFolder[]>(
    {
      name: '材料文件夹.json',
      most: 1 << 20,
      empty: [],
      parse,
      write: (folders) => `${JSON.stringify({ format: FORMAT, version: VERSION, folders }, null, 1)}\n`,
      holdsMore: () => false,
    },
    tools,
  );
}
