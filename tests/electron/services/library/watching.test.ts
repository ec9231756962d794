import * as fs from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { createWatching, type Watching } from '../../../../electron/services/library/watching.ts';
import { ownFolder } from '../../folder.ts';

const folder = ownFolder();
let watching: Watching | undefined;
afterEach(() => watching?.close());

const NEVER = 1_000_000_000;

let written = 0;
/** What was not written before. */
function another(): string {
  written += 1;
  return String(written);
}

function watch(times: { rest: number; looking: number }, ...names: string[]) {
  let looks = 0;
  watching = createWatching(() => {
    looks += 1;
  }, times);
  watching.watch(names.map((name) => folder.at(name)));
  return () => looks;
}

describe('folders of papers', () => {
  it('are looked at once after something changed below them, however often it was saved', async () => {
    fs.mkdirSync(folder.at('papers/2024'), { recursive: true });
    const looks = watch({ rest: 300, looking: NEVER }, 'papers');
    // The system begins to watch in its own time.
    await expect
      .poll(
        () => {
          fs.writeFileSync(folder.at('papers/2024/a.txt'), another());
          fs.writeFileSync(folder.at('papers/2024/a.txt'), another());
          return looks();
        },
        { timeout: 20_000, interval: 700 },
      )
      .toBeGreaterThan(0);
  });

  it('are not looked at for what is no paper: the index itself may lie below them', async () => {
    fs.mkdirSync(folder.at('papers'));
    const looks = watch({ rest: 0, looking: NEVER }, 'papers');
    const seen: (string | null)[] = [];
    const other = fs.watch(folder.at('papers'), (_, name) => seen.push(name));
    const names = ['材料索引-1.sqlite', '材料索引-1.sqlite-wal', '.藏.txt', '~$总结.docx'];
    await expect
      .poll(
        () => {
          for (const name of names) fs.writeFileSync(folder.at('papers', name), another());
          return names.every((name) => seen.includes(name));
        },
        { timeout: 20_000, interval: 300 },
      )
      .toBe(true);
    other.close();
    expect(looks()).toBe(0);
  });

  it('are looked at from time to time, those that cannot be watched as well', async () => {
    const looks = watch({ rest: NEVER, looking: 20 }, '没有');
    await expect.poll(looks).toBeGreaterThan(1);
  });
});
