/** A library over a folder of the test, with papers as text files. */
import * as fs from 'node:fs';
import path from 'node:path';
import { afterEach } from 'vitest';
import { createLibrary, type Library, type LibraryTools } from '../../../../electron/services/library/library.ts';
import type { FoundHere } from '../../../../electron/services/library/search.ts';
import type { Folder } from '../../folder.ts';

/** A paper as a clerk would keep it. */
export function paperOf(year: number, problem: string, more = ''): string {
  return [
    `某局${year}年工作总结`,
    '县人民政府：',
    '现将有关情况报告如下。',
    '一、主要工作',
    `（一）抓培训。全年办班${year % 100}期。`,
    '二、存在的问题',
    problem,
    '三、下一步打算',
    `认真落实各项任务。${more}`,
    '某县档案局',
    `${year}年12月20日`,
  ].join('\n');
}

export function shelf(folder: Folder) {
  const opened: Library[] = [];
  afterEach(async () => {
    for (const library of opened.splice(0)) await library.close(null);
  });
  return {
    put(name: string, text: string | Uint8Array): string {
      const file = folder.at('papers', name);
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, text);
      return file;
    },
    open(more: Partial<LibraryTools> = {}): Library {
      const library = createLibrary({
        state: folder.at('state'),
        holder: `holder${opened.length}`,
        direct: true,
        clock: Date.now,
        onReading() {},
        known: () => null,
        ...more,
      });
      opened.push(library);
      return library;
    },
  };
}

/** All papers of the folder are read when this ends. */
export async function read(library: Library, folder: Folder, withSecret = false): Promise<void> {
  await library.choose([{ path: folder.at('papers'), withSecret }]);
  await library.idle(null);
}

export async function look(library: Library): Promise<void> {
  await library.does('look');
  await library.idle(null);
}

export async function find(library: Library, query: string, more: { year?: number; topic?: string } = {}) {
  const wanted = { query, year: more.year ?? null, topic: more.topic ?? null, most: 50 };
  return (await library.find(wanted)).results;
}

export const namesOf = (results: readonly FoundHere[]) =>
  results.map(({ file, path: headings }) => [file, ...headings].join(' '));
