/** Words learned from one's own finished papers, kept on this machine in 用词.json. */
import * as v from 'valibot';
import { clausesOf, type LearnedWords, MOST_LEARNED } from '../../../document/phrases/learn.ts';
import { type KeptFile, type KeptFormat, type KeptTools, keptFile, type Parsed } from '../kept-file.ts';

const FORMAT_NAME = 'nigao-words';

/** What is no clause is left out: the file may have been written by anybody. */
const entrySchema = v.tuple([
  v.pipe(
    v.string(),
    v.check((text) => clausesOf(text)[0] === text),
  ),
  v.pipe(v.number(), v.integer(), v.minValue(1)),
  v.pipe(v.string(), v.isoDate()),
]);
const fileSchema = v.object({ format: v.literal(FORMAT_NAME), version: v.number(), words: v.array(v.unknown()) });
const versionSchema = v.object({ format: v.literal(FORMAT_NAME), version: v.pipe(v.number(), v.minValue(2)) });

function parse(text: string): Parsed<LearnedWords> {
  const data: unknown = JSON.parse(text);
  if (v.is(versionSchema, data)) return { type: 'newer' };
  const read = v.safeParse(fileSchema, data);
  if (!read.success) return { type: 'damaged' };
  const words = read.output.words.filter((entry) => v.is(entrySchema, entry)).slice(0, MOST_LEARNED);
  return { type: 'sound', value: new Map(words.map(([text, count, day]) => [text, { count, day }])) };
}

function write(words: LearnedWords): string {
  const lines = [...words].map(([text, { count, day }]) => `    ${JSON.stringify([text, count, day])}`);
  return `{\n  "format": "${FORMAT_NAME}",\n  "version": 1,\n  "words": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

const FORMAT: KeptFormat<LearnedWords> = {
  name: '用词.json',
  most: 16 * 1024 * 1024,
  empty: new Map(),
  parse,
  write,
  holdsMore: () => false,
};

export function learnedWords(tools: KeptTools): KeptFile<LearnedWords> {
  return keptFile(FORMAT, tools);
}
