/** What a person adds to the word lists of 校对 and switches off in them on this machine. Kept in 校对词表.json. */
import * as v from 'valibot';
import { changedLists, noOwnLists, type OwnLists, ownListsSchema } from '../../document/proofread/own-lists.ts';
import type { OwnListsKept } from '../contract/proofreading.ts';
import type { Requests } from '../contract.ts';
import { type KeptFile, type KeptFormat, type KeptTools, keptFile, type Parsed } from './kept-file.ts';

const FORMAT_NAME = 'nigao-word-lists';
const VERSION = 1;
const frameSchema = v.object({ format: v.literal(FORMAT_NAME), version: v.pipe(v.number(), v.minValue(1)) });
const fileSchema = v.strictObject({
  format: v.literal(FORMAT_NAME),
  version: v.literal(VERSION),
  lists: ownListsSchema,
});

function parse(text: string): Parsed<OwnLists> {
  try {
    const data: unknown = JSON.parse(text);
    if (v.parse(frameSchema, data).version > VERSION) return { type: 'newer' };
    return { type: 'sound', value: v.parse(fileSchema, data).lists };
  } catch {
    return { type: 'damaged' };
  }
}

const FORMAT: KeptFormat<OwnLists> = {
  name: '校对词表.json',
  // All that there may be stays far below it.
  most: 8 * 1024 * 1024,
  empty: noOwnLists,
  parse,
  write: (lists) => `${JSON.stringify({ format: FORMAT_NAME, version: VERSION, lists }, null, 1)}\n`,
  holdsMore: () => false,
};

export function ownListsFile(tools: KeptTools): KeptFile<OwnLists> {
  return keptFile(FORMAT, tools);
}

/** What the file holds, and how that came about. */
export async function readOwnLists(file: KeptFile<OwnLists>): Promise<OwnListsKept> {
  const own = await file.read();
  return { own, state: file.state(), keptAside: file.aside() };
}

export function ownListWork(file: KeptFile<OwnLists>): Pick<Requests, 'ownLists' | 'changeOwnLists'> {
  return {
    ownLists: () => readOwnLists(file),
    changeOwnLists: ({ change }) => file.change((own) => changedLists(own, change)),
  };
}
