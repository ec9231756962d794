/**
 * The saved format (`.nigao`): JSON with a format name, a version and a checksum around one report.
 * What comes from a file is unknown data; it is checked here and nowhere else. Within a version unknown keys of a report
 * are refused, so any new key raises the version; of a newer version everything that is known here is still shown.
 */
import * as v from 'valibot';
import { Failure } from './failure.ts';
import type { Notice } from './notice.ts';
import { type Block, emptyReport, type Field, plainInline, type Report } from './report.ts';
import { NEWER, reportSchema } from './schema.ts';

const FORMAT = 'nigao';
const VERSION = 4;

/** The version of the format that reports are written in. */
export const DRAFT_VERSION = VERSION;

/** `readOnly` for a draft of a newer version: saving it here would lose what this version does not know. */
export type Access = 'editable' | 'readOnly';

export interface Draft {
  readonly report: Report;
  readonly access: Access;
  readonly notices: readonly Notice[];
}

/** CRC-32 (ISO 3309) of the UTF-16 units of `text`, in hexadecimal: finds damage, proves nothing. */
export function checksum(text: string): string {
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
  return version > VERSION ? readNewer(version, report) : readKnown(version, report, check);
}

/** Version 3 knew no 本稿引用 and nothing that was carried, which nothing has to say; version 2 no limit of length and no 校对. What is there stays: the number of the version may itself be damaged. */
function upgraded(version: number, report: Record<string, unknown>): Record<string, unknown> {
  if (version === VERSION) return report;
  const { limit, proofreading, sources } = emptyReport;
  return { limit, proofreading, sources, ...(version === 1 ? withLayout(report) : report) };
}

/** Version 1 had no layout: a paper with a 版头 or a 版记 was a 文件, any other 白头. */
function withLayout(report: Record<string, unknown>): Record<string, unknown> {
  const isUsed = (part: unknown) => typeof part === 'object' && part !== null && Object.keys(part).length > 0;
  const form = isUsed(report['head']) || isUsed(report['imprint']) ? 'document' : 'plain';
  return { layout: { ...emptyReport.layout, form }, signing: emptyReport.signing, ...report };
}

function readKnown(version: number, unknown: Record<string, unknown>, check: string | undefined): Draft {
  const report = v.safeParse(reportSchema, upgraded(version, unknown));
  if (!report.success) throw new Failure('BROKEN_DRAFT', v.getDotPath(report.issues[0]) ?? '');
  const intact = check === undefined || check === checksum(JSON.stringify(unknown));
  return { report: report.output, access: 'editable', notices: intact ? [] : [{ code: 'checksum' }] };
}

/** All text anywhere inside a value, in order: what can still be shown of a block this version does not know. It may nest without end. */
function textsIn(value: unknown): string {
  let texts = '';
  const waiting: { readonly key: string; readonly part: unknown }[] = [{ key: '', part: value }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { key, part } = next;
    if (key === 'text' && typeof part === 'string') texts += part;
    if (typeof part !== 'object' || part === null) continue;
    for (const [name, inner] of Object.entries(part).toReversed()) waiting.push({ key: name, part: inner });
  }
  return texts;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What this version knows is shown in full, of other blocks the text; how many parts were not known is told. */
function readNewer(version: number, report: Record<string, unknown>): Draft {
  let unknown = 0;
  const read = <T>(schema: v.GenericSchema<unknown, T>, part: unknown, otherwise: () => T): T => {
    const known = v.safeParse(schema, part);
    if (known.success) return known.output;
    unknown += 1;
    return otherwise();
  };
  const blocks = listOf(report['blocks']).map((part) =>
    read<Block>(NEWER.block, part, () => ({ type: 'paragraph', content: plainInline(textsIn(part)) })),
  );
  const head = read(NEWER.head, report['head'], () => emptyReport.head);
  const imprint = read(NEWER.imprint, report['imprint'], () => emptyReport.imprint);
  const layout = read(NEWER.layout, report['layout'], () => emptyReport.layout);
  const signing = read(NEWER.signing, report['signing'], () => emptyReport.signing);
  const limit = read(NEWER.limit, report['limit'], () => emptyReport.limit);
  const proofreading = read(NEWER.proofreading, report['proofreading'], () => emptyReport.proofreading);
  const sources = read(NEWER.sources, report['sources'], () => emptyReport.sources);
  const fields = listOf(report['fields'])
    .map((part) => read<Field | null>(NEWER.field, part, () => null))
    .filter((field) => field !== null);
  return {
    report: { ...emptyReport, head, blocks, imprint, layout, signing, limit, proofreading, sources, fields },
    access: 'readOnly',
    notices: [{ code: 'newerVersion', version, unknown }],
  };
}
