import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindText, NEW_KIND } from '../../../document/kind-file.ts';
import { createGrants } from '../../../electron/services/grants.ts';
import {
  allKinds,
  findKind,
  freeName,
  kindWork,
  readKindAt,
  readOwnKinds,
  writeOwnKinds,
} from '../../../electron/services/kinds.ts';
import { realSaveTools } from '../../../electron/services/save.ts';
import { createWriter } from '../../../electron/services/writer.ts';
import { kindById } from '../../templates/kinds.ts';
import { failureOf } from '../failure-of.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();
const templates = path.resolve(import.meta.dirname, '../../../templates');
const letter = kindById('letter');
const own = { ...letter, id: NEW_KIND, name: '商洽函模板' };

function work() {
  let ids = 0;
  const fresh = (name: string) => () => {
    ids += 1;
    return `${name}-${ids}`;
  };
  const tools = realSaveTools(fresh('save'));
  const grants = createGrants(fresh('grant'));
  const settings = {
    version: '0',
    platform: process.platform,
    templates,
    home: folder.at(),
    state: folder.at('state'),
    startFile: null,
    now: () => new Date(2026, 10, 24),
    randomId: fresh('ID'),
  };
  return { requests: kindWork(settings, grants, createWriter(tools), tools), grants, tools };
}

const kept = () => fs.readdirSync(folder.at('state/文种')).sort();

describe('kinds of one’s own', () => {
  it('are kept as files, offered behind the shipped ones, changed and dropped', async () => {
    const { requests } = work();
    const first = await requests.keepKind({ kind: own });
    expect(first).toEqual({ ...own, id: first.id, origin: 'own' });
    expect(kept()).toEqual([`${first.id}.json`]);
    const kinds = await requests.kinds({});
    expect(kinds.at(-1)).toEqual(first);
    expect(kinds.filter(({ origin }) => origin === 'shipped')).toHaveLength(kinds.length - 1);

    const { origin: _, ...bare } = first;
    await requests.keepKind({ kind: { ...bare, name: '改名' } });
    expect((await requests.kinds({})).at(-1)?.name).toBe('改名');
    expect(kept()).toHaveLength(1);
    await requests.dropKind({ id: first.id });
    expect(kept()).toEqual([]);
    await requests.dropKind({ id: first.id });
  });

  it('are not kept where they could not be read again', async () => {
    const { requests } = work();
    const part = { type: 'paragraph' as const, need: 'required' as const, text: '工作'.repeat(9000), alternatives: [] };
    const kind = { ...own, parts: Array.from({ length: 40 }, () => part) };
    expect(await failureOf(requests.keepKind({ kind }))).toBe('TOO_LARGE 商洽函模板');
    expect((await requests.kinds({})).every(({ origin }) => origin === 'shipped')).toBe(true);
  });

  it('never take the place of a shipped one', async () => {
    const { requests } = work();
    expect(await failureOf(requests.keepKind({ kind: letter }))).toBe('BAD_ARGUMENT letter');
    expect(await failureOf(requests.dropKind({ id: 'letter' }))).toBe('BAD_ARGUMENT letter');
    expect(await failureOf(requests.dropKind({ id: '../own-a' }))).toBe('BAD_ARGUMENT ../own-a');
  });

  it('of a damaged file are left out and told; the file stays, and the others are there', async () => {
    const { requests } = work();
    const good = await requests.keepKind({ kind: own });
    const state = folder.at('state/文种');
    const bad: Readonly<Record<string, string>> = {
      'own-cut.json': kindText(own).slice(0, 200),
      'own-html.json': kindText({ ...own, id: 'own-html', purpose: '<img src=x>' }),
      'own-other.json': kindText({ ...own, id: 'own-someone-else' }),
      'letter.json': kindText(letter),
    };
    for (const [name, text] of Object.entries(bad)) fs.writeFileSync(path.join(state, name), text);
    fs.writeFileSync(path.join(state, 'readme.txt'), 'x');
    expect(await requests.damagedKinds({})).toEqual(Object.keys(bad).sort());
    expect((await requests.kinds({})).filter(({ origin }) => origin === 'own')).toEqual([good]);
    for (const [name, text] of Object.entries(bad)) expect(fs.readFileSync(path.join(state, name), 'utf8')).toBe(text);
  });

  it('are none where there is no folder, or a file in its place', async () => {
    expect(await readOwnKinds(folder.at('nowhere'))).toEqual({ kinds: [], damaged: [] });
    fs.writeFileSync(folder.at('文种'), '');
    expect(await readOwnKinds(folder.at())).toEqual({ kinds: [], damaged: [] });
    const { tools } = work();
    const kind = { ...own, id: 'own-a' };
    expect(await failureOf(writeOwnKinds(folder.at(), [kind], tools))).toMatch(/^(?:WRITE_FAILED|NOT_FOUND)/);
  });

  it('are found by name before a shipped one of the same name', async () => {
    const { requests } = work();
    const mine = await requests.keepKind({ kind: { ...own, name: '函' } });
    const kinds = await allKinds(templates, folder.at('state'));
    expect(findKind(kinds, '函').id).toBe(mine.id);
    expect(findKind(kinds, 'letter').id).toBe('letter');
  });
});

describe('a kind goes from machine to machine', () => {
  it('as a file, shipped or own, and comes in under a name and an id that are free', async () => {
    const { requests, grants } = work();
    const mine = await requests.keepKind({ kind: own });
    const target = grants.file(folder.at('模板.json'), 'kind');
    await requests.exportKind({ file: target.file, id: mine.id });
    const source = grants.file(folder.at('模板.json'), 'read');
    const again = await requests.importKind({ file: source.file });
    expect(again).toMatchObject({ name: '商洽函模板（2）', origin: 'own', parts: own.parts });
    expect(again.id).not.toBe(mine.id);
    await requests.exportKind({ file: target.file, id: 'letter' });
    expect((await requests.importKind({ file: source.file })).name).toBe('函（2）');
    expect(kept()).toHaveLength(3);
    expect(await failureOf(requests.exportKind({ file: target.file, id: 'own-gone' }))).toBe('NO_SUCH_KIND own-gone');
  });

  it.each([
    ['cut off', kindText(own).slice(0, 300), 'BAD_KIND broken'],
    ['no text', '\xff\xfe\x00', 'BAD_KIND broken'],
    ['deep', '['.repeat(400_000), 'BAD_KIND broken'],
    ['of phrases', '{"format":"nigao-phrases","version":1}', 'BAD_KIND foreign'],
    ['newer', '{"format":"nigao-kind","version":9,"kind":{}}', 'BAD_KIND newer'],
    ['with HTML', kindText({ ...own, purpose: '<script>x</script>' }), 'BAD_KIND markup purpose'],
    ['with control characters', kindText({ ...own, name: 'a\u0007' }), 'BAD_KIND unseen name'],
    ['empty', '', 'EMPTY 坏.json'],
    ['far too long', ' '.repeat(1024 * 1024 + 1), 'TOO_LARGE 坏.json'],
  ])('but not one that is %s: nothing is taken in', async (_, content, failure) => {
    const { requests, grants } = work();
    fs.writeFileSync(folder.at('坏.json'), content, content.includes('\xff') ? 'latin1' : 'utf8');
    const { file } = grants.file(folder.at('坏.json'), 'read');
    expect(await failureOf(requests.importKind({ file }))).toBe(failure);
    expect(fs.existsSync(folder.at('state/文种'))).toBe(false);
  });

  it('read by itself says the same', async () => {
    fs.writeFileSync(folder.at('好.json'), kindText(letter));
    expect(await readKindAt(folder.at('好.json'))).toEqual(letter);
    expect(await failureOf(readKindAt(folder.at('无.json')))).toBe('NOT_FOUND 无.json');
  });
});

it('a name that is taken gets the next free number', () => {
  expect(freeName('函', new Set())).toBe('函');
  expect(freeName('函', new Set(['函']))).toBe('函（2）');
  expect(freeName('函（2）', new Set(['函', '函（2）']))).toBe('函（3）');
});
