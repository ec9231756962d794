/** What the lines of a seat's file say: the desk whole, then what changed of it, then that its window was closed. */
import * as v from 'valibot';
import { type ReportDelta, withDelta } from '../../../document/delta.ts';
import { Failure } from '../../../document/failure.ts';
import { readDraft, writeDraft } from '../../../document/file.ts';
import { reportText } from '../../../document/plain.ts';
import type { Report } from '../../../document/report.ts';
import { deltaSchema } from '../../../document/schema.ts';
import { type DeskEnd, type DeskFacts, deskFactsSchema } from '../../contract/keeping.ts';
import { readLines } from './lines.ts';

const FORMAT = 'nigao-journal';
const VERSION = 1;

/** What is true of a desk besides its text, as the disk has it. */
export interface DeskNote {
  readonly facts: DeskFacts;
  /** The path of the file that it is saved to. */
  readonly target: string | null;
  /** ISO 8601, UTC. */
  readonly keptAt: string;
}

/** `dropped`: nobody but the very window it was taken from wants it again. */
export interface SeatDesk extends DeskNote {
  readonly report: Report;
  readonly ended: DeskEnd;
  readonly dropped: boolean;
}

const note = {
  facts: deskFactsSchema,
  target: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(32_768))),
  keptAt: v.pipe(v.string(), v.maxLength(40)),
};

const headSchema = v.strictObject({
  type: v.literal('whole'),
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  ...note,
  draft: v.record(v.string(), v.unknown()),
});
const newerSchema = v.object({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.minValue(VERSION + 1)) });
const laterSchema = v.variant('type', [
  v.strictObject({ type: v.literal('delta'), ...note, delta: v.nullable(deltaSchema) }),
  v.strictObject({ type: v.literal('left'), dropped: v.boolean() }),
]);

/** The body of a first line. The report stands in it as in a draft's file, with that format's version. */
export function wholeBody(report: Report, { facts, target, keptAt }: DeskNote): string {
  const frame = JSON.stringify({ type: 'whole', format: FORMAT, version: VERSION, facts, target, keptAt });
  // Line breaks of JSON stand between its parts only, never inside of a text.
  return `${frame.slice(0, -1)},"draft":${writeDraft(report).replaceAll('\n', ' ').trimEnd()}}`;
}

/** The body of a line behind it: what changed, null where only the facts did. */
export function deltaBody(delta: ReportDelta | null, { facts, target, keptAt }: DeskNote): string {
  return JSON.stringify({ type: 'delta', facts, target, keptAt, delta });
}

/** The body of the line that a window leaves behind. */
export const leftBody = (dropped: boolean): string => JSON.stringify({ type: 'left', dropped });

/** `newer`: a newer version of the program wrote it. `damaged`: nothing of it can be had. */
export type ReadSeat =
  | { readonly type: 'newer' | 'damaged' }
  /** `lost`: what followed in the file is damaged, and more than the last line of it. */
  | { readonly type: 'desk'; readonly desk: SeatDesk; readonly seq: number; readonly lost: boolean };

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function readHead(body: string): SeatDesk | 'newer' | 'damaged' {
  const data = parsed(body);
  if (v.is(newerSchema, data)) return 'newer';
  const head = v.safeParse(headSchema, data);
  if (!head.success) return 'damaged';
  const { draft, facts, target, keptAt } = head.output;
  try {
    const { report, access } = readDraft(JSON.stringify(draft));
    // Of a draft that a newer version wrote only a part can be shown.
    return access === 'readOnly' ? 'newer' : { report, facts, target, keptAt, ended: 'crashed', dropped: false };
  } catch {
    return 'damaged';
  }
}

/** Null where the line does not fit what came before. */
function withLater(desk: SeatDesk, body: string): SeatDesk | null {
  const later = v.safeParse(laterSchema, parsed(body));
  if (!later.success) return null;
  const line = later.output;
  if (line.type === 'left') return { ...desk, ended: 'closed', dropped: line.dropped };
  const { delta, facts, target, keptAt } = line;
  try {
    const report = delta === null ? desk.report : withDelta(desk.report, delta);
    return { report, facts, target, keptAt, ended: 'crashed', dropped: false };
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

/** Reads the text of a seat's file: all that is good from its beginning. */
export function readSeat(text: string): ReadSeat {
  const { bodies, seq, end } = readLines(text);
  const [first, ...rest] = bodies;
  const head = first === undefined ? 'damaged' : readHead(first);
  if (typeof head === 'string') return { type: head };
  let desk = head;
  for (const body of rest) {
    const next = withLater(desk, body);
    if (next === null) return { type: 'desk', desk, seq, lost: true };
    desk = next;
  }
  return { type: 'desk', desk, seq, lost: end === 'damaged' };
}

/** Nothing was written and nothing named: it need not come back. */
export function isBlank({ report, facts }: Pick<SeatDesk, 'report' | 'facts'>): boolean {
  return facts.name === null && report.fields.length === 0 && reportText(report).trim() === '';
}
