/** What `check` and `fix` work on: a text as it was typed, or a report. */
import path from 'node:path';
import { createProofreader, type Proofreader } from '../../document/proofread/engine.ts';
import type { Finding } from '../../document/proofread/finding.ts';
import { type Manuscript, manuscriptOf } from '../../document/proofread/manuscript.ts';
import { RULES } from '../../document/proofread/rules.ts';
import { manuscriptOfText } from '../../document/proofread/source.ts';
import type { Report } from '../../document/report.ts';
import { decodeText } from '../services/decode.ts';
import { collect, readBytes } from '../services/files.ts';
import { readLists } from '../services/lists.ts';
import { nameForeign } from '../services/sniff.ts';
import { readInput } from './input.ts';
import type { Terminal } from './terminal.ts';

/** Plain text is read as it stands, so that typed numbers, blanks and marks are seen; everything else is a report. */
export type Subject =
  | { readonly type: 'text'; readonly text: string; readonly manuscript: Manuscript }
  | { readonly type: 'report'; readonly report: Report; readonly manuscript: Manuscript };

const isPlain = (file: string) => file === '-' || path.extname(file).toLowerCase() === '.txt';
const isDraft = (text: string) => /^\uFEFF?\s*\{\s*"format"\s*:\s*"nigao"/u.test(text.slice(0, 64));

async function plainText(file: string, terminal: Terminal): Promise<string | null> {
  const bytes = file === '-' ? await collect(terminal.input, '标准输入') : await readBytes(file);
  if (nameForeign(bytes) !== null) return null;
  const text = decodeText(bytes, path.basename(file)).value;
  return isDraft(text) ? null : text;
}

export async function readSubject(file: string, terminal: Terminal): Promise<Subject> {
  const text = isPlain(file) ? await plainText(file, terminal) : null;
  if (text !== null) return { type: 'text', text, manuscript: manuscriptOfText(text) };
  const { report } = await readInput(file, undefined, terminal);
  return { type: 'report', report, manuscript: manuscriptOf(report) };
}

/** All rules but those that are off until somebody asks for them. */
export async function shippedProofreader(terminal: Terminal): Promise<Proofreader> {
  const rules = RULES.filter(({ initially }) => initially !== 'off');
  return createProofreader(rules, await readLists(terminal.templates));
}

/** A finding as it is told: the paragraph is a line of the text, or a block of the report, counted from 0. */
export function toldFinding({ paragraph, edits: _edits, ...finding }: Finding, { places }: Manuscript) {
  const { block, offset } = places[paragraph] ?? { block: paragraph, offset: 0 };
  return { ...finding, paragraph: block, start: finding.start + offset, end: finding.end + offset };
}
