import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writePack } from '../../../../document/phrases/pack.ts';
import type { Phrase } from '../../../../document/phrases/phrase.ts';
import { realSharedDisk, type SharedDisk } from '../../../../electron/services/phrases/shared-disk.ts';
import { type SharedPhrases, sharedFolder } from '../../../../electron/services/phrases/shared-folder.ts';
import { writeSheetPack } from '../../../../electron/services/phrases/sheet.ts';
import { isRoot, ownFolder } from '../../folder.ts';

const folder = ownFolder();
const phrase = (text: string): Phrase => ({ text, category: '督查', tone: 'report', places: ['body'] });
const pack = (...texts: string[]) => writePack('科室', texts.map(phrase));
const put = (name: string, content: string | Uint8Array) => fs.writeFileSync(folder.at(name), content);

/** A folder that is looked at by a clock of the test's own; each look is 2 s after the one before. */
function watched(disk: SharedDisk = realSharedDisk) {
  let now = 0;
  const shared = sharedFolder({ disk, now: () => now });
  return {
    wait: (ms: number) => {
      now += ms;
    },
    async look(patience = 20_000): Promise<SharedPhrases> {
      now += 2_000;
      const seen = await shared.look(folder.at(), patience);
      if (seen === null) throw new Error('there is a folder');
      return seen;
    },
    again: () => shared.look(folder.at(), 20_000),
    shared,
  };
}

const texts = ({ phrases }: SharedPhrases) => phrases.map(({ text }) => text);
const refusals = ({ packs }: SharedPhrases) =>
  packs.flatMap(({ file, refused }) => refused.map(({ line, reason }) => [file, line, reason]));

describe('a shared folder', () => {
  it('gives the phrases of its packs, JSON and workbooks, in the order of their names', async () => {
    put('乙.json', pack('二。'));
    put('甲.xlsx', await writeSheetPack([phrase('三。')]));
    put('A.json', pack('一。'));
    put('说明.txt', '不是常用语');
    put('~$甲.xlsx', 'lock');
    const seen = await watched().look();
    expect([texts(seen), seen.state]).toEqual([['一。', '二。', '三。'], 'ready']);
    expect(seen.packs.map(({ file }) => file)).toEqual(['A.json', '乙.json', '甲.xlsx']);
  });

  it('is read again when a pack is new, changed or gone, and else not at all', async () => {
    put('a.json', pack('一。'));
    let reads = 0;
    const counting: SharedDisk = {
      list: realSharedDisk.list,
      read(place, name) {
        reads += 1;
        return realSharedDisk.read(place, name);
      },
    };
    const watch = watched(counting);
    const first = await watch.look();
    expect((await watch.look()).phrases).toBe(first.phrases);
    expect(reads).toBe(1);
    put('a.json', pack('一改。'));
    put('b.json', pack('二。'));
    expect(texts(await watch.look())).toEqual(['一改。', '二。']);
    expect(reads).toBe(3);
    fs.rmSync(folder.at('a.json'));
    expect(texts(await watch.look())).toEqual(['二。']);
  });

  it('is looked at no more than once in two seconds', async () => {
    put('a.json', pack('一。'));
    const watch = watched();
    await watch.look();
    put('b.json', pack('二。'));
    watch.wait(1_999);
    expect(texts((await watch.again()) as SharedPhrases)).toEqual(['一。']);
    watch.wait(1);
    expect(texts((await watch.again()) as SharedPhrases)).toEqual(['一。', '二。']);
  });

  it('that vanishes, or is taken away and leaves an empty place, is told as gone; its phrases stay until it is back', async () => {
    put('a.json', pack('一。'));
    const watch = watched();
    await watch.look();
    fs.renameSync(folder.at(), `${folder.at()}-away`);
    const gone = await watch.look();
    fs.mkdirSync(folder.at());
    const empty = await watch.look();
    fs.rmdirSync(folder.at());
    fs.renameSync(`${folder.at()}-away`, folder.at());
    put('a.json', pack('一。', '二。'));
    expect([gone.state, texts(gone)]).toEqual(['gone', ['一。']]);
    expect([empty.state, texts(empty)]).toEqual(['gone', ['一。']]);
    const back = await watch.look();
    expect([back.state, texts(back)]).toEqual(['ready', ['一。', '二。']]);
  });

  it('that hangs is slow, holds nobody up and is asked only once; what it says in the end is taken', async () => {
    put('a.json', pack('一。'));
    let answer: (() => void) | null = null;
    let asked = 0;
    let hangs = false;
    const hanging: SharedDisk = {
      async list(place) {
        asked += 1;
        if (hangs)
          await new Promise<void>((resolve) => {
            answer = resolve;
          });
        return await realSharedDisk.list(place);
      },
      read: realSharedDisk.read,
    };
    const watch = watched(hanging);
    await watch.look();
    hangs = true;
    put('b.json', pack('二。'));
    expect((await watch.look(1)).state).toBe('ready');
    watch.wait(1_000);
    for (let i = 0; i < 5; i += 1) {
      const slow = await watch.look(1);
      expect([slow.state, texts(slow)]).toEqual(['slow', ['一。']]);
    }
    expect(asked).toBe(2);
    hangs = false;
    (answer as unknown as () => void)();
    const back = await watch.look();
    expect([back.state, texts(back)]).toEqual(['ready', ['一。', '二。']]);
  });

  it('that hangs leaves the threads of the program free, however often another one is chosen', async () => {
    let asked = 0;
    const dead: SharedDisk = {
      list() {
        asked += 1;
        return new Promise(() => {});
      },
      read: realSharedDisk.read,
    };
    const { shared } = watched(dead);
    for (let i = 0; i < 6; i += 1) await shared.look(folder.at(String(i)), 1);
    expect(asked).toBe(2);
    expect(await shared.look(folder.at('5'), 1)).toMatchObject({ state: 'slow', phrases: [] });
  });

  it('takes no link: it may lead to anything of whoever looks', async () => {
    put('secret.txt', pack('别处的。'));
    fs.symlinkSync(folder.at('secret.txt'), folder.at('link.json'));
    fs.mkdirSync(folder.at('dir.json'));
    const seen = await watched().look();
    expect([texts(seen), refusals(seen)]).toEqual([[], [['link.json', null, 'link']]]);
  });

  it('names what of its packs is bad, and takes the rest', async () => {
    put('1.json', pack('好。').slice(0, -20));
    put(
      '2.json',
      `{"format":"nigao-phrases","version":1,"phrases":[\n${JSON.stringify(phrase('<i>坏</i>'))},\n${JSON.stringify(phrase('好。'))}]}`,
    );
    put('3.json', '{"format":"nigao-phrases","version":9,"phrases":[]}');
    put('4.json', Buffer.from([0, 1, 2, 3, 0xff, 0xfe, 0xfd]));
    put('5.xlsx', '不是工作簿');
    put('6.json', pack('又一条好。'));
    const seen = await watched().look();
    expect(texts(seen)).toEqual(['好。', '又一条好。']);
    expect(refusals(seen)).toEqual([
      ['1.json', 6, 'json'],
      ['2.json', 2, 'markup'],
      ['3.json', null, 'newer'],
      ['4.json', null, 'notText'],
      ['5.xlsx', null, 'workbook'],
    ]);
  });

  it('does not read a pack of 50 MB', async () => {
    put('big.json', '');
    fs.truncateSync(folder.at('big.json'), 50 * 1024 * 1024);
    const never: SharedDisk = { list: realSharedDisk.list, read: () => Promise.reject(new Error('it was read')) };
    expect(refusals(await watched(never).look())).toEqual([['big.json', null, 'large']]);
  });

  it('keeps what a pack held before while it is spoilt, half copied or cannot be read', async () => {
    put('a.json', pack('一。'));
    let reads: SharedDisk['read'] = realSharedDisk.read;
    const watch = watched({ list: realSharedDisk.list, read: (place, name) => reads(place, name) });
    await watch.look();
    put('a.json', pack('一。', '二。').slice(0, 100));
    const spoilt = await watch.look();
    expect([texts(spoilt), refusals(spoilt)[0]?.[2]]).toEqual([['一。'], 'json']);
    put('a.json', pack('一。', '二。'));
    reads = () => Promise.reject(new Error('EIO'));
    const unread = await watch.look();
    expect([texts(unread), refusals(unread)]).toEqual([['一。'], [['a.json', null, 'unreadable']]]);
    reads = realSharedDisk.read;
    expect(texts(await watch.look())).toEqual(['一。', '二。']);
  });

  it.skipIf(isRoot)('names a pack that it has no right to read', async () => {
    put('a.json', pack('一。'));
    fs.chmodSync(folder.at('a.json'), 0);
    expect(refusals(await watched().look())).toEqual([['a.json', null, 'unreadable']]);
  });

  it('has room for 50,000 phrases in all', async () => {
    const many = (from: number) => Array.from({ length: 30_000 }, (_, i) => `第${from + i}条。`);
    put('a.json', pack(...many(0)));
    put('b.json', pack(...many(30_000)));
    const seen = await watched().look();
    expect(seen.phrases).toHaveLength(50_000);
    expect(refusals(seen)).toEqual([['b.json', null, 'full']]);
  });
});
