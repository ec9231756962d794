/** One folder looked through: what is new or changed is read, what is gone leaves the index, what was moved is found again. */
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CONVERTED_EXTENSIONS } from '../../contract/files.ts';
import type { DiskFile, Keeping, KnownFile, Outcome } from './keeping.ts';
import { type ReadingTools, readPaperFile } from './reading.ts';
import { type Walked, walk } from './walk.ts';

/** Written together, so that a window is told often and memory stays small. */
const BATCH_FILES = 64;
const BATCH_CHARACTERS = 400_000;
const BATCH_MS = 1_500;

export interface UpdateTools extends Pick<ReadingTools, 'direct' | 'signal'> {
  readonly keeping: Keeping;
  /** Ends once the work may go on; false where it was given up. */
  readonly mayGoOn: () => Promise<boolean>;
  /** What is being read, before it is; a file may end this thread. */
  readonly onReading: (file: string | null) => void;
  readonly onProgress: (done: number, total: number) => void;
  /** Milliseconds of a clock. */
  readonly clock: () => number;
  /** Files that ended a thread, with their sizes and times: not read once more. */
  readonly known: (file: string, at: DiskFile) => Outcome | null;
}

export interface FolderToUpdate {
  readonly id: number;
  readonly path: string;
  readonly withSecret: boolean;
}

export type Updated =
  | { readonly type: 'done'; readonly crowded: boolean }
  | { readonly type: 'gone' }
  | { readonly type: 'stopped' };

interface ToRead {
  readonly file: DiskFile;
  /** Of the content that the index has, and its number there. */
  readonly hash: string;
  readonly id: number | null;
}

interface Difference {
  readonly toRead: readonly ToRead[];
  readonly missing: readonly KnownFile[];
  readonly moved: readonly { readonly id: number; readonly to: string }[];
}

const markOf = ({ path: file, size, modified }: DiskFile) => `${path.posix.basename(file)}\0${size}\0${modified}`;

/** A file that was moved has its name, its size and its time still. */
function movesOf(fresh: readonly DiskFile[], missing: readonly KnownFile[]): Map<string, KnownFile> {
  const byMark = new Map(missing.map((file) => [markOf(file), file]));
  const moves = new Map<string, KnownFile>();
  for (const file of fresh) {
    const known = byMark.get(markOf(file));
    if (known === undefined) continue;
    byMark.delete(markOf(file));
    moves.set(file.path, known);
  }
  return moves;
}

/** Those that another program has to convert take seconds each: they come last. */
const isSlow = ({ path: file }: DiskFile) => CONVERTED_EXTENSIONS.includes(path.extname(file).slice(1).toLowerCase());

function differenceOf({ files, unread, crowded }: Walked, known: readonly KnownFile[]): Difference {
  const byPath = new Map(known.map((file) => [file.path, file]));
  const seen = new Set(files.map((file) => file.path));
  // Of a folder that was not looked through nothing is known to be gone.
  const isLost = (file: KnownFile) => !seen.has(file.path) && !unread.some((folder) => file.path.startsWith(folder));
  const lost = crowded ? [] : known.filter(isLost);
  const fresh = files.filter((file) => !byPath.has(file.path));
  const moves = movesOf(fresh, lost);
  const movedIds = new Set([...moves.values()].map(({ id }) => id));
  const toRead = files.flatMap((file): readonly ToRead[] => {
    const before = byPath.get(file.path);
    if (before === undefined) return moves.has(file.path) ? [] : [{ file, hash: '', id: null }];
    const same = before.size === file.size && before.modified === file.modified;
    return same ? [] : [{ file, hash: before.hash, id: before.id }];
  });
  return {
    toRead: [...toRead.filter(({ file }) => !isSlow(file)), ...toRead.filter(({ file }) => isSlow(file))],
    missing: lost.filter(({ id }) => !movedIds.has(id)),
    moved: [...moves].map(([to, { id }]) => ({ id, to })),
  };
}

const charactersOf = ({ papers }: Outcome) =>
  papers.reduce((sum, { sections }) => sum + sections.reduce((all, { text }) => all + text.length, 0), 0);

function createBatch(folder: number, { keeping, clock }: UpdateTools) {
  let outcomes: Outcome[] = [];
  let characters = 0;
  let begun = clock();
  const write = () => {
    if (outcomes.length > 0) keeping.put(folder, outcomes);
    outcomes = [];
    characters = 0;
    begun = clock();
  };
  return {
    write,
    add(outcome: Outcome): void {
      outcomes.push(outcome);
      characters += charactersOf(outcome);
      if (outcomes.length >= BATCH_FILES || characters > BATCH_CHARACTERS || clock() - begun > BATCH_MS) write();
    },
  };
}

async function readAll(folder: FolderToUpdate, { toRead }: Difference, tools: UpdateTools): Promise<boolean> {
  const batch = createBatch(folder.id, tools);
  tools.onProgress(0, toRead.length);
  try {
    for (const [i, { file, hash, id }] of toRead.entries()) {
      if (!(await tools.mayGoOn())) return false;
      const full = path.join(folder.path, file.path);
      tools.onReading(full);
      const wanted = { root: folder.path, file, withSecret: folder.withSecret, hash };
      const outcome = tools.known(full, file) ?? (await readPaperFile(wanted, tools));
      tools.onReading(null);
      if (tools.signal.aborted) return false;
      if (outcome !== null) batch.add(outcome);
      else if (id !== null) tools.keeping.touched(id, file.size, file.modified);
      tools.onProgress(i + 1, toRead.length);
      // Whoever searches meanwhile is answered.
      await nextTurn();
    }
    return true;
  } finally {
    batch.write();
  }
}

/** A share that was taken away leaves an empty folder behind. */
const isEmptied = ({ files, unread }: Walked, known: readonly KnownFile[]) =>
  files.length === 0 && unread.length === 0 && known.length > 0;

export async function updateFolder(folder: FolderToUpdate, tools: UpdateTools): Promise<Updated> {
  const { keeping, signal } = tools;
  let walked: Walked;
  try {
    walked = await walk(folder.path, () => signal.aborted);
  } catch {
    return { type: 'gone' };
  }
  if (signal.aborted) return { type: 'stopped' };
  const known = keeping.known(folder.id);
  if (isEmptied(walked, known)) return { type: 'gone' };
  const difference = differenceOf(walked, known);
  for (const { id, to } of difference.moved) keeping.moved(id, to);
  for (let i = 0; i < difference.missing.length; i += 100) {
    keeping.drop(difference.missing.slice(i, i + 100).map(({ id }) => id));
    await nextTurn();
  }
  if (!(await readAll(folder, difference, tools))) return { type: 'stopped' };
  return { type: 'done', crowded: walked.crowded };
}
