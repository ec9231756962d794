/** A kind of report as data: its skeleton, its blanks, what belongs in each part. The kinds stand in `templates/kinds/`. */
import * as v from 'valibot';
import { FIELD_TYPES, PAPER_FORMS } from './report.ts';
import { sourceSchema, unitSchema } from './schema.ts';
import { wordingSchema } from './slots.ts';

const text = v.pipe(v.string(), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Customary length in 字 (marks counted, blanks not), both ends included. */
const range = v.pipe(
  v.strictObject({ min: count, max: count }),
  v.check(({ min, max }) => min <= max, 'min is above max'),
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
  id: v.pipe(text, v.regex(/^[a-z][A-Za-z0-9]*$/)),
  name: text,
  type: v.picklist(FIELD_TYPES),
  hint: v.exactOptional(text),
  unit: v.exactOptional(unitSchema),
  source: v.exactOptional(sourceSchema),
  /** What stands in it at first. `year` and `today` are taken from the clock that is passed in, the rest from the unit's profile. */
  initial: v.exactOptional(v.picklist(INITIALS)),
});

const textPart = v.strictObject({
  type: v.picklist(['title', 'subtitle', 'addressee', 'opening', 'paragraph', 'closing', 'signature', 'date', 'note']),
  need: v.picklist(['required', 'optional']),
  /** The wording that is put in, and others to choose from. `{id}` is a blank. */
  text,
  alternatives: v.array(text),
  guide: v.exactOptional(text),
  length: v.exactOptional(range),
});

const subsection = v.strictObject({
  heading: text,
  /** `runIn` headings open a paragraph, `own` stand on a line of their own. */
  form: v.picklist(['runIn', 'own']),
  level: v.picklist([2, 3, 4]),
  text: v.exactOptional(text),
  guide: v.exactOptional(text),
  length: v.exactOptional(range),
});

const section = v.strictObject({
  type: v.literal('section'),
  need: v.picklist(['required', 'optional']),
  /** A heading of level 1, and the other customary wordings to choose from; a part is known by any of them. */
  heading: text,
  alternatives: v.array(text),
  /** Short words that give the part away inside a freer wording: 「困难」 in 「当前面临的困难」. */
  keywords: v.array(text),
  /** `runIn` opens a paragraph and needs `text`; left out, the heading stands on a line of its own. */
  form: v.exactOptional(v.picklist(['runIn', 'own'])),
  guide: text,
  length: v.exactOptional(range),
  text: v.exactOptional(text),
  sections: v.array(subsection),
});

const shape = v.strictObject({
  id: v.pipe(text, v.regex(/^[a-z][a-z-]*$/)),
  name: text,
  /** Its place in the list to choose from: the kinds most written come first. */
  order: v.pipe(v.number(), v.integer()),
  /** What it is for, in a sentence that helps to choose. */
  purpose: text,
  /** True for the 15 statutory kinds (文种) of the 条例, which can carry a red head. */
  statutory: v.boolean(),
  /** The form a new one is laid out in. */
  layout: v.picklist(PAPER_FORMS),
  length: range,
  fields: v.array(kindField),
  parts: v.array(v.variant('type', [textPart, section])),
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

function blanksAreKnown({ fields, parts }: Shape): boolean {
  const ids = new Set(fields.map((field) => field.id));
  const texts = parts.flatMap((part) => [...wordingOf(part), ...part.alternatives]);
  return texts.every((text) => blanksIn(text).every((id) => ids.has(id)) && v.is(wordingSchema, text));
}

const namesAreUnique = ({ fields }: Shape) =>
  new Set(fields.flatMap(({ id, name }) => [id, name])).size === 2 * fields.length;

const bodies = ({ parts }: Shape) => parts.filter((part) => part.type === 'section').flatMap((s) => [s, ...s.sections]);

export const kindSchema = v.pipe(
  shape,
  v.check(namesAreUnique, 'two fields share an id or a name'),
  v.check(blanksAreKnown, 'a text holds a blank that is no field'),
  v.check(
    (kind) => bodies(kind).every((s) => s.form !== 'runIn' || s.text !== undefined),
    'a run-in heading has no text',
  ),
);

export type Kind = v.InferOutput<typeof kindSchema>;
export type KindField = v.InferOutput<typeof kindField>;
export type KindPart = Kind['parts'][number];
export type KindSection = v.InferOutput<typeof section>;
