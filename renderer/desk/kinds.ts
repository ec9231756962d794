/** What is done with kinds of one's own: made from the open report, edited, copied, carried as files. */
import { Failure } from '../../document/failure.ts';
import type { Kind } from '../../document/kind.ts';
import { NEW_KIND } from '../../document/kind-file.ts';
import type { OfferedKind } from '../../electron/contract/kinds.ts';
import { damagedKindsWords } from '../../electron/words/kinds.ts';
import { failureWords } from '../../electron/words.ts';
import { words } from '../words.ts';
import { ask, type Desk, settleForms, tell } from './desk.ts';
import { chooseOpen, chooseSave, takeReport } from './files.ts';

/** What is to be done with a kind of the list. */
export type KindDeed =
  | { readonly type: 'edit' | 'copy' | 'export'; readonly id: string }
  | { readonly type: 'import'; readonly id: null };

/** A kind that was kept, and whether it is to be edited next. */
export interface KindKept {
  readonly kind: OfferedKind;
  readonly edit: boolean;
}

/** Asks the host for all kinds anew; told once of files that cannot be read. */
export async function takeKinds(desk: Desk): Promise<void> {
  desk.state.set({ kinds: await desk.client.call('kinds', {}) });
}

export async function tellDamagedKinds(desk: Desk): Promise<void> {
  const damaged = await desk.client.call('damagedKinds', {});
  if (damaged.length > 0) tell(desk, { tone: 'failure', text: damagedKindsWords(damaged) });
}

/** Keeps a kind and offers it with the others. Throws a Failure; then nothing is kept. */
export async function keepKind(desk: Desk, kind: Kind): Promise<OfferedKind> {
  const kept = await desk.client.call('keepKind', { kind });
  await takeKinds(desk);
  return kept;
}

/** Throws a Failure; then the kind is still there. */
export async function dropKind(desk: Desk, id: string): Promise<void> {
  await desk.client.call('dropKind', { id });
  await takeKinds(desk);
}

/** The open report becomes a kind. */
export async function saveAsKind(desk: Desk): Promise<void> {
  const taken = await takeReport(desk);
  if (!taken) return;
  const saved = await ask(desk, { type: 'saveKind', report: taken.report });
  if (!saved) return;
  const kept = saved.edit ? await ask(desk, { type: 'editKind', kind: saved.kind }) : null;
  tell(desk, { tone: 'done', text: words.kinds.told.saved((kept ?? saved.kind).name) });
}

/** A copy of a kind to be changed; it is kept only when it is saved. */
export function copyOf(kind: OfferedKind): OfferedKind {
  return { ...kind, id: NEW_KIND, name: words.kinds.told.copyName(kind.name).slice(0, 40), order: 1000, origin: 'own' };
}

async function edit(desk: Desk, kind: OfferedKind): Promise<string> {
  const kept = await ask(desk, { type: 'editKind', kind });
  if (kept) tell(desk, { tone: 'done', text: words.kinds.told.saved(kept.name) });
  return (kept ?? kind).id;
}

async function exportKind(desk: Desk, kind: OfferedKind): Promise<string> {
  const target = await chooseSave(desk, 'kind', `${kind.name}.json`);
  if (!target) return kind.id;
  await desk.client.call('exportKind', { file: target.file, id: kind.id });
  tell(desk, { tone: 'done', text: words.kinds.told.exported(target.name, target.folder) });
  return kind.id;
}

async function importKind(desk: Desk): Promise<string | null> {
  const grant = await chooseOpen(desk, 'kind');
  if (!grant) return null;
  const kind = await desk.client.call('importKind', { file: grant.file });
  await takeKinds(desk);
  tell(desk, { tone: 'done', text: words.kinds.told.imported(kind.name) });
  return kind.id;
}

/** Does what was chosen; answers the id of the kind at which the list is opened again. */
async function done(desk: Desk, deed: KindDeed): Promise<string | null> {
  if (deed.type === 'import') return importKind(desk);
  const kind = desk.state.get().kinds.find(({ id }) => id === deed.id);
  if (!kind) return null;
  if (deed.type === 'export') return exportKind(desk, kind);
  return edit(desk, deed.type === 'copy' ? copyOf(kind) : kind);
}

/** The list of kinds, which comes back after each thing done until it is closed. */
export async function manageKinds(desk: Desk): Promise<void> {
  await desk.composition.ended();
  settleForms(desk);
  let at: string | null = null;
  let trouble: string | null = null;
  for (;;) {
    const deed: KindDeed | null = await ask(desk, { type: 'manageKinds', at, trouble });
    if (!deed) return;
    at = deed.id;
    trouble = null;
    try {
      at = (await done(desk, deed)) ?? deed.id;
    } catch (error) {
      const { code, detail } = error instanceof Failure ? error : new Failure('INTERNAL', String(error));
      trouble = failureWords(code, detail);
    }
  }
}
