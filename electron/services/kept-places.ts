/** What the program keeps on this machine, for 「离线说明」: its own folder by what is in it, counted, nothing opened. */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { KEPT_THINGS, type KeptPlaces, type KeptThing } from '../contract/offline.ts';
import type { Settings } from './powers.ts';

/** What the names in the folder begin with. A damaged file that was put aside begins as the one it was. */
const BEGINNINGS: readonly (readonly [beginning: string, thing: KeptThing])[] = [
  ['单位资料', 'units'],
  ['版式', 'layout'],
  ['文种', 'kinds'],
  ['常用语', 'phrases'],
  ['用词', 'words'],
  ['校对', 'proofreading'],
  ['字体', 'fonts'],
  ['材料', 'papers'],
  ['草稿日志', 'journal'],
  ['历史版本', 'history'],
  ['备份', 'backups'],
  ['偏好', 'preferences'],
  ['browser', 'browser'],
];

/** A browser's profile has thousands of small files; more than that nobody waits for. */
const MOST_FILES = 20_000;

interface Count {
  bytes: number;
  files: number;
}

function thingOf(name: string): KeptThing {
  const plain = name.replace(/^\./, '');
  return BEGINNINGS.find(([beginning]) => plain.startsWith(beginning))?.[1] ?? 'other';
}

/** Counts what lies at a place and below it, links uncounted; no recursion. False where there is more than `most` files. */
async function countInto(count: Count, place: string, most: number): Promise<boolean> {
  const open = [place];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const current = next;
    const stat = await fs.lstat(current).catch(() => null);
    if (stat?.isDirectory()) {
      const names = await fs.readdir(current).catch(() => []);
      open.push(...names.map((name) => path.join(current, name)));
    } else if (stat?.isFile()) {
      count.bytes += stat.size;
      count.files += 1;
      if (count.files > most) return false;
    }
  }
  return true;
}

interface Place {
  readonly name: string;
  readonly path: string;
  readonly thing: KeptThing;
}

async function placesIn({ state, browserProfile }: Pick<Settings, 'state' | 'browserProfile'>): Promise<Place[]> {
  const names = await fs.readdir(state).catch(() => []);
  const own = names.map((name): Place => ({ name, path: path.join(state, name), thing: thingOf(name) }));
  const browser: Place[] =
    browserProfile === undefined
      ? []
      : [{ name: path.basename(browserProfile), path: browserProfile, thing: 'browser' }];
  return [...own, ...browser];
}

/** Things in the order of the contract, those that are there; folders as text. Never throws. */
export async function keptPlaces(
  settings: Pick<Settings, 'state' | 'browserProfile'>,
  most = MOST_FILES,
): Promise<KeptPlaces> {
  const counts = new Map<KeptThing, Count & { names: string[] }>();
  let more = false;
  for (const place of await placesIn(settings)) {
    const count = counts.get(place.thing) ?? { bytes: 0, files: 0, names: [] };
    counts.set(place.thing, count);
    count.names.push(place.name);
    if (!(await countInto(count, place.path, most))) more = true;
  }
  const { state, browserProfile } = settings;
  return {
    folders: browserProfile === undefined ? [state] : [state, browserProfile],
    things: KEPT_THINGS.flatMap((thing) => {
      const count = counts.get(thing);
      return count === undefined || count.files === 0 ? [] : [{ thing, ...count }];
    }),
    more,
  };
}
