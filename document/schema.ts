/** The shape of a report, checked once where unknown data comes in. Unknown keys are refused. */
import * as v from 'valibot';
import type { Block, Field, Report } from './report.ts';

const text = v.string();
const run = v.variant('type', [
  v.strictObject({
    type: v.literal('text'),
    text,
    emphasis: v.exactOptional(v.array(v.picklist(['bold', 'italic', 'underline']))),
  }),
  v.strictObject({ type: v.literal('field'), field: text }),
  v.strictObject({ type: v.literal('break') }),
]);
const content = v.array(run);
const level = v.picklist([1, 2, 3, 4]);
const numbering = v.picklist(['counted', 'none']);
const span = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));
const size = v.pipe(v.number(), v.gtValue(0), v.maxValue(2000));
const cell = v.strictObject({ content, colSpan: span, rowSpan: span });

export const blockSchema: v.GenericSchema<unknown, Block> = v.variant('type', [
  v.strictObject({
    type: v.picklist(['title', 'subtitle', 'addressee', 'paragraph', 'signature', 'date', 'note']),
    content,
  }),
  v.strictObject({ type: v.literal('heading'), level, numbering, content }),
  v.strictObject({ type: v.literal('runIn'), level, numbering, lead: content, content }),
  v.strictObject({ type: v.literal('attachmentNote'), content }),
  v.strictObject({ type: v.literal('annex') }),
  v.strictObject({
    type: v.literal('table'),
    headerRows: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
    columns: v.pipe(v.array(size), v.minLength(1), v.maxLength(1000)),
    rows: v.array(v.array(cell)),
  }),
  v.strictObject({
    type: v.literal('picture'),
    source: v.pipe(text, v.regex(/^data:image\/(?:png|jpeg|gif);base64,[A-Za-z0-9+/]+=*$/)),
    width: size,
    height: size,
    alt: text,
  }),
]);

export const fieldsSchema: v.GenericSchema<unknown, readonly Field[]> = v.array(
  v.strictObject({ id: text, name: text, type: v.picklist(['text', 'number', 'date', 'body', 'person']), value: text }),
);

export const reportSchema: v.GenericSchema<unknown, Report> = v.strictObject({
  kind: text,
  head: v.strictObject({
    copyNumber: v.exactOptional(text),
    secrecy: v.exactOptional(text),
    urgency: v.exactOptional(text),
    issuers: v.exactOptional(v.array(text)),
    documentNumber: v.exactOptional(text),
    signers: v.exactOptional(v.array(text)),
  }),
  blocks: v.array(blockSchema),
  imprint: v.strictObject({
    copyTo: v.exactOptional(text),
    printer: v.exactOptional(text),
    printDate: v.exactOptional(text),
  }),
  fields: fieldsSchema,
});
