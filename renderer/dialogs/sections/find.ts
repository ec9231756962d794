/** Which section templates a query finds: every word of it in name, heading or text. */
import { nearness } from '../../../document/place.ts';
import type { SectionGroup, SectionTemplate } from '../../../document/section-template.ts';
import { pathTo } from '../../desk/sections.ts';
import { words } from '../../words.ts';
import type { Around } from './places.ts';

export interface Offered {
  /** Names it in the list. */
  readonly id: string;
  readonly group: string;
  readonly template: SectionTemplate;
}

/** In the order of the groups. */
export function offeredOf(groups: readonly SectionGroup[]): readonly Offered[] {
  return groups.flatMap(({ name, sections }) =>
    sections.map((template) => ({ id: `${name}/${template.heading}`, group: name, template })),
  );
}

/** Those that belong to the section at the caret come first, as a group of their own. */
export function nearestFirst(offered: readonly Offered[], { kind, outline, current }: Around): readonly Offered[] {
  const path = pathTo(outline, current?.key ?? null);
  const near = offered.flatMap((one) => {
    const far = nearness(kind, path, one.template, one.group);
    return far === null ? [] : { far, one };
  });
  const here = near.toSorted((a, b) => a.far - b.far).map(({ one }) => one);
  const rest = offered.filter((one) => !here.includes(one));
  return [...here.map((one) => ({ ...one, group: words.template.here })), ...rest];
}

function wordsOf({ group, template }: Offered): string {
  return [group, template.heading, ...template.alternatives, template.guide, ...template.text].join('\n');
}

/** Those whose heading is meant come before those that only speak of it. */
export function findTemplates(offered: readonly Offered[], query: string): readonly Offered[] {
  const asked = query.split(/\s+/u).filter((word) => word !== '');
  const found = offered.filter((one) => asked.every((word) => wordsOf(one).includes(word)));
  const named = ({ template }: Offered) =>
    asked.every((word) => [template.heading, ...template.alternatives].some((heading) => heading.includes(word)));
  return asked.length === 0 ? found : [...found.filter(named), ...found.filter((one) => !named(one))];
}
