/**
 * The shared folder of phrases, often on a network. It is looked at again and again, but nobody ever waits for it: while it
 * does not answer, or is gone, what was read last stays in use.
 */
import { Failure } from '../../../document/failure.ts';
import { type PackFault, type PhrasePack, refusedPack } from '../../../document/phrases/pack.ts';
import type { Phrase } from '../../../document/phrases/phrase.ts';
import type { SharedState } from '../../contract/phrases.ts';
import { MOST_BYTES, packFromBytes } from './pack-file.ts';
import type { SeenFile, SharedDisk } from './shared-disk.ts';

const MOST_PACKS = 200;
/** Phrases of all packs together. */
const MOST_PHRASES = 50_000;
/** Between two looks. */
const PAUSE_MS = 2_000;
/** A look that takes longer is told to be slow. */
const SLOW_MS = 1_000;
/**
 * Looks under way at once, of folders that were chosen one after the other. All files of the program go through four
 * threads, and a look that hangs holds one of them until the system gives it up.
 */
const MOST_LOOKS = 2;

/** A pack by the name of its file. */
export interface SharedPack extends PhrasePack {
  readonly file: string;
}

export interface SharedPhrases {
  readonly state: SharedState;
  readonly packs: readonly SharedPack[];
  /** The same list as long as nothing changed. */
  readonly phrases: readonly Phrase[];
}

export interface SharedFolder {
  /** What is known of the folder, after at most `patience` ms. Null where there is none. Never throws. */
  readonly look: (folder: string | null, patience: number) => Promise<SharedPhrases | null>;
}

export interface SharedTools {
  readonly disk: SharedDisk;
  /** Milliseconds of a clock. */
  readonly now: () => number;
}

interface Known {
  readonly mark: string;
  readonly pack: SharedPack;
}

/** One folder as far as it is known. */
interface Watch {
  readonly folder: string;
  known: ReadonlyMap<string, Known>;
  packs: readonly SharedPack[];
  phrases: readonly Phrase[];
  state: 'ready' | 'gone';
  begun: number;
  /** The look that is under way: never two at once. */
  looking: Promise<void> | null;
}

/** Not looked at yet. */
const NEVER = Number.NEGATIVE_INFINITY;

function begin(folder: string): Watch {
  return { folder, known: new Map(), packs: [], phrases: [], state: 'ready', begun: NEVER, looking: null };
}

const refused = (file: string, fault: PackFault): SharedPack => ({ ...refusedPack(file, fault), file });

async function readFile(folder: string, { name, type, bytes }: SeenFile, disk: SharedDisk): Promise<SharedPack> {
  if (type === 'link') return refused(name, 'link');
  if (bytes > MOST_BYTES) return refused(name, 'large');
  try {
    return { ...(await packFromBytes(await disk.read(folder, name), name)), file: name };
  } catch (error) {
    const isLarge = error instanceof Failure && error.code === 'TOO_LARGE';
    return refused(name, isLarge ? 'large' : 'unreadable');
  }
}

/** A pack that is just being copied into the folder, or was spoilt: what it held before stays in use. */
function withBefore(pack: SharedPack, before: SharedPack | undefined): SharedPack {
  const isSpoilt = pack.phrases.length === 0 && pack.refused.length > 0;
  return isSpoilt && before ? { ...pack, phrases: before.phrases } : pack;
}

async function readAll(watch: Watch, files: readonly SeenFile[], disk: SharedDisk): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (const [i, file] of files.entries()) {
    const before = watch.known.get(file.name);
    if (before?.mark === file.mark) known.set(file.name, before);
    else if (i >= MOST_PACKS) known.set(file.name, { mark: '', pack: refused(file.name, 'tooMany') });
    else {
      const pack = withBefore(await readFile(watch.folder, file, disk), before?.pack);
      const isUnread = pack.refused.some(({ reason }) => reason === 'unreadable');
      known.set(file.name, { mark: isUnread ? '' : file.mark, pack });
    }
  }
  return known;
}

/** No more phrases than there is room for; the packs behind are told so. */
function withinRoom(packs: readonly SharedPack[]): readonly SharedPack[] {
  let room = MOST_PHRASES;
  return packs.map((pack) => {
    const phrases = pack.phrases.slice(0, room);
    room -= phrases.length;
    if (phrases.length === pack.phrases.length) return pack;
    return { ...pack, phrases, refused: [...pack.refused, { line: null, reason: 'full', text: '' }] };
  });
}

function isSame(a: ReadonlyMap<string, Known>, b: ReadonlyMap<string, Known>): boolean {
  return a.size === b.size && [...a].every(([name, { pack }]) => b.get(name)?.pack === pack);
}

async function lookAt(watch: Watch, disk: SharedDisk): Promise<void> {
  try {
    const files = await disk.list(watch.folder);
    // A share that was taken away leaves an empty folder behind.
    if (files.length === 0 && watch.phrases.length > 0) throw new Failure('NOT_FOUND');
    const known = await readAll(watch, files, disk);
    if (!isSame(known, watch.known)) {
      watch.packs = withinRoom([...known.values()].map(({ pack }) => pack));
      watch.phrases = watch.packs.flatMap((pack) => pack.phrases);
    }
    watch.known = known;
    watch.state = 'ready';
  } catch {
    watch.state = 'gone';
  }
}

/** Ends with the work, or after `ms` without it. */
async function within(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

export function sharedFolder({ disk, now }: SharedTools): SharedFolder {
  let watch: Watch | null = null;
  let looks = 0;

  function start(current: Watch): void {
    if (current.looking !== null || looks >= MOST_LOOKS || now() - current.begun < PAUSE_MS) return;
    current.begun = now();
    looks += 1;
    current.looking = lookAt(current, disk).finally(() => {
      current.looking = null;
      looks -= 1;
    });
  }

  function known(current: Watch): SharedPhrases {
    const isWaiting = current.looking !== null || current.begun === NEVER;
    const isSlow = isWaiting && now() - current.begun >= SLOW_MS;
    return { state: isSlow ? 'slow' : current.state, packs: current.packs, phrases: current.phrases };
  }

  return {
    async look(folder, patience) {
      if (folder === null) {
        watch = null;
        return null;
      }
      if (watch?.folder !== folder) watch = begin(folder);
      const current = watch;
      start(current);
      if (current.looking !== null) await within(current.looking, patience);
      return known(current);
    },
  };
}
