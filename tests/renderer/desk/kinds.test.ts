import { describe, expect, it } from 'vitest';
import { Failure } from '../../../document/failure.ts';
import { NEW_KIND } from '../../../document/kind-file.ts';
import type { FileGrant, FileId } from '../../../electron/contract/files.ts';
import type { OfferedKind } from '../../../electron/contract/kinds.ts';
import { copyOf, dropKind, keepKind, manageKinds, saveAsKind, tellDamagedKinds } from '../../../renderer/desk/kinds.ts';
import type { Question } from '../../../renderer/desk/question.ts';
import { kindById } from '../../templates/kinds.ts';
import { fakeDesk, turn } from '../fakes.ts';

const shipped: OfferedKind = { ...kindById('letter'), origin: 'shipped' };
const own: OfferedKind = { ...kindById('letter'), id: 'own-a', name: '商洽函', origin: 'own' };
// A test gives the brand that the host would give.
const grant: FileGrant = { file: 'f1' as FileId, name: '商洽函.json', folder: '文档' };

function desk(answers: Parameters<typeof fakeDesk>[0] extends { answers?: infer A } | undefined ? A : never = {}) {
  const fake = fakeDesk({ answers: { kinds: () => [shipped, own], ...answers } });
  fake.desk.state.set({ kinds: [shipped, own] });
  const asked = <T extends Question['type']>(type: T) => {
    const { question } = fake.desk.state.get();
    if (question?.type !== type) throw new Error(`asked is ${question?.type ?? 'nothing'}, not ${type}`);
    return question as Extract<Question, { type: T }>;
  };
  return { ...fake, asked, told: () => fake.desk.state.get().strips.map(({ text }) => text) };
}

describe('the list of kinds', () => {
  it('comes back after each thing done, at that kind, until it is closed', async () => {
    const { desk: at, asked, told, host } = desk({ chooseSave: () => grant, exportKind: () => ({ bytes: 5 }) });
    const closed = manageKinds(at);
    await turn();
    asked('manageKinds').answer({ type: 'export', id: 'own-a' });
    await turn();
    expect(asked('manageKinds')).toMatchObject({ at: 'own-a', trouble: null });
    expect(host.asked).toContainEqual(['exportKind', { file: 'f1', id: 'own-a' }]);
    expect(told()).toEqual(['已导出 商洽函.json（在“文档”）。']);
    asked('manageKinds').answer({ type: 'edit', id: 'own-a' });
    await turn();
    expect(asked('editKind').kind).toBe(own);
    asked('editKind').answer(null);
    await turn();
    asked('manageKinds').answer(null);
    await closed;
    expect(at.state.get().question).toBeNull();
  });

  it('says what went wrong where it was asked, and goes on', async () => {
    const { desk: at, asked } = desk({
      chooseOpen: () => grant,
      importKind: () => Promise.reject(new Failure('BAD_KIND', 'markup purpose')),
    });
    void manageKinds(at);
    await turn();
    asked('manageKinds').answer({ type: 'import', id: null });
    await turn();
    expect(asked('manageKinds').trouble).toMatch(/^这个文件不能用作文种模板：用途含有网页代码/);
    expect(at.state.get().strips).toEqual([]);
  });

  it('copies a kind as one that is not kept before it is saved', async () => {
    const { desk: at, asked, host } = desk();
    void manageKinds(at);
    await turn();
    asked('manageKinds').answer({ type: 'copy', id: 'letter' });
    await turn();
    expect(asked('editKind').kind).toEqual({ ...copyOf(shipped) });
    expect(asked('editKind').kind).toMatchObject({ id: NEW_KIND, name: '函（副本）', origin: 'own' });
    expect(host.asked).toEqual([]);
  });
});

describe('kinds that are kept and dropped', () => {
  it('are offered at once, without their origin on the way to the host', async () => {
    const { desk: at, host } = desk({ keepKind: () => own, dropKind: () => null });
    at.state.set({ kinds: [] });
    expect(await keepKind(at, kindById('letter'))).toBe(own);
    expect(at.state.get().kinds).toEqual([shipped, own]);
    at.state.set({ kinds: [] });
    await dropKind(at, 'own-a');
    expect(at.state.get().kinds).toEqual([shipped, own]);
    expect(host.asked.map(([name]) => name)).toEqual(['keepKind', 'kinds', 'dropKind', 'kinds']);
  });

  it('stay as they were where the host fails', async () => {
    const { desk: at } = desk({ keepKind: () => Promise.reject(new Failure('DISK_FULL', 'own-a.json')) });
    await expect(keepKind(at, kindById('letter'))).rejects.toThrow('DISK_FULL');
    expect(at.state.get().kinds).toEqual([shipped, own]);
  });

  it('that cannot be read are told by name, and nothing is told where all can', async () => {
    const good = desk({ damagedKinds: () => [] });
    await tellDamagedKinds(good.desk);
    expect(good.told()).toEqual([]);
    const bad = desk({ damagedKinds: () => ['own-b.json'] });
    await tellDamagedKinds(bad.desk);
    expect(bad.told().join()).toContain('“own-b.json”');
  });
});

it('the open report is made a kind, edited next where that is wanted, and told once', async () => {
  const { desk: at, asked, told } = desk();
  const done = saveAsKind(at);
  await turn();
  expect(asked('saveKind').report.blocks).toEqual([]);
  asked('saveKind').answer({ kind: own, edit: true });
  await turn();
  asked('editKind').answer({ ...own, name: '改好的函' });
  await done;
  expect(told()).toEqual(['已保存模板“改好的函”。新建文稿时在“我的模板”中选用。']);
});
