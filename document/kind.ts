/** A kind of report as data: its skeleton, its blanks, what belongs in each part. The kinds stand in `templates/kinds/`. */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1));
const range = v.strictObject({ min: v.pipe(v.number(), v.integer()), max: v.pipe(v.number(), v.integer()) });

/** A blank that is asked for when a report is begun. Texts of the kind hold it as `{id}`. */
const kindField = v.strictObject({
  id: v.pipe(text, v.regex(/^[a-z][A-Za-z0-9]*$/)),
  name: text,
  type: v.picklist(['text', 'number', 'date', 'body', 'person']),
  hint: v.exactOptional(text),
  /** `year` and `today` are taken from the clock that is passed in. */
  initial: v.exactOptional(v.picklist(['year', 'today'])),
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
});

const section = v.strictObject({
  type: v.literal('section'),
  need: v.picklist(['required', 'optional']),
  /** A heading of level 1, and the other customary wordings by which the same part is known. */
  heading: text,
  alternatives: v.array(text),
  guide: text,
  length: v.exactOptional(range),
  text: v.exactOptional(text),
  sections: v.array(subsection),
});

export const kindSchema = v.strictObject({
  id: v.pipe(text, v.regex(/^[a-z][a-z-]*$/)),
  name: text,
  /** What it is for, in a sentence that helps to choose. */
  purpose: text,
  /** True for the 15 statutory kinds (文种) of the 条例, which can carry a red head. */
  statutory: v.boolean(),
  length: range,
  fields: v.array(kindField),
  parts: v.array(v.variant('type', [textPart, section])),
});

export type Kind = v.InferOutput<typeof kindSchema>;
export type KindField = v.InferOutput<typeof kindField>;
export type KindPart = Kind['parts'][number];
export type KindSection = v.InferOutput<typeof section>;
