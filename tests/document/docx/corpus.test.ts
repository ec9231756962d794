/** The Word files of others, as a collection of them has them: each is read or refused, and their text arrives. */
import { afterAll, describe, expect, it } from 'vitest';
import { readWord, type WordReading } from '../../../document/docx/read-word.ts';
import { Failure } from '../../../document/failure.ts';
import { corpusFiles, NO_CORPUS, type Share, shareOf, textOfReading } from './oracle.ts';

const files = corpusFiles();

function outcomeOf(bytes: Uint8Array): WordReading | Failure {
  try {
    return readWord(bytes);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

/** Below this share of one file its notices and its lists have to explain the rest. */
const LEAST_OF_ALL = 0.995;

/** Letters of a line that hidden text, numbers of lists and marks of notes never have without any other. */
const LONGEST_MARK = 20;

describe.skipIf(files.length === 0)(`the Word files of others${NO_CORPUS}`, () => {
  const shares: { readonly name: string; readonly share: Share }[] = [];

  afterAll(() => {
    const short = shares.filter(({ share }) => share.found < share.total * LEAST_OF_ALL);
    for (const { name, share } of short) {
      const words = share.missing.join(' ').slice(0, 100);
      console.log(`${name}: ${share.found} of ${share.total} characters; not found: ${words}`);
    }
  });

  it.each(files.map((file) => [file.name, file] as const))('is read or refused as it should be: %s', (name, file) => {
    const outcome = outcomeOf(file.bytes());
    if (outcome instanceof Failure) {
      expect(file.expected).not.toBe('open');
      expect(['UNSUPPORTED_FORMAT', 'BROKEN_DRAFT', 'TOO_LARGE', 'EMPTY']).toContain(outcome.code);
      return;
    }
    expect(file.expected).not.toBe('refuse');
    if (file.oracle !== null) shares.push({ name, share: shareOf(file.oracle, textOfReading(outcome)) });
  });

  it('gives at least 99.5 % of the characters that LibreOffice reads in all of them', () => {
    const found = shares.reduce((sum, { share }) => sum + share.found, 0);
    const total = shares.reduce((sum, { share }) => sum + share.total, 0);
    console.log(`${found} of ${total} characters of ${shares.length} files: ${((100 * found) / total).toFixed(3)} %`);
    expect(total).toBeGreaterThan(500_000);
    expect(found / total).toBeGreaterThanOrEqual(LEAST_OF_ALL);
  });

  it('loses no line of a long file but numbers, marks and hidden words', () => {
    const long = shares.filter(({ share }) => share.total > 10_000);
    expect(long.length).toBeGreaterThan(3);
    for (const { name, share } of long) {
      const lost = share.missing.filter((line) => line.length > LONGEST_MARK);
      expect({ name, lost }).toEqual({ name, lost: [] });
    }
  });
});

describe('how much of a text is found', () => {
  it('finds all of the same text, in whatever order its lines stand', () => {
    const lines = ['一、主要工作开展情况', '今年以来，各项工作扎实推进。', '短句'];
    expect(shareOf(lines.join('\n'), [...lines].reverse().join('\n'))).toMatchObject({ missing: [], found: 26 });
  });

  it('misses a line that is not there, and one that is there only once', () => {
    const line = '今年以来，各项工作扎实推进。';
    expect(shareOf(`${line}\n下一步打算是什么`, line)).toMatchObject({
      found: 14,
      total: 22,
      missing: ['下一步打算是什么'],
    });
    expect(shareOf(`${line}\n${line}`, line)).toMatchObject({ found: 14, total: 28, missing: [line] });
  });
});
