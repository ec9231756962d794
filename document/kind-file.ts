/** A kind as a file of its own: from another person, or among those of one's own. What is in it is data, and never code. */
import * as v from 'valibot';
import { bareRunIns, type Kind, kindSchema, sharedNames, unknownBlanks, unknownSources } from './kind.ts';

/** The id of a kind that is not kept yet. */
export const NEW_KIND = 'own-new';

/** Kinds of one's own are known by their id. */
export function isOwnId(id: string): boolean {
  return /^own-[a-z0-9-]{1,60}$/.test(id);
}

/** `random` cannot be guessed and is not used again. */
export function newOwnId(random: string): string {
  const plain = random.toLowerCase().replace(/[^a-z0-9]/g, '');
  return `own-${plain.slice(0, 24) || '0'}`;
}

/**
 * What is wrong with a kind. `broken`: no JSON; `foreign`: no file of a kind; `newer`: of a newer version; `shape`: an entry
 * that is missing, of another type or not known. The others speak of one text.
 */
const KIND_FAULTS = [
  'broken',
  'foreign',
  'newer',
  'shape',
  'empty',
  'long',
  'unseen',
  'markup',
  'lines',
  'braces',
  'range',
  'fieldTwice',
  'unknownField',
  'unknownSource',
  'bareRunIn',
] as const;
export type KindFaultCode = (typeof KIND_FAULTS)[number];

export interface KindFault {
  readonly code: KindFaultCode;
  /** Where: `parts.3.heading`, or the names concerned for faults of the whole; '' for none. */
  readonly at: string;
}

export type ReadKind =
  | { readonly ok: true; readonly kind: Kind }
  | { readonly ok: false; readonly faults: readonly KindFault[] };

function isFaultCode(text: string): text is KindFaultCode {
  return (KIND_FAULTS as readonly string[]).includes(text);
}

/** The names that a fault of the whole concerns. */
const CONCERNED: Partial<Record<KindFaultCode, (kind: Kind) => readonly string[]>> = {
  fieldTwice: sharedNames,
  unknownField: unknownBlanks,
  unknownSource: unknownSources,
  bareRunIn: bareRunIns,
};

/** Whether `at` of such a fault says names, and not a place. */
export const isOfWhole = (code: KindFaultCode) => CONCERNED[code] !== undefined;

function faultFrom(issue: v.BaseIssue<unknown>, data: unknown): KindFault {
  const code = isFaultCode(issue.message) ? issue.message : 'shape';
  const concerned = CONCERNED[code];
  // These checks run on what has the shape of a kind.
  if (concerned) return { code, at: concerned(data as Kind).join('、') };
  return { code, at: v.getDotPath(issue) ?? '' };
}

/** Checks a kind, whoever made it. */
export function checkKind(data: unknown): ReadKind {
  const result = v.safeParse(kindSchema, data);
  if (result.success) return { ok: true, kind: result.output };
  return { ok: false, faults: result.issues.map((issue) => faultFrom(issue, data)) };
}

const FORMAT = 'nigao-kind';
const VERSION = 1;

const frame = v.looseObject({ format: v.literal(FORMAT), version: v.pipe(v.number(), v.integer(), v.minValue(1)) });
const fileSchema = v.strictObject({ ...frame.entries, kind: v.unknown() });

/** The data of a file as a kind. */
export function readKindFile(data: unknown): ReadKind {
  const framed = v.safeParse(frame, data);
  if (!framed.success) return { ok: false, faults: [{ code: 'foreign', at: '' }] };
  if (framed.output.version > VERSION) return { ok: false, faults: [{ code: 'newer', at: '' }] };
  const file = v.safeParse(fileSchema, data);
  return file.success ? checkKind(file.output.kind) : { ok: false, faults: [{ code: 'shape', at: '' }] };
}

/** The text of a kind's file; ends with a line break. */
export function kindText(kind: Kind): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, kind }, null, 2)}\n`;
}

/** The first fault as the detail of a failure: its code, and where. */
export function faultOf(faults: readonly KindFault[]): string {
  const [first] = faults;
  return first ? `${first.code} ${first.at}`.trim() : 'shape';
}

/** The fault that such a detail names. */
export function readFault(detail: string): KindFault {
  const [code = '', ...at] = detail.split(' ');
  return { code: isFaultCode(code) ? code : 'shape', at: at.join(' ') };
}
