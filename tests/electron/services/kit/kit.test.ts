import * as fs from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../../../document/file.ts';
import { type Kind, kindSchema } from '../../../../document/kind.ts';
import type { Phrase } from '../../../../document/phrases/phrase.ts';
import type { OwnLists } from '../../../../document/proofread/own-lists.ts';
import { KIT_PARTS } from '../../../../electron/contract/units.ts';
import { readOwnKinds, writeOwnKinds } from '../../../../electron/services/kinds.ts';
import { writeKit } from '../../../../electron/services/kit/file.ts';
import { type KitTools, kitTools, lookIntoKit, makeKit, takeKit } from '../../../../electron/services/kit/kit.ts';
import { ownListsFile } from '../../../../electron/services/own-lists.ts';
import { ownPhrases } from '../../../../electron/services/phrases/own.ts';
import { phraseRecord } from '../../../../electron/services/phrases/record.ts';
import { realSaveTools } from '../../../../electron/services/save.ts';
import { keepUnitLayout, readUnitLayout } from '../../../../electron/services/unit-layout.ts';
import { unitsFile } from '../../../../electron/services/units.ts';
import { BOTH, FOREST, NOON, WATER } from '../../../document/units.ts';
import { failureOf } from '../../failure-of.ts';
import { ownFolder } from '../../folder.ts';

const folder = ownFolder();
const templates = path.resolve(import.meta.dirname, '../../../../templates');
const MADE = new Date(2026, 10, 24, 9, 5, 7);

let ids = 0;
const randomId = () => {
  ids += 1;
  return `random${ids}`;
};

/** One machine: its own folder, and what a kit is made of there. */
function machine(name: string) {
  const state = folder.at(name);
  const saving = realSaveTools(randomId);
  const tools = { folder: state, saving, now: () => MADE };
  const units = unitsFile(tools);
  const own = ownPhrases(tools);
  const record = phraseRecord(tools);
  const words = ownListsFile(tools);
  return {
    state,
    units,
    own,
    record,
    words,
    kit: kitTools({ templates, state, now: () => MADE, randomId }, saving, { units, words, own, record }),
    keepKinds: (kinds: readonly Kind[]) => writeOwnKinds(state, kinds, saving),
    keepLayout: (titleSize: number) => keepUnitLayout(state, { titleSize }, saving),
  };
}

const WORDS: OwnLists = {
  words: [{ type: 'change', words: '网格员', right: '专职网格员' }],
  off: [{ list: 'confusions', entry: '签定' }],
};

const phrase = (text: string): Phrase => ({ text, category: '自创', tone: 'report', places: ['body'] });

function kind(id: string, name: string): Kind {
  const shipped = JSON.parse(fs.readFileSync(path.join(templates, 'kinds/notice.json'), 'utf8'));
  return v.parse(kindSchema, { ...shipped, id, name });
}

/** A machine with something of every part. */
async function fullMachine(name: string) {
  const full = machine(name);
  await full.units.change(() => BOTH);
  await full.own.change(() => ({ phrases: [phrase('补齐{数量}处短板'), phrase('一抓到底')], refused: [] }));
  await full.record.change((record) => ({ ...record, uses: new Map([['一抓到底', 7]]), shared: '/elsewhere' }));
  await full.keepKinds([kind('own-a', '防汛专报')]);
  await full.keepLayout(20);
  await full.words.change(() => WORDS);
  return full;
}

async function kitFile(tools: KitTools, name = 'a.nigaokit'): Promise<string> {
  const made = await makeKit(tools);
  fs.writeFileSync(folder.at(name), made?.bytes ?? '');
  return folder.at(name);
}

describe('a kit', () => {
  it('brings everything of one’s own to a fresh machine, as it was', async () => {
    const [home, office] = [await fullMachine('home'), machine('office')];
    const file = await kitFile(home.kit);
    const { results, backup } = await takeKit(file, KIT_PARTS, office.kit);
    expect(results.map(({ part, counts, failure }) => [part, counts.added, failure])).toEqual([
      ['units', 2, null],
      ['phrases', 2, null],
      ['kinds', 1, null],
      ['layout', 1, null],
      ['words', 2, null],
    ]);
    expect(backup).toBeNull();
    expect(await office.units.read()).toEqual(BOTH);
    expect((await office.own.read()).phrases).toEqual((await home.own.read()).phrases);
    expect((await office.record.read()).uses).toEqual(new Map([['一抓到底', 7]]));
    expect((await office.record.read()).shared).toBeNull();
    expect((await readOwnKinds(office.state)).kinds).toEqual([kind('own-a', '防汛专报')]);
    expect(await readUnitLayout(office.state)).toEqual({ type: 'kept', overrides: { titleSize: 20 } });
    expect(await office.words.read()).toEqual(WORDS);
  });

  it('keeps the words of both machines, and of one wording what is known here', async () => {
    const [home, office] = [await fullMachine('home'), machine('office')];
    const mine: OwnLists['words'] = [
      { type: 'never', words: '网格员' },
      { type: 'allow', words: '签定村' },
    ];
    await office.words.change(() => ({ words: mine, off: [] }));
    const { results } = await takeKit(await kitFile(home.kit), ['words'], office.kit);
    expect(results).toMatchObject([
      { part: 'words', counts: { added: 1, same: 0, changed: 0 }, notes: [{ code: 'wordsKept', count: 1 }] },
    ]);
    expect(await office.words.read()).toEqual({ words: mine, off: WORDS.off });
  });

  it('taken twice changes nothing the second time', async () => {
    const [home, office] = [await fullMachine('home'), machine('office')];
    const file = await kitFile(home.kit);
    await takeKit(file, KIT_PARTS, office.kit);
    const { results } = await takeKit(file, KIT_PARTS, office.kit);
    expect(results.map(({ counts }) => [counts.added, counts.changed])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect((await readOwnKinds(office.state)).kinds).toHaveLength(1);
  });

  it('is looked into without any change, and a part that is left out stays out', async () => {
    const [home, office] = [await fullMachine('home'), machine('office')];
    const file = await kitFile(home.kit);
    const contents = await lookIntoKit(file, office.kit);
    expect(contents).toMatchObject({ name: 'a.nigaokit', made: MADE.toISOString(), unknown: 0 });
    expect(contents.parts.map(({ part, count }) => [part, count])).toEqual([
      ['units', 2],
      ['phrases', 2],
      ['kinds', 1],
      ['layout', 1],
      ['words', 2],
    ]);
    expect(fs.existsSync(office.state)).toBe(false);
    await takeKit(file, ['kinds'], office.kit);
    expect((await office.units.read()).units).toEqual([]);
    expect(await readUnitLayout(office.state)).toEqual({ type: 'none' });
    expect((await readOwnKinds(office.state)).kinds).toHaveLength(1);
  });

  it('is none on a machine that has nothing of its own', async () => {
    expect(await makeKit(machine('fresh').kit)).toBeNull();
  });
});

describe('what two machines know in two ways', () => {
  it('is told, and what was here before is a kit that brings it back', async () => {
    const [home, office] = [await fullMachine('home'), machine('office')];
    await office.units.change(() => ({ units: [{ ...WATER, signature: '旧署名' }], current: WATER.id }));
    await office.own.change(() => ({ phrases: [{ ...phrase('一抓到底'), category: '别的' }], refused: [] }));
    await office.keepKinds([{ ...kind('own-a', '防汛专报'), purpose: '另有用途' }]);
    await office.keepLayout(18);
    await home.units.change((units) => ({
      ...units,
      units: [{ ...WATER, changed: NOON, signature: '新署名' }, FOREST],
    }));
    const file = await kitFile(home.kit);

    const { results, backup } = await takeKit(file, KIT_PARTS, office.kit);
    expect(results.flatMap(({ notes }) => notes)).toEqual([
      { code: 'unitMerged', name: WATER.fullName, entries: ['signature'] },
      { code: 'phrasesKept', count: 1 },
      { code: 'kindRenamed', name: '防汛专报', to: '防汛专报（2）' },
      { code: 'layoutReplaced' },
    ]);
    expect((await office.units.read()).units.map(({ signature }) => signature)).toEqual(['新署名', '']);
    expect((await office.own.read()).phrases.map(({ category }) => category)).toEqual(['别的', '自创']);
    expect((await readOwnKinds(office.state)).kinds.map(({ name }) => name).sort()).toEqual([
      '防汛专报',
      '防汛专报（2）',
    ]);

    const back = machine('back');
    await takeKit(backup ?? '', KIT_PARTS, back.kit);
    expect((await back.units.read()).units[0]?.signature).toBe('旧署名');
    expect(await readUnitLayout(back.state)).toEqual({ type: 'kept', overrides: { titleSize: 18 } });
  });

  it('leaves a part as it was that cannot be written, says why, and takes the others', async () => {
    const [home, office] = [await fullMachine('home'), machine('office')];
    fs.mkdirSync(office.state);
    fs.writeFileSync(path.join(office.state, '单位资料.json'), '{"format":"nigao-units","version":9}');
    const { results } = await takeKit(await kitFile(home.kit), KIT_PARTS, office.kit);
    expect(results.map(({ part, failure }) => [part, failure?.code ?? null])).toEqual([
      ['units', 'NEWER_VERSION'],
      ['phrases', null],
      ['kinds', null],
      ['layout', null],
      ['words', null],
    ]);
    expect(fs.readFileSync(path.join(office.state, '单位资料.json'), 'utf8')).toContain('"version":9');
  });

  it('takes the phrases also where their uses cannot be written', async () => {
    const [home, office] = [await fullMachine('home'), machine('office')];
    fs.mkdirSync(office.state);
    fs.writeFileSync(path.join(office.state, '常用语记录.json'), '{"format":"nigao-phrase-record","version":9}');
    const { results } = await takeKit(await kitFile(home.kit), ['phrases'], office.kit);
    expect(results).toMatchObject([{ part: 'phrases', counts: { added: 2 }, failure: null }]);
    expect((await office.own.read()).phrases).toHaveLength(2);
  });

  it('leaves the ten newest of what was here before, the last one whatever the clock says, and nobody else’s', async () => {
    const [home, office] = [await fullMachine('home'), await fullMachine('office')];
    const backups = path.join(office.state, '备份');
    fs.mkdirSync(backups);
    const names = Array.from({ length: 14 }, (_, i) => `导入前 202701${10 + i}-080000-abcd.nigaokit`);
    for (const name of [...names, '我自己的.nigaokit']) fs.writeFileSync(path.join(backups, name), name);
    const { backup } = await takeKit(await kitFile(home.kit), ['layout'], office.kit);
    const kept = [path.basename(backup ?? ''), ...names.slice(-9), '我自己的.nigaokit'];
    expect(fs.readdirSync(backups).sort()).toEqual(kept.sort());
  });

  it('is not begun where what is here cannot be kept aside', async () => {
    const [home, office] = [await fullMachine('home'), machine('office')];
    await office.keepLayout(18);
    fs.writeFileSync(path.join(office.state, '备份'), 'a file in the way');
    expect(await failureOf(takeKit(await kitFile(home.kit), KIT_PARTS, office.kit))).toMatch(
      /^(WRITE_FAILED|NOT_FOUND)/,
    );
    expect(await readUnitLayout(office.state)).toEqual({ type: 'kept', overrides: { titleSize: 18 } });
    expect((await office.units.read()).units).toEqual([]);
  });
});

/** A kit that says of itself that it is whole. */
function sound(parts: string, version = 1): string {
  return `{"format":"nigao-kit","version":${version},"made":"2026-11-24T01:00:00.000Z","check":"${checksum(JSON.stringify(JSON.parse(parts)))}","parts":${parts}}`;
}

describe('a bad kit', () => {
  const unitNamed = (fullName: string) => JSON.stringify({ units: { units: [{ ...WATER, fullName }], current: null } });
  const withKind = (data: object) => JSON.stringify({ kinds: [data] });

  it.each([
    ['is empty', '', 'NOT_A_KIT'],
    ['is a page of the web', '<!doctype html><script>alert(1)</script>', 'NOT_A_KIT'],
    ['is another JSON', '{"format":"nigao","version":3}', 'NOT_A_KIT'],
    ['is cut off', sound(unitNamed('某局')).slice(0, -40), 'BROKEN_KIT'],
    ['has no version', '{"format":"nigao-kit","parts":{}}', 'BROKEN_KIT'],
    ['was changed by hand', sound(unitNamed('某局')).replace('我局', '你局'), 'BROKEN_KIT'],
    ['is of a newer version', sound('{}', 2), 'NEWER_KIT'],
    ['has parts that are none', sound('[]'), 'BROKEN_KIT'],
    ['has markup in a name', sound(unitNamed('<img src=x onerror=alert(1)>')), 'BROKEN_KIT'],
    [
      'has a unit called as a path',
      sound(JSON.stringify({ units: { units: [{ ...WATER, id: '../../../x' }], current: null } })),
      'BROKEN_KIT',
    ],
    ['has a kind that is none', sound(withKind({ id: '../../x', name: 'x' })), 'BROKEN_KIT'],
    ['has a layout out of range', sound('{"layout":{"linePitch":2}}'), 'BROKEN_KIT'],
    [
      'has a further key in a unit',
      sound(JSON.stringify({ units: { units: [{ ...WATER, run: 'x' }], current: null } })),
      'BROKEN_KIT',
    ],
    ['is nested without end', `{"format":"nigao-kit","version":1,"parts":${'['.repeat(300_000)}`, 'BROKEN_KIT'],
  ])('that %s is refused with its name, and nothing is changed', async (_, content, code) => {
    const office = machine('office');
    await office.keepLayout(18);
    const before = folder.names();
    fs.writeFileSync(folder.at('b.nigaokit'), content);
    expect(await failureOf(lookIntoKit(folder.at('b.nigaokit'), office.kit))).toBe(`${code} b.nigaokit`);
    expect(await failureOf(takeKit(folder.at('b.nigaokit'), KIT_PARTS, office.kit))).toBe(`${code} b.nigaokit`);
    expect(fs.readdirSync(office.state)).toEqual(['版式.json']);
    expect(folder.names()).toEqual([...before, 'b.nigaokit'].sort());
  });

  it('that is a packed file, bytes, a folder, far too large or not there is refused', async () => {
    const { kit } = machine('office');
    const bomb = zipSync({ 'a.json': new Uint8Array(20_000_000) });
    fs.writeFileSync(folder.at('bomb.nigaokit'), bomb);
    fs.writeFileSync(folder.at('bytes.nigaokit'), Buffer.from([0xff, 0xfe, 0, 0xd8]));
    fs.mkdirSync(folder.at('folder.nigaokit'));
    fs.writeFileSync(folder.at('large.nigaokit'), '');
    fs.truncateSync(folder.at('large.nigaokit'), 50 * 1024 * 1024);
    expect(await failureOf(lookIntoKit(folder.at('bomb.nigaokit'), kit))).toBe('NOT_A_KIT bomb.nigaokit');
    expect(await failureOf(lookIntoKit(folder.at('bytes.nigaokit'), kit))).toBe('NOT_A_KIT bytes.nigaokit');
    // Cut off in the middle of a character it is still known for a kit.
    const whole = Buffer.from(sound(unitNamed('某局')), 'utf8');
    fs.writeFileSync(folder.at('half.nigaokit'), whole.subarray(0, whole.indexOf(Buffer.from('某', 'utf8')) + 2));
    expect(await failureOf(lookIntoKit(folder.at('half.nigaokit'), kit))).toBe('BROKEN_KIT half.nigaokit');
    expect(await failureOf(lookIntoKit(folder.at('folder.nigaokit'), kit))).toBe('IS_FOLDER folder.nigaokit');
    expect(await failureOf(lookIntoKit(folder.at('large.nigaokit'), kit))).toBe('LARGE_KIT large.nigaokit');
    expect(await failureOf(lookIntoKit(folder.at('gone.nigaokit'), kit))).toBe('NOT_FOUND gone.nigaokit');
  });

  it('with __proto__ among its parts, or parts of the future, gives what is known of it', async () => {
    const office = machine('office');
    fs.writeFileSync(
      folder.at('c.nigaokit'),
      sound('{"__proto__":{"polluted":1},"wordLists":[1],"layout":{"titleSize":20}}'),
    );
    const contents = await lookIntoKit(folder.at('c.nigaokit'), office.kit);
    expect(contents.parts.map(({ part }) => part)).toEqual(['layout']);
    expect(contents.unknown).toBe(2);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with phrases that are none takes the others and says how many it left out', async () => {
    const office = machine('office');
    const phrases = [phrase('<script>x</script>'), phrase('抓实抓细'), { text: 1 }];
    fs.writeFileSync(folder.at('d.nigaokit'), sound(JSON.stringify({ phrases: { phrases, uses: [] } })));
    const { results } = await takeKit(folder.at('d.nigaokit'), KIT_PARTS, office.kit);
    expect(results[0]).toMatchObject({ counts: { added: 1 }, notes: [{ code: 'phrasesRefused', count: 2 }] });
    expect((await office.own.read()).phrases).toEqual([phrase('抓实抓细')]);
  });
});

it('a kit is text that can be looked through, one frame around its parts', () => {
  const text = writeKit({ made: '2026-11-24T01:00:00.000Z', parts: new Map([['layout', { titleSize: 20 }]]) });
  expect(text).toBe(sound('{"layout":{"titleSize":20}}').replace('"parts":', '"parts":\n').concat('\n'));
});
