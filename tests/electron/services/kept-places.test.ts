import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keptPlaces } from '../../../electron/services/kept-places.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();

function write(name: string, bytes: number): void {
  fs.mkdirSync(folder.at('state', name, '..'), { recursive: true });
  fs.writeFileSync(folder.at('state', name), 'x'.repeat(bytes));
}

describe('what is kept on this machine', () => {
  it('is counted by what it is for, files put aside with those they were', async () => {
    write('单位资料.json', 10);
    write('单位资料（已损坏 20261124-150405-1f2e）.json', 5);
    write('历史版本/总结-1/1.json', 100);
    write('历史版本/总结-1/2.json', 50);
    write('生人.bin', 7);
    const kept = await keptPlaces({ state: folder.at('state') });
    expect(kept.folders).toEqual([folder.at('state')]);
    expect(kept.more).toBe(false);
    expect(kept.things.map(({ thing, bytes, files }) => [thing, bytes, files])).toEqual([
      ['units', 15, 2],
      ['history', 150, 2],
      ['other', 7, 1],
    ]);
  });

  it('names the profile of the browser inside, where it lies elsewhere', async () => {
    fs.mkdirSync(folder.at('profile'));
    fs.writeFileSync(folder.at('profile/Cookies'), 'xx');
    const kept = await keptPlaces({ state: folder.at('state'), browserProfile: folder.at('profile') });
    expect(kept.folders).toEqual([folder.at('state'), folder.at('profile')]);
    expect(kept.things).toEqual([{ thing: 'browser', names: ['profile'], bytes: 2, files: 1 }]);
  });

  it('is nothing at the first start', async () => {
    expect(await keptPlaces({ state: folder.at('none') })).toEqual({
      folders: [folder.at('none')],
      things: [],
      more: false,
    });
  });

  it.skipIf(process.platform === 'win32')('follows no link, and says where there is more than it counts', async () => {
    for (let i = 0; i < 5; i += 1) write(`历史版本/${i}.json`, 1);
    fs.symlinkSync('/', folder.at('state', '根'));
    const kept = await keptPlaces({ state: folder.at('state') }, 3);
    expect(kept.more).toBe(true);
    expect(kept.things.map(({ thing }) => thing)).toEqual(['history']);
  });
});
