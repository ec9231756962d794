/** The places that a section template can go to, in words and in the editor's terms. */
import type { Kind } from '../../../document/kind.ts';
import { fittingPlace, type TemplatePlace } from '../../../document/place.ts';
import type { SectionTemplate } from '../../../document/section-template.ts';
import type { SectionNode } from '../../editor/handle.ts';
import { words } from '../../words.ts';

export const PLACE_NAMES = ['fitting', 'after', 'inside'] as const;
export type PlaceName = (typeof PLACE_NAMES)[number];

export interface Around {
  readonly kind: Kind | null;
  readonly outline: readonly SectionNode[];
  /** The section at the caret. */
  readonly current: SectionNode | null;
}

/** Nothing is written below its headings, and no blanks wait there. */
const isUnwritten = ({ body, open }: SectionNode) => body === 0 && open === 0;

/** Null where there is no such place: no section at the caret, or one of the fourth level. */
export function placeNamed(
  name: PlaceName,
  template: SectionTemplate,
  { kind, outline, current }: Around,
): TemplatePlace<SectionNode> | null {
  if (name === 'fitting') return fittingPlace(kind, outline, template, current, isUnwritten);
  if (current === null || (name === 'inside' && current.level === 4)) return null;
  return { at: name, section: current };
}

/** 「“三、存在的问题”之前」 */
export function placeSays(place: TemplatePlace<SectionNode>): string {
  const { where } = words.template;
  if (place.at === 'end') return where.end;
  const { number, text } = place.section;
  return where[place.at](number + (text === '' ? words.outline.noText : text));
}
