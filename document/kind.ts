/** A kind of report as data: its skeleton, its blanks, what belongs in each part. The kinds stand in `templates/kinds/`. */
import * as v from 'valibot';
import { inputsOf } from './fields/derive.ts';
import { FIELD_TYPES, PAPER_FORMS } from './report.ts';
import { sourceSchema, unitSchema } from './schema.ts';
import { wordingSchema } from './slots.ts';

/** What stands for markup or cannot be shown has no place in a template: it is data, and never code. */
export const MARKUP = /<[a-z/!?]|&(?:#\d+|#x[\da-f]+|[a-z]+);|javascript:/iu;
export const UNSEEN = /[\p{Cc}\p{Co}\p{Cs}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

/** How much a kind holds: parts, headings below one of them, fields, and UTF-16 units of one text. */
export const MOST = { parts: 500, sections: 200, fields: 200, text: 20_000 } as const;

const text = v.pipe(
  v.string(),
  v.minLength(1, 'empty'),
  v.maxLength(MOST.text, 'long'),
  // Line breaks part paragraphs, where a text may have several.
  v.check((value) => !UNSEEN.test(value.replaceAll('\n', '')), 'unseen'),
  v.check((value) => !MARKUP.test(value), 'markup'),
);
/** One line. */
const line = v.pipe(
  text,
  v.check((value) => !value.includes('\n'), 'lines'),
);
const wording = v.pipe(
  text,
  v.check((value) => value === '' || v.is(wordingSchema, value), 'braces'),
);
const wordingLine = v.pipe(
  line,
  v.check((value) => value === '' || v.is(wordingSchema, value), 'braces'),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Customary length in 字 (marks counted, blanks not), both ends included. */
const range = v.pipe(
  v.strictObject({ min: count, max: count }),
  v.check(({ min, max }) => min <= max, 'range'),
);

/** `year` and `today`; 单位全称, 单位简称, 自称, 署名, 发文机关代字, 主送机关 and 抄送机关 of the unit that writes. */
export const INITIALS = [
  'year',
  'today',
  'fullName',
  'shortName',
  'selfName',
  'signature',
  'documentCode',
  'addressee',
  'copyTo',
] as const;
export type Initial = (typeof INITIALS)[number];

/** A blank that is asked for when a report is begun. Texts of the kind hold it as `{id}`; other slots are blanks of one place. */
const kindField = v.strictObject({
  id: v.pipe(line, v.regex(/^[a-z][A-Za-z0-9]*$/)),
  name: v.pipe(line, v.regex(/^[^{}/]+$/u, 'braces')),
  type: v.picklist(FIELD_TYPES),
  hint: v.exactOptional(line),
  unit: v.exactOptional(unitSchema),
  source: v.exactOptional(sourceSchema),
  /** What stands in it at first. `year` and `today` are taken from the clock that is passed in, the rest from the unit's profile. */
  initial: v.exactOptional(v.picklist(INITIALS)),
});

const need = v.picklist(['required', 'optional']);
/** Categories of the phrases that fit there. */
const phrases = v.exactOptional(v.array(line));
/** Left out for headings that are counted. */
const numbering = v.exactOptional(v.literal('none'));
const form = v.picklist(['runIn', 'own']);

export const TEXT_PARTS = [
  'title',
  'subtitle',
  'addressee',
  'opening',
  'paragraph',
  'closing',
  'attachmentNote',
  'signature',
  'date',
  'note',
] as const;

const textPart = v.strictObject({
  type: v.picklist(TEXT_PARTS),
  need,
  /** The wording that is put in, and others to choose from. `{id}` is a blank; a line is a paragraph. */
  text: wording,
  alternatives: v.array(wording),
  guide: v.exactOptional(text),
  length: v.exactOptional(range),
  phrases,
});

const subsection = v.strictObject({
  heading: wordingLine,
  /** `runIn` headings open a paragraph, `own` stand on a line of their own. */
  form,
  level: v.picklist([2, 3, 4]),
  numbering,
  /** Its paragraphs, one a line. */
  text: v.exactOptional(wording),
  guide: v.exactOptional(text),
  length: v.exactOptional(range),
  phrases,
});

const section = v.strictObject({
  type: v.literal('section'),
  need,
  /** Its heading, and the other customary wordings to choose from; a part is known by any of them. */
  heading: wordingLine,
  alternatives: v.array(wordingLine),
  /** Short words that give the part away inside a freer wording: 「困难」 in 「当前面临的困难」. */
  keywords: v.array(line),
  /** `runIn` opens a paragraph and needs `text`; left out, the heading stands on a line of its own. */
  form: v.exactOptional(form),
  /** Level 1 where left out; another where a paper has headings of lower levels only. */
  level: v.exactOptional(v.picklist([2, 3, 4])),
  numbering,
  guide: text,
  length: v.exactOptional(range),
  /** Its paragraphs, one a line. */
  text: v.exactOptional(wording),
  phrases,
  sections: v.pipe(v.array(subsection), v.maxLength(MOST.sections)),
});

const shape = v.strictObject({
  id: v.pipe(line, v.maxLength(64), v.regex(/^[a-z][a-z0-9-]*$/)),
  name: v.pipe(line, v.maxLength(40, 'long')),
  /** Its place in the list to choose from: the kinds most written come first. */
  order: v.pipe(v.number(), v.integer()),
  /** What it is for, in a sentence that helps to choose. */
  purpose: line,
  /** True for the 15 statutory kinds (文种) of the 条例, which can carry a red head. */
  statutory: v.boolean(),
  /** The form a new one is laid out in. */
  layout: v.picklist(PAPER_FORMS),
  length: range,
  /** 字 that whoever asks for it allows. */
  limit: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000))),
  /** Rules of proofreading that matter most for this kind: ELM-10. */
  proofreading: v.exactOptional(v.array(v.pipe(line, v.regex(/^[A-Z]{3}-\d{2}$/)))),
  fields: v.pipe(v.array(kindField), v.maxLength(MOST.fields)),
  parts: v.pipe(v.array(v.variant('type', [textPart, section])), v.maxLength(MOST.parts)),
});

type Shape = v.InferOutput<typeof shape>;
type Part = Shape['parts'][number];

const BLANK = /\{([a-z][A-Za-z0-9]*)\}/g;

/** The ids of the fields in a text of a kind, in order, each as often as it stands there. */
export function blanksIn(text: string): readonly string[] {
  return [...text.matchAll(BLANK)].flatMap(([, id]) => id ?? []);
}

/** The texts that a part puts into a report. */
export function wordingOf(part: Part): readonly string[] {
  if (part.type !== 'section') return [part.text];
  return [part, ...part.sections].flatMap(({ heading, text }) => (text === undefined ? [heading] : [heading, text]));
}

/** Every text with slots: what is put in, and what can be chosen instead. */
const wordings = (parts: readonly Part[]) => parts.flatMap((part) => [...wordingOf(part), ...part.alternatives]);

/** Slots that look like the id of a field and are none. */
export function unknownBlanks({ fields, parts }: Pick<Shape, 'fields' | 'parts'>): readonly string[] {
  const ids = new Set(fields.map((field) => field.id));
  return [...new Set(wordings(parts).flatMap(blanksIn))].filter((id) => !ids.has(id));
}

/** Ids and names that two fields share; a slot by that name would mean either. */
export function sharedNames({ fields }: Pick<Shape, 'fields'>): readonly string[] {
  const all = fields.flatMap(({ id, name }) => [id, name]);
  return [...new Set(all.filter((name, i) => all.indexOf(name) < i))];
}

/** Names of computed fields that follow from what the kind has not: a field, or a column of a list. */
export function unknownSources({ fields }: Pick<Shape, 'fields'>): readonly string[] {
  const sources = new Map(fields.map(({ id, source }) => [id, source]));
  const isKnown = (source: NonNullable<Shape['fields'][number]['source']>) => {
    if (!inputsOf(source).every((id) => sources.has(id))) return false;
    if (source.type !== 'count' && source.type !== 'total') return true;
    const list = sources.get(source.of);
    return list?.type === 'list' && (source.type === 'count' || list.columns.includes(source.column));
  };
  return fields.flatMap(({ name, source }) => (source && !isKnown(source) ? [name] : []));
}

/** Headings that open a paragraph and have none. */
export function bareRunIns({ parts }: Pick<Shape, 'parts'>): readonly string[] {
  const sections = parts.filter((part) => part.type === 'section').flatMap((part) => [part, ...part.sections]);
  return sections.filter((s) => s.form === 'runIn' && s.text === undefined).map((s) => s.heading);
}

export const kindSchema = v.pipe(
  shape,
  v.check((kind) => sharedNames(kind).length === 0, 'fieldTwice'),
  v.check((kind) => unknownBlanks(kind).length === 0, 'unknownField'),
  v.check((kind) => unknownSources(kind).length === 0, 'unknownSource'),
  v.check((kind) => bareRunIns(kind).length === 0, 'bareRunIn'),
);

export type Kind = v.InferOutput<typeof kindSchema>;
export type KindField = v.InferOutput<typeof kindField>;
export type KindPart = Kind['parts'][number];
export type KindSection = v.InferOutput<typeof section>;
export type KindSubsection = v.InferOutput<typeof subsection>;
export type KindTextPart = v.InferOutput<typeof textPart>;
