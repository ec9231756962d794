/** Which section templates a query finds: every word of it in name, heading or text. */
import type { SectionGroup, SectionTemplate } from '../../../document/section-template.ts';

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

function words({ group, template }: Offered): string {
  return [group, template.heading, ...template.alternatives, template.guide, ...template.text].join('\n');
}

/** Those whose heading is meant come before those that only speak of it. */
export function findTemplates(offered: readonly Offered[], query: string): readonly Offered[] {
  const asked = query.split(/\s+/u).filter((word) => word !== '');
  const found = offered.filter((one) => asked.every((word) => words(one).includes(word)));
  const named = ({ template }: Offered) =>
    asked.every((word) => [template.heading, ...template.alternatives].some((heading) => heading.includes(word)));
  return asked.length === 0 ? found : [...found.filter(named), ...found.filter((one) => !named(one))];
}
