import * as fs from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Library } from '../../../../electron/services/library/library.ts';
import { createLibraryThread, type ThreadTools } from '../../../../electron/services/library/thread.ts';
import { ownFolder } from '../../folder.ts';
import { find, namesOf, paperOf, read, shelf } from './shelf.ts';

const folder = ownFolder();
const { put } = shelf(folder);
const opened: Library[] = [];
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close(null);
});

function thread(more: Partial<ThreadTools> = {}): Library {
  const library = createLibraryThread({ state: folder.at('state'), holder: 'test', clock: Date.now, ...more });
  opened.push(library);
  return library;
}

describe('the library in a thread', () => {
  it('answers as the library itself does', async () => {
    put('a.txt', paperOf(2023, '监督力量不足。'));
    const library = thread();
    await read(library, folder);
    expect(namesOf(await find(library, '监督'))).toEqual(['a.txt 二、存在的问题']);
    expect((await library.state(null)).folders).toMatchObject([{ papers: 1, state: 'ready' }]);
    await library.forget(null);
    expect(fs.readdirSync(folder.at('state'))).toEqual([]);
  });

  it('begins again behind a file that takes more memory than it may, and lists that file', async () => {
    put('a.txt', paperOf(2023, '监督力量不足。'));
    put('大.txt', `${'长'.repeat(60)}。\n`.repeat(60_000));
    put('c.txt', paperOf(2024, '监督不到位。'));
    const library = thread({ limits: { timeMs: 60_000, heapMb: 24, watchMs: 2_000 } });
    await read(library, folder);
    const refused = await library.refused(folder.at('papers'));
    expect(refused).toEqual([{ name: '大.txt', reason: 'TOO_LARGE', detail: '' }]);
    expect(await find(library, '监督')).toHaveLength(2);
  });

  it('ends a file that takes too long, lists it, and is done with it', async () => {
    put('大.txt', `${'长'.repeat(60)}。\n`.repeat(40_000));
    let time = 0;
    // Between two looks at this clock an hour goes by.
    const clock = () => {
      time += 3_600_000;
      return time;
    };
    const library = thread({ clock, limits: { timeMs: 60_000, heapMb: 512, watchMs: 20 } });
    await read(library, folder);
    const refused = await library.refused(folder.at('papers'));
    expect(refused).toEqual([{ name: '大.txt', reason: 'TOO_SLOW', detail: '' }]);
  });
});
