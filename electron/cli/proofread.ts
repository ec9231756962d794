/** What `check` and `fix` work on: a text as it was typed, or a report. */
import path from 'node:path';
import { createProofreader, type Proofreader } from '../../document/proofread/engine.ts';
import type { Finding } from '../../document/proofread/finding.ts';
import { wantedFor } from '../../document/proofread/ignored.ts';
import { type Manuscript, manuscriptOf } from '../../document/proofread/manuscript.ts';
import { type OwnLists, withoutOff } from '../../document/proofread/own-lists.ts';
import { ownRules, rightWords } from '../../document/proofread/own-words.ts';
import { RULES } from '../../document/proofread/rules.ts';
import { manuscriptOfText } from '../../document/proofread/source.ts';
import type { Report } from '../../document/report.ts';
import { currentUnit, noUnits, type UnitProfile, type Units } from '../../document/unit.ts';
import { decodeText } from '../services/decode.ts';
import { collect, readBytes } from '../services/files.ts';
import { readLists } from '../services/lists.ts';
import { ownListsFile, readOwnLists } from '../services/own-lists.ts';
import { thisMachine } from '../services/printer/find-browser.ts';
import { realSaveTools } from '../services/save.ts';
import { nameForeign } from '../services/sniff.ts';
import { stateFolder } from '../services/state-folder.ts';
import { findUnit, readUnits, unitsFile } from '../services/units.ts';
import { ownListsUnreadable } from '../words/own-lists.ts';
import { UNITS_UNREADABLE } from '../words.ts';
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

/** The units of this machine; where they cannot be read that is told, and there are none. */
export async function unitsOf(terminal: Terminal): Promise<Units> {
  const folder = stateFolder(thisMachine(), terminal.home);
  const read = await readUnits(unitsFile({ folder, saving: realSaveTools(terminal.randomId), now: terminal.now }));
  if (read.type === 'kept') return read.units;
  terminal.warn(`提示：${UNITS_UNREADABLE[read.type]}`);
  return noUnits;
}

/** The unit that was named, else the current one; null where there is none. Throws a Failure with NO_SUCH_UNIT. */
export async function writingUnit(terminal: Terminal, name: string | undefined): Promise<UnitProfile | null> {
  const units = await unitsOf(terminal);
  return name === undefined ? currentUnit(units) : findUnit(units, name);
}

/** The words that were added on this machine; where they cannot be read that is told, and there are none. */
export async function ownListsOf(terminal: Terminal): Promise<OwnLists> {
  const folder = stateFolder(thisMachine(), terminal.home);
  const tools = { folder, saving: realSaveTools(terminal.randomId), now: terminal.now };
  const { own, state, keptAside } = await readOwnLists(ownListsFile(tools));
  if (state !== 'ready') terminal.warn(`提示：${ownListsUnreadable(state, keptAside)}`);
  return own;
}

export interface Checker {
  readonly proofreader: Proofreader;
  /** Names of its rules, one's own among them. */
  readonly names: ReadonlyMap<string, string>;
}

/** All rules but those that are off until somebody asks for them, the words of the unit that writes and those of this machine. */
export async function checkerOf(terminal: Terminal, unit: UnitProfile | null): Promise<Checker> {
  const sources = { unit, own: await ownListsOf(terminal) };
  const rules = [...RULES.filter(({ initially }) => initially !== 'off'), ...ownRules(sources)];
  const lists = withoutOff(await readLists(terminal.templates), sources.own.off);
  return {
    proofreader: createProofreader(rules, lists, rightWords(sources)),
    names: new Map(rules.map(({ id, name }) => [id, name])),
  };
}

/** What is found in it, without what the paper itself says to leave alone. */
export function findingsIn(subject: Subject, proofreader: Proofreader): readonly Finding[] {
  const findings = proofreader.check(subject.manuscript);
  if (subject.type === 'text') return findings;
  return wantedFor(subject.report.proofreading, findings, subject.manuscript);
}

/** A finding as it is told: the paragraph is a line of the text, or a block of the report, counted from 0. */
export function toldFinding({ paragraph, edits: _edits, ...finding }: Finding, { places }: Manuscript) {
  const { block, offset } = places[paragraph] ?? { block: paragraph, offset: 0 };
  return { ...finding, paragraph: block, start: finding.start + offset, end: finding.end + offset };
}
