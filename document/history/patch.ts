/**
 * A later state of a report, said by an earlier one: which of its blocks stay, in which order, and those that are new. Unlike a
 * splice (`document/delta.ts`), which spans all that lies between the first change and the last, it stays small where an
 * afternoon's work is spread over the whole paper. Works on texts of JSON: nothing here has to know what a block is.
 */
import * as v from 'valibot';
import { Failure } from '../failure.ts';

/** A report taken apart: each block, and each other part by its name, as JSON. */
export interface Parts {
  readonly rest: Readonly<Record<string, string>>;
  readonly blocks: readonly string[];
}

/** A few bytes of a damaged patch could ask for the same blocks a million times. */
const MOST_BLOCKS = 1_000_000;

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Blocks of the earlier state: from where, and how many. */
const run = v.strictTuple([place, place]);
const block = v.custom<Record<string, unknown>>((x) => typeof x === 'object' && x !== null && !Array.isArray(x));
const partsSchema = v.strictObject({ rest: block, blocks: v.array(block) });
const patchSchema = v.strictObject({ rest: block, blocks: v.array(v.union([run, block])) });

const textsOf = (record: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(record).map(([name, part]) => [name, JSON.stringify(part)]));

function parsed<T>(schema: v.GenericSchema<unknown, T>, text: string): T {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch (cause) {
    throw new Failure('BROKEN_DRAFT', '', { cause });
  }
}

function written(rest: Readonly<Record<string, string>>, blocks: readonly string[]): string {
  const named = Object.entries(rest).map(([name, part]) => `${JSON.stringify(name)}:${part}`);
  return `{"rest":{${named.join(',')}},"blocks":[\n${blocks.join(',\n')}\n]}`;
}

/** As one text; equal parts give equal texts. */
export function writeParts({ rest, blocks }: Parts): string {
  return written(rest, blocks);
}

/** Throws a Failure with BROKEN_DRAFT where the text is none of `writeParts`. */
export function readParts(text: string): Parts {
  const { rest, blocks } = parsed(partsSchema, text);
  return { rest: textsOf(rest), blocks: blocks.map((one) => JSON.stringify(one)) };
}

/** The first place of each block; of equal ones any serves. */
function placesOf(blocks: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [i, text] of blocks.entries()) if (!places.has(text)) places.set(text, i);
  return places;
}

/** `next` said by `base`, as JSON. */
export function patchBetween(base: Parts, next: Parts): string {
  const places = placesOf(base.blocks);
  const items: (string | [number, number])[] = [];
  for (const text of next.blocks) {
    const last = items.at(-1);
    const after = typeof last === 'object' ? last[0] + last[1] : -1;
    if (typeof last === 'object' && base.blocks[after] === text) last[1] += 1;
    else {
      const found = places.get(text);
      items.push(found === undefined ? text : [found, 1]);
    }
  }
  const changed = Object.entries(next.rest).filter(([name, text]) => base.rest[name] !== text);
  return written(
    Object.fromEntries(changed),
    items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))),
  );
}

function blocksOf(base: Parts, item: readonly [number, number] | Record<string, unknown>): readonly string[] {
  if (!isRun(item)) return [JSON.stringify(item)];
  const [at, count] = item;
  if (at + count > base.blocks.length) throw new Failure('BROKEN_DRAFT');
  return base.blocks.slice(at, at + count);
}

const isRun = (item: readonly [number, number] | Record<string, unknown>): item is readonly [number, number] =>
  Array.isArray(item);

/** Throws a Failure with BROKEN_DRAFT where the text is no patch of this state. */
export function patched(base: Parts, patch: string): Parts {
  const { rest, blocks } = parsed(patchSchema, patch);
  const count = blocks.reduce((sum, item) => sum + (isRun(item) ? item[1] : 1), 0);
  if (count > MOST_BLOCKS) throw new Failure('BROKEN_DRAFT');
  return {
    rest: { ...base.rest, ...textsOf(rest) },
    blocks: blocks.flatMap((item) => blocksOf(base, item)),
  };
}
