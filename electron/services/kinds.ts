/**
 * The kinds of report: those that are shipped (`kinds/*.json` in the folder of templates), and a person's own, each a file
 * of the folder 文种 among the program's own.
 */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { Failure } from '../../document/failure.ts';
import { type Kind, kindSchema } from '../../document/kind.ts';
import { faultOf, isOwnId, kindText, NEW_KIND, newOwnId, readKindFile } from '../../document/kind-file.ts';
import type { OfferedKind } from '../contract/kinds.ts';
import type { Requests } from '../contract.ts';
import { fileFailure } from './errors.ts';
import { presence, readBytes } from './files.ts';
import type { Grants } from './grants.ts';
import type { Settings } from './powers.ts';
import { type SaveTools, saveFile } from './save.ts';
import type { Writer } from './writer.ts';

const FOLDER = '文种';
/** No kind comes near this. */
const MAX_BYTES = 1024 * 1024;

async function readShipped(file: string): Promise<Kind> {
  try {
    return v.parse(kindSchema, JSON.parse(await fs.readFile(file, 'utf8')));
  } catch (cause) {
    // Shipped with the program: a fault in it is ours.
    throw new Failure('INTERNAL', path.basename(file), { cause });
  }
}

const inOrder = (a: Kind, b: Kind) => a.order - b.order || (a.id < b.id ? -1 : 1);

/** All shipped kinds in their order, those of equal place by id. */
export async function readKinds(templates: string): Promise<readonly Kind[]> {
  const folder = path.join(templates, 'kinds');
  const names = await fs.readdir(folder).catch((cause: unknown) => {
    throw new Failure('INTERNAL', 'kinds', { cause });
  });
  const files = names.filter((name) => name.endsWith('.json')).map((name) => path.join(folder, name));
  return (await Promise.all(files.map(readShipped))).sort(inOrder);
}

/** The kind of this id or Chinese name; of two of one name the later. Throws a Failure with NO_SUCH_KIND. */
export function findKind(kinds: readonly Kind[], idOrName: string): Kind {
  const kind = kinds.find((k) => k.id === idOrName) ?? kinds.findLast((k) => k.name === idOrName);
  if (!kind) throw new Failure('NO_SUCH_KIND', idOrName);
  return kind;
}

/** The bytes of a file as a kind. Throws a Failure with BAD_KIND that says what is wrong and where. */
function parse(bytes: Uint8Array): Kind {
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new Failure('BAD_KIND', 'broken', { cause });
  }
  const read = readKindFile(data);
  if (!read.ok) throw new Failure('BAD_KIND', faultOf(read.faults));
  return read.kind;
}

/** A kind out of a file from outside. Throws a Failure: BAD_KIND, TOO_LARGE, NOT_FOUND and the like. */
export async function readKindAt(file: string): Promise<Kind> {
  return parse(await readBytes(file, MAX_BYTES));
}

/** The person's own kinds, and names of files that are none: these are left as they are. */
export interface OwnKinds {
  readonly kinds: readonly Kind[];
  readonly damaged: readonly string[];
}

const fileOf = (state: string, id: string) => path.join(state, FOLDER, `${id}.json`);

/** Null for what is no kind, or another than its name says. */
async function readOwn(state: string, name: string): Promise<Kind | null> {
  try {
    const kind = await readKindAt(path.join(state, FOLDER, name));
    return isOwnId(kind.id) && name === `${kind.id}.json` ? kind : null;
  } catch {
    return null;
  }
}

/** `state` is the folder of the program's own. Never throws: what cannot be read counts as damaged. */
export async function readOwnKinds(state: string): Promise<OwnKinds> {
  const names = await fs.readdir(path.join(state, FOLDER)).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort();
  const read = await Promise.all(files.map((name) => readOwn(state, name)));
  return {
    kinds: read.filter((kind) => kind !== null).sort(inOrder),
    damaged: files.filter((_, i) => read[i] === null),
  };
}

/** Puts kinds among the person's own; those of the same id are written over. Throws a Failure at the first not written. */
export async function writeOwnKinds(state: string, kinds: readonly Kind[], tools: SaveTools): Promise<void> {
  for (const kind of kinds) {
    if (!isOwnId(kind.id)) throw new Failure('BAD_ARGUMENT', kind.id);
    const file = fileOf(state, kind.id);
    const bytes = Buffer.from(kindText(kind), 'utf8');
    // It could not be read again.
    if (bytes.length > MAX_BYTES) throw new Failure('TOO_LARGE', kind.name);
    try {
      await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
      await saveFile(file, bytes, tools);
    } catch (error) {
      throw fileFailure(error, file, 'WRITE_FAILED');
    }
  }
}

async function dropOwnKind(state: string, id: string): Promise<void> {
  if (!isOwnId(id)) throw new Failure('BAD_ARGUMENT', id);
  const file = fileOf(state, id);
  try {
    await fs.rm(file, { force: true });
  } catch (error) {
    throw fileFailure(error, file, 'WRITE_FAILED');
  }
}

/** Every kind there is: the shipped ones, then the person's own. */
export async function allKinds(templates: string, state: string): Promise<readonly OfferedKind[]> {
  const [shipped, own] = await Promise.all([readKinds(templates), readOwnKinds(state)]);
  const from = (origin: OfferedKind['origin']) => (kind: Kind) => ({ ...kind, origin });
  return [...shipped.map(from('shipped')), ...own.kinds.map(from('own'))];
}

/** 报告, 报告（2）, 报告（3）, …: the first that is free. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const base = name.replace(/（\d+）$/u, '').slice(0, 34);
  for (let i = 2, free = name; ; i += 1) {
    if (!taken.has(free)) return free;
    free = `${base}（${i}）`;
  }
}

type KindWork = Pick<Requests, 'kinds' | 'damagedKinds' | 'keepKind' | 'dropKind' | 'importKind' | 'exportKind'>;

/** `writer` writes where the person chose, `saving` among the program's own files. */
export function kindWork(settings: Settings, grants: Grants, writer: Writer, saving: SaveTools): KindWork {
  const { templates, state, randomId } = settings;

  /** An id that no file has, not even one that cannot be read. */
  async function freeId(): Promise<string> {
    for (;;) {
      const id = newOwnId(randomId());
      if ((await presence(fileOf(state, id))) === 'missing') return id;
    }
  }

  async function keep(kind: Kind): Promise<OfferedKind> {
    const { origin: _, ...bare } = { origin: null, ...kind };
    const kept = { ...bare, id: bare.id === NEW_KIND ? await freeId() : bare.id };
    await writeOwnKinds(state, [kept], saving);
    return { ...kept, origin: 'own' };
  }

  return {
    kinds: () => allKinds(templates, state),
    damagedKinds: async () => (await readOwnKinds(state)).damaged,
    keepKind: ({ kind }) => keep(kind),
    async dropKind({ id }) {
      await dropOwnKind(state, id);
      return null;
    },
    async importKind({ file }) {
      const kind = await readKindAt(grants.fileOf(file, 'read'));
      const taken = new Set((await allKinds(templates, state)).map(({ name }) => name));
      return await keep({ ...kind, id: NEW_KIND, name: freeName(kind.name, taken) });
    },
    async exportKind({ file, id }) {
      const kind = (await allKinds(templates, state)).find((each) => each.id === id);
      if (!kind) throw new Failure('NO_SUCH_KIND', id);
      const { origin: _, ...bare } = kind;
      return await writer.write(grants.fileOf(file, 'kind'), async () => Buffer.from(kindText(bare), 'utf8'));
    },
  };
}
