/** What one kind says of its parts, taken over by another that has the same headings: a copy keeps its hints. */
import {
  blanksIn,
  type Kind,
  type KindPart,
  type KindSection,
  type KindSubsection,
  type KindTextPart,
} from './kind.ts';

type Told = Pick<KindTextPart, 'guide' | 'length' | 'phrases'>;

/** Only the entries that are there. */
function told({ guide, length, phrases }: Told): Told {
  return { ...(guide ? { guide } : {}), ...(length ? { length } : {}), ...(phrases ? { phrases } : {}) };
}

const isWordingOf = (heading: string, section: KindSection) =>
  section.heading === heading || section.alternatives.includes(heading);

/** Wordings whose blanks are fields of the kind, and that are not the one in use. */
function fitting(alternatives: readonly string[], used: string, ids: ReadonlySet<string>): string[] {
  return alternatives.filter((each) => each !== used && blanksIn(each).every((id) => ids.has(id)));
}

function subsectionLike(sub: KindSubsection, from: readonly KindSubsection[]): KindSubsection {
  const same = from.find(({ heading }) => heading === sub.heading);
  return same ? { ...told(same), ...sub } : sub;
}

function sectionLike(part: KindSection, from: readonly KindSection[], ids: ReadonlySet<string>): KindSection {
  const same = from.find((section) => isWordingOf(part.heading, section));
  if (!same) return part;
  const wordings = [same.heading, ...same.alternatives];
  return {
    ...told(same),
    ...part,
    // A section of every kind has a hint; that of the other says more.
    guide: same.guide,
    alternatives: fitting(wordings, part.heading, ids),
    keywords: [...same.keywords],
    sections: part.sections.map((sub) => subsectionLike(sub, same.sections)),
  };
}

/** Openings, closings and titles are known by their type. */
function textLike(part: KindTextPart, from: readonly KindPart[], ids: ReadonlySet<string>): KindTextPart {
  const same = from.find((other): other is KindTextPart => other.type !== 'section' && other.type === part.type);
  if (!same || part.type === 'paragraph') return part;
  return { ...told(same), ...part, alternatives: fitting([same.text, ...same.alternatives], part.text, ids) };
}

/** The kind with the hints, lengths and other wordings that `from` has for the same parts. */
export function withGuidance(kind: Kind, from: Kind): Kind {
  const ids = new Set(kind.fields.map(({ id }) => id));
  const sections = from.parts.filter((part) => part.type === 'section');
  const hints = new Map(from.fields.map(({ id, hint }) => [id, hint]));
  // A paper that was hardly begun says nothing of how long it should be.
  const length = kind.length.max < from.length.min ? from.length : kind.length;
  return {
    ...kind,
    length,
    ...(from.proofreading ? { proofreading: [...from.proofreading] } : {}),
    fields: kind.fields.map((field) => {
      const hint = hints.get(field.id);
      return hint === undefined ? field : { hint, ...field };
    }),
    parts: kind.parts.map((part) =>
      part.type === 'section' ? sectionLike(part, sections, ids) : textLike(part, from.parts, ids),
    ),
  };
}
