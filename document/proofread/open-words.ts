/** Blanks that are still open are shown and counted as such while one writes: there they are no findings. */
import { openPlaces } from '../open-places.ts';
import type { Report } from '../report.ts';
import type { Finding } from './finding.ts';
import type { Manuscript } from './manuscript.ts';

/** What rules take for something left over (CON-01), and is a chip of the report. */
export function withoutOpenPlaces(
  findings: readonly Finding[],
  report: Report,
  { places }: Pick<Manuscript, 'places'>,
): readonly Finding[] {
  if (!findings.some(({ rule }) => rule === 'CON-01')) return findings;
  const open = new Set(openPlaces(report).map(({ block, offset }) => `${block} ${offset}`));
  return findings.filter(({ rule, paragraph, start }) => {
    const place = places[paragraph];
    return rule !== 'CON-01' || place === undefined || !open.has(`${place.block} ${place.offset + start}`);
  });
}
