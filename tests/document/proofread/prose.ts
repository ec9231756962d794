/** Faultless papers of many kinds and subjects (`tests/fixtures/prose`), and what the rules say of them. */
import * as fs from 'node:fs';
import { createProofreader } from '../../../document/proofread/engine.ts';
import type { Finding } from '../../../document/proofread/finding.ts';
import { RULES } from '../../../document/proofread/rules.ts';
import { manuscriptOfText } from '../../../document/proofread/source.ts';
import { lists } from './lists.ts';

export interface Paper {
  readonly name: string;
  readonly text: string;
}

const FOLDER = new URL('../../fixtures/prose/', import.meta.url);

export function cleanPapers(): readonly Paper[] {
  const names = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => ({ name, text: fs.readFileSync(new URL(name, FOLDER), 'utf8') }));
}

/** 字: all but blanks and line ends. */
export const lengthOf = ({ text }: Paper) => text.replace(/\s/gu, '').length;

const proofreader = createProofreader(
  RULES.filter(({ initially }) => initially !== 'off'),
  lists,
);

/** Errors and warnings; hints only ask. */
export function seriousFindings({ text }: Paper): readonly Finding[] {
  return proofreader.check(manuscriptOfText(text)).filter(({ severity }) => severity !== 'H');
}
