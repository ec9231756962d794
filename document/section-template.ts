/** A section to put in by itself: a heading with its text, as data. The shipped ones stand in `templates/sections/`. */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1));
/** `{名称}` is a blank, as in phrases. */
const wording = v.pipe(text, v.regex(/^(?:[^{}]|\{[^{}]+\})+$/u));

const sectionTemplate = v.strictObject({
  heading: text,
  /** Other customary wordings of the heading. */
  alternatives: v.array(text),
  level: v.picklist([1, 2]),
  /** `runIn` opens the first paragraph, `own` stands on a line of its own. */
  form: v.picklist(['runIn', 'own']),
  /** What belongs there. */
  guide: text,
  /** Its paragraphs. */
  text: v.pipe(v.array(wording), v.minLength(1)),
});

export const sectionGroupSchema = v.strictObject({ name: text, sections: v.array(sectionTemplate) });

export type SectionTemplate = v.InferOutput<typeof sectionTemplate>;
export type SectionGroup = v.InferOutput<typeof sectionGroupSchema>;
