/** A section to put in by itself: a heading with its text, as data. The shipped ones stand in `templates/sections/`. */
import * as v from 'valibot';
import { wordingSchema } from './slots.ts';

const text = v.pipe(v.string(), v.minLength(1));

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
  text: v.pipe(v.array(wordingSchema), v.minLength(1)),
});

export const sectionGroupSchema = v.strictObject({ name: text, sections: v.array(sectionTemplate) });

export type SectionTemplate = v.InferOutput<typeof sectionTemplate>;
export type SectionGroup = v.InferOutput<typeof sectionGroupSchema>;
