import { describe, expect, it } from 'vitest';
import { Failure } from '../../../../document/failure.ts';
import { READING_LIMITS } from '../../../../electron/services/reading/limits.ts';
import { readInThread } from '../../../../electron/services/reading/thread.ts';
import type { ReadWork } from '../../../../electron/services/reading/work.ts';
import { failureOf } from '../../failure-of.ts';

const work: ReadWork = { form: 'plain', name: '旧稿.txt', piece: null };
const SENTENCE = '今年以来，各项工作扎实推进，取得明显成效。\n';
const text = (times: number) => Buffer.from(`工作总结\n${SENTENCE.repeat(times)}`);

describe('reading in a thread of its own', () => {
  it('gives the report and the notices', async () => {
    const { value, notices } = await readInThread(Buffer.from('工作总结\n\n今年以来，各项工作扎实推进。\n'), work);
    expect(value.blocks.map(({ type }) => type)).toEqual(['title', 'paragraph']);
    expect(notices.map(({ code }) => code)).toContain('blanks');
  });

  it('goes on answering others while a long text is read', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await readInThread(text(60_000), work);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });

  it('throws what the reader threw, with the name of the file', async () => {
    expect(await failureOf(readInThread(Buffer.from(' \n'), work))).toBe('EMPTY 旧稿.txt');
    expect(await failureOf(readInThread(text(3), { ...work, piece: 2 }))).toBe('NO_SUCH_PIECE 2');
    expect(await failureOf(readInThread(Buffer.from('PK\x03\x04'), { ...work, form: 'word' }))).toMatch(
      /^BROKEN_DRAFT/,
    );
  });

  it('stops a file that takes more memory than any real one', async () => {
    const limits = { ...READING_LIMITS, heapMb: 24 };
    expect(await failureOf(readInThread(text(400_000), work, { limits }))).toBe('TOO_LARGE 旧稿.txt');
  });

  it('stops a file for which the whole program grows beyond what any real one needs', async () => {
    // As if it had grown so far already.
    const limits = { ...READING_LIMITS, growthMb: -process.memoryUsage.rss() / 1024 / 1024 };
    expect(await failureOf(readInThread(text(400_000), work, { limits }))).toBe('TOO_LARGE 旧稿.txt');
  });

  it('stops a file that takes more time than any real one', async () => {
    const limits = { ...READING_LIMITS, timeMs: 1 };
    expect(await failureOf(readInThread(text(400_000), work, { limits }))).toBe('TOO_SLOW 旧稿.txt');
  });

  it('is given up when the person asks for that, before it begins or later', async () => {
    const given = new AbortController();
    const reading = readInThread(text(400_000), work, { signal: given.signal });
    given.abort();
    expect(await failureOf(reading)).toBe('STOPPED 旧稿.txt');
    expect(await failureOf(readInThread(text(1), work, { signal: given.signal }))).toBe('STOPPED 旧稿.txt');
  });

  it('leaves no thread behind, however it ends', async () => {
    const threads = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
    const before = threads();
    const limits = { ...READING_LIMITS, timeMs: 1 };
    await readInThread(text(400_000), work, { limits }).catch((error: unknown) => {
      expect(error).toBeInstanceOf(Failure);
    });
    await readInThread(text(10), work);
    expect(threads()).toBe(before);
  });
});
