/**
 * The saved format (`.nigao`): JSON with a format name, a version and a checksum around one report.
 * What comes from a file is unknown data; it is checked here and nowhere else.
 */
import * as v from 'valibot';
import { Failure } from './failure.ts';
import type { Notice } from './notice.ts';
import { type Block, emptyReport, plainInline, type Report } from './report.ts';
import { blockSchema, fieldsSchema, reportSchema } from './schema.ts';

export const FORMAT = 'nigao';
export const VERSION = 1;

/** `readOnly` for a draft of a newer version: saving it here would lose what this version does not know. */
export type Access = 'editable' | 'readOnly';

export interface Draft {
  readonly report: Report;
  readonly access: Access;
  readonly notices: readonly Notice[];
}

/** CRC-32 (ISO 3309) of the UTF-16 units of `text`, in hexadecimal: finds damage, proves nothing. */
function checksum(text: string): string {
  let crc = -1;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ unit) & 0xff] ?? 0);
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (unit >>> 8)) & 0xff] ?? 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, '0');
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

/** The text of a `.nigao` file. One line for the frame, one for the report: small differences stay small. */
export function writeDraft(report: Report): string {
  const body = JSON.stringify(report);
  return `{"format":"${FORMAT}","version":${VERSION},"check":"${checksum(body)}","report":\n${body}}\n`;
}

const frameSchema = v.object({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  check: v.optional(v.string()),
  report: v.record(v.string(), v.unknown()),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Failure('BROKEN_DRAFT', '', { cause });
  }
}

/** Reads a `.nigao` file. Throws a Failure with BROKEN_DRAFT when it is none, is cut off or has another shape. */
export function readDraft(text: string): Draft {
  const frame = v.safeParse(frameSchema, parseJson(text.replace(/^\uFEFF/, '')));
  if (!frame.success) throw new Failure('BROKEN_DRAFT', frame.issues[0].message);
  const { version, check, report } = frame.output;
  return version > VERSION ? readNewer(version, report) : readKnown(report, check);
}

function readKnown(unknown: unknown, check: string | undefined): Draft {
  const report = v.safeParse(reportSchema, unknown);
  if (!report.success) throw new Failure('BROKEN_DRAFT', v.getDotPath(report.issues[0]) ?? '');
  const intact = check === undefined || check === checksum(JSON.stringify(unknown));
  return { report: report.output, access: 'editable', notices: intact ? [] : [{ code: 'checksum' }] };
}

/** All text anywhere inside a value, in order: what can still be shown of a block this version does not know. */
function textsIn(value: unknown): string {
  if (Array.isArray(value)) return value.map(textsIn).join('');
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, part]) => (key === 'text' && typeof part === 'string' ? part : textsIn(part)))
    .join('');
}

function readNewer(version: number, report: Record<string, unknown>): Draft {
  const parts = Array.isArray(report['blocks']) ? (report['blocks'] as unknown[]) : [];
  let unknown = 0;
  const blocks = parts.map((part): Block => {
    const block = v.safeParse(blockSchema, part);
    if (block.success) return block.output;
    unknown += 1;
    return { type: 'paragraph', content: plainInline(textsIn(part)) };
  });
  const known = v.safeParse(fieldsSchema, report['fields']);
  const fields = known.success ? known.output : [];
  return {
    report: { ...emptyReport, blocks, fields },
    access: 'readOnly',
    notices: [{ code: 'newerVersion', version, unknown }],
  };
}
