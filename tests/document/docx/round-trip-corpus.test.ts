import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readWord } from '../../../document/docx/read-word.ts';
import { writeDocx } from '../../../document/docx/write.ts';
import { Failure } from '../../../document/failure.ts';
import type { Report } from '../../../document/report.ts';
import { reportSchema } from '../../../document/schema.ts';

/** Files of other programs, not part of this project. */
const COLLECTION = path.resolve(import.meta.dirname, '../../../../shared/corpus/docx');
const FILES = existsSync(COLLECTION) ? readdirSync(COLLECTION).filter((file) => file.endsWith('.docx')) : [];
const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z') };

/** Null for a file that is refused, as some of them have to be. */
function readOf(file: string): Report | null {
  try {
    return readWord(readFileSync(path.join(COLLECTION, file))).value;
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

describe.skipIf(FILES.length === 0)('a Word file of another program (of ../shared/corpus)', () => {
  test.each(FILES)('%s is the same report once it was written and read again', async (file) => {
    const first = readOf(file);
    if (first === null) return;
    expect(v.is(reportSchema, first)).toBe(true);
    expect(readWord(await writeDocx(first, META)).value).toEqual(first);
  });

  test('is read, but for a few that no program reads', () => {
    expect(FILES.filter((file) => readOf(file) === null).length).toBeLessThanOrEqual(6);
  });
});
