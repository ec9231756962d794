/** The shape of a report, checked once where unknown data comes in. Unknown keys are refused. */
import * as v from 'valibot';
import type { ReportDelta } from './delta.ts';
import { MOST_COLUMNS, MOST_ROWS } from './fields/records.ts';
import {
  type Block,
  CARRIED_TYPES,
  type Derivation,
  type DocumentHead,
  FIELD_TYPES,
  type Field,
  type Imprint,
  type LayoutOverrides,
  PAPER_FORMS,
  type Paper,
  type Proofreading,
  type RecordList,
  type Report,
  type ReportLayout,
  type Signing,
  type Source,
} from './report.ts';

const text = v.string();
const level = v.picklist([1, 2, 3, 4]);
const numbering = v.picklist(['counted', 'none']);
const span = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
const size = v.pipe(v.number(), v.gtValue(0), v.maxValue(2000));

const picture = v.pipe(text, v.regex(/^data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/]+=*$/));

const carried = v.strictObject({ type: v.picklist(CARRIED_TYPES), from: text });

/** `object` decides what becomes of unknown keys. */
type ObjectSchema = typeof v.strictObject;

function contentOf(object: ObjectSchema) {
  return v.array(
    v.variant('type', [
      object({
        type: v.literal('text'),
        text,
        emphasis: v.exactOptional(v.array(v.picklist(['bold', 'italic', 'underline']))),
        carried: v.exactOptional(carried),
      }),
      object({ type: v.literal('field'), field: text }),
      object({
        type: v.literal('blank'),
        name: text,
        options: v.exactOptional(v.pipe(v.array(text), v.minLength(2))),
      }),
      object({ type: v.literal('break') }),
    ]),
  );
}

function blockOf(object: ObjectSchema): v.GenericSchema<unknown, Block> {
  const content = contentOf(object);
  const cell = object({ content, colSpan: span, rowSpan: span });
  return v.variant('type', [
    object({
      type: v.picklist(['title', 'subtitle', 'addressee', 'paragraph', 'signature', 'date', 'note']),
      content,
    }),
    object({ type: v.literal('heading'), level, numbering, content }),
    object({ type: v.literal('runIn'), level, numbering, lead: content, content }),
    object({ type: v.literal('attachmentNote'), content }),
    object({ type: v.literal('annex') }),
    object({
      type: v.literal('table'),
      headerRows: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
      columns: v.pipe(v.array(size), v.minLength(1), v.maxLength(1000)),
      page: v.exactOptional(v.literal('landscape')),
      rows: v.array(v.array(cell)),
    }),
    object({
      type: v.literal('picture'),
      source: picture,
      width: size,
      height: size,
      alt: text,
    }),
  ]);
}

const fieldType = v.picklist(FIELD_TYPES);
const both = { of: text, from: text };

/** The rows of a list are as wide as it has columns. */
const recordList = v.pipe(
  v.strictObject({
    type: v.literal('list'),
    columns: v.pipe(v.array(text), v.minLength(1), v.maxLength(MOST_COLUMNS)),
    rows: v.pipe(v.array(v.array(text)), v.maxLength(MOST_ROWS)),
    pattern: text,
  }),
  v.check(({ columns, rows }) => rows.every((row) => row.length === columns.length), 'a row has another width'),
) satisfies v.GenericSchema<unknown, RecordList>;

const derivation: v.GenericSchema<unknown, Derivation> = v.variant('type', [
  v.strictObject({ type: v.literal('change'), ...both }),
  v.strictObject({ type: v.literal('points'), ...both }),
  v.strictObject({ type: v.literal('share'), ...both }),
  v.strictObject({ type: v.literal('average'), ...both }),
  v.strictObject({ type: v.literal('sum'), of: v.pipe(v.array(text), v.minLength(1)) }),
  v.strictObject({ type: v.literal('scaled'), of: text, by: v.picklist(['万', '亿']) }),
  v.strictObject({ type: v.literal('chineseDate'), of: text }),
  v.strictObject({ type: v.literal('count'), of: text }),
  v.strictObject({ type: v.literal('total'), of: text, column: text }),
]);

/** What the value of a field follows from. */
export const sourceSchema: v.GenericSchema<unknown, Derivation | RecordList> = v.union([recordList, derivation]);
/** Written behind the value of a field. */
export const unitSchema = v.pipe(text, v.minLength(1), v.maxLength(10));

const field = {
  id: text,
  name: text,
  type: fieldType,
  value: text,
  unit: v.exactOptional(unitSchema),
  source: v.exactOptional(sourceSchema),
  carried: v.exactOptional(carried),
};
/** 字 */
const limit = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)));
const head = {
  copyNumber: v.exactOptional(text),
  secrecy: v.exactOptional(text),
  urgency: v.exactOptional(text),
  issuers: v.exactOptional(v.array(text)),
  documentNumber: v.exactOptional(text),
  signers: v.exactOptional(v.array(text)),
};
const imprint = {
  addressee: v.exactOptional(text),
  copyTo: v.exactOptional(text),
  printer: v.exactOptional(text),
  printDate: v.exactOptional(text),
};

/** A page has to remain: at least 10 lines of 10 characters. */
const margin = v.pipe(v.number(), v.minValue(5), v.maxValue(60));
const familyName = v.pipe(text, v.regex(/^[^"'<>&;{}\\\p{Cc}]{1,60}$/u));
const fonts = {
  fangSong: v.exactOptional(familyName),
  xiaoBiaoSong: v.exactOptional(familyName),
  kai: v.exactOptional(familyName),
  hei: v.exactOptional(familyName),
  song: v.exactOptional(familyName),
};
const form = v.picklist(PAPER_FORMS);

function overridesOf(object: ObjectSchema) {
  return object({
    margins: v.exactOptional(object({ top: margin, bottom: margin, left: margin, right: margin })),
    linePitch: v.exactOptional(v.pipe(v.number(), v.minValue(24), v.maxValue(40))),
    titleSize: v.exactOptional(v.pipe(v.number(), v.minValue(16), v.maxValue(26))),
    fonts: v.exactOptional(object(fonts)),
    pageNumberPlace: v.exactOptional(v.picklist(['outer', 'centre', 'none'])),
    pageNumberForm: v.exactOptional(v.picklist(['dashes', 'bare'])),
  });
}

function layoutOf(object: ObjectSchema): v.GenericSchema<unknown, ReportLayout> {
  return object({ form, imprintPage: v.picklist(['last', 'even']), overrides: overridesOf(object) });
}

const sealSize = v.pipe(v.number(), v.minValue(5), v.maxValue(80));

function signingOf(object: ObjectSchema): v.GenericSchema<unknown, Signing> {
  return object({
    manner: v.picklist(['unsealed', 'sealed', 'stamped']),
    pictures: v.pipe(v.array(object({ source: picture, width: sealSize, height: sealSize })), v.maxLength(20)),
  });
}

const ruleId = v.pipe(text, v.regex(/^[A-Z]{3}-[A-Za-z0-9-]{1,20}$/));
const anchor = v.pipe(text, v.maxLength(200));

function proofreadingOf(object: ObjectSchema): v.GenericSchema<unknown, Proofreading> {
  return object({
    off: v.pipe(v.array(ruleId), v.maxLength(1000)),
    ignored: v.pipe(
      v.array(object({ rule: ruleId, text: anchor, before: anchor, after: anchor })),
      v.maxLength(100_000),
    ),
  });
}

const sourceName = v.pipe(text, v.maxLength(1000));

function sourcesOf(object: ObjectSchema): v.GenericSchema<unknown, readonly Source[]> {
  const source = object({
    title: sourceName,
    year: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1000), v.maxValue(9999))),
    file: sourceName,
    section: sourceName,
    words: v.pipe(v.number(), v.integer(), v.minValue(0)),
  });
  return v.pipe(v.array(source), v.maxLength(10_000));
}

/** What stands outside of the text. */
const paperParts = {
  kind: text,
  head: v.strictObject(head),
  imprint: v.strictObject(imprint),
  layout: layoutOf(v.strictObject),
  signing: signingOf(v.strictObject),
  limit,
  proofreading: proofreadingOf(v.strictObject),
  sources: sourcesOf(v.strictObject),
};
const fields = v.array(v.strictObject(field));
const block = blockOf(v.strictObject);

export const reportSchema: v.GenericSchema<unknown, Report> = v.strictObject({
  ...paperParts,
  blocks: v.array(block),
  fields,
});

const place = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What became of a report; whether its splice fits the report is told when it is put there. */
export const deltaSchema: v.GenericSchema<unknown, ReportDelta> = v.strictObject({
  blocks: v.strictObject({ at: place, removed: place, put: v.array(block) }),
  rest: v.strictObject({
    kind: v.exactOptional(paperParts.kind),
    head: v.exactOptional(paperParts.head),
    imprint: v.exactOptional(paperParts.imprint),
    layout: v.exactOptional(paperParts.layout),
    signing: v.exactOptional(paperParts.signing),
    limit: v.exactOptional(paperParts.limit),
    proofreading: v.exactOptional(paperParts.proofreading),
    sources: v.exactOptional(paperParts.sources),
    fields: v.exactOptional(fields),
  }),
});

/** A unit's own layout, where it is kept by itself. */
export const overridesSchema: v.GenericSchema<unknown, LayoutOverrides> = overridesOf(v.strictObject);

/** Everything of a report that stands outside of its text. */
export const paperSchema: v.GenericSchema<unknown, Paper> = v.strictObject(paperParts);

// The same entries are checked; only unknown keys are passed over instead of refused.
const tolerant = v.object as unknown as ObjectSchema;

/** What can be shown of a report of a newer version, part by part: keys that this version does not know are passed over. */
export const NEWER = {
  block: blockOf(tolerant),
  head: v.object(head) satisfies v.GenericSchema<unknown, DocumentHead>,
  imprint: v.object(imprint) satisfies v.GenericSchema<unknown, Imprint>,
  layout: layoutOf(tolerant),
  signing: signingOf(tolerant),
  limit,
  proofreading: proofreadingOf(tolerant),
  sources: sourcesOf(tolerant),
  // What computes a value may be new; the value itself is shown.
  field: v.pipe(
    v.object({ id: text, name: text, type: v.fallback(fieldType, 'text'), value: text, unit: field.unit }),
  ) satisfies v.GenericSchema<unknown, Field>,
} as const;
