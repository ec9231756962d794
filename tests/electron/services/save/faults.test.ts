/** Every call that a save makes fails in turn, once and for good, until the save runs through. */
import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type FileToSave, saveFiles } from '../../../../electron/services/save.ts';
import { ownFolder } from '../../folder.ts';
import { countingDisk, type Fault } from './counting-disk.ts';

const folder = ownFolder();
const OLD = '旧的一版'.repeat(3000);
const NEW = '新的一版，比旧的长。'.repeat(3000);
const CODES = ['EIO', 'ENOSPC', 'EACCES', 'EBUSY', 'ENOENT'];
/** Where these say that nothing is there, that is an answer and no failure. */
const LOOKS = new Set(['stat', 'lstat']);

/** What is saved, and what is there before: names without an old version are new. */
interface Scene {
  readonly name: string;
  readonly old: readonly string[];
  readonly saved: readonly string[];
  /** Links to put there, with what they lead to. */
  readonly links?: readonly (readonly [string, string])[];
  /** Owner and rights of the old version that a new file would not have. */
  readonly mode?: number;
}

const SCENES: readonly Scene[] = [
  { name: 'a file that is there', old: ['a.nigao'], saved: ['a.nigao'] },
  { name: 'a file that is not there yet', old: [], saved: ['a.nigao'] },
  { name: 'a file behind a link', old: ['a.nigao'], saved: ['b.nigao'], links: [['b.nigao', 'a.nigao']] },
  { name: 'a file with rights of its own', old: ['a.nigao'], saved: ['a.nigao'], mode: 0o606 },
  { name: 'several files, new and old', old: ['b.pdf'], saved: ['a.docx', 'b.pdf', 'c.txt'] },
];

function set({ old, links = [], mode }: Scene): void {
  for (const name of fs.readdirSync(folder.at())) fs.rmSync(folder.at(name));
  for (const name of old) fs.writeFileSync(folder.at(name), OLD);
  for (const [link, to] of links) fs.symlinkSync(to, folder.at(link));
  if (mode !== undefined) for (const name of old) fs.chmodSync(folder.at(name), mode);
}

const filesOf = ({ saved }: Scene): FileToSave[] =>
  saved.map((name) => ({ file: folder.at(name), bytes: Buffer.from(NEW) }));

/** Saves, and gives whether that was reported as done. */
async function attempt(scene: Scene, fault: Fault | null): Promise<{ done: boolean; calls: readonly string[] }> {
  const { tools, calls } = countingDisk(fault);
  const done = await saveFiles(filesOf(scene), tools).then(
    () => true,
    () => false,
  );
  return { done, calls };
}

const contentOf = (name: string) => (fs.existsSync(folder.at(name)) ? fs.readFileSync(folder.at(name), 'utf8') : null);

function expectWhole(scene: Scene, done: boolean, at: string): void {
  for (const name of scene.saved) {
    const isThere = scene.old.includes(name) || (scene.links ?? []).some(([link]) => link === name);
    const found = contentOf(name);
    const whole = done ? [NEW] : [NEW, isThere ? OLD : null];
    expect(
      whole.includes(found),
      `${at}: ${name} holds ${found === null ? 'nothing' : `${found.length} characters`}`,
    ).toBe(true);
  }
  for (const [link] of scene.links ?? []) expect(fs.lstatSync(folder.at(link)).isSymbolicLink(), at).toBe(true);
}

/** Temporary files that are left over. */
const leftOver = (scene: Scene) =>
  folder.names().filter((name) => !scene.saved.includes(name) && !scene.old.includes(name));

interface Trial extends Fault {
  readonly name: string;
  readonly at: string;
}

/** Each of the calls, failing in each way. */
function trialsOf(calls: readonly string[]): Trial[] {
  return CODES.flatMap((code) =>
    [false, true].flatMap((forGood) =>
      calls.map((name, i) => {
        const at = `${name} (call ${i + 1}) fails with ${code}${forGood ? ' for good' : ''}`;
        return { call: i + 1, code, forGood, name, at };
      }),
    ),
  );
}

const isAnswer = ({ code, name }: Trial) => code === 'ENOENT' && LOOKS.has(name);

async function tryOut(scene: Scene, trial: Trial): Promise<void> {
  const { at, forGood, name } = trial;
  set(scene);
  const { done } = await attempt(scene, trial);
  expectWhole(scene, done, at);
  // Where nothing can be removed any more something may stay, but never more than what was being saved.
  const atMost = name === 'unlink' ? 1 : 0;
  const left = leftOver(scene);
  expect(left.length, `${at}: ${left.join()}`).toBeLessThanOrEqual(forGood ? scene.saved.length : atMost);
  expect((await attempt(scene, null)).done, `${at}: the next save`).toBe(true);
  expectWhole(scene, true, at);
}

describe.skipIf(process.platform === 'win32')('when a call of the disk fails', () => {
  it.each(SCENES)(
    '$name: the old version or the new one is there in whole, whichever call it is, once or for good',
    async (scene) => {
      set(scene);
      const { calls } = await attempt(scene, null);
      expect(calls.length).toBeGreaterThan(7);
      for (const trial of trialsOf(calls)) if (!isAnswer(trial)) await tryOut(scene, trial);
    },
  );

  it('says that it was not saved where the disk fails for good at any call that a save needs', async () => {
    const [scene] = SCENES;
    if (!scene) throw new Error('unreachable');
    const { calls } = await attempt(scene, null);
    for (let call = 1; call <= calls.length; call += 1) {
      set(scene);
      const { done } = await attempt(scene, { call, code: 'EIO', forGood: true });
      expect(done, calls[call - 1]).toBe(false);
    }
  });

  it('leaves nothing beside a file whose disk came back', async () => {
    const [scene] = SCENES;
    if (!scene) throw new Error('unreachable');
    set(scene);
    await attempt(scene, { call: 5, code: 'ENOSPC', forGood: false });
    expect(folder.names()).toEqual(scene.old);
  });
});
