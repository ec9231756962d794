/** A unit's own layout, learned from a Word file that shows it. */
import * as v from 'valibot';
import type { Noted, Notice, SamplePart } from '../notice.ts';
import type { LayoutOverrides } from '../report.ts';
import { overridesSchema } from '../schema.ts';
import { learnPage } from './learn/page.ts';
import { learnPageNumber } from './learn/page-number.ts';
import { rolesOf } from './learn/roles.ts';
import { openSample } from './learn/sample.ts';
import { learnText } from './learn/text.ts';

function fits(overrides: LayoutOverrides): boolean {
  return v.is(overridesSchema, overrides);
}

const points = (value: number) => `${value} pt`;

/** What is checked by itself, so that one bad figure does not take the others with it. */
function checked(found: LayoutOverrides, notices: Notice[]): LayoutOverrides {
  const keep = (part: LayoutOverrides, of: SamplePart, value: string): LayoutOverrides => {
    if (fits(part)) return part;
    notices.push({ code: 'sampleUnusable', of, value });
    return {};
  };
  const { margins, linePitch, titleSize, fonts, ...rest } = found;
  const sides = margins && [margins.top, margins.bottom, margins.left, margins.right].join('、');
  const families = Object.entries(fonts ?? {}).filter(([role, name]) => fits({ fonts: { [role]: name } }));
  return {
    ...(margins ? keep({ margins }, 'margins', `${sides} mm`) : {}),
    ...(linePitch ? keep({ linePitch }, 'linePitch', points(linePitch)) : {}),
    ...(titleSize ? keep({ titleSize }, 'titleSize', points(titleSize)) : {}),
    ...(families.length > 0 ? { fonts: Object.fromEntries(families) } : {}),
    ...rest,
  };
}

/**
 * Where the layout of a Word file leaves the standard, beyond what hand and rounding differ by (0.5 mm, 0.1 pt). What it
 * has and an override cannot hold is told and left as the standard has it. A file that cannot be read is a Failure.
 */
export function learnLayout(bytes: Uint8Array): Noted<LayoutOverrides> {
  const sample = openSample(bytes);
  const notices: Notice[] = [];
  const text = learnText(sample, rolesOf(sample.paragraphs), notices);
  const number = learnPageNumber(sample, notices);
  const fonts = { ...text.fonts, ...number.fonts };
  const found = {
    ...learnPage(sample, notices),
    ...text,
    ...number,
    ...(Object.keys(fonts).length > 0 ? { fonts } : {}),
  };
  return { value: checked(found, notices), notices };
}
