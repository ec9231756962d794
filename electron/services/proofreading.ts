/** What a person wants of 校对 on this machine: rules switched off and on, wordings never told again. Kept in 校对.json. */
import * as v from 'valibot';
import { changed, noChoice, type ProofreadingChoice } from '../../document/proofread/choice.ts';
import { allowedWordsSchema, ruleIdSchema } from '../contract/proofreading.ts';
import type { Requests } from '../contract.ts';
import { type KeptFile, type KeptFormat, type KeptTools, keptFile, type Parsed } from './kept-file.ts';

const FORMAT_NAME = 'nigao-proofreading';
const fileSchema = v.strictObject({
  format: v.literal(FORMAT_NAME),
  version: v.literal(1),
  off: v.array(ruleIdSchema),
  on: v.array(ruleIdSchema),
  allowed: v.array(allowedWordsSchema),
});
const newerSchema = v.object({ format: v.literal(FORMAT_NAME), version: v.pipe(v.number(), v.minValue(2)) });

function parse(text: string): Parsed<ProofreadingChoice> {
  const data: unknown = JSON.parse(text);
  if (v.is(newerSchema, data)) return { type: 'newer' };
  const read = v.safeParse(fileSchema, data);
  if (!read.success) return { type: 'damaged' };
  const { off, on, allowed } = read.output;
  return { type: 'sound', value: { off, on, allowed } };
}

const FORMAT: KeptFormat<ProofreadingChoice> = {
  name: '校对.json',
  most: 4 * 1024 * 1024,
  empty: noChoice,
  parse,
  write: (choice) => `${JSON.stringify({ format: FORMAT_NAME, version: 1, ...choice }, null, 1)}\n`,
  holdsMore: () => false,
};

export function choiceFile(tools: KeptTools): KeptFile<ProofreadingChoice> {
  return keptFile(FORMAT, tools);
}

export function proofreadingWork(
  file: KeptFile<ProofreadingChoice>,
): Pick<Requests, 'proofreading' | 'changeProofreading'> {
  return {
    async proofreading() {
      const choice = await file.read();
      return { choice, state: file.state(), keptAside: file.aside() };
    },
    changeProofreading: ({ change }) => file.change((choice) => changed(choice, change)),
  };
}
